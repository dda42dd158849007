import { sql, type Kysely } from 'kysely'
import type { ServerRecord } from '@shared/sync/server-record'
import type { PublishedTable, Tables } from '../db/tables'

type RecordRow = Pick<PublishedTable, 'id' | 'kind' | 'office' | 'plan' | 'seq' | 'del' | 'doc'>

export const RECORD_COLUMNS = ['id', 'kind', 'office', 'plan', 'seq', 'del', 'doc'] as const

/** Kept as text: the same characters on both databases, and none that `jsonb` would refuse. */
type Doc = Pick<ServerRecord, 'doc' | 'marks' | 'schema'>

/** Reads a stored row. The columns are the truth for what both know (in `published`, `seq` is the submission's). */
export function recordOf(row: RecordRow): ServerRecord {
  const { doc, marks, schema } = JSON.parse(row.doc) as Doc
  return { id: row.id, kind: row.kind, office: row.office, plan: row.plan, seq: row.seq, del: row.del, doc, marks, schema }
}

/** Inserts or replaces records, all in one statement. */
export async function upsertRecords(db: Kysely<Tables>, records: readonly ServerRecord[]): Promise<void> {
  if (records.length === 0) return
  await sql`
    INSERT INTO entity (id, kind, office, plan, seq, del, open_on, doc)
    SELECT * FROM json_to_recordset(${JSON.stringify(records.map(rowOf))}::json)
      AS r(id uuid, kind text, office text, plan uuid, seq bigint, del boolean, open_on text, doc text)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, del = excluded.del, open_on = excluded.open_on, doc = excluded.doc
  `.execute(db)
}

function rowOf(record: ServerRecord): Record<string, unknown> {
  const { id, kind, office, plan, seq, del, doc, marks, schema } = record
  const open = kind === 'conflict' && !del && doc['state'] === 'open'
  return {
    id,
    kind,
    office,
    plan,
    seq,
    del,
    open_on: open ? doc['target'] : null,
    doc: JSON.stringify({ doc, marks, schema } satisfies Doc)
  }
}
