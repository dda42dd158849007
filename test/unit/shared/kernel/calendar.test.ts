import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bangkokDay, fiscalYearOf, isIsoDay, parseYear, yearsOf, type FiscalYear, type IsoDay } from '@shared/kernel/calendar'
import { buddhistYear, calendarYearOf, FISCAL_MONTHS, fiscalMonthIndex, fiscalQuarter } from '@shared/kernel/fiscal-months'
import { bangkokTime, formatDay, formatDayRange, monthName, parseThaiDay } from '@shared/kernel/thai-date'

const day = (text: string): IsoDay => text as IsoDay
const anyDay = fc.integer({ min: -10_000, max: 60_000 }).map((days) => bangkokDay(days * 86_400_000))

describe('fiscal year', () => {
  it.each([
    ['2026-09-30', 2569, 12, 4], ['2026-10-01', 2570, 1, 1], ['2026-11-22', 2570, 2, 1], ['2027-01-01', 2570, 4, 2], ['2027-03-31', 2570, 6, 2],
    ['2027-04-01', 2570, 7, 3], ['2027-07-01', 2570, 10, 4]
  ])('%s lies in %d, month %d, quarter %d', (text, year, month, quarter) => {
    expect([fiscalYearOf(day(text)), fiscalMonthIndex(day(text)), fiscalQuarter(day(text))]).toEqual([year, month, quarter])
  })

  it('does not flip on 1 January', () => expect(fiscalYearOf(day('2026-12-31'))).toBe(fiscalYearOf(day('2027-01-01'))))

  it('knows in which calendar year a fiscal month lies', () => {
    fc.assert(fc.property(anyDay, (each) => {
      const index = fiscalMonthIndex(each)
      expect(FISCAL_MONTHS[index - 1]).toBe(Number(each.slice(5, 7)))
      expect(calendarYearOf(fiscalYearOf(each), index)).toBe(buddhistYear(each))
    }))
  })

  it('lists the years of a plan', () => expect(yearsOf(2571, 2575)).toEqual([2571, 2572, 2573, 2574, 2575] as FiscalYear[]))
})

describe('days', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-11-30'])('%s exists', (text) => expect(isIsoDay(text)).toBe(true))
  it.each(['2023-02-29', '1900-02-29', '2026-11-31', '2026-13-01', '2026-1-1', '', '2567-10-01T00:00'])('%j does not', (text) => expect(isIsoDay(text)).toBe(false))

  it('are those of Bangkok', () => {
    expect(bangkokDay(Date.UTC(2026, 8, 30, 16, 59))).toBe('2026-09-30')
    expect(bangkokDay(Date.UTC(2026, 8, 30, 17, 0))).toBe('2026-10-01')
    expect(bangkokTime(Date.UTC(2026, 10, 22, 3, 32))).toBe('10.32')
    expect(bangkokTime(Date.UTC(2026, 10, 22, 17, 5), 'thai')).toBe('๐๐.๐๕')
  })

  it('agree with the platform', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (instant) => {
      expect(bangkokDay(instant)).toBe(new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10))
    }))
    for (let month = 1; month <= 12; month += 1) {
      const at = Date.UTC(2026, month - 1, 15)
      expect(monthName(month)).toBe(new Intl.DateTimeFormat('th-TH', { month: 'long', timeZone: 'UTC' }).format(at))
      expect(monthName(month, 'short')).toBe(new Intl.DateTimeFormat('th-TH', { month: 'short', timeZone: 'UTC' }).format(at))
    }
  })

  it('are written as letters write them', () => {
    expect(formatDay(day('2026-11-22'))).toBe('22 พฤศจิกายน 2569')
    expect(formatDay(day('2026-11-22'), { numerals: 'thai' })).toBe('๒๒ พฤศจิกายน ๒๕๖๙')
    expect(formatDay(day('2026-11-02'), { style: 'short', numerals: 'thai' })).toBe('๒ พ.ย. ๖๙')
    expect(formatDayRange(day('2026-12-01'), day('2026-12-03'), { numerals: 'thai' })).toBe('๑ – ๓ ธันวาคม ๒๕๖๙')
    expect(formatDayRange(day('2026-11-30'), day('2026-12-03'))).toBe('30 พฤศจิกายน – 3 ธันวาคม 2569')
    expect(formatDayRange(day('2026-12-31'), day('2027-01-02'))).toBe('31 ธันวาคม 2569 – 2 มกราคม 2570')
    expect(formatDayRange(day('2026-12-31'), day('2026-12-31'))).toBe('31 ธันวาคม 2569')
  })

  it.each([
    ['1/10/2567', '2024-10-01'], ['๑/๑๐/๒๕๖๗', '2024-10-01'], ['01-10-2567', '2024-10-01'], ['1 ตุลาคม 2567', '2024-10-01'], ['1 ต.ค. 2567', '2024-10-01'],
    ['1 ตค 2567', '2024-10-01'], ['29/2/2567', '2024-02-29'], ['2024-10-01', '2024-10-01']
  ])('%s is read as %s', (typed, iso) => {
    const read = parseThaiDay(typed)
    expect(read.ok && read.value).toBe(iso)
  })

  it.each(['1/10/67', '1/10/2024', '29/2/2566', '31/11/2567', '0/1/2567', '1/13/2567', '10/2567', '1 ตุลา 2567', '', '2567-10-01'])('refuses %j', (typed) =>
    expect(parseThaiDay(typed).ok).toBe(false))

  it('survive being written and read', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom('thai', 'arabic'), (each, numerals) => {
      const read = parseThaiDay(formatDay(each, { numerals }))
      return read.ok && read.value === each
    }))
  })

  it('have years of the Buddhist era', () => {
    expect(parseYear('๒๕๗๑')).toEqual({ ok: true, value: 2571 })
    expect(['2026', '71', '2571.0', ''].map((text) => parseYear(text).ok)).toEqual([false, false, false, false])
  })
})
