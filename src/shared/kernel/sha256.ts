import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of UTF-8 text, as lower-case hex. Synchronous and the same in every runtime. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

export function sha256Bytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text))
}
