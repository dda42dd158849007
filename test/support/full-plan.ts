import { readFileSync } from 'node:fs'
import { generateNKeysBetween } from 'fractional-indexing'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'
import { requiredParts } from '@shared/narrative/plan-parts'
import { sectionId } from '@shared/narrative/section-id'
import type { SectionPart } from '@shared/narrative/section-record'
import { planId } from '@shared/plan/plan-ids'
import type { SnapshotRecord } from '@shared/plan/snapshot'

/** How much a plan holds. */
export interface PlanSize {
  readonly issues: number
  readonly objectivesPerIssue: number
  readonly kpisPerObjective: number
  readonly projects: number
  readonly linesPerProject: number
  /** Thai words of narrative in all parts together. */
  readonly words: number
}

/** A plan as large as a province writes it: 5 issues, 20 objectives, 40 KPIs, 120 projects, 60,000 words. */
export const REALISTIC: PlanSize = { issues: 5, objectivesPerIssue: 4, kpisPerObjective: 2, projects: 120, linesPerProject: 5, words: 60_000 }

/** The part that holds a sixth of all words: the longest text one editor shows. */
export const LONGEST_PART: SectionPart = 'situation'
const LONGEST_SHARE = 1 / 6
const OFFICE = '64'
const START_YEAR = 2571
const SENTENCES = readSentences()
const PARTS = requiredParts('strategic')

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Thai words of a text, as the reader would count them. */
export function countWords(text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1
  return words
}

/** The records of a plan of this size, the plan itself first; the same on every run. */
export function fullPlan(size: PlanSize = REALISTIC): SnapshotRecord[] {
  const plan = planId(OFFICE, START_YEAR, START_YEAR + 4)
  const book = new Book(plan)
  book.put('plan', plan, { startYear: START_YEAR, endYear: START_YEAR + 4, vision: 'ประชาชนจังหวัดสุโขทัยเข้าถึงความยุติธรรมอย่างรวดเร็ว ทั่วถึง และเท่าเทียม' })
  for (const part of PARTS) writeSection(book, plan, part, size.words)
  book.list('mission', 4, (index) => ({ title: `พันธกิจที่ ${index + 1} ${sentence(index * 4 + 2).slice(0, 100)}` }))
  const issues = book.list('issue', size.issues, (index) => ({ title: `ประเด็นที่ ${index + 1} ${sentence(index * 7).slice(0, 110)}` }))
  const chains = issues.map((issue) => {
    const strategies = book.list('strategy', 3, (index) => ({ issue, title: `กลยุทธ์ที่ ${index + 1} ${sentence(index * 5 + 3).slice(0, 90)}` }))
    const objectives = book.list('objective', size.objectivesPerIssue, (index) => ({ issue, title: `เป้าประสงค์ที่ ${index + 1} ${sentence(index * 3 + 1).slice(0, 90)}` }))
    const kpis = objectives.flatMap((objective) => book.list('kpi', size.kpisPerObjective, (index) => kpi(objective, index)))
    return { issue, strategies, kpis }
  })
  const chainOf = (index: number): Chain => chains[index % chains.length] ?? NO_CHAIN
  const projects = book.list('project', size.projects, (index) => project(chainOf(index), index, Math.floor(index / chains.length)))
  projects.forEach((each, index) => { book.put('projectKpi', book.newId(), { project: each, kpi: chainOf(index).kpis[0] ?? '' }) })
  align(book, issues, projects)
  analyse(book)
  for (const project of projects) book.list('budgetLine', size.linesPerProject, (index) => budgetLine(project, index))
  return book.records
}

/** An issue with what hangs on it, by id. */
interface Chain {
  readonly issue: string
  readonly strategies: readonly string[]
  readonly kpis: readonly string[]
}
const NO_CHAIN: Chain = { issue: '', strategies: [], kpis: [] }

class Book {
  readonly records: SnapshotRecord[] = []
  #ids = 0

  constructor(private readonly plan: string) {}

  put(kind: string, id: string, fields: SnapshotRecord['fields']): string {
    this.records.push({ id, kind, office: OFFICE, plan: this.plan, fields })
    return id
  }

  /** So many records of a kind, in order. */
  list(kind: string, count: number, fields: (index: number) => SnapshotRecord['fields']): string[] {
    return generateNKeysBetween(null, null, count).map((order, index) => this.put(kind, this.newId(), { ...fields(index), order }))
  }

  newId(): string {
    this.#ids += 1
    return uuidFromDigest(sha256Bytes(`full-plan/${this.#ids}`))
  }
}

