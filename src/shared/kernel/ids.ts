/** Ids are lower-case UUID text: version 7 for what people make, version 8 (derived) for once-only things. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** Whether an id was made of clock and chance (version 7), so that it cannot be one that is derived. */
export function isFreshUuid(id: string): boolean {
  return isUuid(id) && id[14] === '7'
}

/** When an id of version 7 was made, ms since 1970 by its maker's clock; `undefined` for any other id. */
export function uuidTime(id: string): number | undefined {
  return isFreshUuid(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined
}

/**
 * Builds a UUIDv7 from an instant (ms since 1970) and at least ten random bytes.
 * Clock and randomness are passed in, so that shared code stays pure.
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = nowMs
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes)
}

/** Builds a UUIDv8 from a digest, so that two offline machines that make the same once-only thing meet. */
export function uuidFromDigest(digest: Uint8Array): string {
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes)
}

function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
