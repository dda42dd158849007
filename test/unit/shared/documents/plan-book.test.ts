import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toArabicDigits } from '@shared/kernel/numerals'
import { allBlocks, tocEntries, type DocOutline, type TableRow } from '@shared/documents/outline'
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from '@shared/documents/page-geometry'
import { smallBook, smallRecords } from './small-book'
import { bookOf, samplePlan, tablesOf, wordsOf } from './sample-plan'

const cellText = (row: TableRow, at: number): string => (row.cells.at(at)?.lines ?? []).map((line) => line.map((run) => run.text).join('')).join('\n')
const figure = (text: string): number => (text === '-' ? 0 : Math.round(Number(toArabicDigits(text).replaceAll(',', '')) * 100))

/** The grand totals of every summing table: the last row named รวมทั้งสิ้น, its rightmost figure. */
function grandTotals(outline: DocOutline): number[] {
  return tablesOf(outline).filter((table) => table.number !== '').flatMap((table) => {
    const last = table.rows.at(-1)
    if (last === undefined || !cellText(last, 0).startsWith('รวมทั้งสิ้น')) return []
    const figures = last.cells.map((_, at) => cellText(last, at)).filter((text) => /[0-9๐-๙]/.test(text) || text === '-')
    // A total of nothing is printed "-"; the figure before it would be the count of projects.
    return [figure(figures.at(-1) ?? '')]
  })
}

describe('the plan book of the sample', () => {
  test('is the golden outline', async () => {
    await expect(`${JSON.stringify(bookOf(samplePlan()), null, 1)}\n`).toMatchFileSnapshot('../../../golden/plan-book-sukhothai-2571.json')
  })

  test('has the parts of the brief in their order', () => {
    const heads = tocEntries(bookOf(samplePlan()), 'headings').filter((entry) => entry.level === 1).map((entry) => entry.text)
    expect(heads).toEqual([
      'บทสรุปผู้บริหาร', 'ส่วนที่ ๑ บทนำ', 'ส่วนที่ ๒ ข้อมูลพื้นฐานจังหวัด', 'ส่วนที่ ๓ ความสอดคล้องกับแผนระดับต่าง ๆ', 'ส่วนที่ ๔ การวิเคราะห์สภาพแวดล้อม',
      'ส่วนที่ ๕ ทิศทางยุทธศาสตร์', 'ส่วนที่ ๖ รายละเอียดประเด็นยุทธศาสตร์', 'ส่วนที่ ๗ แผนงาน/โครงการและกรอบงบประมาณ', 'ส่วนที่ ๘ การขับเคลื่อนและการติดตามประเมินผล',
      'ภาคผนวก'
    ])
  })

  test('says on the cover and beside every figure of an example that it is one', () => {
    const book = bookOf(samplePlan())
    expect(book.sections[0]?.blocks).toContainEqual({ type: 'paragraph', role: 'coverMark', runs: [{ text: 'ตัวอย่าง' }] })
    expect(wordsOf(book)).toContain('ข้อมูลในเอกสารนี้เป็นข้อมูลตัวอย่าง ใช้อ้างอิงเป็นข้อมูลราชการไม่ได้')
    const marks = wordsOf(book).split('\n').filter((line) => line === '(ตัวอย่าง)')
    expect(marks.length).toBeGreaterThanOrEqual(samplePlan().projects.filter(({ project }) => project.fields.sample).length * 3)
  })

  test('writes formula, total and its words as budget forms do', () => {
    const words = wordsOf(bookOf(samplePlan()))
    expect(words).toContain('๑๘๐ คน × ๒ มื้อ × ๓๕ บาท')
    expect(words).toContain('(เก้าหมื่นสี่พันแปดร้อยบาทถ้วน)')
    expect(tablesOf(bookOf(samplePlan())).filter((table) => table.notes?.includes('หมายเหตุ : ทุกรายการถัวเฉลี่ยจ่ายตามที่จ่ายจริง'))).toHaveLength(10)
  })

  test('shows what every issue serves at every level, with sources, and marks what ran out or was never confirmed', () => {
    const [matrix, links] = tablesOf(bookOf(samplePlan())).filter((each) => each.caption.startsWith('ความสอดคล้อง'))
    expect(matrix?.header[1]?.cells.map((_, at) => cellText(matrix.header[1]!, at))).toEqual([
      'ยุทธศาสตร์ชาติ', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ', 'แผนพัฒนาฯ ฉบับที่ ๑๓', 'แผนแม่บทยุติธรรม ฉบับที่ ๔', 'แผนแม่บท IT ฉบับที่ ๔', 'แผนพัฒนาจังหวัด', 'SDGs'
    ])
    expect(matrix?.rows).toHaveLength(3)
    expect(matrix && cellText(matrix.rows[0]!, 1)).toBe('ด้าน ๔ การสร้างโอกาสและความเสมอภาคทางสังคม\nด้าน ๖ การปรับสมดุลและพัฒนาระบบการบริหารจัดการภาครัฐ')
    expect(matrix && cellText(matrix.rows[0]!, 7)).toContain('(ยังไม่ยืนยันกับต้นฉบับ)')
    expect(matrix?.notes?.join('\n')).toContain('ที่มา : แผนแม่บทเทคโนโลยีสารสนเทศกระบวนการยุติธรรม ฉบับที่ ๔ (พ.ศ. ๒๕๖๖ – ๒๕๖๙)')
    expect(matrix?.notes?.join('\n')).toContain('แผนแม่บท IT ฉบับที่ ๔ (สิ้นสุด พ.ศ. ๒๕๖๙)')
    expect(matrix?.notes?.join('\n')).toContain('ราชกิจจานุเบกษา เล่ม ๑๔๐')
    expect(links?.rows.filter(({ kind }) => kind === 'body')).toHaveLength(24)
  })

  test('an issue without a level says so in the matrix', () => {
    const records = smallRecords().map((record) => (record.kind === 'alignment' ? { ...record, view: { issue: 'issue-0', catalogue: 'sdg-2030', goal: '16' } } : record))
    const [matrix] = tablesOf(bookOf(smallBook(records))).filter((each) => each.caption.startsWith('ความสอดคล้อง'))
    expect(matrix?.rows[0]?.cells.map((_, at) => cellText(matrix.rows[0]!, at)).slice(1, 7)).toEqual(Array.from({ length: 6 }, () => 'ยังไม่ได้ระบุ'))
  })

  test('carries the same total in every summing table as the snapshot', () => {
    const plan = samplePlan()
    const totals = grandTotals(bookOf(plan))
    expect(totals.length).toBeGreaterThanOrEqual(5)
    expect(new Set(totals)).toEqual(new Set([plan.total]))
  })
})

