import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Central } from './central'
import { newId, type Clock } from './clock'
import type { Config } from './config'
import { openPglite, openPostgres, type Database } from './db/database'
import { readEpoch } from './db/head-repository'
import { migrate } from './db/migrate'
import { takePidLock } from './db/pid-lock'
import type { PushJournal } from './db/push-journal'
import { openJournal } from './db/replay-journal'
import { newServerKeyPem, serverKeyFrom, type ServerKey } from './devices/signature'
import { errorFacts, type Log } from './log'

export interface OpenCentral {
  readonly central: Central
  close(): Promise<void>
}

/**
 * Opens the centre of a data folder: lock, database, tables, journal, key. With `databaseUrl` the rows live in PostgreSQL
 * and the folder keeps only the key. Throws `DataDirInUseError` when another centre works in the folder.
 */
export async function openCentral(config: Config, clock: Clock, log: Log, onJournalLost: () => void): Promise<OpenCentral> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const release = config.databaseUrl === null ? takePidLock(join(config.dataDir, 'central.lock')) : () => undefined
  try {
    const { database, journal } = await openStorage(config, clock, log)
    const central = new Central({
      config,
      database,
      clock,
      log,
      journal,
      onJournalLost,
      serverKey: readServerKey(config.dataDir),
      epoch: await readEpoch(database.sql)
    })
    const close = async (): Promise<void> => {
      await central.close()
      release()
    }
    return { central, close }
  } catch (error) {
    release()
    throw error
  }
}

async function openStorage(config: Config, clock: Clock, log: Log): Promise<{ database: Database; journal: PushJournal | null }> {
  if (config.databaseUrl !== null) {
    const database = openPostgres(config.databaseUrl, (error) => log.error('database connection lost', errorFacts(error)))
    await migrate(database)
    await readEpoch(database.sql, () => newId(clock))
    return { database, journal: null }
  }
  const database = await openPglite({ dataDir: join(config.dataDir, 'database') })
  await migrate(database)
  return { database, journal: await openJournal(database, join(config.dataDir, 'journal.ndjson'), () => newId(clock), log) }
}

/** The centre's key is made once and stays with the data folder; devices pin its public half when they enrol. */
function readServerKey(dataDir: string): ServerKey {
  const path = join(dataDir, 'server-key.pem')
  if (!existsSync(path)) writeFileSync(path, newServerKeyPem(), { mode: 0o600, flag: 'wx' })
  return serverKeyFrom(readFileSync(path, 'utf8'))
}
