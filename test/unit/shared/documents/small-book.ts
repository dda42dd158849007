import type { RawRecord, RecordSpec } from '@shared/record/define-record'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { budgetLineRecord, type BudgetCategory } from '@shared/budget/budget-line-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord, type ParagraphStyle } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS, sectionRecord, type SectionPart } from '@shared/narrative/section-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { planRecord } from '@shared/plan/plan-record'
import { readSnapshot, type PlanSnapshot } from '@shared/plan/plan-snapshot'
import { projectRecord } from '@shared/project/project-record'

const PLAN = '0192f0c0-0000-8000-8000-000000000001'
const OFFICE = '64'

function record(spec: RecordSpec, id: string, view: RawRecord['view']): RawRecord {
  return { id, kind: spec.kind, office: OFFICE, plan: PLAN, view }
}

type Factor = readonly [quantity: number, unit: string]
interface Line { readonly category: BudgetCategory; readonly item: string; readonly factors: readonly Factor[]; readonly baht: number }
const line = (category: BudgetCategory, item: string, baht: number, ...factors: Factor[]): Line => ({ category, item, baht, factors })

/** Requests F1 and F2 (brief §10.2) and one project without money. */
const PROJECTS: readonly { readonly title: string; readonly year: number; readonly lines: readonly Line[] }[] = [
  {
    title: 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน',
    year: 2571,
    lines: [
      line('2.1', 'ค่าตอบแทนวิทยากร', 600, [2, 'รุ่น'], [6, 'ชั่วโมง']),
      line('2.2', 'ค่าอาหารกลางวัน', 120, [180, 'คน']),
      line('2.2', 'ค่าอาหารว่างและเครื่องดื่ม', 35, [180, 'คน'], [2, 'มื้อ']),
      line('2.2', 'ค่าพาหนะผู้เข้าอบรม', 200, [168, 'คน']),
      line('2.3', 'ค่าวัสดุอุปกรณ์', 100, [168, 'คน']),
      line('2.3', 'ค่าป้ายโครงการ', 1500, [2, 'ป้าย'])
    ]
  },
  {
    title: 'โครงการยุติธรรมเคลื่อนที่ 9 อำเภอ',
    year: 2572,
    lines: [
      line('2.2', 'ค่าเบี้ยเลี้ยงเจ้าหน้าที่', 240, [6, 'คน'], [9, 'ครั้ง']),
      line('2.3', 'ค่าน้ำมันเชื้อเพลิง', 1500, [9, 'ครั้ง']),
      line('2.2', 'ค่าเอกสารประกอบ', 15, [9, 'ครั้ง'], [300, 'ชุด']),
      line('2.2', 'ค่าอาหารว่างและเครื่องดื่ม', 35, [9, 'ครั้ง'], [100, 'คน']),
      line('2.2', 'ค่าเช่าเต็นท์และเครื่องเสียง', 5000, [9, 'ครั้ง'])
    ]
  },
  { title: 'โครงการเครือข่ายอาสาสมัครยุติธรรม', year: 2573, lines: [] }
]

const TEXT = 'แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัดสุโขทัย จัดทำขึ้นเพื่อเป็นกรอบในการบูรณาการการดำเนินงานของหน่วยงานในกระบวนการยุติธรรมระดับจังหวัด '
  + 'โดยมุ่งเน้นการเข้าถึงความยุติธรรมของประชาชนอย่างทั่วถึงและเท่าเทียม ตามพระราชบัญญัติพัฒนาการบริหารงานยุติธรรมแห่งชาติ พ.ศ. 2549 รายละเอียดที่ https://www.moj.go.th/view/64 รหัส D2.G1 '

function section(part: SectionPart): RawRecord[] {
  const styles: readonly ParagraphStyle[] = ['body', 'heading', 'body', 'number', 'number', 'bullet']
  return [record(sectionRecord, sectionId(PLAN, part), { part }), ...styles.map((style, at) => paragraphOf(part, style, at))]
}

