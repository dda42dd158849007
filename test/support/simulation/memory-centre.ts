import type { Head, LoggedOp, PullStore, PushStore, PushTransaction, Scope, ScopedRecord } from '@shared/sync/central-store'
import { subjectOf } from '@shared/sync/conflict-card'
import { genesisHash } from '@shared/sync/op-chain'
import { APPENDED_KINDS } from '@shared/project/project-lock'
import { isSigned } from '@shared/sync/plan-digest'
import type { DevicePlace, KnownOp } from '@shared/sync/push-sequence'
import type { ServerRecord } from '@shared/sync/server-record'

const EPOCH = 'sim'

/** The centre's tables in memory, behind the interfaces the SQL server implements. A transaction works on copies and swaps them in. */
export class MemoryCentre implements PushStore, PullStore {
  tables = {
    head: { epoch: EPOCH, seq: 0, hash: genesisHash(EPOCH) } as Head,
    records: new Map<string, ServerRecord>(),
    published: new Map<string, ServerRecord>(),
    places: new Map<string, DevicePlace>(),
    log: [] as readonly LoggedOp[]
  }

  async transaction<T>(work: (tx: PushTransaction) => Promise<T>): Promise<T> {
    const tx = new MemoryTransaction(this.tables)
    const result = await work(tx)
    this.tables = tx.tables
    return result
  }

  head(): Promise<Head> {
    return Promise.resolve(this.tables.head)
  }

  recordsAfter(scope: Scope, from: number, upTo: number, limit: number): Promise<{ records: readonly ScopedRecord[]; more: boolean }> {
    const all = this.scoped(scope)
      .filter(({ record }) => record.seq > from && record.seq <= upTo)
      .sort((a, b) => a.record.seq - b.record.seq || (a.record.id < b.record.id ? -1 : 1))
    const last = all[limit - 1]?.record.seq ?? upTo
    const records = all.filter(({ record }) => record.seq <= last)
    return Promise.resolve({ records, more: records.length < all.length })
  }

  /** Everything a scope may see, in no order. */
  scoped(scope: Scope): ScopedRecord[] {
    const records = [...this.tables.records.values()]
    if (scope.role === 'office') return records.filter((record) => record.office === scope.office).map((record) => ({ record, published: false }))
    const live = records.filter((record) => ['plan', 'submission', 'comment', 'projectStep', 'stepAmount'].includes(record.kind) && this.wasSubmitted(record.plan))
    return [
      ...live.map((record) => ({ record, published: false })),
      ...[...this.tables.published.values()].map((record) => ({ record, published: true }))
    ]
  }

  private wasSubmitted(plan: string): boolean {
    return Number(this.tables.records.get(plan)?.doc['edition'] ?? 0) > 0
  }
}

class MemoryTransaction implements PushTransaction {
  tables: MemoryCentre['tables']

  constructor(before: MemoryCentre['tables']) {
    this.tables = { ...before, records: new Map(before.records), published: new Map(before.published), places: new Map(before.places) }
  }

  lockHead(): Promise<Head> {
    return Promise.resolve(this.tables.head)
  }

  devicePlace(device: string): Promise<DevicePlace> {
    return Promise.resolve(this.tables.places.get(device) ?? { lastN: 0, lastOp: null })
  }

  knownOps(opIds: readonly string[]): Promise<readonly KnownOp[]> {
    const wanted = new Set(opIds)
    return Promise.resolve(this.tables.log.filter((row) => wanted.has(row.op.opId))
      .map((row) => ({ opId: row.op.opId, device: row.device, n: row.n, result: row.result })))
  }

  records(ids: readonly string[]): Promise<readonly ServerRecord[]> {
    return Promise.resolve(ids.flatMap((id) => this.tables.records.get(id) ?? []))
  }

  openConflicts(targets: readonly string[]): Promise<readonly ServerRecord[]> {
    return Promise.resolve(this.all().filter((record) =>
      record.kind === 'conflict' && record.doc['state'] === 'open' && targets.includes(subjectOf(record).ent)))
  }

  planRecords(plans: readonly string[]): Promise<readonly ServerRecord[]> {
    return Promise.resolve(this.all().filter((record) => plans.includes(record.plan)))
  }

  plansOnTheirWay(plans: readonly string[]): Promise<readonly string[]> {
    return Promise.resolve(plans.filter((plan) => this.all().some((record) => record.kind === 'projectStep' && record.plan === plan)))
  }

  appendLog(ops: readonly LoggedOp[]): Promise<void> {
    this.tables.log = [...this.tables.log, ...ops]
    return Promise.resolve()
  }

  upsertRecords(records: readonly ServerRecord[]): Promise<void> {
    for (const record of records) this.tables.records.set(record.id, record)
    return Promise.resolve()
  }

  publish(plan: string, seq: number): Promise<void> {
    const isFirst = !this.tables.published.has(plan)
    for (const record of this.all()) if (isFirst && record.plan === plan && APPENDED_KINDS.has(record.kind)) this.tables.records.set(record.id, { ...record, seq })
    for (const record of this.all()) {
      if (record.plan !== plan || !isSigned(record.kind)) continue
      const before = this.tables.published.get(record.id)
      const changed = before === undefined ? !record.del : record.seq > before.seq
      if (changed) this.tables.published.set(record.id, { ...record, seq })
    }
    return Promise.resolve()
  }

  saveHead(head: Head): Promise<void> {
    this.tables.head = head
    return Promise.resolve()
  }

  saveDevicePlace(device: string, place: DevicePlace): Promise<void> {
    this.tables.places.set(device, place)
    return Promise.resolve()
  }

  private all(): ServerRecord[] {
    return [...this.tables.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}
