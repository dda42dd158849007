import type { Clock } from '../clock'

export const TOKEN_LIFE_S = 15 * 60
const NONCE_LIFE_MS = 2 * 60 * 1000
const MOST_NONCES = 20_000
const MOST_TOKENS = 20_000
const SECRET_BYTES = 32

/**
 * Nonces given out and tokens in force, in memory: a restart of the centre only means that devices sign a new nonce.
 * Both are capped, the oldest going first, so that strangers cannot fill the memory.
 */
export class SessionBook {
  readonly #clock: Clock
  readonly #nonces = new Map<string, number>()
  readonly #tokens = new Map<string, { readonly device: string; readonly until: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  newNonce(): string {
    const nonce = this.#secret()
    keep(this.#nonces, nonce, this.#clock.now() + NONCE_LIFE_MS, MOST_NONCES)
    return nonce
  }

  /** True once for a nonce that was given out and is still fresh. */
  spendNonce(nonce: string): boolean {
    const until = this.#nonces.get(nonce)
    this.#nonces.delete(nonce)
    return until !== undefined && until > this.#clock.now()
  }

  newToken(device: string): string {
    const token = this.#secret()
    keep(this.#tokens, token, { device, until: this.#clock.now() + TOKEN_LIFE_S * 1000 }, MOST_TOKENS)
    return token
  }

  /** The device a token was given to, or `null` when it is unknown or has run out. */
  deviceOf(token: string): string | null {
    const held = this.#tokens.get(token)
    if (held === undefined) return null
    if (held.until > this.#clock.now()) return held.device
    this.#tokens.delete(token)
    return null
  }

  #secret(): string {
    return this.#clock.random(SECRET_BYTES).toString('base64url')
  }
}

function keep<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  if (map.size >= most) {
    const oldest = map.keys().next()
    if (!oldest.done) map.delete(oldest.value)
  }
  map.set(key, value)
}
