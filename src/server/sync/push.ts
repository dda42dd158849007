import { gzipSync } from 'node:zlib'
import type { Transaction } from 'kysely'
import type { Result } from '@shared/kernel/result'
import { CENTRAL_RULES, pushBatch, type PushFailure, type PushRules } from '@shared/sync/push-batch'
import type { PushReply, PushRequest } from '@shared/sync/wire'
import type { Written } from '../central'
import type { JournalEntry } from '../db/push-journal'
import type { Tables } from '../db/tables'
import type { Device } from '../devices/device-repository'
import { nativeSha256 } from './native-sha256'
import { SqlPushTransaction, type PushTrace } from './sql-push-transaction'

const RULES: PushRules = { ...CENTRAL_RULES, sha256: nativeSha256 }

/** A push whose signature was checked, with the bytes that were signed. */
export interface SignedPush {
  readonly device: Device
  readonly request: PushRequest
  readonly raw: Buffer
  readonly signature: string
  /** When it came, ISO text. Kept, never judged by. */
  readonly at: string
}

/** Runs one transaction; the live centre also writes the journal with it. */
export type RunWrite = <T>(work: (sql: Transaction<Tables>) => Promise<Written<T>>) => Promise<T>

/** Takes a push through the shared rules, and keeps what was signed beside what it did. */
export function takePush(run: RunWrite, push: SignedPush): Promise<Result<PushReply, PushFailure>> {
  const { device, request, at } = push
  const transaction = <T>(work: (tx: SqlPushTransaction) => Promise<T>): Promise<T> =>
    run(async (sql) => {
      const tx = new SqlPushTransaction(sql, device, at)
      const result = await work(tx)
      await keepBatch(sql, push, tx.trace)
      return { result, entries: entriesOf(push, tx.trace) }
    })
  return pushBatch({ transaction }, { id: device.id, role: device.role, office: device.office }, request, RULES)
}

async function keepBatch(sql: Transaction<Tables>, { device, raw, signature, at }: SignedPush, { logged }: PushTrace): Promise<void> {
  const [first, last] = [logged[0], logged.at(-1)]
  if (first === undefined || last === undefined) return
  await sql
    .insertInto('batch')
    .values({
      first_seq: first.seq,
      last_seq: last.seq,
      device: device.id,
      first_n: first.n,
      last_n: last.n,
      raw: gzipSync(raw),
      signature,
      received_at: at
    })
    .execute()
}

function entriesOf({ device, raw, signature, at }: SignedPush, { logged, head, moved }: PushTrace): readonly JournalEntry[] {
  if (!moved || head === null) return []
  return [
    {
      k: 'push',
      device: device.id,
      at,
      firstSeq: logged[0]?.seq ?? head.seq + 1,
      lastSeq: head.seq,
      hash: head.hash,
      signature,
      raw: raw.toString('utf8')
    }
  ]
}
