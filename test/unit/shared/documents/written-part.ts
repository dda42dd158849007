import type { RawRecord } from '@shared/record/define-record'
import { figureRecord } from '@shared/narrative/figure-record'
import { newParagraph, paragraphRecord, type ParagraphBody } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { smallRecords } from './small-book'

/** A picture of one red dot. */
export const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const FIGURE = '01900000-0000-7000-8000-00000000f001'

const BLOCKS: readonly Partial<ParagraphBody>[] = [
  { style: 'heading', content: [{ t: 'ภาพรวมงบประมาณ' }] },
  {
    content: [
      { t: 'งบประมาณรวม ' }, { t: '', ref: { of: 'planTotal', as: 'both' } }, { t: ' ใน ' }, { t: '', ref: { of: 'projectCount' } }, { t: ' โครงการ' },
      { t: '', note: [{ t: 'ข้อมูล ณ วันที่ 30 กันยายน 2570 ', b: true }, { t: 'ตามแบบ บช.1' }] }, { t: ' ปี 2571 ใช้ ' }, { t: '', ref: { of: 'yearTotal', year: 2571 } }
    ]
  },
  { style: 'subheading', content: [{ t: 'ขั้นตอน' }, { t: '', note: [{ t: 'ตามงบ ', i: true }, { t: '', b: true, ref: { of: 'planTotal' } }] }] },
  { style: 'number', content: [{ t: 'ประชุมคณะทำงาน' }] },
  { style: 'number', level: 2, content: [{ t: 'ระดับจังหวัด' }] },
  { style: 'number', level: 3, content: [{ t: 'อำเภอเมือง' }] },
  { style: 'bullet', level: 3, content: [{ t: 'ตำบลธานี' }] },
  { style: 'number', level: 2, content: [{ t: 'ระดับอำเภอ' }] },
  { style: 'number', content: [{ t: 'รับฟังความเห็น' }] },
  { style: 'quote', content: [{ t: 'ประชาชนต้องเข้าถึงความยุติธรรมโดยสะดวก รวดเร็ว และไม่เสียค่าใช้จ่ายเกินสมควร' }] },
  {
    style: 'table', content: [{ t: 'คำขอรับบริการ' }, { t: '', note: [{ t: 'คำบรรยายไม่มีเชิงอรรถ' }] }],
    table: {
      header: true, widths: [200, 100, 100],
      rows: [
        [{ c: [{ t: 'ประเภท' }], h: 2 }, { c: [{ t: 'จำนวนคำขอ' }], w: 2 }],
        [{ c: [{ t: '2569' }] }, { c: [{ t: '2570' }] }],
        [{ c: [{ t: 'ไกล่เกลี่ย\nข้อพิพาท' }] }, { c: [{ t: '1,214' }] }, { c: [{ t: '1,530' }, { t: '', note: [{ t: 'ถึงเดือนสิงหาคม' }] }] }],
        [{ c: [{ t: 'งบปี 2572' }] }, { c: [{ t: '', ref: { of: 'yearTotal', year: 2572 } }], w: 2 }]
      ]
    }
  },
  { style: 'figure', figure: FIGURE, content: [{ t: 'แผนที่จังหวัด' }] },
  { content: [{ t: 'โครงการ ' }, { t: '', ref: { of: 'projectTitle', id: 'gone' } }] }
]

/** `smallRecords` with a part that holds every kind of block. */
export function writtenRecords(): RawRecord[] {
  const records = smallRecords()
  const [plan] = records
  if (plan === undefined) throw new Error('the fixture holds a plan')
  const own = { office: plan.office, plan: plan.plan }
  const section = sectionId(plan.plan, 'situation')
  return [
    ...records.filter(({ kind, view }) => kind !== paragraphRecord.kind || view['section'] !== section),
    { ...own, id: FIGURE, kind: figureRecord.kind, view: { mime: 'image/png', width: 800, height: 400, alt: 'แผนที่ & "อำเภอ"', data: DOT } },
    ...BLOCKS.map((block, at): RawRecord => ({
      ...own, id: `written-${String(at)}`, kind: paragraphRecord.kind,
      view: { section, order: `a${String.fromCharCode(65 + at)}`, ...newParagraph(block) } as unknown as RawRecord['view']
    }))
  ]
}
