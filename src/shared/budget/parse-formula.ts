import { parseBaht } from '@shared/kernel/baht'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Satang } from '@shared/kernel/satang'
import { tidyLine } from '@shared/kernel/thai-text'
import { lineAmount } from './budget-amounts'
import type { Factor } from './budget-line-record'
import { parseFactors } from './factors-text'
import words from './formula-words.json'

/** What a formula says: the factors, and the satang of one unit of their product. */
export interface Formula {
  readonly factors: readonly Factor[]
  readonly rate: Satang
}

const LAST = /^(.*?)(?:\s*[\u00D7xX*]\s*)?([0-9\u0E50-\u0E59][0-9\u0E50-\u0E59.,]*)$/u

/**
 * Reads a whole formula as officers print it, "180 persons × 2 meals × 35 baht": the last figure is the rate, with or without the
 * word baht behind it, the others are factors. A figure alone is a lump sum. What may stand after "=" is not looked at.
 */
export function parseFormula(typed: string): Result<Formula, PlanError> {
  const text = tidyLine(typed.split('=').find((part) => part.trim() !== '') ?? '')
  const bare = text.endsWith(words.baht) ? text.slice(0, -words.baht.length).trimEnd() : text
  const [, counted, last] = LAST.exec(bare) ?? []
  if (counted === undefined || last === undefined || (counted !== '' && !/[\u00D7xX*]\s*$/u.test(bare.slice(0, -last.length)))) return err(planError('QUANTITY_INVALID'))
  const factors = parseFactors(counted)
  if (!factors.ok) return factors
  const rate = parseBaht(last)
  if (!rate.ok) return rate
  const formula = { factors: factors.value, rate: rate.value }
  const amount = lineAmount({ factors: [...formula.factors], rate: formula.rate })
  return amount.ok ? ok(formula) : amount
}
