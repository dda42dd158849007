import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { journalLineSchema, type JournalLine } from '@shared/ipc/contract'
import { planError } from '@shared/kernel/error-codes'
import { uuidV7 } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import type { DbOptions } from '@renderer/data/db'
import type { JournalPort, LockPort, RuntimePorts } from '@renderer/data/ports'
import { openStore, type Store } from '@renderer/data/store'
import { saveProfile, type ProfileAnswers } from '@renderer/data/profile'

// Live queries ask for an engine of the whole window before they run.
Dexie.dependencies.indexedDB = indexedDB
Dexie.dependencies.IDBKeyRange = IDBKeyRange

/** An append-only text file in memory: what is written is read back through JSON and the contract's schema. */
export class MemoryJournal implements JournalPort {
  /** The lines of the file, as text. */
  kept: string[] = []
  failing = false
  appends = 0
  /** Called before every append and waited for: tests watch, fail or edit on from here. */
  beforeAppend: () => unknown = () => undefined
  /** Called when an append is on disk, before its caller hears of it. */
  afterAppend: (lines: readonly JournalLine[]) => unknown = () => undefined

  readonly journalAppend: JournalPort['journalAppend'] = async ({ lines }) => {
    await this.beforeAppend()
    if (this.failing) return err(planError('JOURNAL_FAILED'))
    this.appends += 1
    for (const line of lines) this.kept.push(JSON.stringify(journalLineSchema.parse(line)))
    this.afterAppend(lines)
    return ok({ lines: this.kept.length })
  }

  readonly journalRead: JournalPort['journalRead'] = async ({ fromLine, limit }) => {
    const all = this.kept
    const first = Math.min(fromLine, all.length)
    const lines = all.slice(first, first + limit).map(readLine)
    const nextLine = first + lines.length
    return ok({ lines, nextLine, more: nextLine < all.length, damaged: 0 })
  }

  lines(): JournalLine[] {
    return this.kept.map(readLine)
  }
}

function readLine(text: string): JournalLine {
  return journalLineSchema.parse(JSON.parse(text))
}

/** A deterministic generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Web Locks of one browser: exclusive, first come first served, shared by all "tabs" that hold this object. */
export function memoryLocks(): LockPort {
  const tails = new Map<string, Promise<unknown>>()
  const held = new Set<string>()
  return {
    async request<T>(name: string, options: { readonly ifAvailable?: boolean }, work: (lock: object | null) => Promise<T>): Promise<T> {
      if (options.ifAvailable === true && held.has(name)) return work(null)
      const before = tails.get(name) ?? Promise.resolve()
      const run = async (): Promise<T> => {
        try {
          return await work({ name })
        } finally {
          if (tails.get(name) === mine) held.delete(name)
        }
      }
      held.add(name)
      const mine: Promise<T> = before.then(run, run)
      tails.set(name, mine)
      return mine
    }
  }
}

/** Timers that fire only when a test says so. */
export class ManualSchedule {
  readonly waiting = new Set<{ readonly delayMs: number; readonly work: () => void }>()

  readonly schedule: RuntimePorts['schedule'] = (delayMs, work) => {
    const entry = { delayMs, work }
    this.waiting.add(entry)
    return () => this.waiting.delete(entry)
  }

  /** Runs what waits, longest-waiting first. */
  fire(): void {
    for (const entry of [...this.waiting]) {
      this.waiting.delete(entry)
      entry.work()
    }
  }
}

export interface TestPorts extends RuntimePorts {
  readonly timers: ManualSchedule
}

export function testPorts(seed = 1): TestPorts {
  const random = seeded(seed)
  const timers = new ManualSchedule()
  let clock = Date.UTC(2026, 10, 22) + seed
  const now = (): number => (clock += 1)
  const bytes = (): Uint8Array => Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256))
  return { now, newId: () => uuidV7(now(), bytes()), random, schedule: timers.schedule, locks: memoryLocks(), timers }
}

/** A browser profile: one database engine that survives closing the store. */
export function freshEngine(): Required<DbOptions> {
  return { name: 'planner', indexedDB: new IDBFactory(), IDBKeyRange }
}

export const OFFICE_ANSWERS: ProfileAnswers = { actorName: 'นางสาวทดสอบ ระบบ', position: 'นักวิชาการยุติธรรม', role: 'office', office: '40' }

export interface TestStore {
  readonly store: Store
  readonly journal: MemoryJournal
  readonly ports: TestPorts
  readonly engine: DbOptions
}

/** Opens a store on an engine and a journal that may already hold something. */
export async function openTestStore(given: Partial<Omit<TestStore, 'store'>> = {}): Promise<TestStore> {
  const journal = given.journal ?? new MemoryJournal()
  const ports = given.ports ?? testPorts()
  const engine = given.engine ?? freshEngine()
  const opened = await openStore({ journal, ports, db: engine })
  if (!opened.ok) throw new Error(`store did not open: ${opened.error.code}`)
  return { store: opened.value, journal, ports, engine }
}

/** A store whose first run is answered. */
export async function openOfficeStore(given: Partial<Omit<TestStore, 'store'>> = {}): Promise<TestStore> {
  const opened = await openTestStore(given)
  await saveProfile(opened.store, OFFICE_ANSWERS)
  await opened.store.settled()
  return opened
}
