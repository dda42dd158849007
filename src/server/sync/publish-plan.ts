import { sql, type Kysely } from 'kysely'
import { APPENDED_KINDS } from '@shared/project/project-lock'
import { isSigned } from '@shared/sync/plan-digest'
import { RECORD_SPECS } from '@shared/sync/record-registry'
import type { Tables } from '../db/tables'

/** Kinds that are part of what is signed. */
const SIGNED = RECORD_SPECS.map((spec) => spec.kind).filter(isSigned)

/**
 * Copies what changed in a plan since it was last submitted to `published`, under the submission's sequence number.
 * A record deleted before anyone published it stays out. Steps and amounts travel live; those of the time before the first submission
 * move to its number, or a reviewer whose cursor has passed them would never hear of them.
 */
export async function publishPlan(db: Kysely<Tables>, plan: string, seq: number): Promise<void> {
  await sql`
    UPDATE entity SET seq = ${seq}::bigint
    WHERE plan = ${plan}::uuid AND kind = ANY(${[...APPENDED_KINDS]}::text[])
      AND NOT EXISTS (SELECT 1 FROM published p WHERE p.id = ${plan}::uuid)
  `.execute(db)
  await sql`
    INSERT INTO published (id, kind, office, plan, seq, del, doc)
    SELECT e.id, e.kind, e.office, e.plan, ${seq}::bigint, e.del, e.doc
    FROM entity e LEFT JOIN published p ON p.id = e.id
    WHERE e.plan = ${plan}::uuid AND e.kind = ANY(${SIGNED}::text[])
      AND ((p.id IS NULL AND NOT e.del) OR e.seq > p.seq)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, del = excluded.del, doc = excluded.doc
  `.execute(db)
}
