import type { Database } from './database'
import { readEpoch } from './head-repository'
import { PushJournal } from './push-journal'
import type { Log } from '../log'
export async function openJournal(database: Database, path: string, makeEpoch: () => string, _log: Log): Promise<PushJournal> {
  const journal = await PushJournal.open(path, () => Promise.resolve())
  await readEpoch(database.sql, makeEpoch)
  return journal
}
