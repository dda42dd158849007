import type { RawRecord } from '@shared/record/define-record'
import { smallRecords } from './small-book'

const [plain] = smallRecords()
const own = { office: plain?.office ?? '', plan: plain?.plan ?? '' }
const of = (kind: string, id: string, view: RawRecord['view']): RawRecord => ({ ...own, kind, id, view: { project: 'project-0', order: 'a0', ...view } })

/** What each field of a project is given, and the words by which a reader finds it on paper. */
export const PROJECT_FIELDS: Readonly<Record<string, readonly [value: RawRecord['view'][string], words: string]>> = {
  strategy: ['strategy-0', 'พัฒนาศูนย์ยุติธรรมชุมชนให้ได้มาตรฐาน'],
  code: ['64-2571-001', '64-2571-001'],
  externalCode: ['71-0003', '71-0003'],
  title: ['โครงการทดสอบ', 'โครงการทดสอบ'],
  fiscalYear: [2571, '2571'],
  fundSource: ['function', 'งบ สป.ยธ. (Function)'],
  workKind: ['development', 'โครงการพัฒนา'],
  origin: ['instruction', 'ข้อสั่งการ นโยบาย หรือมติ : มติที่ประชุม'],
  originNote: ['มติที่ประชุม', 'มติที่ประชุม'],
  nature: ['society', 'สังคม'],
  repetition: ['newGroup', 'ทำซ้ำขยายกลุ่มใหม่'],
  continuity: ['continuing', 'โครงการต่อเนื่อง (ปี 2571 ถึงปี 2573 รวม 3 ปี)'],
  firstYear: [2571, 'ปี 2571 ถึง'],
  lastYear: [2573, 'ถึงปี 2573'],
  envelope: [500_000_000, '5,000,000 บาท'],
  laws: ['1. พระราชบัญญัติ ก\nระเบียบ ข', 'พระราชบัญญัติ ก'],
  rationale: ['เหตุผลแรก\nเหตุผลหลัง', 'เหตุผลหลัง'],
  purpose: ['เพื่อแรก\nเพื่อหลัง', 'เพื่อหลัง'],
  output: ['ผลผลิตในถ้อยคำ', 'ผลผลิตในถ้อยคำ'],
  areaLevel: ['regional', 'ส่วนภูมิภาค : ทั้งจังหวัด'],
  districts: [['เมืองสุโขทัย', 'ศรีสำโรง'], 'เมืองสุโขทัย, ศรีสำโรง'],
  area: ['ทั้งจังหวัด', 'ทั้งจังหวัด'],
  position: ['17.0056, 99.8264', '17.0056, 99.8264'],
  place: ['ศาลากลาง', 'ศาลากลาง'],
  startDay: ['2027-11-01', '1 พฤศจิกายน 2570 – 30 กันยายน 2571'],
  endDay: ['2028-09-30', '30 กันยายน 2571'],
  methods: [['own', 'meeting'], 'ดำเนินการเอง, ประชุมสัมมนา'],
  forwardTargets: [['ปีหน้า', '', ''], 'ปีหน้า'],
  previousResult: ['ผลปีก่อน', 'ผลปีก่อน'],
  previousAllocated: [10_000_000, 'งบประมาณที่ได้รับ 100,000 บาท'],
  previousSpent: [9_500_050, 'เบิกจ่าย 95,000.50 บาท'],
  expenseKind: ['minimum', 'รายจ่ายขั้นต่ำ'],
  missionKind: ['strategic', 'ภารกิจยุทธศาสตร์'],
  policyKind: ['new', 'นโยบายใหม่'],
  benefits: ['ประโยชน์แรก\nประโยชน์หลัง', 'ประโยชน์หลัง'],
  monitoringMethod: ['ประชุมติดตาม', 'ประชุมติดตาม'],
  monitoringTool: ['แบบรายงาน', 'แบบรายงาน'],
  monitoringRound: ['รายไตรมาส', 'รายไตรมาส'],
  leadAgency: ['หน่วยงานหลักเอ', 'หน่วยงานหลักเอ'],
  supportAgencies: ['หน่วยงานสนับสนุนบี', 'หน่วยงานสนับสนุนบี'],
  workGroup: ['กลุ่มงานแผน', 'กลุ่มงานแผน'],
  officer: ['ผู้รับผิดชอบซี', 'ผู้รับผิดชอบซี'],
  officerPosition: ['นักวิชาการ', 'นักวิชาการ'],
  phone: ['0 5561 2000', 'โทร. 0 5561 2000'],
  email: ['plan2571@moj.go.th', 'plan2571@moj.go.th'],
  readiness: [['site', 'price'], 'ราคากลาง'],
  chainComponent: ['องค์ประกอบวี', 'องค์ประกอบวี'],
  chainFactor: ['ปัจจัยเอฟ', 'ปัจจัยเอฟ'],
  contribution: ['ส่งผลโดยตรง', 'ส่งผลโดยตรง'],
  reference: ['เอกสารอ้างอิงดี', 'อ้างอิง : เอกสารอ้างอิงดี']
}

