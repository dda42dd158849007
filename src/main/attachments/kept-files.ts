import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { FileState, SweepReport } from '@shared/ipc/attachment-contract'
import { openIndex, type IndexFile } from './file-index'

/** How long a file stays after the first sweep that found it named by nothing; the recycle bin's thirty days are over by then. */
export const GRACE_MS = 7 * 86_400_000
/** And sweeps that must have found it so: one wrong clock, or one wrong list, removes nothing. */
const GRACE_SWEEPS = 3
const HASH = /^[0-9a-f]{64}$/

/** What a file looked like when its bytes were last compared with its name. */
interface Verified {
  readonly size: number
  readonly mtimeMs: number
  readonly ino: number
}

/** The files of one workspace, each at `<first two letters>/<SHA-256>`. */
export class KeptFiles {
  private readonly verified = new Map<string, Verified>()

  private constructor(private readonly folder: string, private readonly index: IndexFile) {}

  static async open(folder: string): Promise<KeptFiles> {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 })
    return new KeptFiles(folder, openIndex(folder))
  }

  /** Takes over a finished file under its hash. One that was altered since is healed by it. */
  async take(from: string, hash: string, size: number, now: number): Promise<void> {
    const target = this.place(hash)
    if ((await this.stateOf(hash)) !== 'here') {
      await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await fs.chmod(target, 0o600).catch(() => undefined)
      await fs.rename(from, target)
      await fs.chmod(target, 0o400)
      await syncFolder(path.dirname(target))
      await syncFolder(this.folder)
      this.verified.delete(hash)
    }
    const { kept, unnamed: { [hash]: _, ...unnamed } } = this.index.get()
    await this.index.set({ kept: { ...kept, [hash]: { size, at: now } }, unnamed })
  }

  async stateOf(hash: string): Promise<FileState> {
    const found = await fs.stat(this.place(hash)).catch(() => null)
    if (found === null || !found.isFile()) return this.index.get().kept[hash] === undefined ? 'elsewhere' : 'missing'
    const { size, mtimeMs, ino } = found
    const known = this.verified.get(hash)
    if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs && known.ino === ino) return 'here'
    if ((await hashOf(this.place(hash))) !== hash) return 'altered'
    this.verified.set(hash, { size, mtimeMs, ino })
    return 'here'
  }

  async read(hash: string): Promise<Result<Buffer, PlanError>> {
    const bytes = await fs.readFile(this.place(hash)).catch((failure: unknown) => failure as Error)
    if (bytes instanceof Error) {
      if ((bytes as NodeJS.ErrnoException).code === 'ENOENT') return err(planError('ATTACHMENT_MISSING'))
      throw bytes
    }
    const isWhole = createHash('sha256').update(bytes).digest('hex') === hash
    return isWhole ? ok(bytes) : err(planError('ATTACHMENT_ALTERED'))
  }

  async sweep(named: ReadonlySet<string>, now: number): Promise<SweepReport> {
    const { kept, unnamed } = this.index.get()
    const waiting: Record<string, { since: number; sweeps: number }> = {}
    const gone = new Set<string>()
    let bytes = 0
    for (const hash of await this.hashes()) {
      if (named.has(hash)) continue
      const { since, sweeps } = unnamed[hash] ?? { since: now, sweeps: 0 }
      if (sweeps + 1 < GRACE_SWEEPS || now - since < GRACE_MS) {
        waiting[hash] = { since: Math.min(since, now), sweeps: sweeps + 1 }
        continue
      }
      bytes += (await fs.stat(this.place(hash))).size
      await fs.rm(this.place(hash), { force: true })
      this.verified.delete(hash)
      gone.add(hash)
    }
    await this.index.set({ kept: Object.fromEntries(Object.entries(kept).filter(([hash]) => !gone.has(hash))), unnamed: waiting })
    return { removed: gone.size, bytes, waiting: Object.keys(waiting).length }
  }

  private place(hash: string): string {
    // The contract lets nothing else through; a path is built from it all the same only when it is a hash.
    if (!HASH.test(hash)) throw new TypeError('not a hash')
    return path.join(this.folder, hash.slice(0, 2), hash)
  }

  private async hashes(): Promise<readonly string[]> {
    const folders = (await fs.readdir(this.folder, { withFileTypes: true })).filter((each) => each.isDirectory())
    const names = await Promise.all(folders.map(({ name }) => fs.readdir(path.join(this.folder, name))))
    return names.flat().filter((name) => HASH.test(name))
  }
}

async function hashOf(file: string): Promise<string> {
  const handle = await fs.open(file, 'r')
  try {
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1_048_576 })) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

// The file's name must be on disk too, or a power cut takes the whole file. Windows has no such call.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The code of a failed call of the file system; anything else is a bug and goes on up. */
export function codeOfFailure(failure: unknown): ErrorCode {
  const code = (failure as NodeJS.ErrnoException).code
  if (code === undefined) throw failure
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'ATTACHMENT_FAILED'
}
