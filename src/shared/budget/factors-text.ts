import { groupThousands } from '@shared/kernel/decimal'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { inNumerals, toArabicDigits, type Numerals } from '@shared/kernel/numerals'
import { err, ok, type Result } from '@shared/kernel/result'
import { tidyLine } from '@shared/kernel/thai-text'
import { budgetLineRecord, factorSchema, type Factor } from './budget-line-record'

const DIGIT = '[0-9\\u0E50-\\u0E59]'
const MARK = '[\\u00D7xX*]'
/** A mark parts factors only where a figure follows: a unit may hold an x of its own. */
const SEPARATOR = new RegExp(`\\s*${MARK}\\s*(?=${DIGIT})`)
/** Thousands marks in their places; a decimal point or a misplaced mark makes it no whole number. */
const FACTOR = new RegExp(`^(${DIGIT}{1,3}(?:,${DIGIT}{3})+|${DIGIT}+)(?!${DIGIT}|[.,])\\s*(.*)$`)
/** A mark with nothing to multiply by: the figure after it is still missing. */
const LOOSE_MARK = new RegExp(`(?:^|\\s)${MARK}(?:\\s|$)|[\\u00D7*]$`)

/**
 * Reads the counted part of a line as officers write it: "180 persons × 2 meals" with Thai or Arabic digits; ×, x or *
 * between the factors. Empty text is a lump sum (no factor). `TEXT_TOO_LONG` for a unit beyond the field's length;
 * anything else that is no product of at most four whole numbers is `QUANTITY_INVALID`.
 */
export function parseFactors(typed: string): Result<readonly Factor[], PlanError> {
  const text = tidyLine(typed)
  if (text === '') return ok([])
  const factors: Factor[] = []
  for (const part of text.split(SEPARATOR)) {
    const factor = parseFactor(part)
    if (!factor.ok) return factor
    factors.push(factor.value)
  }
  return budgetLineRecord.fields.factors.schema.safeParse(factors).success ? ok(factors) : err(planError('QUANTITY_INVALID'))
}

function parseFactor(part: string): Result<Factor, PlanError> {
  const [, digits, unit = ''] = FACTOR.exec(part) ?? []
  if (digits === undefined || LOOSE_MARK.test(unit)) return err(planError('QUANTITY_INVALID'))
  if (!factorSchema.shape.unit.safeParse(unit).success) return err(planError('TEXT_TOO_LONG', { field: 'factors' }))
  return ok({ quantity: Number(toArabicDigits(digits).replaceAll(',', '')), unit })
}

/** The same factors as text, in the user's numerals; read back by `parseFactors`. */
export function factorsText(factors: readonly Factor[], numerals: Numerals): string {
  return factors.map(({ quantity, unit }) => `${inNumerals(groupThousands(String(quantity)), numerals)} ${unit}`.trim()).join(' \u00D7 ')
}
