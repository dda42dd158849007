import { yearsOf } from '@shared/kernel/calendar'
import { compareDecimals, differsBeyond, parseDecimal, sumDecimals } from '@shared/kernel/decimal'
import { SCORE_FIELDS, TARGET_FIELDS, type Kpi, type KpiFigure, type ScoreField } from './kpi-record'
import percentWords from './percent-words.json'

/**
 * What looks wrong about the figures of a KPI. A hint never stops saving: the officer may know better (brief §1.4, §1.6 [I]).
 * Words are in i18n under `direction.hint.<rule>`.
 */
export const KPI_HINTS = [
  'againstDirection', 'notHeld', 'cumulativeFalls', 'rateSign', 'belowMinimum', 'aboveMaximum', 'minAboveMax', 'jump', 'overHundred',
  'baselineNoYear', 'baselineLate', 'baselineOld', 'weightRange', 'weightSum', 'scoresUneven'
] as const
export type KpiHintRule = (typeof KPI_HINTS)[number]

export type HintedField = KpiFigure | ScoreField | 'baselineYear'

/** One remark on one field. `values` fill its sentence: figures as stored, years as numbers. */
export interface KpiHint {
  readonly rule: KpiHintRule
  readonly kpi: string
  readonly field: HintedField
  readonly values: Readonly<Record<string, string | number>>
}

/** The years of the plan: first and last B.E. fiscal year. */
export interface PlanPeriod {
  readonly startYear: number
  readonly endYear: number
}

type Figures = Pick<Kpi, 'id' | 'fields'>

/** One figure of the series, with where it stands. */
interface Point {
  readonly field: KpiFigure
  readonly value: string
}

/** Beyond this many times its neighbour a figure looks like a slipped digit. */
const JUMP = 5
/** Base data should not be older than this many years (brief §1.6). */
const OLDEST_BASELINE = 3
const HUNDRED = '100'
const ZERO = '0'

/** What looks wrong about one KPI, field by field. Never throws, whatever was stored. */
export function kpiHints(kpi: Figures, period: PlanPeriod): readonly KpiHint[] {
  const hints = [...seriesHints(kpi, period), ...boundHints(kpi, period), ...baselineHints(kpi, period), ...weightHint(kpi), ...scoreHints(kpi)]
  return hints.map((hint) => ({ ...hint, kpi: kpi.id }))
}

/** Weights of one issue's KPIs: a hint on the first weighted one when what is given does not make 100. No floats. */
export function weightHints(kpis: readonly Figures[]): readonly KpiHint[] {
  const given = kpis.filter(({ fields }) => isFigure(fields.weight))
  const [first] = given
  if (first === undefined) return []
  const sum = sumDecimals(given.map(({ fields }) => fields.weight))
  if (compareDecimals(sum, HUNDRED) === 0 && given.length === kpis.length) return []
  return [{ rule: 'weightSum', kpi: first.id, field: 'weight', values: { sum, missing: kpis.length - given.length } }]
}

/** Everything to say about the KPIs of one issue, in their order, the weights last. */
export function issueHints(kpis: readonly Figures[], period: PlanPeriod): readonly KpiHint[] {
  return [...kpis.flatMap((kpi) => kpiHints(kpi, period)), ...weightHints(kpis)]
}

type OwnHint = Omit<KpiHint, 'kpi'>

function isFigure(text: string): boolean {
  return text !== '' && parseDecimal(text).ok
}

/** Targets of the plan's years that are given; a level or a sum begins at its baseline. */
function seriesOf({ fields }: Figures, { startYear, endYear }: PlanPeriod): readonly Point[] {
  const years = yearsOf(startYear, Math.min(endYear, startYear + TARGET_FIELDS.length - 1)).length
  const targets = TARGET_FIELDS.slice(0, years).map((field): Point => ({ field, value: fields[field] }))
  const base: readonly Point[] = fields.measure === 'level' ? [{ field: 'baseline', value: fields.baseline }] : []
  return [...base, ...targets].filter(({ value }) => isFigure(value))
}

