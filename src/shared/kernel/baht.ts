import { groupThousands } from './decimal'
import { planError, type PlanError } from './error-codes'
import { inNumerals, toArabicDigits, type Numerals } from './numerals'
import { err, type Result } from './result'
import { satang, SATANG_LIMIT, type Satang } from './satang'

const TYPED = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/
const SATANG_PER_BAHT = 100
/** Ministry tables are in million baht (brief §3.8). */
const SATANG_PER_MILLION = 100_000_000

export interface BahtFormat {
  /** `auto`: satang only when there are any; `2`: always. */
  readonly decimals?: 'auto' | 2
  readonly numerals?: Numerals
}

/**
 * Reads an amount in baht as people type it: Thai or Arabic digits, thousands marks in their places, one or two decimals.
 * Signs, words and a third decimal are `AMOUNT_INVALID`: nothing is rounded in silence. Beyond the limit: `AMOUNT_TOO_LARGE`.
 */
export function parseBaht(text: string): Result<Satang, PlanError> {
  const match = TYPED.exec(toArabicDigits(text).replace(/^\s+|\s+$/g, ''))
  if (match === null) return err(planError('AMOUNT_INVALID'))
  const exact = BigInt((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '').padEnd(2, '0'))
  return exact > BigInt(SATANG_LIMIT) ? err(planError('AMOUNT_TOO_LARGE')) : satang(Number(exact))
}

/** An amount for showing, in baht with thousands marks. */
export function formatBaht(amount: Satang, { decimals = 'auto', numerals = 'arabic' }: BahtFormat = {}): string {
  const size = Math.abs(amount)
  const rest = size % SATANG_PER_BAHT
  const whole = groupThousands(String((size - rest) / SATANG_PER_BAHT))
  const fraction = decimals === 'auto' && rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`
  return inNumerals(`${amount < 0 ? '-' : ''}${whole}${fraction}`, numerals)
}

/**
 * An amount in million baht, exactly: four decimals, as requests in whole hundreds need, and more where an amount is finer, for a
 * column of rounded figures would not add up to its total.
 */
export function formatMillionBaht(amount: Satang, numerals: Numerals = 'arabic'): string {
  const size = Math.abs(amount)
  const below = size % SATANG_PER_MILLION
  const fraction = String(below).padStart(8, '0').replace(/0{1,4}$/, '')
  const whole = groupThousands(String((size - below) / SATANG_PER_MILLION))
  return inNumerals(`${amount < 0 ? '-' : ''}${whole}.${fraction}`, numerals)
}
