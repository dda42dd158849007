import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { allBlocks, type DocOutline, type TableBlock, type TableRow } from '@shared/documents/outline'
import { planBook } from '@shared/documents/plan-book'
import { toArabicDigits } from '@shared/kernel/numerals'
import type { RawRecord } from '@shared/record/define-record'
import { strFromU8, unzipSync } from 'fflate'
import { smallBook, smallRecords } from './small-book'
import { bookOf, samplePlan } from './sample-plan'

const words = (row: TableRow): readonly string[] => row.cells.map((cell) => toArabicDigits(cell.lines.map((line) => line.map((run) => run.text).join('')).join('|')))
const satang = (figure: string): number => (figure === '-' ? 0 : Math.round(Number(figure.replaceAll(',', '')) * 100))

function quarterTables(book: DocOutline): readonly TableBlock[] {
  return allBlocks(book).filter((block): block is TableBlock => block.type === 'table' && block.caption.startsWith('แผนปฏิบัติการและแผนการใช้จ่าย'))
}

const [plain] = smallRecords()
const own = { office: plain?.office ?? '', plan: plain?.plan ?? '' }
const of = (kind: string, id: string, view: RawRecord['view']): RawRecord => ({ ...own, kind, id, view })

/** 94,800 baht in FY 2571: 7,200 in December for the training, the rest in no month. */
function withActivities(): readonly RawRecord[] {
  return [
    ...smallRecords().map((record) => (record.id === 'line-0-0' ? { ...record, view: { ...record.view, activity: 'act-0', months: [0, 0, 720_000] } } : record)),
    of('activity', 'act-0', { project: 'project-0', order: 'a0', title: 'อบรมกรรมการ', unit: 'คน', owner: 'กลุ่มงานอำนวยการ' }),
    of('activityYear', 'year-0', { activity: 'act-0', fiscalYear: 2571, plan: ['', '', '120', '0.5'] }),
    of('activity', 'act-1', { project: 'project-0', order: 'a1', title: 'ติดตามผล' }),
    of('projectIndicator', 'indicator-0', { project: 'project-0', order: 'a0', title: 'ผู้ผ่านการอบรม', unit: 'คน', target: '168' }),
    of('projectIndicator', 'indicator-1', { project: 'project-0', order: 'a1', title: 'ความพึงพอใจ', level: 'outcome', unit: 'ร้อยละ', target: '80' })
  ]
}

describe('the action plan by quarters', () => {
  test('gives each project its money, its outputs and activities their targets, and what no quarter was given', () => {
    const [first, second] = quarterTables(bookOf(smallBook(withActivities())))
    expect(first?.rows.map((row) => words(row).join(' ; '))).toEqual([
      'ประเด็นยุทธศาสตร์ที่ 1 การสร้างการเข้าถึงความยุติธรรมของประชาชน',
      '1 ; โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน ; บาท ; 94,800 ; 7,200 ; - ; - ; - ; 87,600 ; จังหวัดสุโขทัย 9 อำเภอ ; สำนักงานยุติธรรมจังหวัดสุโขทัย',
      ' ; ตัวชี้วัด : ผู้ผ่านการอบรม ; คน ; 168 ; - ; - ; - ; - ; 168 ;  ; ',
      '1.1 ; อบรมกรรมการ ; คน ; 120.5 ; 120 ; 0.5 ; - ; - ; - ;  ; กลุ่มงานอำนวยการ',
      'บาท ; 7,200 ; 7,200 ; - ; - ; - ; -',
      '1.2 ; ติดตามผล ; - ; - ; - ; - ; - ; - ; - ;  ; -',
      'รวมประเด็นยุทธศาสตร์ที่ 1 ; บาท ; 94,800 ; 7,200 ; - ; - ; - ; 87,600 ; ',
      'รวมปีงบประมาณ พ.ศ.\u00A02571 ; บาท ; 94,800 ; 7,200 ; - ; - ; - ; 87,600 ; '
    ])
    expect(second?.rows.map((row) => words(row)[0])).toEqual([
      'ประเด็นยุทธศาสตร์ที่ 1 การสร้างการเข้าถึงความยุติธรรมของประชาชน', '1', 'รวมประเด็นยุทธศาสตร์ที่ 1', 'รวมปีงบประมาณ พ.ศ.\u00A02572'
    ])
  })

  test('comes to the total of the plan, year by year, and its quarters come to the whole', () => {
    const plan = samplePlan()
    const tables = quarterTables(bookOf(plan))
    const totals = tables.map((table) => words(table.rows.at(-1)!).slice(2, 8).map(satang))
    expect(totals.map(([whole]) => whole)).toEqual([...plan.byYear.values()])
    for (const [whole, ...parts] of totals) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
  })

  test('adds up whatever months were planned, also more than there is', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.nat(9_999_999), { maxLength: 12 }), { minLength: 1, maxLength: 5 }), (planned) => {
      const records = smallRecords().map((record) => {
        const at = /^line-0-(\d)$/.exec(record.id)?.[1]
        return at === undefined ? record : { ...record, view: { ...record.view, months: planned[Number(at)] ?? [] } }
      })
      const [table] = quarterTables(bookOf(smallBook(records)))
      const [whole, ...parts] = words(table!.rows.at(-1)!).slice(2, 8).map(satang)
      expect(whole).toBe(94_800_00)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
    }), { numRuns: 30 })
  })

  test('lies on wide pages with repeated heads that no column breaks, and names place and agency below the project on upright ones', async () => {
    const book = bookOf(smallBook(withActivities()))
    const section = book.sections.find(({ blocks }) => blocks.includes(quarterTables(book)[0]!))
    expect(section?.orientation).toBe('landscape')
    const [table] = quarterTables(book)
    const narrow = table!.header[1]!.cells.map((cell, at) => cell.lines.map((line) => {
      const em = [...line.map((run) => run.text).join('')].reduce((sum, letter) => sum + (/\p{Mn}/u.test(letter) ? 0 : /\p{L}|\p{N}/u.test(letter) ? 0.58 : 0.3), 0)
      return em * table!.size * 10 + 120 <= table!.columns[at + 4]!.width
    }))
    expect(narrow.slice(0, 4).flat()).not.toContain(false)
    const upright = planBook(smallBook(withActivities()), { numerals: 'arabic', profile: 'word', madeOn: null, landscape: false })
    const [standing] = quarterTables(upright)
    expect(standing?.columns).toHaveLength(9)
    expect(words(standing!.rows[1]!)[1]).toBe('โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน|จังหวัดสุโขทัย 9 อำเภอ|สำนักงานยุติธรรมจังหวัดสุโขทัย')
  })

  test('keeps the two rows of an activity on one page', async () => {
    const xml = strFromU8(unzipSync(await renderDocx(bookOf(smallBook(withActivities()))))['word/document.xml'] ?? new Uint8Array())
    const row = xml.split('<w:tr>').find((each) => each.includes('อบรมกรรมการ') && each.includes('w:vMerge')) ?? ''
    expect(row).toContain('<w:cantSplit/>')
    expect(row.match(/<w:keepNext\/>/g)?.length).toBeGreaterThan(5)
  })
})
