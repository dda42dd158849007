import { planDigest } from '@shared/sync/plan-digest'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Needs, RecordReader } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'

/** A command asked for rows that are not loaded yet; `loadAndDecide` loads them and asks the pure command again. */
export class RowsMissing extends Error {
  override readonly name = 'RowsMissing'

  constructor(readonly needs: Needs) {
    super('a command asked for rows it had not named')
  }
}

/** What one transaction has read so far. An id that was looked for and not found maps to `undefined`. */
export interface LoadedRows {
  readonly byId: Map<string, RecordRow | undefined>
  /** Keys of `listKey` and, for whole plans, the plan's id. */
  readonly lists: Map<string, readonly RecordRow[]>
}

export function listKey(plan: string, kind: string): string {
  return `${plan}/${kind}`
}

/** Reads nouns out of loaded rows, as a command sees them; deleted records are not there. */
export function rowReader(loaded: LoadedRows): RecordReader {
  return {
    get: (spec, id) => readLive(spec, rowOf(loaded, id)),
    gone: (spec, id) => readDead(spec, rowOf(loaded, id)),
    list<R extends RecordSpec>(spec: R, plan: string) {
      const rows = loaded.lists.get(listKey(plan, spec.kind))
      if (rows === undefined) throw new RowsMissing({ lists: [{ plan, kind: spec.kind }] })
      return rows.flatMap((row) => readLive(spec, row) ?? [])
    },
    digest(plan) {
      const rows = loaded.lists.get(plan)
      if (rows === undefined) throw new RowsMissing({ digestOf: plan })
      return planDigest(rows.map((row) => ({ id: row.id, kind: row.kind, fields: row.view, del: row.viewDel })))
    }
  }
}

function rowOf(loaded: LoadedRows, id: string): RecordRow | undefined {
  if (!loaded.byId.has(id)) throw new RowsMissing({ ids: [id] })
  return loaded.byId.get(id)
}

function readDead<R extends RecordSpec>(spec: R, row: RecordRow | undefined): RecordOf<R> | undefined {
  return row === undefined || !row.viewDel || row.kind !== spec.kind ? undefined : readRecord(spec, row)
}

function readLive<R extends RecordSpec>(spec: R, row: RecordRow | undefined): RecordOf<R> | undefined {
  return row === undefined || row.viewDel || row.kind !== spec.kind ? undefined : readRecord(spec, row)
}
