import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { readBookFile } from '@shared/documents/book-file'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { parseSnapshot, recordsOf } from '@shared/plan/snapshot'
import type { RawRecord } from '@shared/record/define-record'

/** A plan file larger than this is not read: the largest real plan is a few megabytes. */
const FILE_LIMIT = 64 * 1024 * 1024

/** A plan and the records it was read from. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`. */
export async function readPlanRecords(file: string): Promise<Result<{ readonly snapshot: PlanSnapshot; readonly records: readonly RawRecord[] }, PlanError>> {
  try {
    if ((await stat(file)).size > FILE_LIMIT) return err(planError('SNAPSHOT_INVALID'))
    const data: unknown = JSON.parse(await readFile(file, 'utf8'))
    const snapshot = readBookFile(data)
    const records = parseSnapshot(data)
    if (!snapshot.ok) return snapshot
    return records.ok ? ok({ snapshot: snapshot.value, records: recordsOf(records.value) }) : records
  } catch {
    // missing, unreadable or not JSON: to the one who asks it is the same
    return err(planError('SNAPSHOT_INVALID', { file: path.basename(file) }))
  }
}

/** A plan from a file. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`. */
export async function readPlanFile(file: string): Promise<Result<PlanSnapshot, PlanError>> {
  const read = await readPlanRecords(file)
  return read.ok ? ok(read.value.snapshot) : read
}
