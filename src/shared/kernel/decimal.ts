import { z } from 'zod'
import { err, ok, type Result } from './result'
import { planError, type PlanError } from './error-codes'
import { inNumerals, toArabicDigits, type Numerals } from './numerals'

/**
 * A measured figure (KPI baseline or target) as exact decimal text: `-?digits[.1–4 digits]`, no thousands marks.
 * Empty text means "not given". Never a float.
 */
export const decimalSchema = z.string().regex(/^(|-?(0|[1-9]\d{0,14})(\.\d{1,4})?)$/)

const TYPED = /^([-\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,4}))?$/
const MAX_WHOLE_DIGITS = 15
const SCALE_DIGITS = 4

/**
 * Reads a figure as people type it: Thai or Arabic digits, thousands marks, at most four decimals, a minus sign.
 * The decimals stay as typed: "65.50" says how finely it was measured. Anything else is `DECIMAL_INVALID`.
 */
export function parseDecimal(text: string): Result<string, PlanError> {
  const match = TYPED.exec(toArabicDigits(text).replace(/\s/g, ''))
  if (match === null) return err(planError('DECIMAL_INVALID'))
  const whole = (match[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  if (whole.length > MAX_WHOLE_DIGITS) return err(planError('DECIMAL_INVALID'))
  const figure = match[3] === undefined ? whole : `${whole}.${match[3]}`
  return ok(match[1] !== '' && /[1-9]/.test(figure) ? `-${figure}` : figure)
}

/** A stored figure for showing: thousands marks, the decimals it was given, the digits asked for. Empty stays empty. */
export function formatDecimal(figure: string, numerals: Numerals = 'arabic'): string {
  const [whole = '', fraction] = figure.split('.')
  const grouped = groupThousands(whole)
  return inNumerals(fraction === undefined ? grouped : `${grouped}.${fraction}`, numerals)
}

/** Thousands marks for text of digits, with or without a minus sign. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Compares two given figures by value, exactly: below zero, zero or above zero. */
export function compareDecimals(a: string, b: string): number {
  const left = scaled(a)
  const right = scaled(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact sum of given figures, with no more decimals than it needs. */
export function sumDecimals(figures: Iterable<string>): string {
  let sum = 0n
  for (const figure of figures) sum += scaled(figure)
  const digits = String(sum < 0n ? -sum : sum).padStart(SCALE_DIGITS + 1, '0')
  const fraction = digits.slice(-SCALE_DIGITS).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -SCALE_DIGITS)}${fraction === '' ? '' : `.${fraction}`}`
}

/** Whether one of two figures of the same sign, neither of them zero, is more than `times` as far from zero as the other. */
export function differsBeyond(a: string, b: string, times: number): boolean {
  const [left, right] = [scaled(a), scaled(b)]
  if (left === 0n || right === 0n || left < 0n !== right < 0n) return false
  const [small, large] = [left < 0n ? -left : left, right < 0n ? -right : right].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0))
  return (large ?? 0n) > (small ?? 0n) * BigInt(times)
}

/** A given figure in ten-thousandths, for exact arithmetic. */
export function scaled(figure: string): bigint {
  const [whole = '0', fraction = ''] = figure.replace('-', '').split('.')
  const value = BigInt(whole + fraction.padEnd(SCALE_DIGITS, '0'))
  return figure.startsWith('-') ? -value : value
}