const asset = {
  item: 'ครุภัณฑ์ผูกพัน', category: '3.1', factors: [], rate: 300_000_00, thisYear: 100_000_00, commitments: [{ fiscalYear: 2572, satang: 200_000_00 }], marketPrice: 310_000_00,
  assetUse: 'replacement', location: 'อาคารสำนักงาน', justification: 'ของเดิมชำรุด', overRateReason: 'ราคาตลาดสูง', priceReason: 'มีผู้ขายรายเดียว', note: 'หมายเหตุรายการ', fundSource: 'justiceFund',
  forward: [500_000, 0, 0], months: [0, 0, 40_000_00]
}

/** `smallRecords` with a first project that says everything a proposal can say (P01–P46). */
export function fullProposal(): readonly RawRecord[] {
  const given = Object.fromEntries(Object.entries(PROJECT_FIELDS).map(([field, [value]]) => [field, value]))
  return [
    ...smallRecords().map((record) => (record.id === 'project-0' ? { ...record, view: { ...record.view, ...given } } : record)),
    of('budgetLine', 'line-asset', { ...asset, order: 'a9' }),
    of('projectKpi', 'served-0', { kpi: 'kpi-0' }),
    of('targetGroup', 'group-0', { title: 'ผู้ไกล่เกลี่ย', kind: 'target', count: '1200', unit: 'คน' }),
    of('targetGroup', 'group-1', { order: 'a1', title: 'ชุมชน', kind: 'stakeholder', count: '', unit: '' }),
    of('projectIndicator', 'indicator-0', { title: 'ผู้ผ่านอบรม', level: 'output', measure: 'quantity', unit: 'คน', target: '1200', quarters: ['', '600', '600', ''], baseline: '', method: 'ทะเบียน' }),
    of('projectIndicator', 'indicator-1', { order: 'a1', title: 'อัตราสำเร็จ', level: 'outcome', measure: 'quality', unit: 'ร้อยละ', target: '70', quarters: [], baseline: '65', method: '' }),
    of('projectRisk', 'risk-0', { title: 'ผู้เข้าอบรมไม่ครบ', likelihood: 3, impact: 4, measure: 'ประสานล่วงหน้า', owner: 'กลุ่มงาน' }),
    of('signatory', 'signatory-0', { role: 'proposer', title: 'นายสมมติ  ตัวอย่าง', position: 'ยุติธรรมจังหวัด', acting: true, day: '2027-01-15' }),
    of('activity', 'activity-0', { title: 'อบรม', owner: 'กลุ่มงาน', unit: 'คน', weight: 6000, start: '2027-12', end: '2028-02' }),
    of('activity', 'activity-1', { order: 'a1', title: 'ติดตามข้ามปี', weight: 4000, start: '2028-09', end: '2028-10' }),
    { ...own, kind: 'activityYear', id: 'year-0', view: { activity: 'activity-0', fiscalYear: 2571, plan: ['', '', '600', '600'] } },
    of('attachment', 'attachment-0', { title: 'ขอบเขตงาน 2571', mime: 'application/pdf', documentType: 'tor', size: 1_234_567, hash: 'a'.repeat(64), pages: 12, note: 'ลงนามแล้ว' })
  ]
}
