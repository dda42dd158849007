import { z } from 'zod'
import { planError, type PlanError } from './error-codes'
import { toArabicDigits } from './numerals'
import { err, ok, type Result } from './result'

/** A calendar day, Gregorian `YYYY-MM-DD`; shown in B.E. at the edge only. */
export type IsoDay = string & { readonly __brand: 'IsoDay' }

/** A fiscal year named by the B.E. year it ends in: FY 2571 = 1 Oct 2570 B.E. – 30 Sep 2571 B.E. (brief §3.2). */
export type FiscalYear = number & { readonly __brand: 'FiscalYear' }

/** The one place that knows the distance between the Buddhist and the Christian era. */
export const BUDDHIST_OFFSET = 543

/** Any year in this range, typed, pasted or imported, is Buddhist era. */
export const MIN_YEAR_BE = 2400
export const MAX_YEAR_BE = 2700

export const fiscalYearSchema = z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)
export const isoDaySchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether text is a day that exists: 29 February only in leap years. */
export function isIsoDay(text: string): text is IsoDay {
  if (!isoDaySchema.safeParse(text).success) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0))
}

/** Reads a Buddhist-era year of four Thai or Arabic digits. Anything outside 2400–2700 is `BAD_ARGUMENTS`. */
export function parseYear(text: string): Result<number, PlanError> {
  const typed = toArabicDigits(text).trim()
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0
  return year >= MIN_YEAR_BE && year <= MAX_YEAR_BE ? ok(year) : err(planError('BAD_ARGUMENTS', { field: 'year' }))
}

/** The fiscal year of a calendar day: year + 543, one more from October on (brief §3.2). */
export function fiscalYearOf(day: IsoDay): FiscalYear {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return (year + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0)) as FiscalYear
}

/** Thailand has had no daylight saving and is UTC+7 all year. */
const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000

/** The calendar day in Bangkok at an instant (ms since 1970, UTC), whatever the zone of this machine. */
export function bangkokDay(instantMs: number): IsoDay {
  const shifted = Math.floor((instantMs + BANGKOK_OFFSET_MS) / 86_400_000)
  return dayFromEpoch(shifted)
}

/** Days since 1970-01-01 to `YYYY-MM-DD`, by civil-calendar arithmetic (no Date, no time zone). */
export function dayFromEpoch(days: number): IsoDay {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDay
}

/** The plan years of a period, first to last. */
export function yearsOf(startYear: number, endYear: number): readonly FiscalYear[] {
  const years: FiscalYear[] = []
  for (let year = startYear; year <= endYear; year += 1) years.push(year as FiscalYear)
  return years
}
