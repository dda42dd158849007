import type { Kysely } from 'kysely'
import type { Role } from '@shared/record/command'
import { isoTime, type Clock } from '../clock'
import type { Tables } from '../db/tables'
import { CODE_LIFE_MS, CODE_TRIES, codeHash, newCode } from './enrolment-code'

export interface EnrolmentCode {
  readonly hash: string
  readonly role: Role
  readonly office: string | null
  readonly usedBy: string | null
  readonly expired: boolean
}

/** Makes a one-time code for one device of an office, or of a reviewer (`office` is then `null`). Shown once, kept hashed. */
export async function createCode(sql: Kysely<Tables>, clock: Clock, role: Role, office: string | null): Promise<string> {
  const code = newCode(clock)
  const now = clock.now()
  await sql
    .insertInto('enrolment_code')
    .values({
      hash: codeHash(code),
      role,
      office,
      created_at: isoTime(now),
      expires_at: isoTime(now + CODE_LIFE_MS),
      used_by: null
    })
    .execute()
  return code
}

/** Finds a code and holds its row until the transaction ends, so that it is used once only. */
export async function lockCode(sql: Kysely<Tables>, clock: Clock, code: string): Promise<EnrolmentCode | null> {
  const row = await sql.selectFrom('enrolment_code').selectAll().where('hash', '=', codeHash(code)).forUpdate().executeTakeFirst()
  if (row === undefined) return null
  const expired = row.expires_at.getTime() <= clock.now() || row.tries >= CODE_TRIES
  return { hash: row.hash, role: row.role, office: row.office, usedBy: row.used_by, expired }
}

export async function countTry(sql: Kysely<Tables>, hash: string): Promise<void> {
  await sql
    .updateTable('enrolment_code')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('hash', '=', hash)
    .execute()
}

export async function spendCode(sql: Kysely<Tables>, hash: string, device: string): Promise<void> {
  await sql.updateTable('enrolment_code').set({ used_by: device }).where('hash', '=', hash).execute()
}
