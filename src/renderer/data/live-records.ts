import { Dexie } from 'dexie'
import type { RawRecord, RecordOf, RecordSpec } from '@shared/record/define-record'
import type { RecordRow } from '@shared/sync/client-row'
import { watchChanges, type ChangedRecords } from './changed-records'
import type { PlannerDb } from './db'
import { KindList } from './kind-list'
import { readMeta } from './meta'
import type { Reads } from './queries/reads'
import { listRecords } from './queries/records'
import { listKey } from './row-reader'

/** The rows that one transaction of this window wrote, as they are now; `undefined` for those it removed. */
export interface WrittenRows {
  /** Marks of the store before and after (`rowsMark`). */
  readonly before: number
  readonly after: number
  readonly rows: ReadonlyMap<string, RecordRow | undefined>
}

/**
 * The records that the screens look at, in memory: read once by plan and kind, then only the rows a transaction wrote, which this
 * window hands over as it commits. A list that nobody looks at is kept until another plan is opened. Commands read these lists too, as
 * long as their mark is that of the store.
 */
export class LiveRecords {
  readonly #lists = new Map<string, KindList>()
  readonly #listeners = new Set<() => void>()
  readonly #due = new Set<string>()
  #running: Promise<void> | null = null
  #unwatch: (() => void) | null = null
  #failure: { readonly why: unknown } | null = null
  /** Transactions of this window that are about to hand over what they wrote. */
  readonly #announced = new Set<WrittenRows>()
  /** Counts what was handed over: what was being read meanwhile is older. */
  #handed = 0

  constructor(readonly db: PlannerDb) {}

  /** The live records of a kind in order, as `listRecords` gives them; `undefined` until they are read. Throws when reading failed. */
  list<R extends RecordSpec>(spec: R, plan: string): readonly RecordOf<R>[] | undefined {
    return this.#readList(plan, spec.kind)?.records(spec) as readonly RecordOf<R>[] | undefined
  }

  /** The same unread, for what is put together from many nouns; a new array after every change. */
  rows(plan: string, kind: string): readonly RawRecord[] | undefined {
    return this.#readList(plan, kind)?.rows
  }

  /** The same by id, deleted ones left out, when the list is exactly what a transaction finds under this mark; else `undefined`. */
  exactly(plan: string, kind: string, mark: number): KindList | undefined {
    const list = this.#lists.get(listKey(plan, kind))
    return list?.isRead === true && !list.isStale && list.mark === mark ? list : undefined
  }

  /** A transaction of this window has begun to write: what the engine tells of it needs no reading, for it is handed over. */
  announce(written: WrittenRows): void {
    this.#announced.add(written)
  }

  /** It was given up. */
  forget(written: WrittenRows): void {
    this.#announced.delete(written)
  }

  /** It was committed: its rows as they are now. A list that somebody else wrote to in between is read again. */
  handOver(written: WrittenRows): void {
    this.forget(written)
    this.#handed += 1
    const byList = rowsByList(written)
    let isOther = false
    for (const [key, list] of this.#lists) {
      if (!list.isRead || list.mark === written.after) continue
      if (list.isStale || list.mark !== written.before) list.isStale = true
      else {
        const rows = byList.of.get(key) ?? byList.removed
        isOther = list.take(rows.keys(), rows) || isOther
        list.mark = written.after
      }
    }
    if (isOther) this.#tell()
    this.#wake()
  }

