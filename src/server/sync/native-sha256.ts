import { createHash } from 'node:crypto'

/** SHA-256 (hex) of UTF-8 text by Node's own OpenSSL: the digests of `src/shared/kernel/sha256`, many times faster. */
export function nativeSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
