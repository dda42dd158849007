import { sha256 } from '@noble/hashes/sha2.js'

const HEX_DIGITS = 20
const GROUP = /.{4}/gu

/**
 * ลายนิ้วมือ of a public key (SPKI DER in base64), short enough to be read out over the telephone: the first 80 bits of the SHA-256 of
 * its bytes, "3f2a 91c0 …". Empty for what is no base64. The same digits as `openssl pkey -pubin -outform der | sha256sum`.
 */
export function keyFingerprint(publicKey: string): string {
  const bytes = bytesOfBase64(publicKey)
  if (bytes === null) return ''
  const hex = Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (hex.slice(0, HEX_DIGITS).match(GROUP) ?? []).join(' ')
}

function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return text === '' ? null : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
