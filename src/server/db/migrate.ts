import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Database } from './database'
import { firstMigration } from './migrations/0001-first'

/** Every change of the tables, in order, for both databases. Only ever add to it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': firstMigration }

/** Brings the tables up to date; throws when a step fails, with nothing of that step kept. */
export async function migrate(database: Database): Promise<void> {
  const here = await sql<{ schema: string }>`SELECT current_schema() AS schema`.execute(database.sql)
  const schema = here.rows[0]?.schema
  const migrator = new Migrator({
    db: database.sql,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    // Named, because the migrator would otherwise take the table of a neighbouring schema for ours.
    ...(schema === undefined ? {} : { migrationTableSchema: schema })
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the tables of the centre could not be brought up to date', { cause: error })
}
