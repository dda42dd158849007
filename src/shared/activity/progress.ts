import { scaled, sumDecimals } from '@shared/kernel/decimal'
import { WHOLE_WEIGHT } from './activity-record'

/** What an activity weighs (hundredths of a percent), plans and has reached, over all its years, in its own unit. */
export interface Measured {
  readonly weight: number
  readonly plan: string
  readonly result: string
}

/** How a month stands: nothing planned or told, told and reached, told and short, or over without a word. */
export type MonthState = 'open' | 'reached' | 'short' | 'silent'

/** The sum of given figures; empty when none is given. */
export function sumGiven(figures: readonly string[]): string {
  const given = figures.filter((figure) => figure !== '')
  return given.length === 0 ? '' : sumDecimals(given)
}

/** The sums of the four quarters of twelve months in fiscal order; empty where nothing is given. */
export function quarterFigures(months: readonly string[]): readonly string[] {
  return [0, 3, 6, 9].map((from) => sumGiven(months.slice(from, from + 3)))
}

/**
 * The share of a project that is done, in hundredths of a percent: each activity counts by its weight, and by what it reached of
 * its plan, never beyond it. An activity without a plan counts as not begun. Exact; rounded once, half up.
 */
export function doneShare(activities: readonly Measured[]): number {
  let above = 0n
  let below = 1n
  for (const { weight, plan, result } of activities) {
    const whole = plan === '' ? 0n : scaled(plan)
    const reached = result === '' ? 0n : scaled(result)
    if (whole <= 0n || reached <= 0n) continue
    above = above * whole + BigInt(weight) * (reached < whole ? reached : whole) * below
    below *= whole
  }
  return Number((2n * above + below) / (2n * below))
}

/** What one activity reached of its own plan, in hundredths of a percent; `undefined` without a plan. */
export function ownShare({ plan, result }: Omit<Measured, 'weight'>): number | undefined {
  if (plan === '' || scaled(plan) <= 0n) return undefined
  return doneShare([{ weight: WHOLE_WEIGHT, plan, result }])
}

/** How a month stands; `isOver`: the month lies behind us. */
export function monthState(plan: string, result: string, isOver: boolean): MonthState {
  if (result !== '') return plan === '' || scaled(result) >= scaled(plan) ? 'reached' : 'short'
  return isOver && plan !== '' && scaled(plan) > 0n ? 'silent' : 'open'
}
