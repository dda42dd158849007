import { officeOf } from '@shared/office/office'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { planRecord } from '@shared/plan/plan-record'
import { parseSnapshot, type SnapshotFile } from '@shared/plan/snapshot'

/** A plan file that was read, and whose plan it holds. */
export interface PlanFile {
  readonly name: string
  readonly office: string
  readonly snapshot: SnapshotFile
  /** The plan in it is marked ตัวอย่าง. */
  readonly isSample: boolean
}

/** Far above any real plan, far below what would stop this machine. */
const MOST_BYTES = 64 * 1024 * 1024

/** Reads a plan data file. `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`, `TOO_BIG`. */
export async function readPlanFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<Result<PlanFile, PlanError>> {
  if (file.size > MOST_BYTES) return err(planError('TOO_BIG'))
  const snapshot = parseSnapshot(await readJson(file))
  if (!snapshot.ok) return snapshot
  const plan = snapshot.value.records.find(({ kind }) => kind === planRecord.kind)
  if (plan === undefined || officeOf(plan.office) === undefined) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
  return ok({ name: file.name, office: plan.office, snapshot: snapshot.value, isSample: plan.fields['sample'] === true })
}

/** `undefined` for a file that is no JSON: the schema then refuses it with its own sentence. */
async function readJson(file: Pick<File, 'text'>): Promise<unknown> {
  const text = await file.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
