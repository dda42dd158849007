import type { z } from 'zod'
import { ERROR_CODES, planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { failureSchema, HANDS_HEADER, type Failure } from '@shared/sync/wire'

/** Electron's `net.fetch` in the program (system proxy and certificates count), Node's `fetch` in tests. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/** One call to the centre. `token` opens a session's door, `signature` covers the body's bytes. */
export interface CentralCall<S extends z.ZodType> {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly body?: Uint8Array
  readonly token?: string
  readonly signature?: string
  /** Asks whose hands the changes of a page are. */
  readonly hands?: boolean
  readonly reply: S
}

export interface CallLimits {
  readonly timeoutMs: number
  /** Bytes of an answer after decompression; more is TOO_BIG. */
  readonly maxBytes: number
}
export const CALL_LIMITS: CallLimits = { timeoutMs: 30_000, maxBytes: 64 * 1024 * 1024 }

/** Failures the centre may name; it cannot speak for our own disk or program. */
const CENTRAL_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'EXPECTED',
  'FORK',
  'EPOCH',
  'SCOPE',
  'UPGRADE',
  'TOO_BIG',
  'RATE_LIMITED',
  'UNAUTHORIZED',
  'REVOKED',
  'BAD_SIGNATURE',
  'CODE_UNKNOWN',
  'CODE_USED',
  'CODE_EXPIRED',
  'OFFICE_MISMATCH',
  'ALREADY_ENROLLED',
  'NOT_ENROLLED',
  'SERVER_ERROR',
  'FORBIDDEN',
  'INVALID',
  'SCHEMA_UNKNOWN'
])
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  413: 'TOO_BIG',
  426: 'UPGRADE',
  429: 'RATE_LIMITED'
}

/**
 * Calls the centre and checks the shape of what comes back. Never throws: OFFLINE when nothing was reached, TIMEOUT after
 * `timeoutMs`, BAD_RESPONSE for an answer of another shape, else the centre's own code with its facts.
 */
export async function callCentral<S extends z.ZodType>(
  fetch: Fetch,
  call: CentralCall<S>,
  limits: CallLimits = CALL_LIMITS
): Promise<Result<z.infer<S>, PlanError>> {
  const stop = new AbortController()
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    clock = setTimeout(() => done('late'), limits.timeoutMs)
  })
  const work = exchange(fetch, call, limits.maxBytes, stop.signal)
  const first = await Promise.race([work, late])
  clearTimeout(clock)
  if (first !== 'late') return first
  stop.abort()
  return err(planError('TIMEOUT'))
}

async function exchange<S extends z.ZodType>(
  fetch: Fetch,
  call: CentralCall<S>,
  maxBytes: number,
  signal: AbortSignal
): Promise<Result<z.infer<S>, PlanError>> {
  try {
    const response = await fetch(call.address, requestOf(call, signal))
    const body = await readBody(response, maxBytes)
    if (body === null) return err(planError('TOO_BIG'))
    return response.ok ? readReply(call.reply, body) : err(readFailure(response.status, body))
  } catch (error) {
    return err(planError('OFFLINE', { reason: reasonOf(error) }))
  }
}

function requestOf<S extends z.ZodType>(call: CentralCall<S>, signal: AbortSignal): RequestInit {
  return {
    method: call.method,
    headers: {
      accept: 'application/json',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...(call.signature === undefined ? {} : { 'x-signature': call.signature }),
      ...(call.hands === true ? { [HANDS_HEADER]: '1' } : {})
    },
    ...(call.body === undefined ? {} : { body: call.body as Uint8Array<ArrayBuffer> }),
    // A centre never redirects; a network that demands a sign-in page does.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal
  }
}

async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel().catch(() => undefined)
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readReply<S extends z.ZodType>(schema: S, body: string): Result<z.infer<S>, PlanError> {
  const parsed = schema.safeParse(parseJson(body))
  return parsed.success ? ok(parsed.data) : err(planError('BAD_RESPONSE'))
}

function readFailure(status: number, body: string): PlanError {
  const failure = failureSchema.safeParse(parseJson(body))
  if (failure.success && isCentralCode(failure.data.code)) return planError(failure.data.code, factsOf(failure.data))
  return planError(CODE_OF_STATUS[status] ?? (status >= 500 ? 'SERVER_ERROR' : 'BAD_RESPONSE'), { status })
}

function factsOf({ code: _code, ...facts }: Failure): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string | number] => fact[1] !== undefined))
}

function isCentralCode(code: string): code is ErrorCode {
  return CENTRAL_CODES.has(code) && (ERROR_CODES as readonly string[]).includes(code)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// Chromium says net::ERR_…, Node puts the code on the cause. Nothing else of the message leaves: it may hold the address.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code
  return /ERR_[A-Z0-9_]+/.exec(error.message)?.[0] ?? code ?? error.name
}
