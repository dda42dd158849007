import { BUDDHIST_OFFSET, isIsoDay, MAX_YEAR_BE, MIN_YEAR_BE, type IsoDay } from './calendar'
import { planError, type PlanError } from './error-codes'
import { buddhistYear } from './fiscal-months'
import { inNumerals, type Numerals } from './numerals'
import { err, ok, type Result } from './result'
import { fold } from './thai-text'
import months from './thai-months.json'

export interface DayFormat {
  /** `long`: day, month name, four-digit year; `short`: day, abbreviated month, two-digit year (brief §8.5). */
  readonly style?: 'long' | 'short'
  readonly numerals?: Numerals
}

/** A month's name; `month` is 1–12. */
export function monthName(month: number, style: 'long' | 'short' = 'long'): string {
  return months[style][month - 1] ?? ''
}

/** A day in Thai, Buddhist era, without the letters of the era: as letters write it. */
export function formatDay(day: IsoDay, { style = 'long', numerals = 'arabic' }: DayFormat = {}): string {
  return inNumerals(`${dayOfMonth(day)} ${monthName(monthOf(day), style)} ${yearText(day, style)}`, numerals)
}

/** Two days as a range, naming month and year once where they are shared: "1 – 3 December 2569" in Thai. */
export function formatDayRange(from: IsoDay, to: IsoDay, { style = 'long', numerals = 'arabic' }: DayFormat = {}): string {
  const end = formatDay(to, { style })
  if (from === to) return inNumerals(end, numerals)
  const sameYear = buddhistYear(from) === buddhistYear(to)
  const sameMonth = sameYear && monthOf(from) === monthOf(to)
  const start = sameMonth
    ? String(dayOfMonth(from))
    : sameYear
      ? `${dayOfMonth(from)} ${monthName(monthOf(from), style)}`
      : formatDay(from, { style })
  return inNumerals(`${start} \u2013 ${end}`, numerals)
}

/**
 * Reads a day as people type it: "1/10/2567", or with the month in words, long or short; Thai or Arabic digits.
 * A year from 2400 to 2700 is Buddhist era; two-digit and Gregorian years are refused, for nobody knows what was meant.
 * ISO text ("2024-10-01") is read as such. Errors: `BAD_ARGUMENTS`.
 */
export function parseThaiDay(text: string): Result<IsoDay, PlanError> {
  const typed = fold(text)
  if (isIsoDay(typed) && Number(typed.slice(0, 4)) < MIN_YEAR_BE) return ok(typed)
  const parts = /^(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]|([^\d\s/-]+))\s*(\d{4})$/.exec(typed)
  const year = Number(parts?.[4])
  const month = parts?.[2] === undefined ? monthNamed(parts?.[3] ?? '') : Number(parts[2])
  if (parts === null || month < 1 || !(year >= MIN_YEAR_BE && year <= MAX_YEAR_BE)) return err(planError('BAD_ARGUMENTS', { field: 'day' }))
  const day = `${year - BUDDHIST_OFFSET}-${String(month).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
  return isIsoDay(day) ? ok(day) : err(planError('BAD_ARGUMENTS', { field: 'day' }))
}

/** Bangkok wall-clock time of an instant (ms since 1970, UTC) as Thai papers write it: "10.32". */
export function bangkokTime(instantMs: number, numerals: Numerals = 'arabic'): string {
  const minutes = Math.floor(instantMs / 60_000) + 7 * 60
  const ofDay = ((minutes % 1_440) + 1_440) % 1_440
  const text = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}.${String(ofDay % 60).padStart(2, '0')}`
  return inNumerals(text, numerals)
}

function monthNamed(name: string): number {
  const dotless = name.replaceAll('.', '')
  return Math.max(months.long.indexOf(name), months.short.findIndex((short) => short.replaceAll('.', '') === dotless)) + 1
}

function dayOfMonth(day: IsoDay): number {
  return Number(day.slice(8, 10))
}

function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7))
}

function yearText(day: IsoDay, style: 'long' | 'short'): string {
  const year = String(buddhistYear(day))
  return style === 'long' ? year : year.slice(-2)
}
