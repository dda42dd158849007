import type { Strategy } from '@shared/issue/issue-record'
import type { Json } from '@shared/kernel/json'
import { changesOf, MANY_FIELDS, type ManyField, type ManyValues } from '@shared/project/many-projects'
import { settingBytes } from '@shared/project/change-bytes'
import { packed } from '@shared/project/many-parts'
import type { Project } from '@shared/project/project-record'
import type { Seen } from '@shared/sync/seen'

/** So many projects go from one value of a field to another. */
export interface Move {
  readonly field: ManyField
  readonly from: Json
  readonly to: Json
  readonly projects: readonly Project[]
}

/** What one op of the edit writes, with what the person saw of every field that is written over. */
export interface ManyPart {
  readonly projects: readonly string[]
  readonly seen: readonly Seen[]
}

/** What giving these values to these projects would do, before anything is written. */
export interface ManyPreview {
  readonly moves: readonly Move[]
  /** Those that something changes in. */
  readonly changed: readonly Project[]
  /** The ops that carry it; most edits are one. */
  readonly parts: readonly ManyPart[]
}

export function previewOf(projects: readonly Project[], values: ManyValues, strategies: readonly Strategy[]): ManyPreview {
  const found = projects.map((project) => ({ project, changes: changesOf(project, values, strategies) }))
  const changed = found.filter(({ changes }) => Object.keys(changes).length > 0)
  const moves = MANY_FIELDS.flatMap((field): Move[] => {
    const groups = new Map<string, { readonly from: Json; readonly to: Json; readonly projects: Project[] }>()
    for (const { project, changes } of changed) {
      const to = changes[field]
      if (to === undefined) continue
      const from = project.fields[field]
      const key = JSON.stringify([from, to])
      const group = groups.get(key) ?? { from, to, projects: [] }
      group.projects.push(project)
      groups.set(key, group)
    }
    return [...groups.values()].map((group) => ({ field, ...group }))
  })
  const seenOf = ({ project, changes }: (typeof changed)[number]): readonly Seen[] =>
    Object.keys(changes).map((field) => ({ record: project.id, field, value: project.fields[field as ManyField] }))
  const parts = packed(changed, (one) => ({
    changes: 1, bytes: settingBytes(seenOf(one).map(({ field, value }) => ({ field, from: value, to: one.changes[field as ManyField] ?? null })))
  }))
  return {
    moves, changed: changed.map(({ project }) => project),
    parts: parts.map((part) => ({ projects: part.map(({ project }) => project.id), seen: part.flatMap(seenOf) }))
  }
}

/** How many projects lose what a field says, by field: a value that is there now and would not be. */
export function lossesOf(moves: readonly Move[]): readonly { readonly field: ManyField; readonly count: number }[] {
  const counts = new Map<ManyField, number>()
  for (const { field, from, to, projects } of moves) if (isNothing(to) && !isNothing(from)) counts.set(field, (counts.get(field) ?? 0) + projects.length)
  return [...counts].map(([field, count]) => ({ field, count }))
}

function isNothing(value: Json): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

/** One more value, or none for that field; a strategy brings its issue along and goes when another issue is chosen. */
export function withValue(values: ManyValues, field: ManyField, value: Json | undefined, strategies: readonly Strategy[]): ManyValues {
  const { [field]: _gone, ...others } = values
  const next: ManyValues = value === undefined ? others : { ...others, [field]: value }
  const strategy = strategies.find(({ id }) => id === next.strategy)
  if (strategy === undefined) return next
  if (field === 'strategy') return { ...next, issue: strategy.fields.issue }
  if (field !== 'issue' || next.issue === strategy.fields.issue) return next
  const { strategy: _lost, ...kept } = next
  return kept
}
