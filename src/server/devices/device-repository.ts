import type { Kysely } from 'kysely'
import type { Role } from '@shared/record/command'
import type { Tables } from '../db/tables'

/** An enrolled machine: whose it is and how it signs. */
export interface Device {
  readonly id: string
  readonly role: Role
  /** `null` on a reviewer's machine. */
  readonly office: string | null
  readonly publicKey: string
  readonly revoked: boolean
  readonly successorOf: string | null
}

export interface NewDevice extends Omit<Device, 'revoked'> {
  readonly enrolledAt: string
  readonly appVersion: string
}

const COLUMNS = ['id', 'role', 'office', 'public_key', 'revoked_at', 'successor_of'] as const

export async function findDevice(sql: Kysely<Tables>, id: string): Promise<Device | null> {
  const row = await sql.selectFrom('device').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    role: row.role,
    office: row.office,
    publicKey: row.public_key,
    revoked: row.revoked_at !== null,
    successorOf: row.successor_of
  }
}

export async function insertDevice(sql: Kysely<Tables>, device: NewDevice): Promise<void> {
  await sql
    .insertInto('device')
    .values({
      id: device.id,
      role: device.role,
      office: device.office,
      public_key: device.publicKey,
      enrolled_at: device.enrolledAt,
      revoked_at: null,
      last_n: 0,
      last_op: null,
      app_version: device.appVersion,
      successor_of: device.successorOf
    })
    .execute()
}

/** Shuts a machine out for good, under every identity of its key; its ops stay in the log. Returns how many identities fell. */
export async function revokeDevice(sql: Kysely<Tables>, id: string, at: string): Promise<number> {
  const done = await sql
    .updateTable('device')
    .set({ revoked_at: at })
    .where('revoked_at', 'is', null)
    .where('public_key', 'in', sql.selectFrom('device').select('public_key').where('id', '=', id))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function countSuccessors(sql: Kysely<Tables>, id: string): Promise<number> {
  const row = await sql
    .selectFrom('device')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('successor_of', '=', id)
    .executeTakeFirstOrThrow()
  return row.n
}
