import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromEpoch, fiscalYearOf, type IsoDay } from '@shared/kernel/calendar'
import { toThaiDigits } from '@shared/kernel/numerals'
import { formatDay } from '@shared/kernel/thai-date'
import { dayOfSerial, readDay, readYear } from '@shared/sheet/read-day'
import type { SheetCell } from '@shared/sheet/table'

const context = { near: 2027 }
function text(value: string): SheetCell {
  return { kind: 'text', text: value }
}
function day(cell: SheetCell, given: { near: number; from1904?: boolean } = context): string | null {
  const read = readDay(cell, given)
  return read.ok ? read.value.value && `${read.value.value} ${read.value.notes.join()}`.trim() : read.error.code
}

const golden: readonly (readonly [string, string | null])[] = [
  ['1/10/2567', '2024-10-01 yearBuddhist'], ['๑/๑๐/๒๕๖๗', '2024-10-01 yearBuddhist'], ['1-10-2567', '2024-10-01 yearBuddhist'], ['01.10.2567', '2024-10-01 yearBuddhist'],
  ['1 ต.ค. 67', '2024-10-01 yearShort'], ['1 ตุลาคม 2567', '2024-10-01 yearBuddhist'], ['๑ ตุลาคม พ.ศ. ๒๕๖๗', '2024-10-01 yearBuddhist'], ['1ต.ค.67', '2024-10-01 yearShort'],
  ['วันอังคารที่ 1 ตุลาคม พ.ศ. 2567', '2024-10-01 yearBuddhist'], ['2024-10-01', '2024-10-01 yearChristian'], ['2567-10-01', '2024-10-01 yearBuddhist'], ['1/10/2024', '2024-10-01 yearChristian'],
  ['1 Oct 2024', '2024-10-01 yearChristian'], ['1-Oct-24', '2024-10-01 yearShort'], ['1/10/24', '2024-10-01 yearShort'], ['1/10/67', '2024-10-01 yearShort'], ['29/2/2567', '2024-02-29 yearBuddhist'],
  ['29/2/2568', 'CELL_NO_SUCH_DAY'], ['31/4/2567', 'CELL_NO_SUCH_DAY'], ['10/25/2567', 'CELL_NO_SUCH_DAY'], ['1/10/1567', 'CELL_YEAR_UNCLEAR'], ['1/10/2567 0:00:00', '2024-10-01 yearBuddhist'],
  ['1/10/2567 09.30 น.', '2024-10-01 yearBuddhist'], ['ค.ศ. 2567', 'CELL_NOT_DAY'], ['1 ตุลาคม ค.ศ. 2567', 'CELL_YEAR_UNCLEAR'], ['ต.ค. 67', 'CELL_NOT_DAY'], ['-', null], ['', null],
  ['45566', '2024-10-01'], ['1/10/50', 'CELL_YEAR_UNCLEAR'], ['ตลอดปี', 'CELL_NOT_DAY']
]
test.each(golden)('day “%s” is %s', (typed, expected) => { expect(day(text(typed))).toBe(expected) })

test('serials of both systems, and a Buddhist year that was typed as a Christian one', () => {
  expect(day({ kind: 'number', text: '45566' })).toBe('2024-10-01')
  expect(day({ kind: 'number', text: '45566.75' })).toBe('2024-10-01')
  expect(day({ kind: 'number', text: '44104' }, { near: 2027, from1904: true })).toBe('2024-10-01')
  expect(dayOfSerial(1)).toBe('1900-01-01')
  expect([dayOfSerial(59), dayOfSerial(60), dayOfSerial(61)]).toEqual(['1900-02-28', undefined, '1900-03-01'])
  expect([dayOfSerial(0), dayOfSerial(-5), dayOfSerial(Number.NaN), dayOfSerial(9e9), dayOfSerial(2_958_465)]).toEqual([undefined, undefined, undefined, undefined, '9999-12-31'])
  expect(day({ kind: 'day', text: '2567-10-01', raw: '243893' })).toBe('2024-10-01 yearInSerial')
  expect(day({ kind: 'day', text: '2024-10-01', formula: 'TODAY()' })).toBe('2024-10-01 formulaValue')
  expect(day({ kind: 'number', text: '12' })).toBe('CELL_YEAR_UNCLEAR')
})

test('every day reads back from the ways it is written, whatever the fiscal year', () => {
  fc.assert(fc.property(fc.integer({ min: 15_000, max: 30_000 }), (since) => {
    const iso = dayFromEpoch(since)
    const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
    const ways = [`${date}/${month}/${year + 543}`, formatDay(iso), formatDay(iso, { style: 'short' }), iso, toThaiDigits(formatDay(iso))]
    for (const way of ways) expect(day(text(way), { near: year })?.slice(0, 10)).toBe(iso)
    expect(dayOfSerial(since + 25_569)).toBe(iso)
  }))
  expect([fiscalYearOf('2024-09-30' as IsoDay), fiscalYearOf('2024-10-01' as IsoDay)]).toEqual([2567, 2568])
})

test('nothing that is typed throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
    readDay(text(typed), context)
    readYear(text(typed), context)
  }))
})

test('fiscal years', () => {
  const year = (value: string): unknown => { const read = readYear(text(value), context); return read.ok ? read.value.value : read.error.code }
  expect(['2571', '๒๕๗๑', 'ปี 2571', 'ปีงบประมาณ พ.ศ. 2571', '2028', '71', '', 'x', '1571', '25710'].map(year))
    .toEqual([2571, 2571, 2571, 2571, 2571, 2571, null, 'CELL_YEAR_UNCLEAR', 'CELL_YEAR_UNCLEAR', 'CELL_YEAR_UNCLEAR'])
})
