import { officeOf } from '@shared/office/office'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { planRecord } from '@shared/plan/plan-record'
import { parseSnapshot, type SnapshotFile } from '@shared/plan/snapshot'
import { readJsonFile, type ChosenFile } from '@renderer/fields/read-json-file'

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
export async function readPlanFile(file: ChosenFile): Promise<Result<PlanFile, PlanError>> {
  if (file.size > MOST_BYTES) return err(planError('TOO_BIG'))
  const snapshot = parseSnapshot(await readJsonFile(file, MOST_BYTES))
  if (!snapshot.ok) return snapshot
  const plan = snapshot.value.records.find(({ kind }) => kind === planRecord.kind)
  if (plan === undefined || officeOf(plan.office) === undefined) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
  return ok({ name: file.name, office: plan.office, snapshot: snapshot.value, isSample: plan.fields['sample'] === true })
}
