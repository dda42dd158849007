import { BUDDHIST_OFFSET, dayFromEpoch, isIsoDay, MAX_YEAR_BE, MIN_YEAR_BE, type IsoDay } from '@shared/kernel/calendar'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import { fold } from '@shared/kernel/thai-text'
import { foldedCell, formulaNote, refuse, unreadable, type Reading, type ReadingNote } from './cell-reading'
import words from './cell-words.json'
import type { SheetCell } from './table'

/** Serial 25,569 of the 1900 system is 1 January 1970. */
const UNIX_SERIAL = 25_569
/** The 1904 system of old Macintosh files counts from 1,462 days later. */
const MAC_SHIFT = 1_462
/** The 1900 system holds a 29 February 1900 that never was: serials before it stand one day off. */
const FALSE_LEAP_DAY = 60
/** The last serial of a spreadsheet: 31 December 9999. */
const LAST_SERIAL = 2_958_465
/** No paper of this work is older: a smaller serial is a number that stands in the wrong column. */
const FIRST_CHRISTIAN = 1950
/** A year of two digits is meant to lie within this many years of the plan. */
const NEAR_YEARS = 15

/** Longer text is no day. */
const LONGEST_DAY = 80

/** What helps to understand a day. */
export interface DayContext {
  /** A Christian year near which years of two digits are looked for: the first of the plan. */
  readonly near: number
  /** The file counts days from 1904. */
  readonly from1904?: boolean
}

/** The day a serial stands for, in the calendar of the file; `undefined` when it stands for none. A time of day is left away. */
export function dayOfSerial(serial: number, from1904 = false): IsoDay | undefined {
  const whole = Math.floor(serial) + (from1904 ? MAC_SHIFT : 0)
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === FALSE_LEAP_DAY) return undefined
  return dayFromEpoch((whole < FALSE_LEAP_DAY ? whole + 1 : whole) - UNIX_SERIAL)
}

/**
 * The day of a cell, `null` for a blank one or a dash. Years 2400–2700 are Buddhist, wherever they come from, also in a serial
 * that was typed under the Christian calendar; Christian ones are read as such; two digits by which era lies near the plan. Each
 * decision is noted. Errors: `CELL_NOT_DAY`, `CELL_NO_SUCH_DAY`, `CELL_YEAR_UNCLEAR`.
 */
export function readDay(cell: SheetCell | undefined, context: DayContext): Reading<IsoDay | null> {
  if (cell === undefined) return ok({ value: null, notes: [] })
  const broken = unreadable(cell)
  if (broken !== undefined) return broken
  const text = foldedCell(cell)
  if (text.length > LONGEST_DAY) return refuse('CELL_NOT_DAY', cell)
  if (text === '' || /^[-\u2012-\u2015]+$/.test(text)) return ok({ value: null, notes: [] })
  const serial = cell.kind === 'number' || /^\d{5,6}(\.\d+)?$/.test(text)
  if (serial || cell.kind === 'day') {
    const day = cell.kind === 'day' ? (isIsoDay(cell.text) ? cell.text : undefined) : dayOfSerial(Number(text), context.from1904 ?? false)
    return day === undefined ? refuse('CELL_NOT_DAY', cell) : fromFile(cell, day)
  }
  return cell.kind === 'text' ? readTyped(cell, text, context) : refuse('CELL_NOT_DAY', cell)
}

function fromFile(cell: SheetCell, day: IsoDay): Reading<IsoDay> {
  const year = Number(day.slice(0, 4))
  if (year >= MIN_YEAR_BE && year <= MAX_YEAR_BE) return made(cell, year - BUDDHIST_OFFSET, day.slice(5, 7), day.slice(8), ['yearInSerial'])
  if (!isPlainChristian(year)) return refuse('CELL_YEAR_UNCLEAR', cell)
  return ok({ value: day, notes: formulaNote(cell) })
}

function readTyped(cell: SheetCell, text: string, context: DayContext): Reading<IsoDay> {
  const parts = partsOf(text)
  if (parts === undefined) return refuse('CELL_NOT_DAY', cell)
  const year = eraOf(parts.year, parts.era, context.near)
  if (year === undefined) return refuse('CELL_YEAR_UNCLEAR', cell)
  return made(cell, year.christian, parts.month, parts.day, [year.note])
}

