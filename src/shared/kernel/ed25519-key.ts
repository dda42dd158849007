/** DER of an Ed25519 public key (SPKI) up to the 32 bytes of its point. */
const HEAD = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00] as const
const POINT_BYTES = 32
const BASE64 = /^[A-Za-z0-9+/]{58}[AEIMQUYcgkosw048]=$/

/** The field of the curve, RFC 8032 §5.1. */
const P = 2n ** 255n - 19n
const D = mod(-121_665n * power(121_666n, P - 2n))

/** y of the points whose order divides 8: nobody holds the other half of such a key. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([
  0n, 1n, P - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n
])

/**
 * Whether a text is the public key of somebody who can hold its other half: an Ed25519 key (SPKI DER in base64, the one spelling it
 * has), its point on the curve, written in the one way, and not of small order. Device, shell and centre judge by it.
 */
export function isEd25519Key(text: string): boolean {
  if (!BASE64.test(text)) return false
  const der = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  return HEAD.every((byte, index) => der[index] === byte) && der.length === HEAD.length + POINT_BYTES && isPoint(der.subarray(HEAD.length))
}

/** RFC 8032 §5.1.3: y below the field's size, and an x that fits it. The two points with x = 0 are of small order. */
function isPoint(bytes: Uint8Array): boolean {
  const number = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const y = number & ((1n << 255n) - 1n)
  if (y >= P || SMALL_ORDER.has(y)) return false
  const [above, below] = [mod(y * y - 1n), mod(D * y * y + 1n)]
  return power(mod(above * below), (P - 1n) / 2n) === 1n
}

function mod(value: bigint): bigint {
  return ((value % P) + P) % P
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = mod(base), rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) result = (result * square) % P
    square = (square * square) % P
  }
  return result
}
