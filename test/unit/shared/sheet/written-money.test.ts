import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { openWorkbook } from '@shared/sheet/open-workbook'
import { readMoney } from '@shared/sheet/read-number'
import { renderCsv } from '@shared/sheet/render-csv'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import type { SheetPlan } from '@shared/sheet/workbook-plan'

test('money survives both files to the satang, in baht and in million baht, and CSV knows no exponents', { timeout: 30_000 }, async () => {
  const amounts = [...fc.sample(fc.integer({ min: 0, max: SATANG_LIMIT }), 400), ...fc.sample(fc.integer({ min: 0, max: 20_000 }), 200), 1, 49, SATANG_LIMIT]
  const sheet: SheetPlan = { name: 'ก', titles: [], columns: [{ heading: 'บาท', kind: 'money' }, { heading: 'ล้าน', kind: 'million' }], rows: amounts.map((amount) => [amount, amount]), landscape: false, footer: '' }
  const csv = renderCsv(sheet)
  expect(csv).not.toMatch(/\de-/)
  for (const bytes of [await renderXlsx({ fileName: 'x', sheets: [sheet] }), strToU8(csv)]) {
    const file = openWorkbook(bytes, 'x')
    const read = file.ok ? file.value.read(0) : file
    if (!read.ok) throw new Error(read.error.code)
    const money = (column: number, unit: 'baht' | 'million') => read.value.rows.slice(-amounts.length).map(({ cells }) => { const made = readMoney(cells[column], unit); return made.ok ? made.value.value : made.error.code })
    expect(money(0, 'baht')).toEqual(amounts)
    expect(money(1, 'million')).toEqual(amounts.map((amount) => (amount >= 100_000_000_000 ? 'CELL_UNIT_SUSPECT' : amount)))
  }
})
