import type { Kysely } from 'kysely'
import { invariant } from '@shared/kernel/invariant'
import type { Head } from '@shared/sync/central-store'
import { genesisHash } from '@shared/sync/op-chain'
import type { Tables } from './tables'

/** The centre's epoch. With `make`, an empty database gets its head row, with a new epoch. */
export async function readEpoch(sql: Kysely<Tables>, make?: () => string): Promise<string> {
  if (make !== undefined) {
    const epoch = make()
    await sql
      .insertInto('head')
      .values({ id: 1, epoch, seq: 0, hash: genesisHash(epoch) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
  return (await readHead(sql)).epoch
}

export async function readHead(sql: Kysely<Tables>): Promise<Head> {
  const row = await sql.selectFrom('head').select(['epoch', 'seq', 'hash']).where('id', '=', 1).executeTakeFirst()
  invariant(row !== undefined, 'the head row exists since the first start')
  return row
}

/** Reads the head and holds it until the transaction ends: the order of commits is the order of sequence numbers (R1). */
export async function lockHead(sql: Kysely<Tables>): Promise<Head> {
  return sql.selectFrom('head').select(['epoch', 'seq', 'hash']).where('id', '=', 1).forUpdate().executeTakeFirstOrThrow()
}

export async function moveHead(sql: Kysely<Tables>, seq: number, hash: string): Promise<void> {
  await sql.updateTable('head').set({ seq, hash }).where('id', '=', 1).execute()
}
