import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { parseUrl } from '../security/parse-url'

const THIS_MACHINE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/**
 * The base address of a centre as typed by a person, without a slash at its end. https everywhere; http only to this very
 * machine and only in a program that is not packaged (trial, tests). Anything else is ADDRESS_REFUSED.
 */
export function readCentralAddress(text: string, packaged: boolean): Result<string, PlanError> {
  const url = parseUrl(text.trim())
  if (url === null || !isAllowed(url, packaged)) return err(planError('ADDRESS_REFUSED'))
  return ok(`${url.protocol}//${url.host}${url.pathname}`.replace(/\/+$/, ''))
}

function isAllowed(url: URL, packaged: boolean): boolean {
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  const secret = url.protocol === 'https:' || (url.protocol === 'http:' && !packaged && THIS_MACHINE.has(url.hostname))
  return plain && secret
}
