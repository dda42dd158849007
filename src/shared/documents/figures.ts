import { bahtText } from '@shared/kernel/baht-text'
import { formatBaht } from '@shared/kernel/baht'
import { invariant } from '@shared/kernel/invariant'
import type { Satang } from '@shared/kernel/satang'

/** Amounts of one table: satang everywhere as soon as one amount has some, "-" for zero (brief §8.7). Digits are switched later. */
export function columnAmounts(amounts: readonly Satang[]): (amount: Satang) => string {
  const decimals = amounts.some((amount) => amount % 100 !== 0) ? 2 : 'auto'
  return (amount) => (amount === 0 ? '-' : formatBaht(amount, { decimals }))
}

/** "เก้าหมื่นสี่พันแปดร้อยบาทถ้วน"; amounts of a plan are never negative. */
export function amountInWords(amount: Satang): string {
  const words = bahtText(amount)
  invariant(words.ok, 'an amount of a plan is not negative')
  return words.value
}

/** "94,800 บาท (เก้าหมื่นสี่พันแปดร้อยบาทถ้วน)": money in running text (brief §2.4). */
export function moneyWithWords(amount: Satang): string {
  return `${formatBaht(amount)} บาท (${amountInWords(amount)})`
}
