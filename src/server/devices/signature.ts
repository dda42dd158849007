import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { isEd25519Key } from '@shared/kernel/ed25519-key'

/** The exact text a new device signs: proves that it holds the key it brings. */
export function enrolText(code: string, device: string, publicKey: string): string {
  return `enrol\n${code}\n${device}\n${publicKey}`
}

/** The exact text a device signs for a session: a nonce in place of a clock. */
export function sessionText(device: string, nonce: string): string {
  return `session\n${device}\n${nonce}`
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const SIGNATURE_BYTES = 64

/** Whether `signature` (base64) was made over these bytes by the holder of the key. Never throws. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const given = BASE64.test(signature) ? Buffer.from(signature, 'base64') : null
  if (!isEd25519Key(publicKey) || given === null || given.length !== SIGNATURE_BYTES) return false
  return verify(null, bytes, readKey(publicKey), given)
}

function readKey(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
}

/** The centre's own key: devices pin its public half at enrolment, checkpoints are signed with it. */
export interface ServerKey {
  /** SPKI DER, base64 */
  readonly publicKey: string
  sign(bytes: Uint8Array): string
}

export function newServerKeyPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
}

export function serverKeyFrom(pem: string): ServerKey {
  const secret = createPrivateKey(pem)
  return {
    publicKey: createPublicKey(secret).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (bytes) => sign(null, bytes, secret).toString('base64')
  }
}
