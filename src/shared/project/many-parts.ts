import type { RawRecord } from '@shared/record/define-record'
import { deletionBytes, MOST_BYTES } from './change-bytes'
import { MOST_CHANGES } from './many-projects'
import { parentFieldOf } from './project-children'
import { projectRecord } from './project-record'

/** How much of an op something takes. */
export interface Weight {
  readonly changes: number
  readonly bytes: number
}

/** One op of a deletion. */
export interface DeletionPart {
  readonly plan: string
  readonly projects: string[]
  readonly lines?: string[]
}

/** Items in their order as parts that one op each can hold; an item that is too heavy alone is a part of its own. */
export function packed<T>(items: readonly T[], weightOf: (item: T) => Weight): readonly (readonly T[])[] {
  const parts: T[][] = []
  let held: Weight = { changes: Infinity, bytes: Infinity }
  for (const item of items) {
    const next = plus(held, weightOf(item))
    const last = parts.at(-1)
    if (last !== undefined && fits(next)) {
      last.push(item)
      held = next
    } else {
      parts.push([item])
      held = weightOf(item)
    }
  }
  return parts
}

/**
 * The deletion of many projects as the ops that carry it: a project goes together with all that hangs on it. Of a project that no
 * single op could hold, budget lines go ahead with their amounts until the rest fits. `rows`: the live rows of the plan.
 */
export function deletionParts(plan: string, projects: readonly string[], rows: readonly RawRecord[]): readonly DeletionPart[] {
  const trees = treesOf(new Set(projects), rows)
  const whole = projects.map((id) => ({ id, tree: trees.get(id) ?? NO_TREE }))
  const ahead = whole.filter(({ tree }) => !fits(tree.weight)).map(({ id, tree }) => ({ id, ...linesAhead(tree) }))
  const lighter = new Map(ahead.map(({ id, rest }) => [id, rest]))
  return [
    ...ahead.flatMap(({ lines }) => packed(lines, ({ weight }) => weight).map((part): DeletionPart => ({ plan, projects: [], lines: part.map(({ id }) => id) }))),
    ...packed(whole, ({ id, tree }) => lighter.get(id) ?? tree.weight).map((part): DeletionPart => ({ plan, projects: part.map(({ id }) => id) }))
  ]
}

interface Line {
  readonly id: string
  readonly weight: Weight
}

/** A project with all that hangs on it, and its budget lines apart. */
interface Tree {
  readonly weight: Weight
  readonly lines: readonly Line[]
}

const NOTHING: Weight = { changes: 0, bytes: 0 }
const NO_TREE: Tree = { weight: NOTHING, lines: [] }

function linesAhead({ weight, lines }: Tree): { readonly lines: readonly Line[]; readonly rest: Weight } {
  let rest = weight
  const end = lines.findIndex((line) => {
    if (fits(rest)) return true
    rest = { changes: rest.changes - line.weight.changes, bytes: rest.bytes - line.weight.bytes }
    return false
  })
  return { lines: end < 0 ? lines : lines.slice(0, end), rest }
}

function treesOf(projects: ReadonlySet<string>, rows: readonly RawRecord[]): ReadonlyMap<string, Tree> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const trees = new Map<string, { weight: Weight; lines: Map<string, Weight> }>()
  for (const row of rows) {
    const way = wayUp(row, byId)
    const project = way.at(-1)
    if (project?.kind !== projectRecord.kind || !projects.has(project.id)) continue
    const tree = trees.get(project.id) ?? { weight: NOTHING, lines: new Map<string, Weight>() }
    const own = { changes: 1, bytes: deletionBytes(row.view) }
    const line = way.find(({ kind }) => kind === 'budgetLine')
    if (line !== undefined) tree.lines.set(line.id, plus(tree.lines.get(line.id) ?? NOTHING, own))
    trees.set(project.id, { ...tree, weight: plus(tree.weight, own) })
  }
  return new Map([...trees].map(([id, { weight, lines }]) => [id, { weight, lines: [...lines].map(([line, own]) => ({ id: line, weight: own })) }]))
}

/** The record itself and what it hangs on, up to its project. */
function wayUp(row: RawRecord, byId: ReadonlyMap<string, RawRecord>): readonly RawRecord[] {
  const parent = parentFieldOf(row.kind)
  const named = parent === null ? undefined : row.view[parent.field]
  const above = typeof named === 'string' ? byId.get(named) : undefined
  return above === undefined ? [row] : [row, ...wayUp(above, byId)]
}

function plus(one: Weight, other: Weight): Weight {
  return { changes: one.changes + other.changes, bytes: one.bytes + other.bytes }
}

function fits({ changes, bytes }: Weight): boolean {
  return changes <= MOST_CHANGES && bytes <= MOST_BYTES
}
