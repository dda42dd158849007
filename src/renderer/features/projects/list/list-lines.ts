import { fold } from '@shared/kernel/thai-text'
import type { Satang } from '@shared/kernel/satang'
import { sumRows, type ProjectRow } from '../use-projects'
import { FILTERS, type Grouping, type ListView } from './list-view'

/** Compares two rows by one column, ascending. */
export type CompareRows = (a: ProjectRow, b: ProjectRow) => number

/** The projects of one head of the list: how many, and what they come to. */
export interface ProjectGroup {
  readonly key: string
  readonly rows: readonly ProjectRow[]
  /** satang, of the projects of the plan's own years */
  readonly total: Satang
}

/** A line of the list on screen. */
export type ListLine =
  | { readonly type: 'group'; readonly key: string; readonly group: ProjectGroup; readonly isFolded: boolean }
  | { readonly type: 'project'; readonly key: string; readonly row: ProjectRow }

/** The rows that every filter lets through and that hold the words, however they were typed. */
export function filterRows(rows: readonly ProjectRow[], { filters }: Pick<ListView, 'filters'>, words: string): readonly ProjectRow[] {
  const wanted = FILTERS.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]))
  const folded = fold(words)
  return rows.filter(({ keys, folded: text }) => wanted.every(([name, value]) => keys[name].includes(value)) && text().includes(folded))
}

/** In the order of a column; equals stay in the order of the plan. */
export function sortRows(rows: readonly ProjectRow[], compare: CompareRows, descending: boolean): readonly ProjectRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(a, b) || a.order - b.order)
}

/** Groups in the order given by `compareKeys`; without a grouping one group of all. */
export function groupRows(rows: readonly ProjectRow[], by: Grouping, compareKeys: (a: string, b: string) => number): readonly ProjectGroup[] {
  const groups = new Map<string, ProjectRow[]>()
  for (const row of rows) {
    const key = by === 'none' ? '' : row.groupKeys[by]
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups].sort(([a], [b]) => compareKeys(a, b)).map(([key, own]) => ({ key, rows: own, total: sumRows(own) }))
}

/** The lines in sight: heads, and under those that are not folded their projects. */
export function linesOf(groups: readonly ProjectGroup[], by: Grouping, folded: readonly string[]): readonly ListLine[] {
  const shut = new Set(folded)
  return groups.flatMap((group): readonly ListLine[] => {
    const isFolded = shut.has(group.key)
    const rows = by !== 'none' && isFolded ? [] : group.rows.map((row): ListLine => ({ type: 'project', key: row.project.id, row }))
    return by === 'none' ? rows : [{ type: 'group', key: `group/${group.key}`, group, isFolded }, ...rows]
  })
}
