import words from './baht-words.json'
import { planError, type PlanError } from './error-codes'
import { err, ok, type Result } from './result'
import type { Satang } from './satang'

export interface BahtTextOptions {
  /**
   * How a final 1 is read. `always`: as "et" after any higher digit (101 …et), the school and Royal Society rule and our
   * default; `tensOnly`: only after a ten (11, 21), as some offices still read (brief §8.6).
   */
  readonly etRule?: 'always' | 'tensOnly'
}

const GROUP = 6

/** An amount in Thai words, as it stands in brackets after the figure. Forms know no negative amounts: `AMOUNT_INVALID`. */
export function bahtText(amount: Satang, { etRule = 'always' }: BahtTextOptions = {}): Result<string, PlanError> {
  if (!Number.isSafeInteger(amount) || amount < 0) return err(planError('AMOUNT_INVALID'))
  const rest = amount % 100
  const baht = String((amount - rest) / 100)
  const satang = rest === 0 ? words.exact : readNumber(String(rest), etRule) + words.satang
  if (baht === '0') return ok(rest === 0 ? (words.digits[0] ?? '') + words.baht + words.exact : satang)
  return ok(readNumber(baht, etRule) + words.baht + satang)
}

/** Reads digits without leading zeros; everything above six digits is so many millions, again and again. */
function readNumber(digits: string, etRule: 'always' | 'tensOnly'): string {
  if (digits.length <= GROUP) return readGroup(digits, etRule)
  return readNumber(digits.slice(0, -GROUP), etRule) + words.million + readGroup(digits.slice(-GROUP), etRule)
}

/** Reads up to six digits; zeros in front say that millions were read before them. */
function readGroup(digits: string, etRule: 'always' | 'tensOnly'): string {
  return Array.from(digits, (digit, index) => readDigit(Number(digit), index, digits, etRule)).join('')
}

function readDigit(digit: number, index: number, digits: string, etRule: 'always' | 'tensOnly'): string {
  const place = digits.length - 1 - index
  if (digit === 0) return ''
  if (place === 1 && digit === 1) return words.places[1] ?? ''
  if (place === 1 && digit === 2) return words.twenty
  if (place === 0 && digit === 1 && isFinalOne(digits, etRule)) return words.finalOne
  return (words.digits[digit] ?? '') + (words.places[place] ?? '')
}

function isFinalOne(digits: string, etRule: 'always' | 'tensOnly'): boolean {
  return etRule === 'tensOnly' ? Number(digits.at(-2) ?? 0) > 0 : digits.length > 1
}