/** Every issue at all three levels, every project to the master plan's issue of justice. */
function align(book: Book, issues: readonly string[], projects: readonly string[]): void {
  const [goal = ''] = book.list('provincialGoal', 1, () => ({ code: '1', title: 'จังหวัดน่าอยู่และปลอดภัย', startYear: START_YEAR, endYear: START_YEAR + 4 }))
  const link = (subject: SnapshotRecord['fields'], catalogue: string, item: string): void => {
    book.put('alignment', book.newId(), { ...subject, catalogue, version: 1, goal: item, reason: sentence(3).slice(0, 80) })
  }
  for (const issue of issues) {
    link({ issue }, 'national-strategy-2561', '6')
    link({ issue }, 'national-master-plan-2566', '22')
    link({ issue }, 'provincial-plan', goal)
  }
  for (const project of projects) link({ project }, 'national-master-plan-2566', '22')
}

/** Four entries a quadrant with evidence, and a strategy that cites two of them. */
function analyse(book: Book): void {
  const swot = ['strength', 'weakness', 'opportunity', 'threat'].flatMap((quadrant) =>
    book.list('swotEntry', 4, (index) => ({ quadrant, title: sentence(index * 6 + 1).slice(0, 90), evidence: 'รายงานประจำปี', priority: 1 + index })))
  const [tows = ''] = book.list('towsStrategy', 1, () => ({ cell: 'so', title: sentence(9).slice(0, 90) }))
  for (const cited of [swot[0] ?? '', swot[8] ?? '']) book.put('towsCitation', book.newId(), { tows, swot: cited })
}

function writeSection(book: Book, plan: string, part: SectionPart, words: number): void {
  const section = book.put('section', sectionId(plan, part), { part })
  const others = (words * (1 - LONGEST_SHARE)) / (PARTS.length - 1)
  const texts: string[] = []
  let left = part === LONGEST_PART ? words * LONGEST_SHARE : others
  for (let index = 0; left > 0; index += 1) {
    const text = index % 9 === 0 ? `หัวข้อที่ ${index / 9 + 1} ${sentence(index).slice(0, 60)}` : `${sentence(index * 2)} ${sentence(index * 2 + 1)} (ลำดับ ${index})`
    texts.push(text)
    left -= countWords(text)
  }
  book.list('paragraph', texts.length, (index) => ({ section, style: styleOf(index), content: [{ t: texts[index] ?? '' }] }))
}

function styleOf(index: number): string {
  if (index % 9 === 0) return 'heading'
  return index % 9 > 6 ? 'bullet' : 'body'
}

function kpi(objective: string, index: number): SnapshotRecord['fields'] {
  return {
    objective, title: `ร้อยละความสำเร็จที่ ${index + 1} ${sentence(index * 11).slice(0, 70)}`, unit: 'ร้อยละ', direction: 'up', baseline: '60', baselineYear: 2569,
    target1: '65', target2: '70', target3: '75', target4: '80', target5: '85', owner: 'สำนักงานยุติธรรมจังหวัดสุโขทัย', source: 'รายงานประจำปี'
  }
}

function project({ issue, strategies }: Chain, index: number, turn: number): SnapshotRecord['fields'] {
  return {
    issue, strategy: strategies[turn % strategies.length] ?? '', title: `โครงการที่ ${index + 1} ${sentence(index * 13).slice(0, 120)}`, fiscalYear: START_YEAR + (index % 5), area: 'จังหวัดสุโขทัย',
    leadAgency: 'สำนักงานยุติธรรมจังหวัดสุโขทัย', rationale: sentence(index), purpose: `เพื่อ${sentence(index + 1)}`, output: `จำนวน ${index + 10} คน`
  }
}

function budgetLine(project: string, index: number): SnapshotRecord['fields'] {
  const category = BUDGET_CATEGORIES[1 + (index % 3)] ?? '2.2'
  return { project, category, item: `รายการที่ ${index + 1} ค่าใช้จ่าย`, factors: [{ quantity: 20 + index, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500 }
}

function sentence(index: number): string {
  return SENTENCES[index % SENTENCES.length] ?? ''
}

/** The sentences of the sample plan: real words in a real register. */
function readSentences(): readonly string[] {
  const file = JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')) as { records: SnapshotRecord[] }
  return file.records.flatMap(({ kind, fields }) => (kind === 'paragraph' ? [textOf(fields['content'])] : [])).filter((text) => text.length > 60)
}

function textOf(content: unknown): string {
  return Array.isArray(content) ? content.map((run: { t?: string }) => run.t ?? '').join('') : ''
}
