import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'

const CODES: Readonly<Record<string, ErrorCode>> = {
  EBUSY: 'FILE_BUSY',
  EPERM: 'FILE_BUSY',
  ETXTBSY: 'FILE_BUSY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL'
}

/**
 * Writes a whole file or none: a temporary file beside it, forced to disk, then renamed over the target. FILE_BUSY when
 * another program holds the target (an open Word file), DISK_FULL, else FILE_DENIED.
 */
export async function writeDocument(file: string, bytes: Uint8Array): Promise<Result<null, PlanError>> {
  const temporary = path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeForced(temporary, bytes)
    await fs.rename(temporary, file)
    return ok(null)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined)
    return err(planError(CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'FILE_DENIED'))
  }
}

async function writeForced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
