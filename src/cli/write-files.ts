import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'

/** Writes files into a folder, making it. Errors: `FILE_DENIED`, `DISK_FULL`. */
export async function writeFiles(folder: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Result<null, PlanError>> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes)
    return ok(null)
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    return err(planError(full ? 'DISK_FULL' : 'FILE_DENIED'))
  }
}
