import { readSnapshot } from '@shared/plan/plan-snapshot'
import type { Role } from '@shared/record/command'
import type { RawRecord } from '@shared/record/define-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { invariant } from '@shared/kernel/invariant'
import { amountForm } from './amount-form'
import { entryForm } from './entry-form'
import type { FormFile } from './form-file'
import { knownAmountsOf } from './known-amounts'
import { makeWorkbook } from './make-workbook'
import { sheetSource, type SheetSource } from './sheet-source'
import type { WorkbookPlan } from './workbook-plan'

/** What is asked of a plan: the form to fill in, or a target form as the office has it; of all projects or of some. */
export interface WorkbookRequest {
  readonly records: readonly RawRecord[]
  readonly form: FormFile | 'entry' | 'amounts'
  /** Whose form it is: steps of the other side are locked in it. */
  readonly role?: Role | undefined
  /** `null`: every project of the plan's years. */
  readonly projects: readonly string[] | null
}

/** A workbook as plain data, and what it holds; `total` in satang. */
export interface AskedWorkbook {
  readonly book: WorkbookPlan
  readonly projects: number
  readonly rows: number
  readonly total: Satang
}

/** The workbook that was asked for, before it becomes bytes. The records must hold their plan. */
export function askedWorkbook({ records, form, projects, role = 'office' }: WorkbookRequest): AskedWorkbook {
  const snapshot = readSnapshot(records)
  invariant(snapshot !== undefined, 'the records of a plan hold the plan')
  const source = narrowed(sheetSource(snapshot, records), projects)
  const book = form === 'entry' ? entryForm(source) : form === 'amounts' ? amountForm(source, knownAmountsOf(records, role)) : makeWorkbook(form, source)
  const own = source.snapshot.projects
  return { book, projects: own.length, rows: book.sheets.reduce((sum, { rows }) => sum + rows.length, 0), total: sumSatang(own.map(({ total }) => total)) }
}

function narrowed(source: SheetSource, projects: readonly string[] | null): SheetSource {
  if (projects === null) return source
  const wanted = new Set(projects)
  return { ...source, snapshot: { ...source.snapshot, projects: source.snapshot.projects.filter(({ project }) => wanted.has(project.id)) } }
}
