import { planError, type PlanError } from '@shared/kernel/error-codes'
import { groupThousands } from '@shared/kernel/decimal'
import { inNumerals, toArabicDigits, type Numerals } from '@shared/kernel/numerals'
import { err, ok, type Result } from '@shared/kernel/result'
import { tidyLine } from '@shared/kernel/thai-text'
import type { Factor } from './budget-line-record'

const SEPARATOR = /\s*[×xX*]\s*/
const FACTOR = /^(\d{1,3}(?:,\d{3})+|\d+)\s*(.*)$/
const MOST_FACTORS = 4

/**
 * Reads the counted part of a line as officers write it: "180 persons × 2 meals" with Thai or Arabic digits; ×, x or *
 * between the factors. Empty text is a lump sum (no factor). Anything else is `QUANTITY_INVALID`.
 */
export function parseFactors(typed: string): Result<readonly Factor[], PlanError> {
  const text = tidyLine(toArabicDigits(typed))
  if (text === '') return ok([])
  const parts = splitFactors(text)
  if (parts.length > MOST_FACTORS) return err(planError('QUANTITY_INVALID'))
  const factors: Factor[] = []
  for (const part of parts) {
    const match = FACTOR.exec(part)
    if (match === null) return err(planError('QUANTITY_INVALID'))
    factors.push({ quantity: Number((match[1] ?? '').replaceAll(',', '')), unit: (match[2] ?? '').trim() })
  }
  return ok(factors)
}

/** A separator is one only where a figure follows it: a unit may hold an x of its own. */
function splitFactors(text: string): readonly string[] {
  return text.split(new RegExp(`${SEPARATOR.source}(?=\\d)`))
}

/** The same factors as text, in the user's numerals; read back by `parseFactors`. */
export function factorsText(factors: readonly Factor[], numerals: Numerals): string {
  return factors.map(({ quantity, unit }) => `${inNumerals(groupThousands(String(quantity)), numerals)} ${unit}`.trim()).join(' × ')
}
