import { BUDDHIST_OFFSET, type FiscalYear } from '@shared/kernel/calendar'
import { calendarYearOf, FISCAL_MONTHS } from '@shared/kernel/fiscal-months'

/** When an activity runs: first and last calendar month `YYYY-MM` (Gregorian), both included; both empty while nobody said. */
export interface Span {
  readonly start: string
  readonly end: string
}

/** The edge of a span that is stretched. */
export type SpanEdge = 'start' | 'end'

/** What of a span lies in one fiscal year: months 1 (October) to 12, and whether it goes on beyond. */
export interface VisibleSpan {
  readonly first: number
  readonly last: number
  readonly isBefore: boolean
  readonly isAfter: boolean
}

const MONTHS = 12

/** Months since the year 0, so that months can be added. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7)) - 1
}

function monthText(number: number): string {
  const year = String(Math.floor(number / MONTHS)).padStart(4, '0')
  return `${year}-${String((number % MONTHS) + 1).padStart(2, '0')}`
}

/** Month `index` (1 = October … 12 = September) of a fiscal year, as `YYYY-MM`. */
export function fiscalMonth(fiscalYear: FiscalYear, index: number): string {
  const year = calendarYearOf(fiscalYear, index) - BUDDHIST_OFFSET
  return `${String(year).padStart(4, '0')}-${String(FISCAL_MONTHS[index - 1] ?? 10).padStart(2, '0')}`
}

/** The span as a fiscal year shows it; `undefined` when it has no month there. */
export function visibleSpan({ start, end }: Span, fiscalYear: FiscalYear): VisibleSpan | undefined {
  if (start === '' || end === '') return undefined
  const october = monthNumber(fiscalMonth(fiscalYear, 1))
  const [first, last] = [monthNumber(start) - october + 1, monthNumber(end) - october + 1]
  if (last < 1 || first > MONTHS || last < first) return undefined
  return { first: Math.max(first, 1), last: Math.min(last, MONTHS), isBefore: first < 1, isAfter: last > MONTHS }
}

/** The span some months later, or earlier when `by` is negative. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: monthText(monthNumber(start) + by), end: monthText(monthNumber(end) + by) }
}

/** The span with one edge moved by some months; it never gets shorter than a month. */
export function stretchSpan(span: Span, edge: SpanEdge, by: number): Span {
  const [start, end] = [monthNumber(span.start), monthNumber(span.end)]
  return edge === 'start'
    ? { ...span, start: monthText(Math.min(start + by, end)) }
    : { ...span, end: monthText(Math.max(end + by, start)) }
}

/** From one month to another, whichever comes first. */
export function spanBetween(one: string, other: string): Span {
  return one <= other ? { start: one, end: other } : { start: other, end: one }
}

/** How many months a span has; 0 while nobody said. */
export function spanLength({ start, end }: Span): number {
  return start === '' || end === '' ? 0 : monthNumber(end) - monthNumber(start) + 1
}
