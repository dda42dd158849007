import { Dexie } from 'dexie'
import { planError, type PlanError } from '@shared/kernel/error-codes'

/**
 * The edge where failures of the database engine become coded errors. Anything else is a bug and goes on up.
 */
export function storeFailure(failure: unknown): PlanError {
  if (!(failure instanceof Error)) throw failure
  if (isFullDisk(failure)) return planError('DISK_FULL')
  if (isEngineFailure(failure)) return planError('STORE_FAILED', { name: failure.name })
  throw failure
}

/** Chromium reports a full disk as a quota error, or as an abort that says so. */
function isFullDisk(failure: Error): boolean {
  const inner: unknown = 'inner' in failure ? failure.inner : undefined
  const innerName = inner instanceof Error ? inner.name : ''
  return failure.name === 'QuotaExceededError' || innerName === 'QuotaExceededError' || /full disk/i.test(failure.message)
}

/** Names the engine itself gives; a broken promise of ours (TypeError, InvariantError …) is not among them. */
const ENGINE_FAILURES = new Set([
  'AbortError', 'DatabaseClosedError', 'InvalidStateError', 'MissingAPIError', 'OpenFailedError', 'TimeoutError', 'TransactionInactiveError',
  'UnknownError', 'UpgradeError', 'VersionError', 'VersionChangeError', 'ReadOnlyError', 'DataError', 'BulkError'
])

function isEngineFailure(failure: Error): boolean {
  return (failure instanceof Dexie.DexieError || failure instanceof DOMException) && ENGINE_FAILURES.has(failure.name)
}
