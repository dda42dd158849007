import { gunzipSync } from 'node:zlib'
import { invariant } from '@shared/kernel/invariant'
import { pushRequestSchema } from '@shared/sync/wire'
import { isoTime } from '../clock'
import { spendCode } from '../devices/code-repository'
import { findDevice, insertDevice, revokeDevice } from '../devices/device-repository'
import type { Log } from '../log'
import { readMessage } from '../message'
import { takePush } from '../sync/push'
import type { Database } from './database'
import { readEpoch, readHead } from './head-repository'
import { PushJournal, type JournalEntry } from './push-journal'

type Push = Extract<JournalEntry, { k: 'push' }>

/** What the journal was found to hold while it was read. */
interface Seen {
  started: boolean
  lastSeq: number
  replayed: number
  readonly devices: Set<string>
  readonly revoked: Set<string>
}

/**
 * Opens the journal and makes the database and the journal agree before anyone connects. Behind the journal (power cut, or a
 * data folder put back from a copy): the missing changes are applied again by the same rules and must give the same chain.
 * Ahead of it (killed between commit and journal): the journal is completed from the database. Throws when the two tell
 * different stories.
 */
export async function openJournal(database: Database, path: string, makeEpoch: () => string, log: Log): Promise<PushJournal> {
  const seen: Seen = { started: false, lastSeq: 0, replayed: 0, devices: new Set(), revoked: new Set() }
  const journal = await PushJournal.open(path, (entry) => replay(database, entry, seen))
  const epoch = await readEpoch(database.sql, makeEpoch)
  journal.append(seen.started ? [] : [{ k: 'start', epoch }])
  const missing = [...(await missingDevices(database, seen)), ...(await missingPushes(database, seen.lastSeq))]
  for (const entry of missing) journal.append([entry])
  if (seen.replayed > 0 || missing.length > 0) log.info('journal reconciled', { replayed: seen.replayed, completed: missing.length })
  return journal
}

async function replay(database: Database, entry: JournalEntry, seen: Seen): Promise<void> {
  switch (entry.k) {
    case 'start':
      return replayStart(database, entry.epoch, seen)
    case 'device':
      return replayDevice(database, entry, seen)
    case 'revoke':
      seen.revoked.add(entry.device)
      await revokeDevice(database.sql, entry.device, entry.at)
      return
    case 'push':
      return replayPush(database, entry, seen)
  }
}

async function replayStart(database: Database, epoch: string, seen: Seen): Promise<void> {
  seen.started = true
  const found = await readEpoch(database.sql, () => epoch)
  if (found !== epoch) throw new Error('the journal belongs to another database: move one of the two out of the data folder')
}

async function replayDevice(database: Database, { device, codeHash }: Extract<JournalEntry, { k: 'device' }>, seen: Seen): Promise<void> {
  seen.devices.add(device.id)
  if ((await findDevice(database.sql, device.id)) !== null) return
  await insertDevice(database.sql, device)
  if (codeHash !== null) await spendCode(database.sql, codeHash, device.id)
  seen.replayed += 1
}

async function replayPush(database: Database, entry: Push, seen: Seen): Promise<void> {
  seen.lastSeq = entry.lastSeq
  const head = await readHead(database.sql)
  const onlyMoved = entry.firstSeq > entry.lastSeq
  if (head.seq >= entry.lastSeq && !onlyMoved) return
  const raw = Buffer.from(entry.raw)
  const message = readMessage(raw)
  const device = await findDevice(database.sql, entry.device)
  invariant(message.ok && device !== null, 'the journal holds only pushes of known devices that were accepted')
  await takePush(
    (work) =>
      database.sql
        .transaction()
        .execute(work)
        .then((written) => written.result),
    {
      device,
      raw,
      request: pushRequestSchema.parse(message.value),
      signature: entry.signature,
      at: entry.at
    }
  )
  const after = await readHead(database.sql)
  if (!onlyMoved && (after.seq !== entry.lastSeq || after.hash !== entry.hash)) {
    throw new Error(`the journal and the database tell different stories at sequence number ${entry.lastSeq}`)
  }
  seen.replayed += 1
}

async function missingDevices({ sql }: Database, seen: Seen): Promise<readonly JournalEntry[]> {
  const rows = await sql
    .selectFrom('device')
    .leftJoin('enrolment_code', 'used_by', 'device.id')
    .select(['device.id', 'device.role', 'device.office', 'public_key', 'successor_of', 'enrolled_at', 'app_version', 'revoked_at', 'hash'])
    .orderBy('enrolled_at')
    .execute()
  const added = rows
    .filter((row) => !seen.devices.has(row.id))
    .map((row): JournalEntry => ({
      k: 'device',
      codeHash: row.hash,
      device: {
        id: row.id,
        role: row.role,
        office: row.office,
        publicKey: row.public_key,
        successorOf: row.successor_of,
        enrolledAt: row.enrolled_at.toISOString(),
        appVersion: row.app_version
      }
    }))
  const revoked = rows.flatMap((row): JournalEntry[] =>
    row.revoked_at === null || seen.revoked.has(row.id) ? [] : [{ k: 'revoke', device: row.id, at: isoTime(row.revoked_at.getTime()) }]
  )
  return [...added, ...revoked]
}

async function missingPushes({ sql }: Database, lastSeq: number): Promise<readonly JournalEntry[]> {
  const rows = await sql
    .selectFrom('batch')
    .innerJoin('op', 'op.seq', 'batch.last_seq')
    .select(['batch.device', 'batch.received_at', 'first_seq', 'last_seq', 'hash', 'signature', 'raw'])
    .where('first_seq', '>', lastSeq)
    .orderBy('first_seq')
    .execute()
  return rows.map((row) => ({
    k: 'push',
    device: row.device,
    at: row.received_at.toISOString(),
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    hash: row.hash,
    signature: row.signature,
    raw: gunzipSync(row.raw).toString('utf8')
  }))
}
