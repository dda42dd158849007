import type { PlannerDb } from './db'
import { observable, type Observable } from './observable'
import type { RuntimePorts } from './ports'

/** Words that were begun and not sent. */
export interface UnsentRow {
  /** What they are about; whoever keeps them names it. */
  readonly about: string
  readonly words: string
  /** ms since 1970 */
  readonly at: number
}

/** Typing is on disk at most so long after its key. */
const WRITE_AFTER_MS = 200
/** Nobody comes back to what lies longer; it may be about something that is gone. */
const KEEP_MS = 180 * 86_400_000

/**
 * Remarks, answers and lines as they are being written, kept over pages, restarts and crashes until they are sent or given up.
 * They are at hand at once: a field that opens must not show nothing first.
 */
export interface Unsent {
  get(about: string): string | undefined
  /** Keeps what is being written; `null` when it was sent or given up. */
  keep(about: string, words: string | null): void
  /** What all the kept words are about, the latest first. */
  readonly all: Observable<readonly string[]>
  /** Resolves when all that was kept is on disk, or could not be written. */
  settled(): Promise<void>
}

/** Reads what the last run left; what is older than half a year goes. */
export async function openUnsent(db: PlannerDb, ports: Pick<RuntimePorts, 'now' | 'schedule'>): Promise<Unsent> {
  const rows = await db.unsent.toArray()
  const old = rows.filter(({ at }) => at < ports.now() - KEEP_MS)
  if (old.length > 0) await db.unsent.bulkDelete(old.map(({ about }) => about))
  return unsentIn(db, ports, rows.filter((row) => !old.includes(row)))
}

function unsentIn(db: PlannerDb, ports: Pick<RuntimePorts, 'now' | 'schedule'>, rows: readonly UnsentRow[]): Unsent {
  const kept = new Map(rows.map((row) => [row.about, row]))
  const changed = new Set<string>()
  const all = observable<readonly string[]>([])
  let cancel: (() => void) | null = null
  let writing: Promise<unknown> = Promise.resolve()

  function write(): Promise<unknown> {
    cancel?.()
    cancel = null
    const abouts = [...changed]
    changed.clear()
    if (abouts.length === 0) return writing
    const put = abouts.flatMap((about) => kept.get(about) ?? [])
    const gone = abouts.filter((about) => !kept.has(about))
    // A full disk is told of by the save state of the plan; here the words stay on screen and are tried again with the next key.
    writing = writing.then(() => db.transaction('rw', db.unsent, async () => {
      await db.unsent.bulkPut(put)
      await db.unsent.bulkDelete(gone)
    })).catch(() => undefined)
    return writing
  }

  function publish(): void {
    all.set([...kept.values()].sort((a, b) => b.at - a.at).map(({ about }) => about))
  }

  publish()
  return {
    all,
    get: (about) => kept.get(about)?.words,
    keep(about, words) {
      if (words === null && !kept.has(about)) return
      if (words === null) kept.delete(about)
      else kept.set(about, { about, words, at: ports.now() })
      changed.add(about)
      publish()
      // What was sent must not come back after a crash, so that is written at once.
      if (words === null) void write()
      else cancel ??= ports.schedule(WRITE_AFTER_MS, () => { void write() })
    },
    async settled() {
      await write()
    }
  }
}
