import { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
import { capitalGroups, isLargeItem, type CapitalGroup } from '@shared/budget/capital-groups'
import type { GridEntry } from '@renderer/ui/grid/grid-types'

/** A row of the budget grid: a line with its number, or the empty row where the next line is typed. */
export interface BudgetRow {
  /** As it is being typed. */
  readonly shown: BudgetLine | null
  /** As it is stored: what an edit is made from. */
  readonly stored: BudgetLine | null
  readonly order: number
  /** The category that a new line gets unless another is chosen. */
  readonly category: BudgetCategory
}

export type BudgetEntry = GridEntry<BudgetRow>
type RowEntry = Extract<BudgetEntry, { kind: 'row' }>

export interface BudgetWords {
  readonly categoryTitle: (category: BudgetCategory) => string
  /** The heading over the small items of a capital category, or over the large ones. */
  readonly capital: (group: CapitalGroup, size: 'small' | 'large') => string
  readonly newRow: string
  readonly unnamed: (order: number) => string
}

export interface BudgetRowsInput {
  readonly stored: readonly BudgetLine[]
  readonly shown: readonly BudgetLine[]
  /** Typed and on their way to disk. */
  readonly waiting: readonly BudgetLine[]
  /** The row id of a line: its own, or that of the empty row it was typed in. */
  readonly rowIdOf: (line: string) => string
  /** The id of the empty row; `null` when nothing can be added. */
  readonly newRow: string | null
  readonly words: BudgetWords
  /** What the summed columns come to, by column. */
  readonly sums: (lines: readonly BudgetRow[]) => Readonly<Record<string, string>>
  /** Rows that look the same stay the same object, so that only what changed is drawn again; the caller keeps it. */
  readonly known: Map<string, RowEntry>
}

/** Lines under the heading of their category with its subtotals, capital ones by their threshold, and the empty row at the end. */
export function budgetEntries(input: BudgetRowsInput): readonly BudgetEntry[] {
  const { shown, waiting, newRow, words } = input
  const byCategory = grouped(input)
  const capital = new Map(capitalGroups([...shown, ...waiting]).map((group) => [group.category as BudgetCategory, group]))
  const entries: BudgetEntry[] = []
  let order = 0
  let category: BudgetCategory = '2.2'
  const add = (lines: readonly Line[], id: string, label: string): void => {
    const rows = lines.map((line) => rowOf(input, line, order += 1))
    entries.push({ kind: 'group', id, label, texts: input.sums(rows.map(({ row }) => row)) }, ...rows)
  }
  for (const group of BUDGET_CATEGORIES) {
    const lines = byCategory.get(group)
    if (lines === undefined) continue
    category = group
    const title = words.categoryTitle(group)
    const known = capital.get(group)
    if (known === undefined) add(lines, `category-${group}`, title)
    else for (const size of ['small', 'large'] as const) {
      const own = lines.filter(({ stored }) => isLargeItem(stored) === (size === 'large'))
      if (own.length > 0) add(own, `category-${group}-${size}`, `${title} · ${words.capital(known, size)}`)
    }
  }
  if (newRow !== null) entries.push({ kind: 'row', id: newRow, label: words.newRow, isNew: true, row: { shown: null, stored: null, order: order + 1, category } })
  return entries
}

/** A line as it stands in a row. */
export interface Line {
  readonly stored: BudgetLine
  readonly shown: BudgetLine
  readonly isWaiting: boolean
}

function grouped({ stored, shown, waiting }: BudgetRowsInput): ReadonlyMap<BudgetCategory, readonly Line[]> {
  const shownById = stored === shown ? undefined : new Map(shown.map((line) => [line.id, line]))
  const groups = new Map<BudgetCategory, Line[]>()
  const put = (line: Line): void => {
    const group = groups.get(line.stored.fields.category)
    if (group === undefined) groups.set(line.stored.fields.category, [line])
    else group.push(line)
  }
  for (const line of stored) put({ stored: line, shown: shownById?.get(line.id) ?? line, isWaiting: false })
  for (const line of waiting) put({ stored: line, shown: line, isWaiting: true })
  return groups
}

/** The row of a line; the same object as long as it looks the same. */
export function rowOf({ rowIdOf, words, known }: Pick<BudgetRowsInput, 'rowIdOf' | 'words' | 'known'>, { stored, shown, isWaiting }: Line, order: number): RowEntry {
  const id = rowIdOf(stored.id)
  const held = known.get(id)
  const label = stored.fields.item === '' ? words.unnamed(order) : stored.fields.item
  if (held?.row.stored === stored && held.row.shown === shown && held.row.order === order && held.isWaiting === isWaiting && held.label === label) return held
  const entry: RowEntry = { kind: 'row', id, label, isWaiting, row: { shown, stored, order, category: stored.fields.category } }
  known.set(id, entry)
  return entry
}

/**
 * After which line moved ones stand when they go one place up or down among the lines of their heading: `undefined` when there is
 * no such place. Lines of several headings do not move together.
 */
export function placeAfterMove(lines: readonly BudgetLine[], moving: readonly string[], by: 1 | -1): string | null | undefined {
  const chosen = lines.filter(({ id }) => moving.includes(id))
  const [first] = chosen
  if (first === undefined || chosen.some((line) => !isBeside(line, first))) return undefined
  const group = lines.filter((line) => isBeside(line, first))
  const edge = by === 1 ? chosen.at(-1) : chosen[0]
  const neighbour = group[group.findIndex(({ id }) => id === edge?.id) + by]
  if (neighbour === undefined) return undefined
  if (by === 1) return neighbour.id
  const rest = lines.filter(({ id }) => !moving.includes(id))
  return rest[rest.findIndex(({ id }) => id === neighbour.id) - 1]?.id ?? null
}

function isBeside(a: BudgetLine, b: BudgetLine): boolean {
  return a.fields.category === b.fields.category && isLargeItem(a) === isLargeItem(b)
}
