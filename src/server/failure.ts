import type { ErrorCode } from '@shared/kernel/error-codes'
import type { Failure } from '@shared/sync/wire'

/** An expected refusal as it goes over the wire: a code of the one table, never plan text. */
export interface WireFailure extends Failure {
  readonly code: ErrorCode
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHORIZED: 401,
  BAD_SIGNATURE: 401,
  REVOKED: 403,
  FORBIDDEN: 403,
  CODE_UNKNOWN: 403,
  CODE_USED: 403,
  CODE_EXPIRED: 403,
  OFFICE_MISMATCH: 403,
  NOT_FOUND: 404,
  EXPECTED: 409,
  FORK: 409,
  EPOCH: 409,
  SCOPE: 409,
  ALREADY_ENROLLED: 409,
  TOO_BIG: 413,
  BAD_REQUEST: 415,
  INVALID: 422,
  UPGRADE: 426,
  RATE_LIMITED: 429
}

/** The HTTP status of a refusal; what has none of its own is a plain 400. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400
}

/** A refusal about one place of a message; `path` is a dotted address, never the value found there. */
export function invalid(path: string): WireFailure {
  return { code: 'INVALID', path: path.slice(0, 200) }
}
