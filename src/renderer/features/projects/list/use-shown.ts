import { useDeferredValue, useMemo, useState } from 'react'
import { useNamedViews, type RememberedViews } from '@renderer/fields/named-views'
import type { ProjectRow, ProjectsView } from '../use-projects'
import { filterRows, groupRows, linesOf, sortRows, type ListLine, type ProjectGroup } from './list-lines'
import { LIST_VIEW, type ListView } from './list-view'
import { useListWords, type ListWords } from './list-words'

const NO_ROWS: readonly ProjectRow[] = []

/** What of the plan's projects is shown, and how. */
export interface Shown {
  readonly remembered: RememberedViews<ListView>
  readonly words: ListWords
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly rows: readonly ProjectRow[]
  readonly groups: readonly ProjectGroup[]
  readonly lines: readonly ListLine[]
}

export function useShown(projects: ProjectsView | undefined, person: string): Shown {
  const remembered = useNamedViews('projects', person, LIST_VIEW)
  const words = useListWords(projects)
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const { view } = remembered
  const { filters, group, sort, descending, folded } = view
  const all = projects?.rows ?? NO_ROWS
  const rows = useMemo(() => sortRows(filterRows(all, { filters }, asked), words.compareRows[sort], descending), [all, filters, asked, words, sort, descending])
  const groups = useMemo(() => groupRows(rows, group, (a, b) => words.compareKeys(group, a, b)), [rows, group, words])
  const lines = useMemo(() => linesOf(groups, group, folded), [groups, group, folded])
  return { remembered, words, typed, setTyped, rows, groups, lines }
}

const opened = new Map<string, string>()

/** Remembers, as long as the program runs, by which project the list of a plan was left. */
export function leaveBy(plan: string, project: string): void {
  opened.set(plan, project)
}

/** The project the list of a plan was left by; asked for once. */
export function cameFrom(plan: string): string | undefined {
  const project = opened.get(plan)
  opened.delete(plan)
  return project
}
