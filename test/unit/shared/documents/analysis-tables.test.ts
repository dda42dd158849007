import { describe, expect, it } from 'vitest'
import type { TableBlock } from '@shared/documents/outline'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { bookOf, samplePlan, tablesOf } from './sample-plan'

const CAPTIONS = [
  'ข้อมูลพื้นฐานของจังหวัดสุโขทัย', 'กองทุนยุติธรรมและค่าตอบแทนผู้เสียหาย', 'การไกล่เกลี่ยข้อพิพาทและศูนย์ยุติธรรมชุมชน', 'ปัญหาและความต้องการรายอำเภอ',
  'การวิเคราะห์สภาพแวดล้อม (SWOT)', 'กลยุทธ์จากการจับคู่ปัจจัย (TOWS Matrix)', 'การวิเคราะห์ผู้มีส่วนได้ส่วนเสีย', 'ความเสี่ยงและแนวทางจัดการ'
]
const cells = (table: TableBlock | undefined): string[][] => (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.flat().map(({ text }) => text).join(' ')))
const named = (caption: string, plan: PlanSnapshot = samplePlan()) => tablesOf(bookOf(plan)).find((table) => table.caption === caption)

describe('the analysis in the plan book', () => {
  it('stands in tables of its own, in the order of the parts', () => {
    const captions = tablesOf(bookOf(samplePlan())).map(({ caption }) => caption).filter((caption) => CAPTIONS.includes(caption))
    expect(captions).toEqual(CAPTIONS)
  })

  it('prints T1 with the sourced figures, a dash where nothing was said', () => {
    const rows = cells(named(CAPTIONS[0]!))
    expect(rows).toHaveLength(10)
    expect(rows[3]).toEqual(['ประชากรรวม', 'คน', '-', '๕๘๖,๘๓๐', 'แผนพัฒนาจังหวัดสุโขทัย (พ.ศ. ๒๕๖๖ – ๒๕๗๐)', '-'])
    expect(rows[8]?.slice(2, 4)).toEqual(['๒๕๖๒', '๕๑,๒๙๓'])
  })

  it('puts the years of an item side by side', () => {
    const table = named(CAPTIONS[1]!)
    expect(table?.header[1]?.cells.map((cell) => cell.lines[0]?.[0]?.text)).toEqual(['๒๕๖๖', '๒๕๖๗', '๒๕๖๘'])
    expect(cells(table)[0]?.slice(3, 6)).toEqual(['๑๑๘', '๑๓๑', '๑๔๖'])
  })

  it('cites the SWOT by codes that keep their digits', () => {
    const codes = cells(named(CAPTIONS[4]!)).map(([code]) => code)
    expect(codes).toEqual(['จุดแข็ง (Strengths)', 'S1', 'S2', 'S3', 'จุดอ่อน (Weaknesses)', 'W1', 'W2', 'W3', 'โอกาส (Opportunities)', 'O1', 'O2', 'O3', 'อุปสรรค (Threats)', 'T1', 'T2', 'T3'])
    expect(cells(named(CAPTIONS[5]!))[1]?.[2]).toBe('S1, S3, O1')
  })

  it('says the level of a risk in a word and its product', () => {
    expect(cells(named(CAPTIONS[7]!)).map((row) => row[5])).toEqual(['สูง (๑๖)', 'สูง (๑๒)', 'สูง (๑๐)', 'ปานกลาง (๙)', 'ปานกลาง (๖)'])
  })

  it('is not there at all without entries', () => {
    const analysis = { swot: [], tows: [], citations: [], stakeholders: [], risks: [], needs: [], facts: [] }
    const captions = tablesOf(bookOf({ ...samplePlan(), analysis })).map(({ caption }) => caption)
    expect(captions.filter((caption) => CAPTIONS.includes(caption))).toEqual([])
  })
})
