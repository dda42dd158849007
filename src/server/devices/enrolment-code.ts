import { sha256Hex } from '@shared/kernel/sha256'
import type { Clock } from '../clock'

/** Crockford's base 32: no I, L, O, U, so that a code survives the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_BYTES = 10
export const CODE_LIFE_MS = 7 * 24 * 60 * 60 * 1000
export const CODE_TRIES = 5

/** A fresh one-time code of 80 random bits, `XXXX-XXXX-XXXX-XXXX`. */
export function newCode(clock: Clock): string {
  let bits = BigInt(`0x${clock.random(CODE_BYTES).toString('hex')}`)
  let text = ''
  for (let i = 0; i < (CODE_BYTES * 8) / 5; i += 1) {
    text = `${ALPHABET[Number(bits & 31n)]}${text}`
    bits >>= 5n
  }
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** What the database keeps of a code. Forgives case, spaces, hyphens and the letters Crockford leaves out. */
export function codeHash(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return sha256Hex(`enrolment-code\n${plain}`)
}
