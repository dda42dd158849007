import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planBook } from '@shared/documents/plan-book'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { allBlocks, headingText, tocEntries, type DocOutline } from '@shared/documents/outline'
import { sectionId } from '@shared/narrative/section-id'
import { copyPlan } from '@shared/plan/copy-plan'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { parseSnapshot, recordsOf } from '@shared/plan/snapshot'
import type { RawRecord } from '@shared/record/define-record'
import sample from '@resources/sample/sukhothai-2571.json'

const parsed = parseSnapshot(sample)
if (!parsed.ok) throw new Error(parsed.error.code)
const BASE = recordsOf(parsed.value)
const PLAN = BASE[0]?.id ?? ''
const id = (number: number): string => `0190a000-0000-7000-8000-0000000000${String(number)}`
const made = (kind: string, number: number, view: RawRecord['view']): RawRecord => ({ id: id(number), kind, office: '64', plan: PLAN, view })

function book(records: readonly RawRecord[]): DocOutline {
  const snapshot = readSnapshot(records)
  if (snapshot === undefined) throw new Error('no plan')
  return planBook(snapshot, { numerals: 'thai', profile: 'word', madeOn: null })
}
const headings = (outline: DocOutline): string[] => allBlocks(outline).flatMap((block) => (block.type === 'heading' ? [`${String(block.level)} ${headingText(block)}`] : []))

const RICH = book([
  ...BASE,
  made('section', 10, { part: 'introduction', parent: sectionId(PLAN, 'introduction'), order: 'a1', title: 'คณะทำงาน' }),
  made('section', 11, { part: 'introduction', parent: id(10), order: 'a1', title: 'องค์ประกอบ' }),
  made('section', 12, { part: 'direction', parent: sectionId(PLAN, 'direction'), order: 'a1', title: 'คำขวัญ' }),
  made('section', 13, { part: 'annex', parent: sectionId(PLAN, 'annex'), order: 'a1', title: 'คำสั่งแต่งตั้ง' }),
  made('paragraph', 20, { section: id(11), order: 'a1', style: 'body', content: [{ t: 'ผู้ว่าราชการจังหวัดเป็นประธาน' }] }),
  made('paragraph', 21, { section: sectionId(PLAN, 'foreword'), order: 'a1', style: 'body', content: [{ t: 'คำนำของเล่มนี้' }] })
])

describe('the book of a plan with sections of its own', () => {
  it('prints them with their numbers at their level, and lists them in the contents', async () => {
    expect(headings(RICH)).toEqual(expect.arrayContaining(['2 ๑.๑ คณะทำงาน', '3 ๑.๑.๑ องค์ประกอบ', '1 ภาคผนวก', '2 ภาคผนวก ก คำสั่งแต่งตั้ง']))
    expect(headings(RICH).some((words) => /^2 ๕\.[0-9๐-๙]+ คำขวัญ$/.test(words))).toBe(true)
    expect(tocEntries(RICH, 'headings').map(({ text }) => text)).toEqual(expect.arrayContaining(['๑.๑ คณะทำงาน', 'ภาคผนวก ก คำสั่งแต่งตั้ง']))
    const files = unzipSync(await renderDocx(RICH))
    const words = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    expect(words).toContain('ผู้ว่าราชการจังหวัดเป็นประธาน')
    expect(words).toContain('๑.๑.๑ องค์ประกอบ')
    expect(words).toContain('คำนำของเล่มนี้')
    expect(words).not.toContain('จัดทำขึ้นเพื่อใช้เป็นกรอบทิศทาง')
  })

  it('gives every heading of level one and two a number of its own', () => {
    const numbers = allBlocks(RICH).flatMap((block) => (block.type === 'heading' && block.level < 3 && block.number !== '' ? [block.number] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('the book of an action plan', () => {
  const action = book(recordsOf(copyPlan(BASE, { startYear: 2571, endYear: 2571, kind: 'action', revision: 0, groups: ['direction', 'projects'] })))

  it('has its own title, parts and numbers', () => {
    expect(action.meta.title).toContain('แผนปฏิบัติการประจำปี')
    expect(action.meta.title).toContain('ประจำปีงบประมาณ พ.ศ. ๒๕๗๑')
    expect(headings(action).filter((words) => words.startsWith('1 '))).toEqual([
      '1 ส่วนที่ ๑ หลักการและเหตุผล', '1 ส่วนที่ ๒ ความเชื่อมโยงกับแผนยุทธศาสตร์', '1 ส่วนที่ ๓ รายละเอียดประเด็นยุทธศาสตร์',
      '1 ส่วนที่ ๔ แผนงาน/โครงการและกรอบงบประมาณ', '1 ส่วนที่ ๕ การติดตามและประเมินผล'
    ])
    expect(headings(action).some((words) => words.startsWith('2 ๓.๑ ประเด็นยุทธศาสตร์ที่ ๑'))).toBe(true)
    expect(headings(action)).toContain('2 ๔.๑ บัญชีแผนงาน/โครงการ')
  })
})
