import { totalsByCategory } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
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

export interface BudgetWords {
  readonly categoryTitle: (category: BudgetCategory) => string
  readonly money: (satang: number) => string
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
}

/** Lines under the heading of their category with its subtotal, and the empty row at the end. */
export function budgetEntries({ stored, shown, waiting, rowIdOf, newRow, words }: BudgetRowsInput): readonly GridEntry<BudgetRow>[] {
  const all = [...shown, ...waiting]
  const shownById = new Map(all.map((line) => [line.id, line]))
  const totals = totalsByCategory(all)
  const entries: GridEntry<BudgetRow>[] = []
  let order = 0
  let category: BudgetCategory = '2.2'
  for (const group of BUDGET_CATEGORIES) {
    const lines = [...stored, ...waiting].filter(({ fields }) => fields.category === group)
    if (lines.length === 0) continue
    category = group
    entries.push({ kind: 'group', id: `category-${group}`, label: words.categoryTitle(group), texts: { amount: words.money(totals.get(group) ?? 0) } })
    for (const line of lines) {
      order += 1
      const label = line.fields.item === '' ? words.unnamed(order) : line.fields.item
      entries.push({ kind: 'row', id: rowIdOf(line.id), label, isWaiting: waiting.includes(line), row: { shown: shownById.get(line.id) ?? line, stored: line, order, category: group } })
    }
  }
  if (newRow !== null) entries.push({ kind: 'row', id: newRow, label: words.newRow, isNew: true, row: { shown: null, stored: null, order: order + 1, category } })
  return entries
}

/**
 * After which line moved ones stand when they go one place up or down among the lines of their category: `undefined` when there is
 * no such place. Lines of several categories do not move together.
 */
export function placeAfterMove(lines: readonly BudgetLine[], moving: readonly string[], by: 1 | -1): string | null | undefined {
  const chosen = lines.filter(({ id }) => moving.includes(id))
  const category = chosen[0]?.fields.category
  if (category === undefined || chosen.some(({ fields }) => fields.category !== category)) return undefined
  const group = lines.filter(({ fields }) => fields.category === category)
  const edge = by === 1 ? chosen.at(-1) : chosen[0]
  const neighbour = group[group.findIndex(({ id }) => id === edge?.id) + by]
  if (neighbour === undefined) return undefined
  if (by === 1) return neighbour.id
  const rest = lines.filter(({ id }) => !moving.includes(id))
  return rest[rest.findIndex(({ id }) => id === neighbour.id) - 1]?.id ?? null
}
