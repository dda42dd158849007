import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, richTextSchema } from '@shared/kernel/rich-text'
import { paragraphRecord, type ParagraphBody } from '@shared/narrative/paragraph-record'
import { checkField } from '@shared/record/field-value'
import type { Json } from '@shared/kernel/json'
import { clipboardParser } from '@renderer/features/plan/narrative/clipboard'
import { NARRATIVE_SCHEMA } from '@renderer/features/plan/narrative/narrative-schema'
import { docOf, paragraphsOf } from '@renderer/features/plan/narrative/paragraph-doc'
import { unstyled } from '@renderer/features/plan/narrative/paste-marks'
import { tabbedTable } from '@renderer/features/plan/narrative/paste-table'
import { pastedParagraphs } from '@renderer/features/plan/narrative/pasted-paragraphs'
import { pictureHouse } from '@renderer/features/plan/narrative/pasted-pictures'

const house = () => {
  const seen = { cuts: 0, pictures: [] as string[], adopted: [] as string[], refused: [] as string[], missed: [] as number[] }
  const doors = {
    storePicture: (_: string, file: Blob, name: string) => { seen.pictures.push(`${name} ${String(file.size)}`.trim()) },
    adoptPicture: (id: string, file: Blob | null) => { seen.adopted.push(`${id}${file === null ? '' : ' with its bytes'}`) },
    refusePicture: (why: string, name: string) => { seen.refused.push(`${why} ${name}`) },
    missPictures: (count: number) => { seen.missed.push(count) }
  }
  return { seen, cut: () => { seen.cuts += 1 }, ...pictureHouse(doors, () => 'picture') }
}

const paste = (html: string, at = house()): readonly ParagraphBody[] => pastedParagraphs(new DOMParser().parseFromString(unstyled(html), 'text/html').body, at)
const fixture = (name: string): string => readFileSync(path.join(import.meta.dirname, 'clipboard', `${name}.html`), 'utf8')
const text = (content: ParagraphBody['content']): string => content.map((run) => (run.b === true ? `*${run.t}*` : run.i === true ? `/${run.t}/` : run.t)).join('')

/** Blocks as one line each: style, level, look, text; tables cell by cell with what they cover. */
function shown(blocks: readonly ParagraphBody[]): string[] {
  return blocks.map(({ style, level, look, content, table }) => {
    const list = style === 'bullet' || style === 'number' ? ` ${String(level)}${look === 'path' ? '' : ` ${look}`}` : ''
    if (table === null) return `${style}${list}: ${text(content)}`
    const rows = table.rows.map((row) => row.map(({ c, w, h }) => `${text(c).replaceAll('\n', '⏎')}${w === undefined ? '' : ` →${String(w)}`}${h === undefined ? '' : ` ↓${String(h)}`}`).join(' | '))
    return `table ${table.widths.join(',')}: ${rows.join(' // ')}`
  })
}

