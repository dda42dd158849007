import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect, Kysely } from 'kysely'
import type { FastifyInstance } from 'fastify'
import type { Role } from '@shared/record/command'
import { buildApp } from '@server/app'
import { Central } from '@server/central'
import { newId, systemClock, type Clock } from '@server/clock'
import { readConfig } from '@server/config'
import { openPglite, openPostgres, type Database } from '@server/db/database'
import { readEpoch } from '@server/db/head-repository'
import { migrate } from '@server/db/migrate'
import type { PushJournal } from '@server/db/push-journal'
import { createCode } from '@server/devices/code-repository'
import { newServerKeyPem, serverKeyFrom } from '@server/devices/signature'
import { silentLog, type Log } from '@server/log'
import type { RateLimits } from '@server/plugins/limit-rates'
import { injectWire, type Wire } from './central-wire'
import { TestDevice } from './central-device'

export const NO_LIMITS: RateLimits = { enrol: 1_000_000, session: 1_000_000, sync: 1_000_000 }

export interface TestCentral {
  readonly central: Central
  readonly app: FastifyInstance
  readonly wire: Wire
  code(role: Role, office: string | null): Promise<string>
  /** A device that is enrolled and has a session. */
  device(role: Role, office: string | null): Promise<TestDevice>
  close(): Promise<void>
}

export interface TestCentralOptions {
  /** PostgreSQL to use; without it PGlite in memory. */
  readonly url?: string
  readonly limits?: RateLimits
  readonly clock?: Clock
  readonly log?: Log
  readonly journal?: PushJournal
  readonly onJournalLost?: () => void
}

/** A centre in this process, on an empty database, without a port: for tests and measurements. */
export async function startTestCentral(options: TestCentralOptions = {}): Promise<TestCentral> {
  const { url } = options
  const database = url === undefined ? await openPglite({ seed: await pgliteSeed() }) : openPostgres(url, () => undefined)
  await migrate(database)
  return centralOn(database, options)
}

/** A centre on a database that is open and has its tables: also the same centre once more, after a restart. */
export async function centralOn(database: Database, options: Omit<TestCentralOptions, 'url'> = {}): Promise<TestCentral> {
  const { limits = NO_LIMITS, clock = systemClock, log = silentLog, journal = null, onJournalLost = () => undefined } = options
  const epoch = await readEpoch(database.sql, () => newId(clock))
  const central = new Central({
    config: readConfig({ PORT: '0' }),
    database,
    clock,
    log,
    epoch,
    journal,
    onJournalLost,
    serverKey: serverKeyFrom(newServerKeyPem())
  })
  const app = await buildApp(central, limits)
  return testCentral(central, app)
}

function testCentral(central: Central, app: FastifyInstance): TestCentral {
  const wire = injectWire(app)
  const code = (role: Role, office: string | null): Promise<string> => createCode(central.database.sql, central.clock, role, office)
  const device = async (role: Role, office: string | null): Promise<TestDevice> => {
    const made = new TestDevice(wire)
    await made.enrol(await code(role, office), office)
    await made.session()
    return made
  }
  const close = async (): Promise<void> => {
    await app.close()
    await central.close()
  }
  return { central, app, wire, code, device, close }
}

/** A dump of a fresh PGlite with all tables: starting from it takes two seconds instead of ten. Kept between runs. */
export async function pgliteSeed(): Promise<Blob> {
  const folder = 'node_modules/.cache/planner'
  const path = join(folder, `pglite-${seedKey()}.tar`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const half = `${path}.${process.pid}`
    writeFileSync(half, await makeSeed())
    renameSync(half, path)
  }
  return new Blob([readFileSync(path)])
}

function seedKey(): string {
  const parts = ['src/server/db/migrations/0001-first.ts', 'node_modules/@electric-sql/pglite/package.json']
  return createHash('sha256')
    .update(parts.map((part) => readFileSync(part, 'utf8')).join())
    .digest('hex')
    .slice(0, 16)
}

async function makeSeed(): Promise<Buffer> {
  const pglite = await PGlite.create()
  const sql: Database['sql'] = new Kysely({ dialect: new PGliteDialect({ pglite }) })
  await migrate({ kind: 'pglite', sql, close: () => pglite.close() })
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  return Buffer.from(await dump.arrayBuffer())
}

/** A temporary folder and the function that removes it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'planner-central-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    }
  }
}
