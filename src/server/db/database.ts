import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { PGlite } from '@electric-sql/pglite'
import { Pool, types } from 'pg'
import { exactNumber, INT8 } from './exact-number'
import type { Tables } from './tables'

/** One door to either database. Both speak the same SQL and give back the same values. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  readonly sql: Kysely<Tables>
  close(): Promise<void>
}

export interface PgliteSource {
  /** Directory of the database, or nothing for one in memory. */
  readonly dataDir?: string
  /** A dump to start from (`dumpDataDir`): saves the slow first start in tests. */
  readonly seed?: Blob
}

/** Opens the embedded trial database. The caller holds the lock file: a second opener would lose rows in silence. */
export async function openPglite(source: PgliteSource): Promise<Database> {
  const pglite = await PGlite.create({
    ...(source.dataDir === undefined ? {} : { dataDir: source.dataDir }),
    ...(source.seed === undefined ? {} : { loadDataDir: source.seed }),
    parsers: { [INT8]: exactNumber }
  })
  const sql = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  const close = async (): Promise<void> => {
    await sql.destroy()
    if (!pglite.closed) await pglite.close()
  }
  return { kind: 'pglite', sql, close }
}

/** Opens PostgreSQL (15 or newer). `onLost` hears of connections that broke while idle; the pool replaces them. */
export function openPostgres(url: string, onLost: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types: {
      getTypeParser: (oid: number, format?: string) => (oid === INT8 ? exactNumber : types.getTypeParser(oid, format as 'text')) as never
    }
  })
  // Without these two listeners a restart of PostgreSQL would take this process down.
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', onLost))
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', sql, close: () => sql.destroy() }
}