  /** The records with everything in them that was committed before the call. */
  async upToDate<R extends RecordSpec>(spec: R, plan: string): Promise<readonly RecordOf<R>[]> {
    while (this.#running !== null) await this.#running
    return this.list(spec, plan) ?? listRecords(this, spec, plan)
  }

  /** Reads these kinds, and calls `listener` whenever a list is another; returns the function that stops it. */
  subscribe(plan: string, kinds: readonly string[], listener: () => void): () => void {
    this.#unwatch ??= watchChanges(this, (changed) => { this.#onChanged(changed) })
    const lists = kinds.map((kind) => this.#listOf(plan, kind))
    for (const list of lists) list.readers += 1
    // A function of its own for every reader: two may bring the same listener.
    const tell = (): void => { listener() }
    this.#listeners.add(tell)
    this.#dropIdle(plan)
    this.#wake()
    return () => {
      this.#listeners.delete(tell)
      for (const list of lists) list.readers -= 1
    }
  }

  /** Forgets everything: the store is closing. */
  end(): void {
    this.#unwatch?.()
    this.#unwatch = null
    this.#lists.clear()
  }

  #readList(plan: string, kind: string): KindList | undefined {
    const list = this.#lists.get(listKey(plan, kind))
    if (list?.isRead === true) return list
    if (this.#failure !== null) throw this.#failure.why
    return undefined
  }

  #listOf(plan: string, kind: string): KindList {
    const key = listKey(plan, kind)
    const list = this.#lists.get(key) ?? new KindList(plan, kind)
    this.#lists.set(key, list)
    return list
  }

  #dropIdle(plan: string): void {
    for (const [key, list] of this.#lists) if (list.readers === 0 && list.plan !== plan) this.#lists.delete(key)
  }

  #onChanged(changed: ChangedRecords): void {
    const own = [...this.#announced]
    if (changed !== null) for (const id of changed) if (!own.some(({ rows }) => rows.has(id))) this.#due.add(id)
    if (changed === null && own.length === 0) for (const list of this.#lists.values()) list.isStale = true
    this.#wake()
  }

  #stale(): readonly KindList[] {
    return [...this.#lists.values()].filter((list) => list.isStale)
  }

  #wake(): void {
    if (this.#running !== null || (this.#due.size === 0 && this.#stale().length === 0)) return
    // Out of the transaction that tells of its end: nothing can be read in it any more.
    this.#running = Dexie.ignoreTransaction(() => this.#catchUp())
  }

  /** `#running` is cleared before anybody is told: a listener that subscribes must start a new pass. */
  async #catchUp(): Promise<void> {
    let isOther = false
    try {
      while (this.#due.size > 0 || this.#stale().length > 0) isOther = (await this.#readOnce()) || isOther
    } catch (why) {
      this.#failure = { why }
      isOther = true
    }
    this.#running = null
    if (isOther) this.#tell()
  }

  #tell(): void {
    for (const tell of [...this.#listeners]) tell()
  }

  /** What is stale and what was written meanwhile, as of one moment. */
  async #readOnce(): Promise<boolean> {
    const stale = this.#stale()
    const ids = [...this.#due]
    const handed = this.#handed
    this.#due.clear()
    const { records, meta } = this.db
    const [mark, lists, rows] = await this.db.transaction('r', records, meta, () => Promise.all([
      readMeta(this.db, 'rowsMark'),
      Promise.all(stale.map(({ plan, kind }) => records.where('[plan+kind]').equals([plan, kind]).toArray())),
      ids.length === 0 ? [] : records.bulkGet(ids)
    ]))
    if (handed !== this.#handed) {
      // Something was handed over meanwhile that this reading may not know yet.
      for (const id of ids) this.#due.add(id)
      return false
    }
    const now = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
    const answers = [
      ...stale.map((list, at) => list.takeAll(lists[at] ?? [], mark ?? 0)),
      ...[...this.#lists.values()].map((list) => !list.isStale && list.take(ids, now))
    ]
    return answers.includes(true)
  }
}

/** Rows by the list they belong to, each list with those that were removed from the store; what their writer holds stays the writer's. */
function rowsByList({ rows }: WrittenRows) {
  const removed = new Map([...rows].flatMap(([id, row]) => (row === undefined ? [[id, row] as const] : [])))
  const of = new Map<string, Map<string, RecordRow | undefined>>()
  for (const [id, row] of rows) {
    if (row === undefined) continue
    const key = listKey(row.plan, row.kind)
    const own = of.get(key) ?? new Map<string, RecordRow | undefined>(removed)
    of.set(key, own.set(id, structuredClone(row)))
  }
  return { of, removed }
}

const held = new WeakMap<PlannerDb, LiveRecords>()

/** The one set of live records of a store. */
export function liveRecordsOf({ db }: Reads): LiveRecords {
  const known = held.get(db) ?? new LiveRecords(db)
  held.set(db, known)
  return known
}
