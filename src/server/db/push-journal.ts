import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { z } from 'zod'

const deviceSchema = z.strictObject({
  id: z.string(),
  role: z.enum(['office', 'reviewer']),
  office: z.string().nullable(),
  publicKey: z.string(),
  successorOf: z.string().nullable(),
  enrolledAt: z.string(),
  appVersion: z.string()
})

/** One accepted change, in the order it was committed. */
export const journalEntrySchema = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('start'), epoch: z.string() }),
  z.strictObject({ k: z.literal('device'), device: deviceSchema, codeHash: z.string().nullable() }),
  z.strictObject({ k: z.literal('revoke'), device: z.string(), at: z.string() }),
  z.strictObject({
    k: z.literal('push'),
    device: z.string(),
    at: z.string(),
    firstSeq: z.int(),
    lastSeq: z.int(),
    hash: z.string(),
    signature: z.string(),
    raw: z.string()
  })
])
export type JournalEntry = z.infer<typeof journalEntrySchema>

const CHUNK = 1 << 20
const NEWLINE = 0x0a

/**
 * The file beside the trial database. PGlite never calls fsync, so what it acknowledged may be gone after a power cut;
 * every accepted change is therefore appended and fsynced here before it is answered, and replayed at the next start.
 */
export class PushJournal {
  readonly #file: number
  #end: number

  private constructor(file: number, end: number) {
    this.#file = file
    this.#end = end
  }

  /** Opens the file and hands every whole line to `visit`; a torn last line (a cut while writing) is removed. */
  static async open(path: string, visit: (entry: JournalEntry) => Promise<void>): Promise<PushJournal> {
    const file = openSync(path, 'a+', 0o600)
    let end = 0
    for (const line of readLines(file)) {
      await visit(readEntry(line.text, line.start))
      end = line.end
    }
    ftruncateSync(file, end)
    return new PushJournal(file, end)
  }

  /** Appends and fsyncs. When it throws, nothing of these entries counts as written. */
  append(entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
      fsyncSync(this.#file)
      this.#end += bytes.length
    } catch (error) {
      ftruncateSync(this.#file, this.#end)
      throw error
    }
  }

  close(): void {
    closeSync(this.#file)
  }
}

function readEntry(text: string, at: number): JournalEntry {
  try {
    return journalEntrySchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`the journal of the centre is damaged at byte ${at}`, { cause })
  }
}

function* readLines(file: number): Generator<{ readonly text: string; readonly start: number; readonly end: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let restAt = 0
  for (let position = 0; ;) {
    const chunk = Buffer.alloc(CHUNK)
    const count = readSync(file, chunk, 0, CHUNK, position)
    if (count === 0) return
    position += count
    rest = Buffer.concat([rest, chunk.subarray(0, count)])
    for (let stop = rest.indexOf(NEWLINE); stop >= 0; stop = rest.indexOf(NEWLINE)) {
      yield { text: rest.toString('utf8', 0, stop), start: restAt, end: restAt + stop + 1 }
      rest = rest.subarray(stop + 1)
      restAt += stop + 1
    }
  }
}
