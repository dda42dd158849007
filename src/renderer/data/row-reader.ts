import { planDigest } from '@shared/sync/plan-digest'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Needs, RecordReader } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'

/** A command asked for rows that are not loaded yet; `loadAndAskTx` loads them and asks the pure command again. */
export class RowsMissing extends Error {
  override readonly name = 'RowsMissing'

  constructor(readonly needs: Needs) {
    super('a command asked for rows it had not named')
  }
}

/**
 * What one transaction has read so far, with what it wrote itself laid over it (`takeOver`). An id that was looked for and not found
 * maps to `undefined`.
 */
export interface LoadedRows {
  readonly byId: Map<string, RecordRow | undefined>
  /** Rows in the order of ids, under keys of `listKey`. */
  readonly lists: Map<string, readonly ListedRow[]>
  /** All rows of a plan, by its id. */
  readonly plans: Map<string, readonly RecordRow[]>
  /** Rows of lists that were in memory: as a person sees them, without what the centre confirmed. */
  readonly seen: Map<string, ReadonlyMap<string, ListedRow>>
  /** The mark of the rows as the transaction found them: `undefined` before it was read, `null` once it wrote itself. */
  mark: number | null | undefined
}

/** A row as lists know it: what a person sees of it. */
export type ListedRow = RawRecord & Pick<RecordRow, 'viewDel'>

export function nothingLoaded(): LoadedRows {
  return { byId: new Map(), lists: new Map(), plans: new Map(), seen: new Map(), mark: undefined }
}

export function listKey(plan: string, kind: string): string {
  return `${plan}/${kind}`
}

/** Lays rows that the transaction wrote over what it has loaded: the next part of a deed finds them without reading a list again. */
export function takeOver(loaded: LoadedRows, written: readonly RecordRow[]): void {
  const fresh = new Map<string, Map<string, RecordRow>>()
  if (written.length > 0) loaded.mark = null
  for (const row of written) {
    loaded.byId.set(row.id, row)
    loaded.plans.delete(row.plan)
    const key = listKey(row.plan, row.kind)
    fresh.set(key, (fresh.get(key) ?? new Map<string, RecordRow>()).set(row.id, row))
  }
  for (const [key, rows] of fresh) {
    const list = loaded.lists.get(key)
    if (list !== undefined) loaded.lists.set(key, laidOver(list, rows))
  }
}

/** In the order of ids, as the engine gives them. */
function laidOver(list: readonly ListedRow[], rows: ReadonlyMap<string, ListedRow>): readonly ListedRow[] {
  const fresh = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const laid: ListedRow[] = []
  let next = 0
  for (const row of list) {
    for (let before = fresh[next]; before !== undefined && before.id < row.id; before = fresh[next]) {
      laid.push(before)
      next += 1
    }
    const same = fresh[next]?.id === row.id ? fresh[next] : undefined
    laid.push(same ?? row)
    if (same !== undefined) next += 1
  }
  return [...laid, ...fresh.slice(next)]
}

/** Reads nouns out of loaded rows, as a command sees them; deleted records are not there. */
export function rowReader(loaded: LoadedRows): RecordReader {
  return {
    get: (spec, id) => readLive(spec, rowOf(loaded, id)),
    gone: (spec, id) => readDead(spec, rowOf(loaded, id)),
    list<R extends RecordSpec>(spec: R, plan: string) {
      const rows = loaded.lists.get(listKey(plan, spec.kind))
      if (rows === undefined) throw new RowsMissing({ lists: [{ plan, kind: spec.kind }] })
      const records: RecordOf<R>[] = []
      for (const row of rows) {
        const record = readLive(spec, row)
        if (record !== undefined) records.push(record)
      }
      return records
    },
    digest(plan) {
      const rows = loaded.plans.get(plan)
      if (rows === undefined) throw new RowsMissing({ digestOf: plan })
      return planDigest(rows.map((row) => ({ id: row.id, kind: row.kind, fields: row.view, del: row.viewDel })))
    }
  }
}

function rowOf(loaded: LoadedRows, id: string): ListedRow | undefined {
  if (loaded.byId.has(id)) return loaded.byId.get(id)
  for (const rows of loaded.seen.values()) if (rows.has(id)) return rows.get(id)
  throw new RowsMissing({ ids: [id] })
}

function readDead<R extends RecordSpec>(spec: R, row: ListedRow | undefined): RecordOf<R> | undefined {
  return row === undefined || !row.viewDel || row.kind !== spec.kind ? undefined : recordOf(spec, row)
}

function readLive<R extends RecordSpec>(spec: R, row: ListedRow | undefined): RecordOf<R> | undefined {
  return row === undefined || row.viewDel || row.kind !== spec.kind ? undefined : recordOf(spec, row)
}

const readBefore = new WeakMap<RawRecord, RecordOf<RecordSpec>>()

/** A row is read as its noun once: what is worked out about a noun is kept by object too. */
export function recordOf<R extends RecordSpec>(spec: R, row: RawRecord): RecordOf<R> {
  const known = readBefore.get(row) ?? readRecord(spec, row)
  readBefore.set(row, known)
  return known as RecordOf<R>
}