describe('paste keeps structure and drops junk', () => {
  it('from Word', () => {
    expect(shown(paste(fixture('word-th')))).toEqual([
      'heading: สถานการณ์ ยุติธรรม',
      'subheading: สภาพปัญหา',
      'body: จังหวัดสุโขทัยดำเนินงาน*ศูนย์ยุติธรรมชุมชน* ครบทุก/ตำบล/ ทั้งจังหวัด',
      'number 1: ด้านบุคลากร',
      'number 2 letter: อัตรากำลัง',
      'bullet 1: ด้านงบประมาณ',
      'table 100,100,100: *ประเภท* ↓2 | *ปีงบประมาณ* →2 // ๒๕๖๘ | ๒๕๖๙ // ไกล่เกลี่ย⏎ข้อพิพาท | 1,214 | 1,530',
      'figure: '
    ])
  })

  it('from Excel, with the widths of its columns and without its blank rows', () => {
    expect(shown(paste(fixture('excel-th')))).toEqual([
      'table 160,80,80: โครงการ | งบประมาณ | หมายเหตุ // ยุติธรรมเคลื่อนที่ | 143,460.00 |  // รวม | 143,460.00 | '
    ])
  })

  it('from LibreOffice', () => {
    expect(shown(paste(fixture('libreoffice')))).toEqual([
      'heading: วิธีดำเนินการ', 'body: ประชุม*คณะทำงาน* ร่วมกัน', 'number 1: สำรวจ', 'number 2 letter: ระดับตำบล', 'number 1: สรุป', 'bullet 1: เผยแพร่', 'quote: ข้อความยกมา'
    ])
  })

  it('from a web page: no script, no hidden text, no picture that would have to be fetched', () => {
    const at = house()
    expect(shown(paste(fixture('web-page'), at))).toEqual([
      'heading: ข่าว', 'body: อ่านต่อ *ที่นี่*', 'body: บรรทัดใหม่', 'figure: ', 'bullet 1: หนึ่ง', 'bullet 2: หนึ่งจุดหนึ่ง'
    ])
    expect(at.seen.pictures).toEqual(['8'])
  })

  it('keeps the place of pictures that Word only names, counts what was left out, and says which cannot be taken', async () => {
    const at = house()
    const image = (src: string, more = ''): string => `<img src="${src}" ${more}>`
    const blocks = paste(`<p>ก</p>${image('file:///C:/Temp/clip_image002.png', 'alt="แผนที่"')}<p>ข</p><table><tr><td>${image('file:///C:/a.png')}ในช่อง</td></tr></table>
      ${image('data:image/gif;base64,R0lGOD==', 'alt="ตรา"')}${image('https://x.example/photo.jpg')}${image('https://x.example/dot.gif', 'width="1"')}${image('')}`, at)
    expect(shown(blocks)).toEqual(['body: ก', 'figure: ', 'body: ข', 'table 100: ในช่อง'])
    expect(blocks[1]?.figure).toBe('')
    expect(at.seen).toMatchObject({ pictures: [], refused: ['type ตรา'] })
    await Promise.resolve()
    expect(at.seen.missed).toEqual([3])
    paste(image('file:///C:/Temp/clip_image003.png'), at)
    await Promise.resolve()
    expect(at.seen.missed).toEqual([3, 1])
  })

  it('asks for the pictures of its own blocks by their id', () => {
    const at = house()
    const id = '0190a000-0000-7000-8000-0000000000ba'
    const [own] = paste(`<figure data-figure="${id}"><img src="data:image/png;base64,iVBORw0KGgo="><figcaption>แผนที่จังหวัด</figcaption></figure>`, at)
    expect(own).toMatchObject({ style: 'figure', figure: id, content: [{ t: 'แผนที่จังหวัด' }] })
    paste(`<figure data-figure="${id}"><figcaption></figcaption></figure>`, at)
    expect(at.seen).toMatchObject({ adopted: [`${id} with its bytes`, id], pictures: [], missed: [] })
  })

  it('from text with tabs, and not from text without', () => {
    expect(tabbedTable('ปี\tคำขอ\r\n2570\t12\r\n', house())?.rows.map((row) => row.map(({ c }) => plainText(c)))).toEqual([['ปี', 'คำขอ'], ['2570', '12']])
    expect(tabbedTable('บรรทัด\nถัดไป', house())).toBeUndefined()
  })

  it('says when a table was too large', () => {
    const at = house()
    const rows = Array.from({ length: 400 }, (_, row) => `<tr>${Array.from({ length: 30 }, () => `<td>${String(row)}</td>`).join('')}</tr>`).join('')
    const [block] = paste(`<table>${rows}</table>`, at)
    expect([block?.table?.rows.length, block?.table?.widths.length, at.seen.cuts > 0]).toEqual([300, 20, true])
  })

  it('of its own blocks gives the same blocks', () => {
    const slice = clipboardParser(NARRATIVE_SCHEMA, house()).parseSlice(new DOMParser().parseFromString(fixture('word-th'), 'text/html').body)
    expect(slice.content.childCount).toBe(8)
    expect(paste('<p data-style="number" data-level="2" data-look="letter">ก <strong>ข</strong><sup data-note=\'[{"t":"หมายเหตุ"}]\'>*</sup><span data-reference=\'{"of":"planTotal"}\'>x</span></p>')).toMatchObject([
      { style: 'number', level: 2, look: 'letter', content: [{ t: 'ก ' }, { t: 'ข', b: true }, { t: '', note: [{ t: 'หมายเหตุ' }] }, { t: '', ref: { of: 'planTotal' } }] }
    ])
    expect(paste('<p><span data-reference=\'{"of":1}\'>ก</span><sup data-note="[{">ข</sup></p>')).toMatchObject([{ content: [{ t: 'กข' }] }])
  })
})

describe('whatever lies on the clipboard', () => {
  const tag = fc.constantFrom('p', 'div', 'table', 'tr', 'td', 'th', 'tbody', 'ul', 'ol', 'li', 'h1', 'h9', 'b', 'i', 'span', 'script', 'style', 'img', 'br', 'sup', 'figure', 'svg', 'template', 'col', 'caption', 'blockquote')
  const attribute = fc.constantFrom(
    '', ' colspan=3', ' rowspan=99', ' colspan=-1', ' rowspan=1e9', ' style="mso-list:l0 level9 lfo1"', ' style="mso-list:Ignore"', ' style="font-weight:99999"', ' data-note="[]"',
    ' data-reference=\'{"of":"x"}\'', ' data-figure="../x"', ' data-style="table"', ' data-level="-5"', ' onerror=alert(1)', ' src="data:image/png;base64,AAAA"', ' data-header="x"', ' width="0"', ' span=5000'
  )
  const html: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, fc.constantFrom('ก', 'ํา', ' ', '\u00A0', '<', '&amp;', '\u0000', '😀'),
      fc.tuple(tag, attribute, fc.array(tie('node'), { maxLength: 4 })).map(([name, more, children]) => `<${name}${more}>${children.join('')}${name === 'br' ? '' : `</${name}>`}`))
  })).node

  it('never throws, and every block is one a record may hold and the editor shows unchanged', () => {
    fc.assert(fc.property(fc.array(html, { maxLength: 5 }), (pieces) => {
      const blocks = paste(pieces.join(''))
      for (const block of blocks) {
        for (const [field, value] of Object.entries(block)) expect([field, checkField(paragraphRecord, field, value as Json).ok]).toEqual([field, true])
        expect(richTextSchema.safeParse(block.content).success).toBe(true)
        expect(plainText(block.content)).not.toContain('alert(1)')
      }
      const doc = docOf(NARRATIVE_SCHEMA, blocks.map((block, at) => ({ id: String(at), ...block })), 'empty')
      doc.check()
      expect(() => paragraphsOf(doc)).not.toThrow()
    }), { numRuns: 400 })
  })

  it('survives a tree two thousand deep and a paragraph of a million letters', () => {
    let deep: Element = document.createElement('span')
    deep.textContent = 'ก'
    for (let depth = 0; depth < 2_000; depth += 1) {
      const around = document.createElement('span')
      around.append(deep)
      deep = around
    }
    expect(() => pastedParagraphs(deep, house())).not.toThrow()
    const blocks = paste(`<p>${'ก'.repeat(1_000_000)}</p>`)
    expect(blocks.map(({ content }) => plainText(content)).join('')).toHaveLength(1_000_000)
    expect(blocks.every(({ content }) => richTextSchema.safeParse(content).success)).toBe(true)
  })
})
