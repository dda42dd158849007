import { checkedTotal } from '@shared/budget/budget-amounts'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { planRecord } from '@shared/plan/plan-record'
import { readSnapshot, type PlanSnapshot } from '@shared/plan/plan-snapshot'
import { parseSnapshot, recordsOf, SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotFile } from '@shared/plan/snapshot'
import type { Project } from '@shared/project/project-record'
import type { RawRecord } from '@shared/record/define-record'
import { checkField } from '@shared/record/field-value'
import { specOf } from '@shared/sync/record-registry'
import { SAMPLE } from './words'

/** Remarks and conflicts carry names and half-made decisions; a file for printing holds none of them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['comment', 'conflict'])

function invalid(record: RawRecord, field?: string): { readonly ok: false; readonly error: PlanError } {
  return err(planError('SNAPSHOT_INVALID', field === undefined ? { kind: record.kind } : { kind: record.kind, field }))
}

/** Every field this program knows is judged by its own rule; unknown kinds and fields of a newer program pass. */
function checkRecord(record: RawRecord): Result<null, PlanError> {
  const spec = specOf(record.kind)
  if (spec === undefined) return ok(null)
  for (const [field, value] of Object.entries(record.view)) {
    if (!Object.hasOwn(spec.fields, field)) continue
    if (!checkField(spec, field, value).ok) return invalid(record, field)
  }
  return ok(null)
}

/** One plan, one office, no id twice. */
function checkRecords(records: readonly RawRecord[]): Result<null, PlanError> {
  const plan = records.find((record) => record.kind === planRecord.kind)
  if (plan === undefined) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
  const seen = new Set<string>()
  for (const record of records) {
    if (record.plan !== plan.id || record.office !== plan.office || seen.has(record.id)) return invalid(record)
    seen.add(record.id)
    const checked = checkRecord(record)
    if (!checked.ok) return checked
  }
  return ok(null)
}

/** The sums of a plan must be countable before anything adds them up. */
function checkMoney(records: readonly RawRecord[]): Result<null, PlanError> {
  const lines = records.filter((record) => record.kind === 'budgetLine').map(({ view }) => ({
    factors: (view['factors'] ?? []) as readonly { readonly quantity: number; readonly unit: string }[] as { quantity: number; unit: string }[],
    rate: (view['rate'] ?? 0) as number
  }))
  const total = checkedTotal(lines)
  return total.ok ? ok(null) : err(planError('SNAPSHOT_INVALID', { kind: 'budgetLine', field: total.error.code }))
}

/** Reads a plan file (parsed JSON) from anywhere. `SNAPSHOT_NEWER`, or `SNAPSHOT_INVALID` with the kind and field at fault. */
export function readBookFile(data: unknown): Result<PlanSnapshot, PlanError> {
  const file = parseSnapshot(data)
  if (!file.ok) return file
  const records = recordsOf(file.value)
  const checked = checkRecords(records)
  if (!checked.ok) return checked
  const money = checkMoney(records)
  if (!money.ok) return money
  const snapshot = readSnapshot(records)
  if (snapshot === undefined || snapshot.plan.fields.endYear < snapshot.plan.fields.startYear) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
  return ok(snapshot)
}

/** The live records of a plan as a file that `readBookFile` and the sample import read. */
export function bookFile(records: readonly RawRecord[]): SnapshotFile {
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    records: records.filter(({ kind }) => !LEFT_OUT.has(kind)).map(({ id, kind, office, plan, view }) => ({ id, kind, office, plan, fields: { ...view } }))
  }
}

/** So many letters of a plan's own name: three bytes each, a path has room for the rest. */
const LONGEST_NAME = 50
const PROPOSAL = 'แบบเสนอโครงการ'

/** A plan's own name as part of a file name: what no file system takes becomes a space, and it ends at the end of a word. */
function nameInFile(title: string): string {
  const words = title.replace(/[\p{Cc}\\/:*?"<>|.]/gu, ' ').replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST_NAME) return words
  const segments = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(words)]
  return words.slice(0, segments.findLast(({ index }) => index <= LONGEST_NAME)?.index ?? LONGEST_NAME).trim()
}

/** "แผนยุทธศาสตร์_สุโขทัย_2571-2575_ร่าง", or the plan's own name in place of the first word: digits stay Arabic in file names (brief §8.5). */
export function bookFileName({ plan, office }: PlanSnapshot): string {
  const { startYear, endYear, state, edition, sample, kind, revision, title } = plan.fields
  const stage = state === 'approved' ? `ฉบับที่${String(edition)}` : `ร่าง${edition === 0 ? '' : String(edition)}`
  const years = startYear === endYear ? String(startYear) : `${String(startYear)}-${String(endYear)}`
  const revised = revision === 0 ? '' : `_ทบทวน${String(revision)}`
  const name = nameInFile(title) || (kind === 'action' ? 'แผนปฏิบัติการ' : 'แผนยุทธศาสตร์')
  return `${sample ? `${SAMPLE}_` : ''}${name}_${office?.place ?? plan.office}_${years}${revised}_${stage}`
}

/** "แบบเสนอโครงการ_2571_ขับเคลื่อนศูนย์ยุติธรรมชุมชน": the proposal of one project as a file. */
export function projectFileName({ fields: { sample, fiscalYear, title } }: Project): string {
  return `${sample ? `${SAMPLE}_` : ''}${PROPOSAL}_${String(fiscalYear)}_${nameInFile(title.replace(/^โครงการ/, '')) || PROPOSAL}`
}
