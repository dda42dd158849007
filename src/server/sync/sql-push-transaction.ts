import { sql, type Transaction } from 'kysely'
import { isUuid } from '@shared/kernel/ids'
import type { Head, LoggedOp, PushTransaction } from '@shared/sync/central-store'
import type { DevicePlace, KnownOp } from '@shared/sync/push-sequence'
import type { ServerRecord } from '@shared/sync/server-record'
import type { OpResult } from '@shared/sync/wire'
import { lockHead, moveHead } from '../db/head-repository'
import type { Tables } from '../db/tables'
import type { Device } from '../devices/device-repository'
import { RefusedError } from '../refused-error'
import { publishPlan } from './publish-plan'
import { RECORD_COLUMNS, recordOf, upsertRecords } from './record-rows'

/** What a push changed, for the batch table and the journal. */
export interface PushTrace {
  readonly logged: readonly LoggedOp[]
  readonly head: Head | null
  /** The device's place moved: also true when every op was known under an earlier identity. */
  readonly moved: boolean
}

/** The SQL side of a push. The rules are in `pushBatch`; here is only what PostgreSQL and PGlite need to hear. */
export class SqlPushTransaction implements PushTransaction {
  readonly #sql: Transaction<Tables>
  readonly #device: Device
  readonly #at: string
  #logged: readonly LoggedOp[] = []
  #head: Head | null = null
  #moved = false

  constructor(transaction: Transaction<Tables>, device: Device, at: string) {
    this.#sql = transaction
    this.#device = device
    this.#at = at
  }

  get trace(): PushTrace {
    return { logged: this.#logged, head: this.#head, moved: this.#moved }
  }

  async lockHead(): Promise<Head> {
    this.#head = await lockHead(this.#sql)
    return this.#head
  }

  async devicePlace(device: string): Promise<DevicePlace> {
    const row = await this.#sql.selectFrom('device').select(['last_n', 'last_op']).where('id', '=', device).executeTakeFirstOrThrow()
    return { lastN: row.last_n, lastOp: row.last_op }
  }

  /** Op ids of another machine are refused: its answers are none of this device's business. */
  async knownOps(opIds: readonly string[]): Promise<readonly KnownOp[]> {
    const rows = await this.#sql
      .selectFrom('op')
      .innerJoin('device', 'device.id', 'op.device')
      .select(['op.op_id', 'op.device', 'op.n', 'op.result', 'device.public_key'])
      .where('op_id', '=', any(opIds))
      .execute()
    if (rows.some((row) => row.public_key !== this.#device.publicKey)) throw new RefusedError({ code: 'INVALID', path: 'ops.opId' })
    return rows.map((row) => ({ opId: row.op_id, device: row.device, n: row.n, result: JSON.parse(row.result) as OpResult }))
  }

  /** References are free text until judged: what is no id is no record. */
  async records(ids: readonly string[]): Promise<readonly ServerRecord[]> {
    const rows = await this.#sql
      .selectFrom('entity')
      .select(RECORD_COLUMNS)
      .where('id', '=', any(ids.filter(isUuid)))
      .execute()
    return rows.map(recordOf)
  }

  async openConflicts(targets: readonly string[]): Promise<readonly ServerRecord[]> {
    const rows = await this.#sql
      .selectFrom('entity')
      .select(RECORD_COLUMNS)
      .where('open_on', '=', sql<string>`ANY(${targets}::text[])`)
      .orderBy('id')
      .execute()
    return rows.map(recordOf)
  }

  async planRecords(plans: readonly string[]): Promise<readonly ServerRecord[]> {
    const rows = await this.#sql.selectFrom('entity').select(RECORD_COLUMNS).where('plan', '=', any(plans)).orderBy('id').execute()
    return rows.map(recordOf)
  }

  async plansOnTheirWay(plans: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#sql.selectFrom('entity').select('plan').distinct().where('plan', '=', any(plans)).where('kind', '=', 'projectStep').execute()
    return rows.map(({ plan }) => plan)
  }

  async appendLog(ops: readonly LoggedOp[]): Promise<void> {
    this.#logged = ops
    await sql`
      INSERT INTO op (seq, op_id, device, n, prev, actor, office, plan, type, body, status, code, result, hash, received_at)
      SELECT r.*, ${this.#at}::timestamptz FROM json_to_recordset(${JSON.stringify(ops.map(logRow))}::json)
        AS r(seq bigint, op_id uuid, device uuid, n bigint, prev uuid, actor uuid, office text, plan uuid, type text, body text,
             status text, code text, result text, hash text)
    `.execute(this.#sql)
    const deferred = ops.filter((op) => op.status === 'deferred').map(({ op, seq }) => ({ op_id: op.opId, seq, schema: op.schema }))
    if (deferred.length > 0) await this.#sql.insertInto('op_deferred').values(deferred).execute()
  }

  async upsertRecords(records: readonly ServerRecord[]): Promise<void> {
    await upsertRecords(this.#sql, records)
  }

  async publish(plan: string, seq: number): Promise<void> {
    await publishPlan(this.#sql, plan, seq)
  }

  async saveHead(head: Head): Promise<void> {
    this.#head = head
    await moveHead(this.#sql, head.seq, head.hash)
  }

  async saveDevicePlace(device: string, place: DevicePlace): Promise<void> {
    this.#moved = true
    await this.#sql.updateTable('device').set({ last_n: place.lastN, last_op: place.lastOp }).where('id', '=', device).execute()
  }
}

function any(ids: readonly string[]): ReturnType<typeof sql<string>> {
  return sql<string>`ANY(${ids}::uuid[])`
}

function logRow({ op, prev, seq, device, n, body, status, code, result, hash }: LoggedOp): Record<string, unknown> {
  return {
    seq,
    op_id: op.opId,
    device,
    n,
    prev,
    actor: op.actor.id,
    office: op.office,
    plan: op.plan,
    type: op.type,
    body,
    status,
    code,
    result: JSON.stringify(result),
    hash
  }
}