function made(cell: SheetCell, year: number, month: string, day: string, notes: readonly ReadingNote[]): Reading<IsoDay> {
  const text = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(text) ? ok({ value: text, notes: [...formulaNote(cell), ...notes] }) : refuse('CELL_NO_SUCH_DAY', cell)
}

interface Parts {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly era: 'buddhist' | 'christian' | undefined
}

/** Takes a typed day apart: year first (ISO), figures, or the month in words. A time of day behind it is left away. */
function partsOf(text: string): Parts | undefined {
  const { rest, era } = withoutEra(text.replace(/[ t]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*[^\d\s]{1,3}\.?)?$/, ''))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(rest)
  if (iso !== null) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '', era }
  const figures = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(rest)
  if (figures !== null) return { day: figures[1] ?? '', month: figures[3] ?? '', year: figures[4] ?? '', era }
  const worded = /^(\d{1,2})[\s/.-]*([^\d\s/-]+)[\s/-]*(\d{4}|\d{2})$/.exec(rest)
  const month = worded === null ? 0 : monthNamed(worded[2] ?? '')
  return month === 0 ? undefined : { day: worded?.[1] ?? '', month: String(month), year: worded?.[3] ?? '', era }
}

function withoutEra(text: string): { readonly rest: string; readonly era: Parts['era'] } {
  let rest = text
  for (const prefix of words.dayPrefix) if (rest.startsWith(prefix)) rest = rest.slice(prefix.length).trim()
  for (const era of ['buddhist', 'christian'] as const) {
    const word = words[era].find((each) => rest.includes(each))
    if (word !== undefined) return { rest: rest.replace(word, ' ').replace(/\s+/g, ' ').trim(), era }
  }
  return { rest, era: undefined }
}

const monthsByName = new Map(words.months.flatMap((names, index) => names.map((name) => [fold(name).replaceAll('.', ''), index + 1])))

function monthNamed(name: string): number {
  return monthsByName.get(name.replaceAll('.', '')) ?? 0
}

function isPlainChristian(year: number): boolean {
  return year >= FIRST_CHRISTIAN && year <= MAX_YEAR_BE - BUDDHIST_OFFSET
}

/** The Christian year meant by typed digits, and why. */
function eraOf(digits: string, era: Parts['era'], near: number): { readonly christian: number; readonly note: ReadingNote } | undefined {
  const year = Number(digits)
  if (digits.length === 4) {
    const buddhist = year >= MIN_YEAR_BE && year <= MAX_YEAR_BE
    if (buddhist && era !== 'christian') return { christian: year - BUDDHIST_OFFSET, note: 'yearBuddhist' }
    return isPlainChristian(year) && era !== 'buddhist' ? { christian: year, note: 'yearChristian' } : undefined
  }
  const candidates = [
    ...(era === 'christian' ? [] : [2_500 + year - BUDDHIST_OFFSET, 2_400 + year - BUDDHIST_OFFSET]),
    ...(era === 'buddhist' ? [] : [2_000 + year])
  ].filter((each) => Math.abs(each - near) <= NEAR_YEARS)
  return candidates.length === 1 ? { christian: candidates[0] ?? 0, note: 'yearShort' } : undefined
}

/** A fiscal year (B.E.) of a cell: "2571" in either digits, with or without its words, Christian, or two digits near the plan. */
export function readYear(cell: SheetCell | undefined, { near }: DayContext): Reading<number | null> {
  if (cell === undefined) return ok({ value: null, notes: [] })
  const broken = unreadable(cell)
  if (broken !== undefined) return broken
  if (foldedCell(cell).length > LONGEST_DAY) return refuse('CELL_YEAR_UNCLEAR', cell)
  let { rest } = withoutEra(foldedCell(cell))
  const { era } = withoutEra(foldedCell(cell))
  for (const prefix of words.yearPrefix) if (rest.startsWith(prefix)) rest = withoutEra(rest.slice(prefix.length).trim()).rest
  if (rest === '') return ok({ value: null, notes: [] })
  if (!/^(\d{4}|\d{2})$/.test(rest)) return refuse('CELL_YEAR_UNCLEAR', cell)
  const year = eraOf(rest, era, near)
  if (year === undefined) return err(planError('CELL_YEAR_UNCLEAR', { value: rest }))
  return ok({ value: year.christian + BUDDHIST_OFFSET, notes: year.note === 'yearBuddhist' ? [] : [year.note] })
}
