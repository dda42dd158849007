import { sha256Hex } from '@shared/kernel/sha256'

/** SHA-256 of UTF-8 text as lower-case hex. A lone surrogate counts as U+FFFD, so every implementation gives the same digest. */
export type Sha256 = (text: string) => string

/** The hash before the first op of an epoch. */
export function genesisHash(epoch: string): string {
  return sha256Hex(`epoch ${epoch}`)
}

/** What the centre decided about a logged op: part of the chain, so that a verdict cannot be rewritten later. */
export interface ChainEntry {
  readonly seq: number
  readonly device: string
  readonly n: number
  /** The exact text that was stored: hashed and kept as text, so that the chain can be checked years later. */
  readonly body: string
  readonly status: string
  readonly code: string | null
}

/**
 * The chain's next link: SHA-256 over the previous hash, who and when in the order, the verdict and the exact body.
 * `sha256` is the runtime's own where there is a faster one.
 */
export function chainHash(previous: string, entry: ChainEntry, sha256: Sha256 = sha256Hex): string {
  const { seq, device, n, status, code, body } = entry
  return sha256(`${previous}\n${seq} ${device} ${n} ${status} ${code ?? '-'}\n${body}`)
}

/**
 * Walks the log from genesis (I7). Gives the first sequence number whose number or hash is wrong, or `null` when all is well;
 * compare the last hash with the head to notice a shortened log.
 */
export function firstBrokenLink(epoch: string, log: Iterable<ChainEntry & { readonly hash: string }>): number | null {
  let previous = genesisHash(epoch)
  let seq = 0
  for (const entry of log) {
    seq += 1
    if (entry.seq !== seq || chainHash(previous, entry) !== entry.hash) return seq
    previous = entry.hash
  }
  return null
}
