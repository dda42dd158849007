import { fold } from '@shared/kernel/thai-text'
import { TARGET_FIELDS, type Kpi } from '@shared/kpi/kpi-record'
import type { PastResult } from '@shared/past-result/past-result-record'
import type { Plan } from './plan-record'

/** A figure of an indicator as stored, and the fiscal year (B.E.) it stands for; 0 when nobody said. */
export interface YearFigure {
  readonly value: string
  readonly year: number
}

/** What the plan of the period before says of an indicator that was copied from it. */
export interface EarlierFigures {
  readonly baseline: YearFigure | null
  /** The target of the last year that has one. */
  readonly target: YearFigure | null
  /** What was reached in the latest year, where the past results name the indicator. */
  readonly actual: YearFigure | null
}

/** The earlier figures of an indicator: `old` in its plan, and the past results that the new plan gives. `null` when there are none. */
export function earlierFigures(old: Kpi, oldPlan: Plan, results: readonly PastResult[]): EarlierFigures | null {
  const { baseline, baselineYear, title } = old.fields
  const reached = results.filter(({ fields }) => fields.actual !== '' && fold(fields.title) === fold(title))
  const latest = reached.reduce<PastResult | undefined>((best, each) => (best === undefined || each.fields.year > best.fields.year ? each : best), undefined)
  const last = TARGET_FIELDS.findLastIndex((field) => old.fields[field] !== '')
  const field = TARGET_FIELDS[last]
  const figures: EarlierFigures = {
    baseline: baseline === '' ? null : { value: baseline, year: baselineYear },
    target: field === undefined ? null : { value: old.fields[field], year: oldPlan.fields.startYear + last },
    actual: latest === undefined ? null : { value: latest.fields.actual, year: latest.fields.year }
  }
  return figures.baseline === null && figures.target === null && figures.actual === null ? null : figures
}

/** The figure that serves best as the new baseline: what was reached, else what was aimed at last, else the old baseline. */
export function proposedBaseline({ actual, target, baseline }: EarlierFigures): { readonly from: keyof EarlierFigures; readonly figure: YearFigure } | undefined {
  if (actual !== null) return { from: 'actual', figure: actual }
  if (target !== null) return { from: 'target', figure: target }
  return baseline === null ? undefined : { from: 'baseline', figure: baseline }
}
