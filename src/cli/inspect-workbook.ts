import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { translator, type Translate } from '@shared/i18n/translator'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { lockedProjects } from '@shared/project/judge-step'
import { projectStepRecord } from '@shared/project/project-step-record'
import { readRecord } from '@shared/record/define-record'
import type { ImportReport, ImportWarning, RefusedCell } from '@shared/sheet/import-report'
import { importWorkbook } from '@shared/sheet/import-workbook'
import { parseMapping, type Mapping } from '@shared/sheet/mapping'
import { knownAmountsOf } from '@shared/sheet/known-amounts'
import { existingOf, type ExistingRecords } from '@shared/sheet/match-records'
import { warningWords } from '@shared/sheet/report-words'
import { readPlanRecords } from './read-plan-file'

/** What `inspect` was asked for; paths. */
export interface InspectRequest {
  readonly file: string
  readonly mapping: string | null
  readonly into: string | null
}

interface ToldCell {
  readonly cell: string
  readonly code: string
  readonly message: string
}

/** What `inspect` prints on standard output, as one JSON object. */
export interface InspectSummary {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: readonly ToldCell[]
  readonly warnings: readonly ToldCell[]
  readonly totals: { readonly lines: number; readonly satang: number }
}

/** A workbook larger than this is refused before it is in memory. */
const FILE_LIMIT = 64 * 1024 * 1024
const MAPPING_LIMIT = 1024 * 1024

/** Reads a workbook and tells what importing it would do; writes nothing. Errors: those of reading the three files. */
export async function inspectWorkbook({ file, mapping, into }: InspectRequest): Promise<Result<InspectSummary, PlanError>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const matched = mapping === null ? ok(undefined) : await readMapping(mapping)
  if (!matched.ok) return matched
  const existing = into === null ? ok(undefined) : await readExisting(into)
  if (!existing.ok) return existing
  const report = importWorkbook(bytes.value, path.basename(file), { mapping: matched.value, existing: existing.value })
  return report.ok ? ok(summaryOf(report.value, translator('th'))) : report
}

async function readBytes(file: string): Promise<Result<Uint8Array, PlanError>> {
  try {
    if ((await stat(file)).size > FILE_LIMIT) return err(planError('SHEET_TOO_BIG'))
    return ok(new Uint8Array(await readFile(file)))
  } catch {
    return err(planError('SHEET_UNREADABLE', { file: path.basename(file) }))
  }
}

async function readMapping(file: string): Promise<Result<Mapping, PlanError>> {
  try {
    if ((await stat(file)).size > MAPPING_LIMIT) return err(planError('SHEET_MAPPING_INVALID'))
    return parseMapping(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return err(planError('SHEET_MAPPING_INVALID', { file: path.basename(file) }))
  }
}

async function readExisting(file: string): Promise<Result<ExistingRecords, PlanError>> {
  const plan = await readPlanRecords(file)
  if (!plan.ok) return plan
  const { snapshot, records } = plan.value
  const steps = records.filter(({ kind }) => kind === projectStepRecord.kind).map((record) => readRecord(projectStepRecord, record))
  const existing = existingOf(snapshot)
  return ok({ ...existing, locked: lockedProjects(existing.projects.map(({ id }) => id), steps, snapshot.plan.fields.state), amounts: knownAmountsOf(records, 'office') })
}

function summaryOf(report: ImportReport, t: Translate): InspectSummary {
  const refused = ({ cell, code, details }: RefusedCell): ToldCell => ({ cell, code, message: `${t(`error.${code}.what`, details)} ${t(`error.${code}.todo`, details)}` })
  const warned = (warning: ImportWarning): ToldCell => ({ cell: warning.cell, code: warning.code, message: warningWords(t, warning) })
  const { new: fresh, changed, same, totals } = report
  return { new: fresh, changed, same, refused: report.refused.map(refused), warnings: report.warnings.map(warned), totals }
}

/** The report of a workbook that could not be read at all. */
export function refusedWorkbook({ code, details }: PlanError): InspectSummary {
  const t = translator('th')
  const message = `${t(`error.${code}.what`, details)} ${t(`error.${code}.todo`, details)}`
  return { new: 0, changed: 0, same: 0, refused: [{ cell: '', code, message }], warnings: [], totals: { lines: 0, satang: 0 } }
}
