import { sql, type Kysely } from 'kysely'
import type { EntityTable, Tables } from '@server/db/tables'

/** The limit of any write: a table like the centre's own, with the same indexes, and nothing else. */
export async function makePlainTable(db: Kysely<Tables>): Promise<void> {
  await sql`CREATE TABLE plain (LIKE entity INCLUDING ALL)`.execute(db)
}

/** The records of the centre after one sequence number up to another. */
export async function rowsBetween(db: Kysely<Tables>, after: number, upTo: number): Promise<readonly EntityTable[]> {
  return db.selectFrom('entity').selectAll().where('seq', '>', after).where('seq', '<=', upTo).orderBy('seq').execute()
}

/** Puts rows into the plain table by one statement in one transaction. */
export async function upsertPlain(db: Kysely<Tables>, rows: readonly EntityTable[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`
      INSERT INTO plain SELECT * FROM json_populate_recordset(null::plain, ${JSON.stringify(rows)}::json)
      ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, del = excluded.del, open_on = excluded.open_on, doc = excluded.doc
    `.execute(transaction)
  })
}

/** The limit of any pull: the same rows, page by page, straight to JSON. */
export async function plainPage(db: Kysely<Tables>, after: number, limit: number): Promise<string> {
  return JSON.stringify(await db.selectFrom('entity').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute())
}
