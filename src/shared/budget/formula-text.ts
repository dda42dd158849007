import { formatBaht } from '@shared/kernel/baht'
import { inNumerals, type Numerals } from '@shared/kernel/numerals'
import type { Satang } from '@shared/kernel/satang'
import { groupThousands } from '@shared/kernel/decimal'
import type { Counted } from './budget-amounts'
import words from './formula-words.json'

/**
 * How an amount was counted, in Thai, exactly as officers print it: "180 persons × 2 meals × 35 baht" (brief §3.7).
 * A lump sum is its amount alone.
 */
export function formulaText({ factors, rate }: Counted, numerals: Numerals): string {
  const parts = factors.map(({ quantity, unit }) => `${inNumerals(groupThousands(String(quantity)), numerals)} ${unit}`.trimEnd())
  return [...parts, `${formatBaht(rate as Satang, { numerals })} ${words.baht}`].join(' \u00D7 ')
}