function seriesHints(kpi: Figures, period: PlanPeriod): readonly OwnHint[] {
  const series = seriesOf(kpi, period)
  return series.flatMap((point, at): readonly OwnHint[] => {
    const before = series[at - 1]
    const own = kpi.fields.measure === 'rate' && compareDecimals(point.value, ZERO) < 0
      ? [{ rule: 'rateSign' as const, field: point.field, values: { value: point.value } }]
      : []
    if (before === undefined) return own
    const values = { value: point.value, before: before.value }
    const against = ruleAgainst(kpi, before, point)
    return [
      ...own,
      ...(against === null ? [] : [{ rule: against, field: point.field, values }]),
      ...(isOutlier(series, at) ? [{ rule: 'jump' as const, field: point.field, values }] : [])
    ]
  })
}

/** A figure far from the one before it; coming back from one slipped figure to the rest of the series is none. */
function isOutlier(series: readonly Point[], at: number): boolean {
  const [earlier, before, point] = [series[at - 2], series[at - 1], series[at]]
  if (before === undefined || point === undefined || !differsBeyond(before.value, point.value, JUMP)) return false
  return earlier === undefined || !differsBeyond(earlier.value, before.value, JUMP) || differsBeyond(earlier.value, point.value, JUMP)
}

/** Which way the series goes wrong from one figure to the next. */
function ruleAgainst({ fields: { measure, direction } }: Figures, before: Point, point: Point): KpiHintRule | null {
  const step = compareDecimals(point.value, before.value)
  if (measure === 'rate') return null
  if (measure === 'cumulative') return step < 0 ? 'cumulativeFalls' : null
  if (direction === 'hold') return step === 0 || before.field === 'baseline' ? null : 'notHeld'
  return (direction === 'up' ? step < 0 : step > 0) ? 'againstDirection' : null
}

function boundHints(kpi: Figures, period: PlanPeriod): readonly OwnHint[] {
  const { minimum, maximum, unit, baseline } = kpi.fields
  const hasMinimum = isFigure(minimum)
  const hasMaximum = isFigure(maximum)
  if (hasMinimum && hasMaximum && compareDecimals(minimum, maximum) > 0) return [{ rule: 'minAboveMax', field: 'minimum', values: { minimum, maximum } }]
  const isPercent = percentWords.some((word) => unit.includes(word))
  const base: readonly Point[] = kpi.fields.measure !== 'level' && isFigure(baseline) ? [{ field: 'baseline', value: baseline }] : []
  return [...base, ...seriesOf(kpi, period)].flatMap(({ field, value }): readonly OwnHint[] => {
    if (hasMinimum && compareDecimals(value, minimum) < 0) return [{ rule: 'belowMinimum', field, values: { value, minimum } }]
    if (hasMaximum && compareDecimals(value, maximum) > 0) return [{ rule: 'aboveMaximum', field, values: { value, maximum } }]
    return isPercent && !hasMaximum && compareDecimals(value, HUNDRED) > 0 ? [{ rule: 'overHundred', field, values: { value } }] : []
  })
}

function baselineHints({ fields: { baseline, baselineYear } }: Figures, { startYear }: PlanPeriod): readonly OwnHint[] {
  if (baseline === '') return []
  const values = { year: baselineYear, start: startYear }
  if (baselineYear === 0) return [{ rule: 'baselineNoYear', field: 'baselineYear', values: {} }]
  if (baselineYear >= startYear) return [{ rule: 'baselineLate', field: 'baselineYear', values }]
  return startYear - baselineYear > OLDEST_BASELINE ? [{ rule: 'baselineOld', field: 'baselineYear', values }] : []
}

function weightHint({ fields: { weight } }: Figures): readonly OwnHint[] {
  if (!isFigure(weight) || (compareDecimals(weight, ZERO) > 0 && compareDecimals(weight, HUNDRED) <= 0)) return []
  return [{ rule: 'weightRange', field: 'weight', values: { value: weight } }]
}

/** Criteria that are figures should rise or fall from 1 to 5 points, the way the KPI is meant to go. Words are not judged. */
function scoreHints({ fields }: Figures): readonly OwnHint[] {
  const figures = SCORE_FIELDS.flatMap((field) => {
    const read = parseDecimal(fields[field])
    return read.ok ? [{ field, value: read.value }] : []
  })
  const steps = figures.slice(1).map(({ field, value }, at) => ({ field, step: compareDecimals(value, figures[at]?.value ?? value) }))
  const way = fields.direction === 'hold' || fields.measure === 'rate' ? (steps[0]?.step ?? 0) : fields.direction === 'up' ? 1 : -1
  const broken = steps.find(({ step }) => step === 0 || step !== way)
  return broken === undefined ? [] : [{ rule: 'scoresUneven', field: broken.field, values: {} }]
}
