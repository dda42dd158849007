import { fiscalYearOf, isIsoDay } from '@shared/kernel/calendar'
import { largestRemainder, sumSatang, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import type { Pivot } from './budget-pivot'
import type { BudgetLine } from './budget-line-record'
import type { StepAmount } from './step-amount-record'

/** Tenths of a percent, by largest remainder: they come to a thousand exactly. Nothing at all is nothing each. */
export function tenthsOf(amounts: readonly Satang[]): readonly number[] {
  if (amounts.every((amount) => amount === 0)) return amounts.map(() => 0)
  return largestRemainder(1_000 as Satang, amounts)
}

/** One coloured part of every bar: its amounts stand in the order of the pivot's columns, in satang. */
export interface Part {
  /** Key of the pivot's rows; several in `REST`. */
  readonly keys: readonly string[]
  readonly amounts: readonly Satang[]
  readonly total: Satang
}

/** The rows of a pivot as parts of its columns, largest first; beyond `most` the small ones stand together as the last. */
export function largestParts(pivot: Pivot, most: number): readonly Part[] {
  const parts = pivot.rows.map((key): Part => ({
    keys: [key], total: pivot.rowTotals.get(key) ?? ZERO_SATANG, amounts: pivot.columns.map((column) => pivot.cells.get(key)?.get(column)?.amount ?? ZERO_SATANG)
  })).filter(({ total }) => total !== 0).sort((a, b) => b.total - a.total)
  if (parts.length <= most) return parts
  const [kept, rest] = [parts.slice(0, most - 1), parts.slice(most - 1)]
  const amounts = pivot.columns.map((_, at) => sumSatang(rest.map((part) => part.amounts[at] ?? ZERO_SATANG)))
  return [...kept, { keys: rest.flatMap(({ keys }) => keys), amounts, total: sumSatang(rest.map(({ total }) => total)) }]
}

/** Money of one fiscal year month by month, October first, in satang. */
export interface MonthFlow {
  /** What the lines plan to spend. */
  readonly plan: readonly Satang[]
  /** What was entered as paid (เบิกจ่าย), by the day of the payment. */
  readonly paid: readonly Satang[]
  /** Paid on a day outside the year, or on none. */
  readonly outside: Satang
}

const MONTHS = 12
const OCTOBER = 10

export function monthFlow(projects: readonly Project[], lines: readonly BudgetLine[], amounts: readonly StepAmount[], fiscalYear: number): MonthFlow {
  const ofYear = new Set(projects.filter(({ fields }) => fields.fiscalYear === fiscalYear).map(({ id }) => id))
  const own = new Map(lines.filter(({ fields }) => ofYear.has(fields.project)).map((line) => [line.id, line]))
  const [plan, paid] = [new Array<number>(MONTHS).fill(0), new Array<number>(MONTHS).fill(0)]
  let outside = 0
  for (const { fields } of own.values()) for (const [at, satang] of fields.months.entries()) plan[at] = (plan[at] ?? 0) + satang
  for (const { fields } of amounts) {
    if (fields.step !== 'disbursement' || !own.has(fields.line)) continue
    const at = isIsoDay(fields.day) && fiscalYearOf(fields.day) === fiscalYear ? (Number(fields.day.slice(5, 7)) - OCTOBER + MONTHS) % MONTHS : -1
    if (at < 0) outside += fields.satang
    else paid[at] = (paid[at] ?? 0) + fields.satang
  }
  return { plan: plan as Satang[], paid: paid as Satang[], outside: outside as Satang }
}

/** Each month with all before it. */
export function runningTotals(amounts: readonly Satang[]): readonly Satang[] {
  let total = ZERO_SATANG
  return amounts.map((amount) => (total = sumSatang([total, amount])))
}
