import { createHash, randomUUID, type Hash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** A file that the window hands over piece by piece. */
export interface Incoming {
  readonly space: string
  readonly file: string
  /** bytes announced */
  readonly size: number
  readonly handle: fs.FileHandle
  readonly hash: Hash
  received: number
}

/** Half files at one time; a window that went away in the middle leaves some behind. */
const MOST = 8

/** The files under way. What a crash left in their folder is removed at the start: nobody was told that it is kept. */
export class IncomingFiles {
  private readonly open = new Map<string, Incoming>()

  constructor(private readonly folder: string) {}

  async empty(): Promise<void> {
    await fs.rm(this.folder, { recursive: true, force: true })
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 })
  }

  async begin(space: string, size: number): Promise<string> {
    const [oldest] = this.open.keys()
    if (this.open.size >= MOST && oldest !== undefined) await this.drop(oldest)
    const token = randomUUID()
    const file = path.join(this.folder, `${token}.part`)
    const handle = await fs.open(file, 'wx', 0o600)
    this.open.set(token, { space, file, size, handle, hash: createHash('sha256'), received: 0 })
    return token
  }

  find(token: string): Incoming | undefined {
    return this.open.get(token)
  }

  /** Adds the next piece; `false` when it is not the next one, or more than was announced. */
  async add(incoming: Incoming, offset: number, bytes: Uint8Array): Promise<boolean> {
    if (offset !== incoming.received || offset + bytes.length > incoming.size) return false
    // Counted before the disk is asked, so that a piece sent twice at once is added once.
    incoming.received += bytes.length
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await incoming.handle.write(bytes, done, bytes.length - done, offset + done)
      done += bytesWritten
    }
    incoming.hash.update(bytes)
    return true
  }

  /** Forces the whole file to disk and lets go of it; the caller moves or removes it. */
  async close(token: string): Promise<void> {
    const incoming = this.open.get(token)
    this.open.delete(token)
    if (incoming === undefined) return
    try {
      await incoming.handle.sync()
    } finally {
      await incoming.handle.close()
    }
  }

  /** Forgets a file under way and removes what there is of it. */
  async drop(token: string): Promise<void> {
    const incoming = this.open.get(token)
    this.open.delete(token)
    if (incoming === undefined) return
    await incoming.handle.close().catch(() => undefined)
    await fs.rm(incoming.file, { force: true })
  }
}
