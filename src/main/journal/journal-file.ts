import fs from 'node:fs/promises'
import path from 'node:path'
import { journalLineSchema, type JournalLine, type Replies } from '@shared/ipc/contract'
import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { scanJournal } from './journal-scan'

type JournalPage = Replies['planner:journal.read']

/** The file that survives a lost database: docs/adr/0007-journal.md. One instance owns the file. */
export interface Journal {
  /** Adds lines and forces them to disk before it resolves; gives the number of lines the file then has. All or none. */
  readonly append: (lines: readonly JournalLine[]) => Promise<Result<{ readonly lines: number }, PlanError>>
  /** Lines from a line number on, at most `limit` and about 8 MB. Unreadable lines are left out and counted. */
  readonly read: (fromLine: number, limit: number) => Promise<Result<JournalPage, PlanError>>
  readonly close: () => Promise<void>
}

/** One answer to the window stays below this many bytes of file, unless a single line is larger. */
const PAGE_BYTES = 8 * 1024 * 1024

/**
 * Opens (or makes) `journal.ndjson` in `folder`. A last line without its end was never acknowledged: it is copied to
 * `journal.torn` and cut off. Throws only when the folder or file cannot be opened at all.
 */
export async function openJournal(folder: string): Promise<Journal> {
  const file = await ownFile(folder)
  const handle = await fs.open(file, 'r+')
  const { starts, size, torn } = await scanJournal(handle)
  if (torn > 0) await setTornAside(handle, folder, size, torn)
  return journalOver(handle, starts, size)
}

// `starts` holds the byte at which each line begins; `size` the end of the last whole line.
function journalOver(handle: fs.FileHandle, starts: number[], size: number): Journal {
  let end = size
  let closed = false
  let ragged = false
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  const add = async (lines: readonly JournalLine[]): Promise<Result<{ readonly lines: number }, PlanError>> => {
    if (closed) return err(planError('JOURNAL_FAILED'))
    const pieces = lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`, 'utf8'))
    try {
      if (ragged) await handle.truncate(end)
      ragged = true
      await writeAll(handle, Buffer.concat(pieces), end)
      await handle.datasync()
      ragged = false
    } catch (error) {
      // What was half written lies beyond `end`. Should cutting it off fail too, it is tried again before the next append.
      await handle.truncate(end).catch(() => undefined)
      return err(planError(codeOf(error)))
    }
    for (const piece of pieces) {
      starts.push(end)
      end += piece.length
    }
    return ok({ lines: starts.length })
  }
  return {
    append: (lines) => inTurn(() => add(lines)),
    read: (fromLine, limit) => inTurn(() => readPage(handle, starts, end, fromLine, limit)),
    close: () =>
      inTurn(async () => {
        if (closed) return
        closed = true
        await handle.close()
      })
  }
}

async function readPage(
  handle: fs.FileHandle,
  starts: readonly number[],
  end: number,
  fromLine: number,
  limit: number
): Promise<Result<JournalPage, PlanError>> {
  const first = Math.min(fromLine, starts.length)
  const nextLine = pageEnd(starts, end, first, limit)
  try {
    const bytes = await readRange(handle, starts[first] ?? end, starts[nextLine] ?? end)
    const texts = bytes.length === 0 ? [] : bytes.toString('utf8').slice(0, -1).split('\n')
    const lines = texts.map(parseLine).filter((line) => line !== null)
    return ok({ lines, nextLine, more: nextLine < starts.length, damaged: texts.length - lines.length })
  } catch (error) {
    return err(planError(codeOf(error)))
  }
}

function pageEnd(starts: readonly number[], end: number, first: number, limit: number): number {
  const from = starts[first] ?? end
  let next = first
  while (next < starts.length && next - first < limit) {
    const lineEnd = starts[next + 1] ?? end
    if (next > first && lineEnd - from > PAGE_BYTES) break
    next += 1
  }
  return next
}

function parseLine(text: string): JournalLine | null {
  try {
    const parsed = journalLineSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function ownFile(folder: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'journal.ndjson')
  const handle = await fs.open(file, 'a', 0o600)
  await handle.sync()
  await handle.close()
  await syncFolder(folder)
  return file
}

// The file's name must be on disk too, or a power cut takes the whole new file. Windows has no such call.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function setTornAside(handle: fs.FileHandle, folder: string, size: number, torn: number): Promise<void> {
  await fs.appendFile(path.join(folder, 'journal.torn'), Buffer.concat([await readRange(handle, size, size + torn), Buffer.from('\n')]), {
    mode: 0o600
  })
  await handle.truncate(size)
  await handle.datasync()
}

async function readRange(handle: fs.FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) throw new Error('journal is shorter than it was')
    filled += bytesRead
  }
  return bytes
}

async function writeAll(handle: fs.FileHandle, bytes: Buffer, at: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

function codeOf(error: unknown): ErrorCode {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'JOURNAL_FAILED'
}
