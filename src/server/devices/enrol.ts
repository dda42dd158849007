import type { Transaction } from 'kysely'
import { err, ok, type Result } from '@shared/kernel/result'
import type { ErrorCode } from '@shared/kernel/error-codes'
import type { EnrolRequest, SuccessorRequest } from '@shared/sync/wire'
import { isoTime, type Clock } from '../clock'
import type { Tables } from '../db/tables'
import type { WireFailure } from '../failure'
import { countTry, lockCode, spendCode, type EnrolmentCode } from './code-repository'
import { countSuccessors, findDevice, insertDevice, type Device, type NewDevice } from './device-repository'
import { enrolText, isSignedBy } from './signature'

/** What enrolling changed: `added` is `null` when a lost answer was asked for again. */
export interface Enrolled {
  readonly device: Device
  readonly added: { readonly device: NewDevice; readonly codeHash: string | null } | null
}

const MOST_SUCCESSORS = 50

/**
 * A one-time code meets a new device's key. Runs in a transaction whose refusals must be committed too: a failed
 * attempt with a real code counts (five and it is dead). Repeating a request whose answer was lost gives the same answer.
 */
export async function enrolDevice(sql: Transaction<Tables>, clock: Clock, request: EnrolRequest): Promise<Result<Enrolled, WireFailure>> {
  const code = await lockCode(sql, clock, request.code)
  if (code === null) return err({ code: 'CODE_UNKNOWN' })
  const known = await findDevice(sql, request.device)
  const refusal = judge(code, known, request)
  if (refusal !== null) {
    if (code.usedBy === null) await countTry(sql, code.hash)
    return err({ code: refusal })
  }
  if (known !== null) return ok({ device: known, added: null })
  const device = newDevice(clock, request, code)
  await insertDevice(sql, device)
  await spendCode(sql, code.hash, device.id)
  return ok({ device: { ...device, revoked: false }, added: { device, codeHash: code.hash } })
}

function judge(code: EnrolmentCode, known: Device | null, request: EnrolRequest): ErrorCode | null {
  const text = enrolText(request.code, request.device, request.publicKey)
  if (!isSignedBy(request.publicKey, Buffer.from(text), request.signature)) return 'BAD_SIGNATURE'
  if (known !== null && code.usedBy === known.id && known.publicKey === request.publicKey) return known.revoked ? 'REVOKED' : null
  if (code.usedBy !== null) return 'CODE_USED'
  if (code.expired) return 'CODE_EXPIRED'
  if (known !== null) return 'ALREADY_ENROLLED'
  return request.office === null || request.office === code.office ? null : 'OFFICE_MISMATCH'
}

function newDevice(clock: Clock, request: EnrolRequest, code: EnrolmentCode): NewDevice {
  return {
    id: request.device,
    role: code.role,
    office: code.office,
    publicKey: request.publicKey,
    successorOf: null,
    enrolledAt: isoTime(clock.now()),
    appVersion: request.appVersion
  }
}

/**
 * A restored disk image noticed that its numbers were used already (FORK): it goes on under a new identity with the same
 * key and rights. The old identity stays in force, for the machine it was copied from may still be at work.
 */
export async function succeedDevice(
  sql: Transaction<Tables>,
  clock: Clock,
  device: Device,
  request: SuccessorRequest
): Promise<Result<Enrolled, WireFailure>> {
  if (request.device !== device.id) return err({ code: 'FORBIDDEN' })
  const known = await findDevice(sql, request.successor)
  if (known !== null && known.successorOf === device.id && !known.revoked) return ok({ device: known, added: null })
  if (known !== null) return err({ code: 'ALREADY_ENROLLED' })
  if ((await countSuccessors(sql, device.id)) >= MOST_SUCCESSORS) return err({ code: 'FORBIDDEN' })
  const successor: NewDevice = {
    id: request.successor,
    role: device.role,
    office: device.office,
    publicKey: device.publicKey,
    successorOf: device.id,
    enrolledAt: isoTime(clock.now()),
    appVersion: ''
  }
  await insertDevice(sql, successor)
  return ok({ device: { ...successor, revoked: false }, added: { device: successor, codeHash: null } })
}
