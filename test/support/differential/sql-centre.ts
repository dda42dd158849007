import { sql } from 'kysely'
import { openPostgres, type Database } from '@server/db/database'
import { genesisHash } from '@shared/sync/op-chain'
import { recordOf } from '@server/sync/record-rows'
import { verifyChain } from '@server/sync/verify-chain'
import { centralOn, startTestCentral, type TestCentral } from '../central'
import type { Wire } from '../central-wire'
import { MemoryCentre } from '../simulation/memory-centre'

/** The real centre on one of its databases, which can be emptied, restarted, and read table by table. */
export class SqlCentre {
  private constructor(private running: TestCentral, private readonly url: string | undefined) {}

  /** On PostgreSQL at `url`, or on PGlite in memory. */
  static async start(url?: string): Promise<SqlCentre> {
    return new SqlCentre(await startTestCentral(url === undefined ? {} : { url }), url)
  }

  /** Speaks to whatever app runs now. */
  readonly wire: Wire = (...request) => this.running.wire(...request)

  /** A one-time code for a new device. */
  readonly code: TestCentral['code'] = (role, office) => this.running.code(role, office)

  private get database(): Database {
    return this.running.central.database
  }

  /** A new app on the same database: every session is forgotten. PostgreSQL's connections end too; PGlite lives in this process. */
  async restart(): Promise<void> {
    if (this.url === undefined) {
      const { database } = this
      await this.running.app.close()
      this.running = await centralOn(database)
    } else {
      await this.running.close()
      this.running = await centralOn(openPostgres(this.url, () => undefined))
    }
  }

  /** Empty tables at the beginning of the memory centre's own epoch, so that the two must give the same hashes. */
  async empty(): Promise<void> {
    const { epoch } = new MemoryCentre().tables.head
    await this.database.sql.transaction().execute(async (tx) => {
      for (const table of ['op', 'batch']) await sql.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`).execute(tx)
      await sql`TRUNCATE op, batch, entity, published, op_deferred, enrolment_code, checkpoint, device`.execute(tx)
      for (const table of ['op', 'batch']) await sql.raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`).execute(tx)
      await tx.updateTable('head').set({ epoch, seq: 0, hash: genesisHash(epoch) }).execute()
    })
  }

  /** The tables in the form in which the memory centre keeps them, and what the product says of its own chain. */
  async read(): Promise<Told> {
    const { sql: db } = this.database
    const head = await db.selectFrom('head').select(['epoch', 'seq', 'hash']).executeTakeFirstOrThrow()
    const log = await db.selectFrom('op').selectAll().orderBy('seq').execute()
    const devices = await db.selectFrom('device').select(['id', 'last_n', 'last_op']).where('last_n', '>', 0).orderBy('id').execute()
    const chain = await verifyChain(db)
    return {
      head,
      brokenAt: chain.brokenAt,
      log: log.map(({ seq, device, n, prev, body, status, code, result, hash }) =>
        ({ seq, device, n, prev, body, status, code, hash, result: JSON.parse(result) as unknown })),
      records: (await db.selectFrom('entity').selectAll().orderBy('id').execute()).map(recordOf),
      published: (await db.selectFrom('published').selectAll().orderBy('id').execute()).map(recordOf),
      places: devices.map((device) => [device.id, { lastN: device.last_n, lastOp: device.last_op }])
    }
  }

  /** Runs a statement of a test that plants a fault. */
  async run(statement: string): Promise<void> {
    await sql.raw(statement).execute(this.database.sql)
  }

  close(): Promise<void> {
    return this.running.close()
  }
}

/** All that a centre holds, in one order on every kind of storage. */
export interface Told {
  readonly head: unknown
  readonly brokenAt: number | null
  readonly log: readonly unknown[]
  readonly records: readonly unknown[]
  readonly published: readonly unknown[]
  readonly places: readonly unknown[]
}

/** The same of the centre in memory. */
export function toldByMemory({ tables }: MemoryCentre): Told {
  const byId = <T extends { readonly id: string }>(records: Iterable<T>): readonly T[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    head: tables.head,
    brokenAt: null,
    log: tables.log.map(({ op: _, ...entry }) => entry),
    records: byId(tables.records.values()),
    published: byId(tables.published.values()),
    places: [...tables.places].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
