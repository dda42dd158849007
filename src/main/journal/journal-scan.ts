import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1024 * 1024
const NEWLINE = 0x0a

/** Where the lines of a file lie, in bytes. */
export interface JournalScan {
  /** The byte at which each whole line begins. */
  readonly starts: number[]
  /** The end of the last whole line. */
  readonly size: number
  /** Bytes after it: a line whose writing was cut short. */
  readonly torn: number
}

/** Reads a file once from the start and notes where its lines begin, without keeping their text. */
export async function scanJournal(handle: FileHandle): Promise<JournalScan> {
  const chunk = Buffer.alloc(CHUNK)
  const starts: number[] = []
  let size = 0
  let position = 0
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return { starts, size, torn: position - size }
    const seen = chunk.subarray(0, bytesRead)
    for (let at = seen.indexOf(NEWLINE); at !== -1; at = seen.indexOf(NEWLINE, at + 1)) {
      starts.push(size)
      size = position + at + 1
    }
    position += bytesRead
  }
}
