import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { readBookFile } from '@shared/documents/book-file'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'

/** A plan file larger than this is not read: the largest real plan is a few megabytes. */
const FILE_LIMIT = 64 * 1024 * 1024

/** A plan from a file. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`. */
export async function readPlanFile(file: string): Promise<Result<PlanSnapshot, PlanError>> {
  try {
    if ((await stat(file)).size > FILE_LIMIT) return err(planError('SNAPSHOT_INVALID'))
    return readBookFile(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // missing, unreadable or not JSON: to the one who asks it is the same
    return err(planError('SNAPSHOT_INVALID', { file: path.basename(file) }))
  }
}
