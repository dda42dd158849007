import { compareDecimals, sumDecimals } from '@shared/kernel/decimal'
import { fold } from '@shared/kernel/thai-text'
import { inOrder } from '@shared/record/order-key'
import type { Fact, FactTable } from './fact-record'
import words from './fact-words.json'
import starters from './starter-items.json'

/** One item of a table with its years: a row of a trend table. */
export interface FactItem {
  /** The first of its figures; names the item and gives its place. */
  readonly first: Fact
  /** Every figure of it, by year. */
  readonly facts: readonly Fact[]
}

/** Figures of one table grouped by what they count: the same name and unit is the same item, however its letters were typed. */
export function itemsOf(facts: readonly Fact[]): readonly FactItem[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of inOrder(facts)) {
    const key = `${fold(fact.fields.title)}\n${fold(fact.fields.unit)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ first, facts: group.toSorted((a, b) => a.fields.year - b.fields.year) }]
  })
}

/** The figure of an item in a year, if it has one. */
export function figureIn(item: FactItem, year: number): Fact | undefined {
  return item.facts.find(({ fields }) => fields.year === year)
}

/** Items that a table of a plan usually holds (brief §1.3 part 2, §1.4 T1): names and units only, never figures. */
export function starterItems(table: FactTable): readonly { readonly title: string; readonly unit: string }[] {
  return starters[table].map(([title = '', unit = '']) => ({ title, unit }))
}

/** How the newest figure of an item stands to its oldest; `undefined` with fewer than two figures or a start of zero. */
export function trendOf({ facts }: FactItem): { readonly since: number; readonly percent: number } | undefined {
  const given = facts.filter(({ fields }) => fields.value !== '' && fields.year > 0)
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  const [from, to] = [Number(first.fields.value), Number(last.fields.value)]
  return from === 0 ? undefined : { since: first.fields.year, percent: Math.round(((to - from) / Math.abs(from)) * 1_000) / 10 }
}

/** Men and women that do not add up to the total that stands beside them. */
export interface SumHint {
  readonly total: Fact
  readonly year: number
  /** What men and women make together. */
  readonly sum: string
}

type Share = 'male' | 'female' | 'total'
const SHARES: readonly (readonly [Share, string])[] = (['male', 'female', 'total'] as const)
  .flatMap((share) => words[share].map((word): readonly [Share, string] => [share, word]))
  .sort((a, b) => b[1].length - a[1].length)

/** What a title counts and which share of it: only a word at the end says so, "(ชาย)" too. */
function shareOf(title: string): { readonly of: string; readonly share: Share } {
  const plain = fold(title).replace(/[()\s]/g, '')
  const found = SHARES.find(([, word]) => plain.endsWith(word) && plain.length > word.length)
  return found === undefined ? { of: plain, share: 'total' } : { of: plain.slice(0, -found[1].length), share: found[0] }
}

/** Compares men + women with the total, wherever one table holds all three for the same year and unit. */
export function sumHints(facts: readonly Fact[]): readonly SumHint[] {
  const groups = new Map<string, Partial<Record<Share, Fact>>>()
  for (const fact of facts) {
    const { table, year, unit, value, title } = fact.fields
    if (value === '') continue
    const { of, share } = shareOf(title)
    const key = [table, year, fold(unit), of].join('\n')
    groups.set(key, { [share]: fact, ...groups.get(key) })
  }
  return [...groups.values()].flatMap(({ male, female, total }) => {
    if (male === undefined || female === undefined || total === undefined) return []
    const sum = sumDecimals([male.fields.value, female.fields.value])
    return compareDecimals(sum, total.fields.value) === 0 ? [] : [{ total, year: total.fields.year, sum }]
  })
}
