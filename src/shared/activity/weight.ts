import { compareDecimals, parseDecimal } from '@shared/kernel/decimal'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { WHOLE_WEIGHT } from './activity-record'

/** Hundredths of a percent as people write them: `3334` is "33.34", `5000` is "50.00". */
export function weightText(weight: number): string {
  const digits = String(Math.abs(weight)).padStart(3, '0')
  return `${weight < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A percentage as typed, Thai or Arabic digits, 0 to 100 with at most two decimals, in hundredths. Else `DECIMAL_INVALID`. */
export function parseWeight(typed: string): Result<number, PlanError> {
  if (typed.trim() === '') return ok(0)
  const figure = parseDecimal(typed.replace(/%\s*$/, ''))
  if (!figure.ok) return figure
  const [whole = '', fraction = ''] = figure.value.split('.')
  const isTooFine = fraction.replace(/0+$/, '').length > 2
  if (isTooFine || compareDecimals(figure.value, '0') < 0 || compareDecimals(figure.value, '100') > 0) return err(planError('DECIMAL_INVALID'))
  return ok(Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')))
}

/** The whole in equal parts by largest remainder: they differ by a hundredth of a percent at most and come to the whole. */
export function equalWeights(count: number): readonly number[] {
  const part = Math.floor(WHOLE_WEIGHT / Math.max(count, 1))
  const rest = WHOLE_WEIGHT - part * count
  return Array.from({ length: count }, (_, index) => part + (index < rest ? 1 : 0))
}
