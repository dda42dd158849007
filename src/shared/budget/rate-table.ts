import { z } from 'zod'
import shipped from '@resources/rates/reference-rates-1.json'
import { satang, type Satang } from '@shared/kernel/satang'
import { invariant } from '@shared/kernel/invariant'
import { fold } from '@shared/kernel/thai-text'
import type { BudgetLine } from './budget-line-record'
import type { UnitRate } from './unit-rate-record'

const rateSchema = z.strictObject({
  code: z.string().min(1), family: z.string().min(1), title: z.string().min(1), ceiling: z.int().min(0), unit: z.string(),
  words: z.array(z.string().min(1)), source: z.string(), confirmed: z.boolean()
})
const tableSchema = z.strictObject({ id: z.string(), version: z.int(), title: z.string(), note: z.string(), rates: z.array(rateSchema) })

/** One row of the table that lines are held against; `ceiling` in satang per `unit`. */
export interface Rate {
  readonly code: string
  /** Rates of one family are alternatives: a line is held against the lowest of them until one is chosen. */
  readonly family: string
  readonly title: string
  readonly ceiling: Satang
  readonly unit: string
  /** Where it comes from; empty when nobody said. */
  readonly source: string
  /** Whether the program's source is an official letter; an office answers for its own rows. */
  readonly confirmed: boolean
  /** Set when the office wrote the value. */
  readonly own: boolean
  /** ISO days between which it holds; empty is open. */
  readonly effectiveFrom: string
  readonly effectiveTo: string
}

export const SHIPPED_RATES = tableSchema.parse(shipped)

/** Folded words that say which rate an item is about, with the code. */
const WORDS: readonly (readonly [word: string, code: string])[] = SHIPPED_RATES.rates
  .flatMap(({ code, words }) => words.map((word) => [fold(word), code] as const))
  .sort(([a], [b]) => b.length - a.length)

/** The program's rates with the office's own values in their place, and the office's further rates behind (brief §3.7). */
export function rateTable(own: Iterable<UnitRate>): readonly Rate[] {
  const byCode = new Map(Array.from(own, (rate) => [rate.fields.code, rate]))
  const base = SHIPPED_RATES.rates.map(({ words: _, ceiling, ...rate }): Rate => {
    const mine = byCode.get(rate.code)
    byCode.delete(rate.code)
    return mine === undefined ? { ...rate, ceiling: exact(ceiling), own: false, effectiveFrom: '', effectiveTo: '' } : { ...ownRate(mine), family: rate.family }
  })
  return [...base, ...Array.from(byCode.values(), ownRate)]
}

function ownRate({ fields: { code, title, ceiling, unit, source, effectiveFrom, effectiveTo } }: UnitRate): Rate {
  return { code, family: code, title, ceiling: exact(ceiling), unit, source, confirmed: source !== '', own: true, effectiveFrom, effectiveTo }
}

function exact(amount: number): Satang {
  const judged = satang(amount)
  invariant(judged.ok, 'a rate is whole satang')
  return judged.value
}

/**
 * The rate a line is held against: the one chosen (`rateCode`), else the one its words speak of. `day` (ISO) leaves out what does
 * not hold then; empty asks for all. `undefined` when no rate fits.
 */
export function rateOf(line: Pick<BudgetLine['fields'], 'rateCode' | 'item'>, rates: readonly Rate[], day = ''): Rate | undefined {
  const holds = rates.filter(({ effectiveFrom, effectiveTo }) => day === '' || (effectiveFrom <= day && (effectiveTo === '' || day <= effectiveTo)))
  if (line.rateCode !== '') return holds.find(({ code }) => code === line.rateCode)
  const item = fold(line.item)
  const spoken = WORDS.find(([word]) => item.includes(word))?.[1]
  return holds.find(({ code }) => code === spoken) ?? holds.find(({ own, title }) => own && fold(title) !== '' && item.includes(fold(title)))
}

/** How far a line goes beyond its rate, in satang a unit; `undefined` when it does not, or when no rate fits. Nothing is ever refused for it. */
export function overRate(line: Pick<BudgetLine['fields'], 'rateCode' | 'item' | 'rate'>, rates: readonly Rate[], day = ''): { readonly rate: Rate; readonly over: Satang } | undefined {
  const rate = rateOf(line, rates, day)
  return rate !== undefined && line.rate > rate.ceiling ? { rate, over: exact(line.rate - rate.ceiling) } : undefined
}
