import { createPublicKey, verify } from 'node:crypto'
import type { Args, SealVerdict } from '@shared/ipc/contract'
import { isEd25519Key } from '@shared/kernel/ed25519-key'

/** Whose signature a text bears: that of the centre this machine is enrolled with, of somebody else, or none that fits. Never throws. */
export function checkSeal({ text, signer, signature }: Args<'planner:catalogue.check'>, centreKey: string | null): SealVerdict {
  const given = Buffer.from(signature, 'base64')
  if (given.toString('base64') !== signature || !isSignedBy(signer, Buffer.from(text, 'utf8'), given)) return 'broken'
  return signer === centreKey ? 'centre' : 'other'
}

function isSignedBy(signer: string, bytes: Buffer, signature: Buffer): boolean {
  // One key has one spelling: another that reads as the same key would pass for a stranger's.
  if (!isEd25519Key(signer)) return false
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.from(signer, 'base64'), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}
