import { describe, expect, it } from 'vitest'
import { pivotFacts } from '@shared/budget/budget-pivot'
import { comparePivotKeys } from '@shared/budget/pivot-order'
import { pivotTree } from '@shared/budget/pivot-tree'
import { openWorkbook } from '@shared/sheet/open-workbook'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import { linesOf } from '@renderer/features/budget/pivot/pivot-lines'
import { pivotPaper } from '@renderer/features/budget/pivot/pivot-paper'
import { pivotSheet, pivotText, projectAmounts } from '@renderer/features/budget/pivot/pivot-sheet'
import { layoutOf, PLAIN_PIVOT, type PivotView } from '@renderer/features/budget/pivot/pivot-view'
import { pivotWorkbook } from '@renderer/features/budget/pivot/pivot-workbook'
import { budgetLine, projectOf } from '../../shared/budget/lines'

const projects = [projectOf('p', { fiscalYear: 2571, districts: ['=1+1'], code: '64-1' }), projectOf('q', { fiscalYear: 2572, districts: ['<เมือง>'] })]
const lines = [budgetLine('a', { project: 'p', rate: 123_456_700 }), budgetLine('b', { project: 'q', rate: 1 }), budgetLine('c', { project: 'p', rate: 50, category: '3.1' })]
const facts = pivotFacts({ projects, lines, withCommitments: false })

function sheetOf(change: Partial<PivotView> = {}) {
  const view: PivotView = { ...PLAIN_PIVOT, rows: ['district', 'category'], ...change }
  const tree = pivotTree(facts, layoutOf(view), comparePivotKeys([]))
  return pivotSheet(tree, linesOf(tree, view), view.rows, view.column === 'none' ? null : view.column, {
    title: 'งบประมาณ', about: ['สำนักงาน'], unit: view.unit, unitWords: 'หน่วย: บาท', totalWords: 'รวมทั้งสิ้น', sumWords: 'รวม', shareWords: 'ร้อยละ', axis: (axis) => axis, key: (_, key) => key
  })
}

describe('the ways out of the laid out budget', () => {
  it('copies what is in sight, a column a level, figures as plain numbers and never as a formula', () => {
    expect(pivotText(sheetOf()).split('\r\n').map((line) => line.split('\t'))).toEqual([
      ['district', 'category', '2571', '2572', 'รวมทั้งสิ้น', 'ร้อยละ'],
      ['<เมือง>', 'รวม', '0.00', '0.01', '0.01', '0.0'], ['<เมือง>', '2.2', '0.00', '0.01', '0.01', '0.0'],
      ['\'=1+1', 'รวม', '1234567.50', '0.00', '1234567.50', '100.0'], ['\'=1+1', '2.2', '1234567.00', '0.00', '1234567.00', '100.0'], ['\'=1+1', '3.1', '0.50', '0.00', '0.50', '0.0'],
      ['รวมทั้งสิ้น', '', '1234567.50', '0.01', '1234567.51', '100.0']
    ])
    expect(pivotText(sheetOf({ unit: 'million', isOpen: false }))).toContain('\t1.2345675\t')
  })

  it('writes a workbook of the table and of the data behind it, numbers as numbers', async () => {
    const book = pivotWorkbook(sheetOf(), facts, (id) => ({ code: id === 'p' ? '64-1' : '', title: `โครงการ ${id}` }), {
      fileName: 'ตาราง', shown: 'ตามที่แสดง', data: 'ข้อมูล', dataTitle: 'ข้อมูล', axis: (axis) => axis, key: (_, key) => key, code: 'รหัส', project: 'โครงการ', amount: 'จำนวนเงิน', footer: 'สำนักงาน'
    })
    expect(book.sheets[1]?.rows).toEqual([
      ['2571', '2.2', 'function', '', '=1+1', '64-1', 'โครงการ p', 123_456_700], ['2572', '2.2', 'function', '', '<เมือง>', '', 'โครงการ q', 1],
      ['2571', '3.1', 'function', '', '=1+1', '64-1', 'โครงการ p', 50]
    ])
    expect(book.sheets[1]?.total?.cells.at(-1)).toEqual({ formula: 'SUM(H4:H6)', result: 123_456_751 })
    const opened = openWorkbook(await renderXlsx(book), 'pivot.xlsx')
    const sheet = opened.ok ? opened.value.read(0) : opened
    const cells = sheet.ok ? sheet.value.rows.map(({ cells: row }) => row.map((cell) => cell?.text ?? '')) : []
    expect(cells.find((row) => row[0] === '=1+1')).toEqual(['=1+1', 'รวม', '1234567.5', '0', '1234567.5', '100'])
    expect(cells.at(-1)?.slice(2)).toEqual(['1234567.5', '0.01', '1234567.51', '100'])
  })

  it('prints across A4, more columns than fit in a table of their own, and no name as markup', () => {
    const words = { money: String, share: (tenths: number) => String(tenths / 10), part: (from: number, to: number, of: number) => `คอลัมน์ ${String(from)}–${String(to)} จาก ${String(of)}` }
    const html = pivotPaper(sheetOf(), words)
    expect(html).toContain('&lt;เมือง&gt;')
    expect(html.match(/<table>/gu)).toHaveLength(1)
    const wide = { ...sheetOf(), columns: Array.from({ length: 14 }, (_, at) => String(at)) }
    const parts = pivotPaper(wide, words)
    expect(parts.match(/<table>/gu)).toHaveLength(3)
    expect(parts).toContain('คอลัมน์ 13–14 จาก 14')
    expect(parts.match(/<th>ร้อยละ<\/th>/gu)).toHaveLength(1)
  })

  it('says what each project adds, largest first', () => {
    expect(projectAmounts(facts)).toEqual([{ project: 'p', amount: 123_456_750 }, { project: 'q', amount: 1 }])
  })
})