function paragraphOf(part: SectionPart, style: ParagraphStyle, at: number): RawRecord {
  const content = style === 'heading' ? [{ t: 'กระบวนการจัดทำแผน' }] : [{ t: TEXT.repeat(style === 'body' ? 3 : 1) }, { t: 'ข้อความตัวหนา', b: true as const }]
  return record(paragraphRecord, `${part}-${String(at)}`, { section: sectionId(PLAN, part), order: `a${String(at)}`, style, content })
}

function projectRecords(): RawRecord[] {
  const projects = PROJECTS.map((project, at) => record(projectRecord, `project-${String(at)}`, {
    issue: 'issue-0', order: `a${String(at)}`, title: project.title, fiscalYear: project.year, fundSource: at === 2 ? 'none' : at === 0 ? 'function' : 'province',
    rationale: TEXT.repeat(2), purpose: 'เพื่อให้ประชาชนเข้าถึงความยุติธรรม\nเพื่อลดความเหลื่อมล้ำ', output: 'ผู้เข้าร่วม จำนวน 168 คน', area: 'จังหวัดสุโขทัย 9 อำเภอ',
    leadAgency: 'สำนักงานยุติธรรมจังหวัดสุโขทัย', sample: true
  }))
  const budgetLines = PROJECTS.flatMap((project, at) => project.lines.map((from, index) => record(budgetLineRecord, `line-${String(at)}-${String(index)}`, {
    project: `project-${String(at)}`, order: `a${String(index)}`, category: from.category, item: from.item, rate: from.baht * 100,
    factors: from.factors.map(([quantity, unit]) => ({ quantity, unit }))
  })))
  const alignments = [record(alignmentRecord, 'alignment-0', {
    project: 'project-0', catalogue: 'justice-it-master-plan-4', goal: '1.2', reason: 'เพิ่มช่องทางเข้าถึงบริการ'
  })]
  return [...projects, ...budgetLines, ...alignments]
}

/** The records of a small, complete plan: one issue, one objective, one indicator, three projects. */
export function smallRecords(): RawRecord[] {
  return [
    record(planRecord, PLAN, { startYear: 2571, endYear: 2575, vision: 'ประชาชนเข้าถึงความยุติธรรมอย่างเท่าเทียม', sample: true }),
    ...SECTION_PARTS.flatMap(section),
    record(issueRecord, 'issue-0', { order: 'a0', title: 'การสร้างการเข้าถึงความยุติธรรมของประชาชน' }),
    record(strategyRecord, 'strategy-0', { issue: 'issue-0', order: 'a0', title: 'พัฒนาศูนย์ยุติธรรมชุมชนให้ได้มาตรฐาน' }),
    record(objectiveRecord, 'objective-0', { issue: 'issue-0', order: 'a0', title: 'ประชาชนได้รับบริการอย่างทั่วถึง' }),
    record(kpiRecord, 'kpi-0', {
      objective: 'objective-0', order: 'a0', title: 'ร้อยละของศูนย์ยุติธรรมชุมชนที่ผ่านมาตรฐาน', unit: 'ร้อยละ', baseline: '62', baselineYear: 2569, target1: '70',
      target2: '75', target3: '80', target4: '85', target5: '90', owner: 'สำนักงานยุติธรรมจังหวัดสุโขทัย', source: 'รายงานผลการประเมิน ปีละ 1 ครั้ง', sample: true
    }),
    ...projectRecords()
  ]
}

/** `smallRecords` read: 94,800 baht in FY 2571, 143,460 in FY 2572, a project without money in FY 2573. */
export function smallBook(records: Iterable<RawRecord> = smallRecords()): PlanSnapshot {
  const snapshot = readSnapshot(records)
  if (snapshot === undefined) throw new Error('the fixture holds a plan')
  return snapshot
}
