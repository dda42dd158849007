import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMoney, readPercent, readWhole, type MoneyUnit } from '@shared/sheet/read-number'
import { floatText } from '@shared/sheet/decimal-text'
import type { SheetCell } from '@shared/sheet/table'
import { toThaiDigits } from '@shared/kernel/numerals'

function text(value: string): SheetCell {
  return { kind: 'text', text: value }
}
function number(raw: string): SheetCell {
  return { kind: 'number', text: floatText(raw) ?? '', raw }
}
function money(cell: SheetCell, unit: MoneyUnit = 'baht'): number | null | string {
  const read = readMoney(cell, unit)
  return read.ok ? read.value.value : read.error.code
}

const golden: readonly (readonly [string, number | null | string, MoneyUnit?])[] = [
  ['1,234.50', 123_450], ['๑,๒๓๔.๕๐', 123_450], ['1234.5', 123_450], ['฿1,500', 150_000], ['1,500 บาท', 150_000], ['1,500.- บาท', 150_000], ['1,500.-', 150_000],
  ['2,500,001 บาทถ้วน', 250_000_100], [' 35\u00A0', 3_500], ['\u200B35', 3_500], ['1234.500', 123_450], ['0', 0], ['-', 0], ['–', 0], ['—', 0], ['', null], ['   ', null],
  ['\u00A0', null], ['1.5 ล้านบาท', 150_000_000], ['1.5', 150_000_000, 'million'], ['16.0900', 1_609_000_000, 'million'], ['0.00000001', 1, 'million'],
  ['12.5', 1_250_000, 'thousand'], ['0.000000001', 'CELL_TOO_FINE', 'million'], ['538800.0000', 'CELL_UNIT_SUSPECT', 'million'], ['538,800', 'CELL_UNIT_SUSPECT', 'million'],
  ['999.9999', 99_999_990_000, 'million'], ['1000', 'CELL_UNIT_SUSPECT', 'million'], ['1.005', 'CELL_TOO_FINE'], ['1,23', 'CELL_NOT_MONEY'], ['1.234,50', 'CELL_NOT_MONEY'],
  ['12,34,567', 'CELL_NOT_MONEY'], ['(500)', 'CELL_NEGATIVE'], ['-500', 'CELL_NEGATIVE'], ['ลบ 500', 'CELL_NEGATIVE'], ['-0', 0], ['12%', 'CELL_NOT_MONEY'], ['ตามจริง', 'CELL_NOT_MONEY'],
  ['=1+1', 'CELL_NOT_MONEY'], ['1 234', 'CELL_NOT_MONEY'], ['(-5)', 'CELL_NOT_MONEY'], ['๑๒ ล้าน', 1_200_000_000], ['99999999999999999', 'AMOUNT_TOO_LARGE'], ['.', 'CELL_NOT_MONEY']
]
test.each(golden.map(([typed, expected, unit]) => [typed, expected, unit ?? 'baht'] as const))('money “%s” is %s (%s)', (typed, expected, unit) => {
  expect(money(text(typed), unit)).toBe(expected)
})

test('a negative amount is read where one is let in', () => {
  for (const typed of ['(1,234.50)', '-1234.50', '−1,234.5', 'ลบ 1,234.50']) expect(readMoney(text(typed), 'baht', { negative: true })).toMatchObject({ value: { value: -123_450 } })
})

test('the float that a formula left behind is told, never rounded', () => {
  expect(money(number('538800.00000001'))).toBe('CELL_TOO_FINE')
  expect(money(number('0.30000000000000004'))).toBe('CELL_TOO_FINE')
  expect(readMoney(number('538800.00000001'))).toMatchObject({ error: { details: { value: '538800.00000001' } } })
})

test('seventeen digits that only name the same float are the figure that was typed', () => {
  expect(money(number('1.1000000000000001'))).toBe(110)
  expect(money(number('538800.09999999998'))).toBe(53_880_010)
  expect(floatText('5.3880000000000000E5')).toBe('538800')
  expect(floatText('1.5e-7')).toBe('0.00000015')
  expect(floatText('1e21')).toBe(`1${'0'.repeat(21)}`)
  for (const none of ['', 'x', '1,2', 'Infinity', 'NaN', '0x10', '1e999']) expect(floatText(none)).toBeUndefined()
})

test('every amount a spreadsheet can hold exactly comes back to the satang, from a number and from text in either digits', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (satang) => {
    const plain = `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, '0')}`
    const grouped = `${Math.floor(satang / 100).toLocaleString('en-US')}.${String(satang % 100).padStart(2, '0')}`
    expect(money(number(String(Number(plain))))).toBe(satang)
    expect(money(text(grouped))).toBe(satang)
    expect(money(text(`${toThaiDigits(grouped)} บาท`))).toBe(satang)
  }))
})

test('nothing that is typed throws, and what is read is whole and not negative', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.stringMatching(/^[-0-9๐-๙.,()%฿ บาท]{0,20}$/)), (typed) => {
    const read = readMoney(text(typed))
    if (read.ok && read.value.value !== null) expect(Number.isSafeInteger(read.value.value) && read.value.value >= 0).toBe(true)
    readWhole(text(typed))
    readPercent(text(typed))
  }))
})

test('whole numbers and percentages', () => {
  const whole = (cell: SheetCell): unknown => { const read = readWhole(cell); return read.ok ? read.value.value : read.error.code }
  expect([whole(text('๑๘๐')), whole(number('2.0')), whole(text('1,000')), whole(text('2.5')), whole(text('180 คน')), whole(text('-')), whole(number('-3'))])
    .toEqual([180, 2, 1_000, 'CELL_NOT_WHOLE', 'CELL_NOT_NUMBER', null, 'CELL_NEGATIVE'])
  expect(readPercent(text('๑๒.๕ %'))).toMatchObject({ value: { value: '12.5' } })
})

test('an error of the file and a formula without a result are refused by name', () => {
  expect(money({ kind: 'error', text: '#REF!', formula: 'A1' })).toBe('CELL_ERROR_VALUE')
  expect(money({ kind: 'bare', text: '', formula: 'SUM(A1:A3)' })).toBe('CELL_FORMULA_BARE')
  expect(readMoney({ kind: 'number', text: '5', formula: 'A1' })).toMatchObject({ value: { notes: ['formulaValue'] } })
})
