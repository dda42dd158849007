import { describe, expect, test } from 'vitest'
import { allBlocks, headingText, tocEntries, type DocOutline, type MapBlock, type TableBlock } from '@shared/documents/outline'
import { renderHtml } from '@shared/documents/html/render-html'
import { bookOf, samplePlan, tablesOf, wordsOf } from './sample-plan'
import { smallBook, smallRecords } from './small-book'

const book = (): DocOutline => bookOf(samplePlan(), { numerals: 'arabic' })
const maps = (outline: DocOutline): readonly MapBlock[] => allBlocks(outline).filter((block): block is MapBlock => block.type === 'map')
const words = (table: TableBlock): string[] => [...table.header, ...table.rows].flatMap((row) => row.cells.map((cell) => cell.lines.map((line) => line.map(({ text }) => text).join('')).join('\n')))

describe('the direction on paper', () => {
  test('stands in its order: vision, missions, goals, issues, map', () => {
    const heads = allBlocks(book()).flatMap((block) => (block.type === 'heading' && block.number.startsWith('5.') ? [headingText(block)] : []))
    expect(heads).toEqual(['5.1 วิสัยทัศน์', '5.2 พันธกิจ', '5.3 เป้าประสงค์รวม', '5.4 ประเด็นยุทธศาสตร์', '5.5 แผนที่ยุทธศาสตร์'])
    expect(wordsOf(book())).toContain('ซื่อสัตย์')
  })

  test('keeps missions that were written as text', () => {
    const text = wordsOf(bookOf(smallBook()))
    expect(text).toContain('พันธกิจ')
    expect(text).toContain('(ยังไม่ได้กำหนด)')
  })

  test('draws the map for the whole plan and for each issue, with every KPI and strategy on it and in its table', () => {
    const outline = book()
    expect(maps(outline)).toHaveLength(4)
    expect(tocEntries(outline, 'figures').map(({ text }) => text)[0]).toBe('ภาพที่ 1 แผนที่ยุทธศาสตร์')
    const { issues } = samplePlan()
    const drawn = maps(outline).flatMap(({ drawings }) => drawings.flatMap(({ boxes }) => boxes.map(({ item }) => item.id)))
    const told = maps(outline).map(({ table }) => words(table).join('\n')).join('\n')
    for (const { objectives, strategies } of issues) {
      for (const record of [...objectives.flatMap(({ objective, kpis }) => [objective, ...kpis]), ...strategies]) {
        expect(drawn).toContain(record.id)
        expect(told).toContain(record.fields.title)
      }
    }
  })

  test('is drawn as vectors on the printed page, its digits those of the document, its words never markup', () => {
    const html = renderHtml(bookOf(samplePlan()))
    expect(html.match(/<svg class="map"/g)?.length).toBeGreaterThanOrEqual(4)
    expect(html).toContain('ตัวชี้วัดที่ ๑.๑')
    const hostile = smallRecords().map((record) => (record.kind === 'kpi' ? { ...record, view: { ...record.view, title: '<script>alert(1)</script>' } } : record))
    expect(renderHtml(bookOf(smallBook(hostile)))).not.toContain('<script')
  })
})

describe('KPIs on paper', () => {
  test('have a form each, in the order of the plan book', () => {
    const forms = allBlocks(book()).flatMap((block) => (block.type === 'heading' && block.level === 4 && block.number.startsWith('ตัวชี้วัดที่') ? [block.number] : []))
    expect(forms).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '3.1'].map((number) => `ตัวชี้วัดที่ ${number}`))
    const drugs = tablesOf(book()).find((table) => words(table)[1]?.startsWith('ร้อยละที่ลดลง') === true)
    expect(words(drugs!)).toEqual(expect.arrayContaining(['อัตราเปลี่ยนแปลงต่อปี', 'ลดลง', 'ผลกระทบ', '12 เดือน']))
  })

  test('are named by number in the tables of projects, beside the supporting agencies', () => {
    for (const caption of ['แผนงาน/โครงการภายใต้ประเด็นยุทธศาสตร์ที่ 1', 'บัญชีแผนงาน/โครงการและกรอบงบประมาณ']) {
      const table = tablesOf(book()).find((each) => each.caption === caption)
      expect(words(table!)).toEqual(expect.arrayContaining(['1.1\n1.2', 'สำนักงานอัยการจังหวัด']))
    }
  })

  test('of earlier years stand with target, result and lesson; an amount nobody knows is a dash', () => {
    const table = tablesOf(book()).find(({ caption }) => caption === 'ผลการดำเนินงานตามแผนที่ผ่านมา')
    const cells = words(table!)
    expect(cells).toEqual(expect.arrayContaining(['2569', '65', '62', '160,000', '-']))
    expect(tablesOf(bookOf(smallBook())).some(({ caption }) => caption === 'ผลการดำเนินงานตามแผนที่ผ่านมา')).toBe(false)
  })
})
