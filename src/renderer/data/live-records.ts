import { Dexie } from 'dexie'
import { sameJson } from '@shared/kernel/json'
import type { RawRecord, RecordOf, RecordSpec } from '@shared/record/define-record'
import type { RecordRow } from '@shared/sync/client-row'
import { watchChanges, type ChangedRecords } from './changed-records'
import type { PlannerDb } from './db'
import type { Reads } from './queries/reads'
import { inOrder, listRecords } from './queries/records'
import { listKey, recordOf } from './row-reader'

type Row = RawRecord & Pick<RecordRow, 'viewDel'>

/** The live rows of one kind of a plan. What nobody changed stays the very same object, and so does the list. */
class KindList {
  isRead = false
  /** Its rows in memory are not what is stored: it was never read, or too much was written to name it. */
  isStale = true
  readers = 0
  rows: readonly RawRecord[] = []
  #byId = new Map<string, RawRecord>()
  #records: readonly RecordOf<RecordSpec>[] | undefined

  constructor(readonly plan: string, readonly kind: string) {}

  /** Takes rows as they are now; `true` when something a person sees is other than before. */
  take(ids: Iterable<string>, now: ReadonlyMap<string, Row>): boolean {
    let isChanged = false
    let isMoved = false
    for (const id of ids) {
      const held = this.#byId.get(id)
      const row = this.#own(now.get(id))
      if (held === row || (held !== undefined && row !== undefined && sameJson(held.view, row.view))) continue
      isChanged = true
      isMoved ||= held === undefined || row === undefined || held.view['order'] !== row.view['order']
      if (row === undefined) this.#byId.delete(id)
      else this.#byId.set(id, row)
    }
    if (isChanged) this.rows = isMoved ? inOrder([...this.#byId.values()]) : this.rows.map((row) => this.#byId.get(row.id) ?? row)
    if (isChanged) this.#records = undefined
    return isChanged
  }

  /** Takes the whole list as it is now. */
  takeAll(rows: readonly Row[]): boolean {
    const isFirst = !this.isRead
    this.isRead = true
    this.isStale = false
    const now = new Map(rows.map((row) => [row.id, row]))
    return this.take(new Set([...this.#byId.keys(), ...now.keys()]), now) || isFirst
  }

  records(spec: RecordSpec): readonly RecordOf<RecordSpec>[] {
    this.#records ??= this.rows.map((row) => recordOf(spec, row))
    return this.#records
  }

  #own(row: Row | undefined): Row | undefined {
    return row === undefined || row.viewDel || row.plan !== this.plan || row.kind !== this.kind ? undefined : row
  }
}

/**
 * The records that the screens look at, in memory: read once by plan and kind, then only the rows a transaction wrote. A list that
 * nobody looks at is kept until another plan is opened.
 */
export class LiveRecords {
  readonly #lists = new Map<string, KindList>()
  readonly #listeners = new Set<() => void>()
  readonly #due = new Set<string>()
  #running: Promise<void> | null = null
  #unwatch: (() => void) | null = null
  #failure: { readonly why: unknown } | null = null

  constructor(readonly db: PlannerDb) {}

  /** The live records of a kind in order, as `listRecords` gives them; `undefined` until they are read. Throws when reading failed. */
  list<R extends RecordSpec>(spec: R, plan: string): readonly RecordOf<R>[] | undefined {
    return this.#readList(plan, spec.kind)?.records(spec) as readonly RecordOf<R>[] | undefined
  }

  /** The same unread, for what is put together from many nouns; a new array after every change. */
  rows(plan: string, kind: string): readonly RawRecord[] | undefined {
    return this.#readList(plan, kind)?.rows
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
    if (changed === null) for (const list of this.#lists.values()) list.isStale = true
    else for (const id of changed) this.#due.add(id)
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
    if (isOther) for (const tell of [...this.#listeners]) tell()
  }

  /** What is stale and what was written meanwhile, as of one moment. */
  async #readOnce(): Promise<boolean> {
    const stale = this.#stale()
    const ids = [...this.#due]
    this.#due.clear()
    const { records } = this.db
    const [lists, rows] = await this.db.transaction('r', records, () => Promise.all([
      Promise.all(stale.map(({ plan, kind }) => records.where('[plan+kind]').equals([plan, kind]).toArray())),
      ids.length === 0 ? [] : records.bulkGet(ids)
    ]))
    const now = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
    const answers = [
      ...stale.map((list, at) => list.takeAll(lists[at] ?? [])),
      ...[...this.#lists.values()].map((list) => !list.isStale && list.take(ids, now))
    ]
    return answers.includes(true)
  }
}

const held = new WeakMap<PlannerDb, LiveRecords>()

/** The one set of live records of a store. */
export function liveRecordsOf({ db }: Reads): LiveRecords {
  const known = held.get(db) ?? new LiveRecords(db)
  held.set(db, known)
  return known
}