describe('any plan', () => {
  const plans = fc.array(fc.record({
    rate: fc.integer({ min: 0, max: 10_000_000_00 }),
    quantity: fc.integer({ min: 0, max: 5_000 }),
    category: fc.constantFrom('1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '4.1', '4.2', '5'),
    year: fc.integer({ min: 2571, max: 2575 }),
    fundSource: fc.constantFrom('function', 'province', 'central', 'none'),
    issue: fc.constantFrom('issue-0', 'gone')
  }), { minLength: 1, maxLength: 8 })

  test('totals of the document equal the totals of the snapshot, column widths fill the page', () => {
    fc.assert(fc.property(plans, (made) => {
      const plain = smallRecords().filter((record) => record.kind !== 'project' && record.kind !== 'budgetLine' && record.kind !== 'alignment')
      const shape = { office: plain[0]?.office ?? '', plan: plain[0]?.plan ?? '' }
      const own = made.flatMap(({ rate, quantity, category, year, fundSource, issue }, at) => [
        { ...shape, id: `p-${String(at)}`, kind: 'project', view: { issue, order: `a${String(at)}`, title: 'โครงการ', fiscalYear: year, fundSource } },
        { ...shape, id: `l-${String(at)}`, kind: 'budgetLine', view: { project: `p-${String(at)}`, category, rate, factors: [{ quantity, unit: 'คน' }] } }
      ])
      const plan = smallBook([...plain, ...own])
      const book = bookOf(plan)
      expect(new Set(grandTotals(book))).toEqual(new Set([plan.total]))
      for (const section of book.sections) {
        const width = section.orientation === 'portrait' ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH
        for (const block of section.blocks) {
          if (block.type === 'table') expect(block.columns.reduce((sum, column) => sum + column.width, 0)).toBe(width)
        }
      }
    }), { numRuns: 40 })
  })

  test('has one system of digits, and codes and addresses keep theirs', () => {
    const thai = wordsOf(bookOf(smallBook()), false)
    const arabic = wordsOf(bookOf(smallBook(), { numerals: 'arabic' }), false)
    expect(arabic).not.toMatch(/[๐-๙]/)
    expect(thai).toContain('https://www.moj.go.th/view/64')
    expect(thai).toContain('D2.G1')
    expect(thai.replaceAll('https://www.moj.go.th/view/64', '').replaceAll('D2.G1', '')).not.toMatch(/[0-9]/)
    expect(toArabicDigits(thai)).toBe(arabic)
  })

  test('has an anchor of its own for every heading and table', () => {
    const anchors = allBlocks(bookOf(samplePlan())).flatMap((block) => ('anchor' in block ? [block.anchor] : []))
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  test('an empty plan is a book that says what is missing', () => {
    const book = bookOf(smallBook(smallRecords().filter((record) => record.kind === 'plan')))
    expect(wordsOf(book)).toContain('(ยังไม่ได้จัดทำเนื้อหาส่วนนี้)')
    expect(wordsOf(book)).toContain('(ยังไม่มีโครงการ)')
  })

  test('an approved plan shows when and under which number', () => {
    const [plan, ...rest] = smallRecords()
    if (plan === undefined) throw new Error('no plan')
    const submission = { ...plan, id: 'submission-1', kind: 'submission', view: { edition: 2, sentAt: 1795000000000, decision: 'approved', decidedAt: 1795305600000, receipt: 417 } }
    const book = bookOf(smallBook([{ ...plan, view: { ...plan.view, state: 'approved', edition: 2, submission: 'submission-1' } }, ...rest, submission]))
    expect(wordsOf(book)).toContain('ได้รับความเห็นชอบเมื่อวันที่ ๒๒ พฤศจิกายน ๒๕๖๙ เลขรับ ๔๑๗')
    expect(wordsOf(book)).toContain('ฉบับที่ ๒ (ได้รับความเห็นชอบแล้ว)')
  })
})
