import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Head, PullStore, Scope, ScopedRecord } from '@shared/sync/central-store'
import { readHead } from '../db/head-repository'
import type { PublishedTable, Tables } from '../db/tables'
import { recordOf } from './record-rows'

type ScopedRow = Pick<PublishedTable, 'id' | 'kind' | 'office' | 'plan' | 'seq' | 'del' | 'doc'> & { readonly published: boolean }

/** The SQL side of a pull. What each role sees and how pages are cut is told by `PullStore` and `pullPage`. */
export class SqlPullStore implements PullStore {
  readonly #sql: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#sql = database
  }

  head(): Promise<Head> {
    return readHead(this.#sql)
  }

  async recordsAfter(
    scope: Scope,
    from: number,
    upTo: number,
    limit: number
  ): Promise<{ records: readonly ScopedRecord[]; more: boolean }> {
    const rows = await this.#rows(scope, from, upTo, limit + 1)
    const cut = rows[limit - 1]?.seq
    if (rows.length <= limit || cut === undefined) return { records: rows.map(scoped), more: false }
    const whole = await this.#rows(scope, cut - 1, cut, null)
    const beyond = await this.#rows(scope, cut, upTo, 1)
    return { records: [...rows.filter((row) => row.seq < cut), ...whole].map(scoped), more: beyond.length > 0 }
  }

  async #rows(scope: Scope, after: number, upTo: number, limit: number | null): Promise<readonly ScopedRow[]> {
    const source = scope.role === 'office' ? officeRows(scope.office, after, upTo) : reviewerRows(after, upTo)
    const { rows } = await sql<ScopedRow>`${source} ORDER BY seq, id, published LIMIT ${limit}`.execute(this.#sql)
    return rows
  }
}

function officeRows(office: string, after: number, upTo: number): RawBuilder<unknown> {
  return sql`
    SELECT id, kind, office, plan, seq, del, doc, false AS published FROM entity
    WHERE office = ${office} AND seq > ${after} AND seq <= ${upTo}`
}

/** A plan is in `published` from its first submission on, which is when reviewers may know of it. */
function reviewerRows(after: number, upTo: number): RawBuilder<unknown> {
  return sql`
    SELECT id, kind, office, plan, seq, del, doc, true AS published FROM published WHERE seq > ${after} AND seq <= ${upTo}
    UNION ALL
    SELECT id, kind, office, plan, seq, del, doc, false AS published FROM entity e
    WHERE seq > ${after} AND seq <= ${upTo} AND kind IN ('plan', 'submission', 'comment', 'projectStep', 'stepAmount')
      AND EXISTS (SELECT 1 FROM published p WHERE p.id = e.plan)`
}

function scoped(row: ScopedRow): ScopedRecord {
  return { record: recordOf(row), published: row.published }
}
