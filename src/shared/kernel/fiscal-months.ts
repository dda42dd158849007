import { BUDDHIST_OFFSET, type FiscalYear, type IsoDay } from './calendar'

/** Calendar months in fiscal order, October first (brief §9.3). */
export const FISCAL_MONTHS = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Place of a day's month in its fiscal year: 1 = October … 12 = September. */
export function fiscalMonthIndex(day: IsoDay): number {
  const month = Number(day.slice(5, 7))
  return month >= 10 ? month - 9 : month + 3
}

/** Quarter of the fiscal year, 1–4; the first is October to December. */
export function fiscalQuarter(day: IsoDay): number {
  return Math.ceil(fiscalMonthIndex(day) / 3)
}

/** The calendar year (B.E.) that holds month `index` (1–12) of a fiscal year: the first three lie in the year before. */
export function calendarYearOf(fiscalYear: FiscalYear, index: number): number {
  return index <= 3 ? fiscalYear - 1 : fiscalYear
}

/** The calendar year (B.E.) of a day: what numbers of letters and meetings use, never the fiscal year. */
export function buddhistYear(day: IsoDay): number {
  return Number(day.slice(0, 4)) + BUDDHIST_OFFSET
}
