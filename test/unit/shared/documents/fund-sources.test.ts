import { expect, test } from 'vitest'
import { catalogues } from '@shared/catalogue/catalogue'
import type { Json } from '@shared/kernel/json'
import type { RawRecord } from '@shared/record/define-record'
import type { TableBlock } from '@shared/documents/outline'
import { smallBook, smallRecords } from './small-book'
import { bookOf, tablesOf, wordsOf } from './sample-plan'

const [plain] = smallRecords()
const own = { office: plain?.office ?? '', plan: plain?.plan ?? '' }

function rows(tables: readonly TableBlock[], caption: string): readonly (readonly string[])[] {
  const table = tables.find((each) => each.caption.startsWith(caption))
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map((line) => line.map((run) => run.text).join('')).join('|')))
}

test('a line with a source of its own counts there, in every table', () => {
  const records = smallRecords().map((record) => (record.id === 'line-0-0' ? { ...record, view: { ...record.view, fundSource: 'justiceFund' } } : record))
  const tables = tablesOf(bookOf(smallBook(records), { numerals: 'arabic' }))
  expect(rows(tables, 'กรอบงบประมาณจำแนกตามแหล่ง').map(([source, ...figures]) => [source, figures.at(-1)])).toEqual([
    ['งบ สป.ยธ. (Function)', '87,600'], ['งบพัฒนาจังหวัด (Area)', '143,460'], ['กองทุนยุติธรรม', '7,200'], ['รวมทั้งสิ้น', '238,260']
  ])
  for (const caption of ['แผนงาน/โครงการภายใต้', 'บัญชีแผนงาน/โครงการ']) {
    expect(rows(tables, caption).flat()).toContain('งบ สป.ยธ. (Function)|กองทุนยุติธรรม')
  }
})

test('ceilings stand beside what is asked for, also where more is asked than there is', () => {
  const ceiling = (id: string, fundSource: string, satang: number, fiscalYear = 2571): RawRecord => ({ ...own, id, kind: 'ceiling', view: { fundSource, fiscalYear, satang, reference: 'หนังสือที่ 1' } })
  const book = bookOf(smallBook([...smallRecords(), ceiling('a', 'function', 100_000_00), ceiling('b', 'province', 100_000_00, 2572)]), { numerals: 'arabic' })
  expect(rows(tablesOf(book), 'กรอบวงเงินของแหล่ง')).toEqual([
    ['2571', 'งบ สป.ยธ. (Function)', '100,000', '94,800', '5,200', 'หนังสือที่ 1'],
    ['2572', 'งบพัฒนาจังหวัด (Area)', '100,000', '143,460', '-43,460', 'หนังสือที่ 1']
  ])
  expect(wordsOf(bookOf(smallBook()))).not.toContain('กรอบวงเงินของแหล่ง')
})

test('a link into a plan from a file without signature says so wherever it is printed', () => {
  const shipped = catalogues().find(({ id }) => id === 'justice-it-master-plan-4')
  const content = { ...shipped, id: 'taken-in-plan', series: 'taken-in-plan', shortTitle: 'แผนที่นำเข้า' } as Json
  const edition = (signer: string): RawRecord => ({ ...own, id: 'edition-0', kind: 'catalogueEdition', view: { content, signer } })
  const linked = smallRecords().map((record) => (record.kind === 'alignment' ? { ...record, view: { ...record.view, catalogue: 'taken-in-plan', version: shipped?.version ?? 1 } } : record))
  const book = bookOf(smallBook([...linked, edition('')]))
  expect(wordsOf(book).match(/ยังไม่ยืนยัน: แฟ้มไม่มีลายเซ็น/g)?.length).toBeGreaterThanOrEqual(2)
  expect(tablesOf(book).flatMap(({ notes = [] }) => notes).join('\n')).toContain('นำเข้าจากแฟ้มที่ไม่มีลายเซ็น')
  expect(wordsOf(bookOf(smallBook([...linked, edition('c2lnbmVy')])))).not.toContain('ลายเซ็น')
})
