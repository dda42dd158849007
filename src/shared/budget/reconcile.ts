import { sumSatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { lineAmount, wholeAmount, type Counted } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'

const MONTHS_IN_QUARTER = 3
/** Requests are rounded to hundreds of baht (brief §3.8). */
const HUNDRED_BAHT = 10_000

/** A sum that does not come to what it must: `sum − whole` is the difference, in satang. */
export interface Difference {
  readonly sum: Satang
  readonly whole: Satang
}

type Planned = Counted & Partial<Pick<BudgetLine['fields'], 'months' | 'commitments'>>

/** Σ months against the amount of the year; `undefined` while nothing is planned, or when they agree. */
export function monthsDifference(line: Planned): Difference | undefined {
  const { months } = line
  if (months === undefined || months.length === 0) return undefined
  const whole = lineAmount(line)
  return whole.ok ? differing(months, whole.value) : undefined
}

/**
 * The years of an item paid over several against the whole of it; `undefined` when it is not such an item, or when they agree.
 * Commitments without an amount of this year count as if this year asked for nothing.
 */
export function commitmentsDifference(line: Planned): Difference | undefined {
  const { thisYear = UNKNOWN_AMOUNT, commitments = [] } = line
  if (thisYear === UNKNOWN_AMOUNT && commitments.length === 0) return undefined
  const whole = wholeAmount(line)
  if (!whole.ok) return undefined
  return differing([Math.max(thisYear, 0), ...commitments.map((year) => year.satang)], whole.value)
}

function differing(parts: readonly number[], whole: Satang): Difference | undefined {
  // Twelve parts may leave the range in which satang are exact; then they are more than any whole, however inexactly
  const sum = Number(parts.reduce((total, part) => total + BigInt(part), 0n)) as Satang
  return sum === whole ? undefined : { sum, whole }
}

/** The four quarters of twelve months in fiscal order; months nobody planned are nothing. */
export function quarterSums(months: readonly number[]): readonly [Satang, Satang, Satang, Satang] {
  const quarter = (index: number): Satang => sumSatang(months.slice(index * MONTHS_IN_QUARTER, (index + 1) * MONTHS_IN_QUARTER) as Satang[])
  return [quarter(0), quarter(1), quarter(2), quarter(3)]
}

/**
 * What share of a whole is reached by the end of each quarter, in hundredths of a percent; the last is 10,000 where the parts come
 * to the whole (brief §3.8). Nothing is reached of nothing.
 */
export function cumulativeShares(parts: readonly number[], whole: number): readonly number[] {
  let reached = 0n
  return parts.map((part) => {
    reached += BigInt(part)
    return whole === 0 ? 0 : Number((reached * 20_000n + BigInt(whole)) / (2n * BigInt(whole)))
  })
}

/** Whether an amount ends in whole hundreds of baht, as requests do. */
export function isRounded(amount: Satang): boolean {
  return amount % HUNDRED_BAHT === 0
}
