import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { fieldsOfParts, partValue } from '@shared/budget/line-parts'
import type { StepAmount } from '@shared/budget/step-amount-record'
import { formatBaht } from '@shared/kernel/baht'
import { uuidFromDigest, isUuid } from '@shared/kernel/ids'
import { sameJson, type Json } from '@shared/kernel/json'
import { sumSatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { sha256Bytes } from '@shared/kernel/sha256'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { Project } from '@shared/project/project-record'
import type { Role } from '@shared/record/command'
import { foldOnce } from './cell-reading'
import type { ImportReport, ImportWarning, ImportWrite, LineFields, LineWrite, PartChange, ProjectFields, RefusedCell } from './import-report'
import type { DraftLine, PartValue } from './read-lines'

/** What a workbook is compared with. */
export interface ExistingRecords {
  readonly plan: string
  readonly startYear: number
  readonly endYear: number
  readonly projects: readonly Project[]
  readonly lines: readonly BudgetLine[]
  /** Projects that nothing may be written into: agreed to, and not unlocked. */
  readonly locked?: ReadonlySet<string> | undefined
  /** What the steps of the budget came to so far, for a workbook of their amounts. */
  readonly amounts?: KnownAmounts | undefined
}

/** The entries of a plan and who would add to them; `frozen`: what lines asked for when they were agreed to, in satang. */
export interface KnownAmounts {
  readonly entries: readonly StepAmount[]
  readonly frozen: ReadonlyMap<string, Satang>
  readonly role: Role
}

/** A plan without a project: what a workbook is compared with when no plan is given. */
export const NOTHING: ExistingRecords = { plan: '', startYear: 0, endYear: 0, projects: [], lines: [] }

/** The records of a plan that a workbook of budget lines can meet. */
export function existingOf({ plan, projects, references }: PlanSnapshot): ExistingRecords {
  const all = [...projects, ...references]
  const { startYear, endYear } = plan.fields
  return { plan: plan.id, startYear, endYear, projects: all.map(({ project }) => project), lines: all.flatMap(({ lines }) => lines) }
}

interface Context {
  readonly existing: ExistingRecords
  /** Names the mapping: the same rows under another mapping are other records. */
  readonly mapping: string
  readonly ownForm: boolean
}

/** Rounding of requests (brief §3.8): whole hundreds of baht. */
const HUNDRED_BAHT = 10_000

/**
 * Meets the lines of a workbook with the records of a plan and tells what would be written. A form's row carries its id. A foreign
 * row is the record it made last time (an id that follows from plan, mapping, project, category, item and which of its like it is),
 * else the one line of the plan with the same words; else it is new. Nothing is deleted: what the file lacks is told.
 */
export function matchRecords(lines: readonly DraftLine[], context: Context): ImportReport {
  const matcher = new Matcher(context, agenciesOf(lines))
  for (const line of lines) matcher.take(line)
  return matcher.report()
}

/** Who leads the projects of one title in a file: several of them are several projects. */
function agenciesOf(lines: readonly DraftLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const agencies = new Map<string, Set<string>>()
  for (const { project: { title, leadAgency = '' } } of lines) {
    const known = agencies.get(foldOnce(title))
    if (known === undefined) agencies.set(foldOnce(title), new Set([foldOnce(leadAgency)]))
    else known.add(foldOnce(leadAgency))
  }
  return agencies
}

class Matcher {
  private readonly projects: ReadonlyMap<string, Project>
  private readonly lines: ReadonlyMap<string, BudgetLine>
  private readonly projectsByName = new Map<string, Project[]>()
  private readonly linesByWords = new Map<string, BudgetLine[]>()
  private readonly madeProjects = new Map<string, { readonly id: string; readonly fields: ProjectFields; readonly touched: boolean }>()
  private readonly rowOf = new Map<string, number>()
  private readonly alike = new Map<string, number>()
  private readonly writes: ImportWrite[] = []
  private readonly warnings: ImportWarning[] = []
  private readonly refused: RefusedCell[] = []
  private readonly count = { new: 0, changed: 0, same: 0, lines: 0 }
  private satang = 0

  constructor(private readonly context: Context, private readonly agencies: ReadonlyMap<string, ReadonlySet<string>>) {
    const { projects, lines } = context.existing
    this.projects = new Map(projects.map((project) => [project.id, project]))
    this.lines = new Map(lines.map((line) => [line.id, line]))
    for (const project of projects) push(this.projectsByName, foldOnce(project.fields.title), project)
    for (const line of lines) push(this.linesByWords, wordsKey(line.fields.project, line.fields.category, line.fields.item), line)
  }

  take(line: DraftLine): void {
    const own = line.record !== '' && isUuid(line.record) ? this.lines.get(line.record) : undefined
    if (line.record !== '' && own === undefined && this.context.existing.plan !== '') this.warn(line.cell, 'recordGone')
    const project = this.projectOf(line, own)
    if (project === undefined) {
      const { startYear, endYear } = this.context.existing
      this.refused.push({ cell: line.cell, code: 'YEAR_OUT_OF_PLAN', details: { startYear, endYear } })
      return
    }
    const id = own?.id ?? this.lineId(line, project.id)
    const before = this.rowOf.get(id)
    if (before !== undefined) {
      this.refused.push({ cell: line.cell, code: 'CELL_RECORD_TWICE', details: { row: before } })
      return
    }
    this.rowOf.set(id, line.row)
    const write = this.lineWrite(line, id, project.id)
    if (this.isShut(project.id, own, project.changed || write !== undefined)) this.refused.push({ cell: line.cell, code: 'PROJECT_LOCKED' })
    else this.judge(line, id, project, write)
  }

  /** Whether a row would write into a locked project, or take a line out of one. */
  private isShut(project: string, own: BudgetLine | undefined, isWritten: boolean): boolean {
    const { locked } = this.context.existing
    return isWritten && locked !== undefined && (locked.has(project) || locked.has(own?.fields.project ?? ''))
  }

  private lineWrite(line: DraftLine, id: string, project: string): LineWrite | undefined {
    const existing = this.lines.get(id)
    const given = { ...(existing === undefined ? line.fields : this.told(line, existing)), project }
    const fields = existing === undefined ? given : changedFields(this.spoken(given), existing.fields)
    const parts = changedParts(line.parts, existing?.fields ?? {})
    if (Object.keys(fields).length === 0 && parts.length === 0) return undefined
    const lists = fieldsOfParts(existing?.fields ?? {}, parts.map(({ part, from, to }) => ({ part, value: to, seen: from }))).fields
    const write = { kind: 'budgetLine' as const, id, isNew: existing === undefined, cell: line.cell, project, fields: { ...fields, ...(lists as Partial<LineFields>) } }
    return parts.length === 0 ? write : { ...write, parts }
  }

  /** What a row says: a blank cell of a foreign file is no order to erase; in our form it is. */
  private spoken<F extends object>(given: F): Partial<F> {
    return this.context.ownForm ? given : (Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as Partial<F>)
  }

  /** A list that only has amounts says nothing of how they are counted: where the amount agrees the factors of the plan stay. */
  private told(line: DraftLine, existing: BudgetLine): Partial<LineFields> {
    const { factors, rate, ...others } = line.fields
    if (this.context.ownForm || factors.length > 0 || rate !== line.amount) return line.fields
    if (storedAmount(existing) === line.amount) return others
    if (existing.fields.factors.length > 0) this.warn(line.cell, 'factorsDropped')
    return line.fields
  }

  report(): ImportReport {
    const touched = new Set([...this.madeProjects.values()].map(({ id }) => id))
    const missing = this.context.existing.lines.filter((line) => touched.has(line.fields.project) && !this.rowOf.has(line.id)).length
    if (missing > 0) this.warnings.push({ cell: '', code: 'missingInFile', details: { count: missing } })
    const { lines, ...counts } = this.count
    return { ...counts, refused: this.refused, warnings: this.warnings, totals: { lines, satang: this.satang }, writes: this.writes }
  }

  private warn(cell: string, code: ImportWarning['code'], details?: ImportWarning['details']): void {
    this.warnings.push(details === undefined ? { cell, code } : { cell, code, details })
  }

  private judge(line: DraftLine, id: string, project: { readonly id: string; readonly changed: boolean }, write: LineWrite | undefined): void {
    this.count.lines += 1
    this.satang += line.amount
    const year = line.project.fiscalYear ?? this.projects.get(project.id)?.fields.fiscalYear
    if (year !== undefined && this.isOutside(year)) this.warn(line.cell, 'yearOutsidePlan', { year })
    if (line.amount % HUNDRED_BAHT !== 0) this.warn(line.cell, 'notRoundedToHundreds')
    this.compareMonths(line)
    if (write !== undefined) this.writes.push(write)
    if (!this.lines.has(id)) this.count.new += 1
    else if (write !== undefined || project.changed) this.count.changed += 1
    else this.count.same += 1
  }

  /** Months that a file gives add up to what is asked for in the year, or are worth a look. */
  private compareMonths(line: DraftLine): void {
    const planned = line.parts.filter(({ part }) => part.startsWith('months.'))
    const quarters = planned.length > 0 ? planned : line.parts.filter(({ part }) => part.startsWith('quarters.'))
    const sum = sumSatang(quarters.map(({ value }) => value as Satang))
    const year = line.parts.find(({ part }) => part === 'thisYear')?.value ?? UNKNOWN_AMOUNT
    const amount = year === UNKNOWN_AMOUNT ? line.amount : (year as Satang)
    if (sum !== 0 && sum !== amount) this.warn(line.cell, 'monthsDiffer', { months: formatBaht(sum), amount: formatBaht(amount) })
  }

  private isOutside(year: number | undefined): boolean {
    const { startYear, endYear } = this.context.existing
    return year !== undefined && startYear > 0 && (year < startYear || year > endYear)
  }

  /** The project of a row: made, changed or found once, with the first row that names it; none for a new one of years the plan has not. */
  private projectOf(line: DraftLine, own: BudgetLine | undefined): { readonly id: string; readonly changed: boolean } | undefined {
    const { title, fiscalYear, leadAgency } = line.project
    const key = `${foldOnce(title)}/${String(fiscalYear ?? '')}/${foldOnce(leadAgency ?? '')}`
    const made = this.madeProjects.get(key)
    if (made !== undefined) {
      if (!sameJson({ ...line.project }, { ...made.fields })) this.warn(line.cell, 'projectDiffers')
      return { id: made.id, changed: false }
    }
    const derived = uuidFromDigest(sha256Bytes(`import/${this.context.existing.plan}/${this.context.mapping}/project/${key}`))
    const found = this.findProject(line.project, own) ?? this.projects.get(derived)
    if (found === undefined && this.isOutside(fiscalYear)) return undefined
    const id = found?.id ?? derived
    const fields: Partial<ProjectFields> = found === undefined ? line.project : changedFields(this.spoken(line.project), found.fields)
    const touched = Object.keys(fields).length > 0
    if (touched && this.context.existing.locked?.has(id) !== true) this.writes.push({ kind: 'project', id, isNew: found === undefined, cell: line.cell, fields })
    this.madeProjects.set(key, { id, fields: line.project, touched })
    return { id, changed: touched }
  }

  /**
   * A row of our form belongs to the project of its line. Else the one project of that title and year, led by whom the file names;
   * where the file knows one leader and the plan one project, the leader may have been corrected. A project of another year is
   * another project: the same work is asked for every year under the same name.
   */
  private findProject({ title, fiscalYear, leadAgency = '' }: ProjectFields, own: BudgetLine | undefined): Project | undefined {
    const ofYear = (this.projectsByName.get(foldOnce(title)) ?? []).filter(({ fields }) => fiscalYear === undefined || fields.fiscalYear === fiscalYear)
    const named = ofYear.filter(({ fields }) => leadAgency === '' || foldOnce(fields.leadAgency) === foldOnce(leadAgency))
    const ofOwn = own === undefined ? undefined : this.projects.get(own.fields.project)
    if (ofOwn !== undefined && (named.length === 0 || named.includes(ofOwn))) return ofOwn
    const mayBeCorrected = this.agencies.get(foldOnce(title))?.size === 1
    const found = named.length === 0 && mayBeCorrected ? ofYear : named
    return found.length === 1 ? found[0] : undefined
  }

  private lineId(line: DraftLine, project: string): string {
    const { existing, mapping } = this.context
    const words = wordsKey(project, line.fields.category, line.fields.item)
    const turn = this.alike.get(words) ?? 0
    this.alike.set(words, turn + 1)
    if (turn > 0) this.warn(line.cell, 'sameTwice')
    const derived = uuidFromDigest(sha256Bytes(`import/${existing.plan}/${mapping}/line/${words}/${String(turn)}`))
    if (this.lines.has(derived)) return derived
    const alike = this.linesByWords.get(words) ?? []
    return alike[turn]?.id ?? derived
  }
}

/** Only what differs is written, so that a list nobody touched stays as it is stored. A year alone says a change from the whole. */
function changedParts(given: readonly PartValue[], existing: Partial<BudgetLine['fields']>): readonly PartChange[] {
  return given.flatMap(({ part, value }) => {
    const stood = partValue(existing, part)
    const from = typeof stood === 'number' ? stood : part === 'thisYear' ? UNKNOWN_AMOUNT : 0
    return from === value ? [] : [{ part, from, to: value }]
  })
}

function wordsKey(project: string, category: string, item: string): string {
  return `${project}/${category}/${foldOnce(item)}`
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

function changedFields<F extends object>(given: F, existing: object): Partial<F> {
  const current = existing as Readonly<Record<string, Json>>
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => !sameJson(current[name] ?? null, value as Json))) as Partial<F>
}
