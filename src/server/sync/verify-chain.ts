import type { Kysely } from 'kysely'
import { chainHash, genesisHash } from '@shared/sync/op-chain'
import { readHead } from '../db/head-repository'
import type { Tables } from '../db/tables'
import { nativeSha256 } from './native-sha256'

const PAGE = 2_000

export interface ChainReport {
  readonly ops: number
  /** Sequence number of the first op whose link does not fit; one past the end when the log was shortened; `null` when intact. */
  readonly brokenAt: number | null
  readonly head: string
}

/** Walks the whole log page by page, recomputes every link (I7), and compares the end with the head. */
export async function verifyChain(sql: Kysely<Tables>): Promise<ChainReport> {
  const head = await readHead(sql)
  let hash = genesisHash(head.epoch)
  let seq = 0
  for (let page = await logAfter(sql, seq); page.length > 0; page = await logAfter(sql, seq)) {
    for (const entry of page) {
      if (entry.seq !== seq + 1 || chainHash(hash, entry, nativeSha256) !== entry.hash) return { ops: seq, brokenAt: seq + 1, head: head.hash }
      seq = entry.seq
      hash = entry.hash
    }
  }
  const whole = seq === head.seq && hash === head.hash
  return { ops: seq, brokenAt: whole ? null : seq + 1, head: head.hash }
}

type LogRow = Pick<Tables['op'], 'seq' | 'device' | 'n' | 'body' | 'status' | 'code' | 'hash'>

function logAfter(sql: Kysely<Tables>, seq: number): Promise<readonly LogRow[]> {
  return sql
    .selectFrom('op')
    .select(['seq', 'device', 'n', 'body', 'status', 'code', 'hash'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute()
}
