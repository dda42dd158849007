import { BUDGET_CATEGORIES, type BudgetCategory } from '@shared/budget/budget-line-record'
import { th } from '@shared/i18n/dictionary'
import { foldOnce } from './cell-reading'
import words from './category-words.json'

type Group = '1' | '2' | '3' | '4' | '5'
type ByCategory = Readonly<Partial<Record<BudgetCategory, readonly string[]>>>

/** A category, and whether only the words of the item told it: the heads of a printed budget merge several (brief §3.1). */
export interface ToldCategory {
  readonly category: BudgetCategory
  readonly byItem: boolean
}

const groups = foldedWords(words.groups) as ReadonlyMap<string, Group>
const merged = new Set(words.merged.map((text) => foldOnce(text)))
const exact = foldedWords({ ...words.exact }) as ReadonlyMap<string, BudgetCategory>
const begins = Object.entries(words.begins as ByCategory).flatMap(([category, list]) => list.map((word) => [foldOnce(word), category as BudgetCategory] as const)).sort((a, b) => b[0].length - a[0].length)
const labels = new Map(Object.entries(th.domain.category).map(([code, label]) => [foldOnce(label), code.replace('_', '.') as BudgetCategory]))

function foldedWords(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([code, list]) => list.map((word) => [foldOnce(word), code] as const)))
}

/** Whether a text is the name of a head of the classification and of nothing else; those of personnel are items as well. */
export function isHead(text: string): boolean {
  const key = foldOnce(text)
  return groups.has(key) || (exact.has(key) && exact.get(key) !== '1') || merged.has(key) || labels.has(key)
}

/** How high a head stands: 0 for one of the five, 1 for one that printed budgets merge, 2 for a sub-category. */
export function headRank(text: string): number {
  const key = foldOnce(text)
  return groups.has(key) ? 0 : merged.has(key) ? 1 : 2
}

/** Whether lines of a category may stand under a head: those of another category only happen to make its amount. */
export function mayHold(head: string, category: BudgetCategory): boolean {
  const told = tellCategory([head], '')?.category
  return told === undefined || (headRank(head) === 2 ? told === category : told[0] === category[0])
}

/** The category a code or label of this program names: "2.2", "2.2 services". */
export function categoryNamed(text: string): BudgetCategory | undefined {
  const key = foldOnce(text)
  const code = /^(\d(?:\.\d)?)(?:\s|$)/.exec(key)?.[1]
  return BUDGET_CATEGORIES.find((category) => category === code) ?? labels.get(key)
}

/**
 * The category of a line from the cells that name its heads, outermost first, and the words of its item. `undefined` when neither
 * tells it.
 */
export function tellCategory(heads: readonly string[], item: string): ToldCategory | undefined {
  const keys = heads.map((text) => foldOnce(text)).filter((text) => text !== '')
  const group = keys.map((key) => groups.get(key)).find((found) => found !== undefined)
  if (group === '1' || group === '5') return { category: group, byItem: false }
  for (const key of [...keys].reverse()) {
    const named = exact.get(key) ?? categoryNamed(key)
    if (named !== undefined && inGroup(named, group)) return { category: named, byItem: false }
  }
  const begun = [...keys.filter((key) => !merged.has(key)).reverse(), foldOnce(item)].flatMap((key) => begins.find(([word, category]) => key.startsWith(word) && inGroup(category, group))?.[1] ?? [])[0]
  if (begun !== undefined) return { category: begun, byItem: true }
  if (group === '2') return { category: '2.2', byItem: true }
  return keys.some((key) => groups.has(key)) && group === '4' ? { category: '4.1', byItem: true } : undefined
}

function inGroup(category: BudgetCategory, group: Group | undefined): boolean {
  return group === undefined || category[0] === group
}
