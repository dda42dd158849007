import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { SecretBox } from './secret-box'

const keyFileSchema = z.strictObject({
  protection: z.enum(['system', 'file']),
  /** Ed25519 private key, PKCS#8 DER in base64; sealed by the system's store when `protection` is `system`. */
  secret: z.string().min(1)
})
type KeyFile = z.infer<typeof keyFileSchema>

/** This machine's signing key. The secret half never leaves the shell. */
export interface DeviceKey {
  readonly protection: 'system' | 'file'
  /** SPKI DER in base64 */
  readonly publicKey: string
  /** Ed25519 signature over the bytes, base64. */
  readonly sign: (bytes: Uint8Array) => string
}

export interface DeviceKeys {
  /** The key, or KEY_UNAVAILABLE when there is none or the system no longer opens it. */
  readonly load: () => Promise<Result<DeviceKey, PlanError>>
  /** The key, made first when there is none that can be opened; an unreadable one is set aside, not destroyed. */
  readonly ensure: () => Promise<Result<DeviceKey, PlanError>>
}

/** The key file `device-key.json` in `folder`. */
export function deviceKeysIn(folder: string, box: SecretBox): DeviceKeys {
  const file = path.join(folder, 'device-key.json')
  const load = async (): Promise<Result<DeviceKey, PlanError>> => {
    try {
      return ok(await openKey(keyFileSchema.parse(JSON.parse(await fs.readFile(file, 'utf8'))), box))
    } catch {
      return err(planError('KEY_UNAVAILABLE'))
    }
  }
  const make = async (): Promise<Result<DeviceKey, PlanError>> => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 })
    await fs.rename(file, path.join(folder, 'device-key.unreadable.json')).catch(() => undefined)
    await writeFileAtomic(file, JSON.stringify(await newKeyFile(box)), { mode: 0o600 })
    return load()
  }
  return {
    load,
    async ensure() {
      const found = await load()
      return found.ok ? found : make()
    }
  }
}

async function newKeyFile(box: SecretBox): Promise<KeyFile> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  if (!(await box.available())) return { protection: 'file', secret }
  return { protection: 'system', secret: (await box.seal(secret)).toString('base64') }
}

async function openKey(file: KeyFile, box: SecretBox): Promise<DeviceKey> {
  const secret = file.protection === 'system' ? await box.open(Buffer.from(file.secret, 'base64')) : file.secret
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' })
  return {
    protection: file.protection,
    publicKey: publicHalf(key),
    sign: (bytes) => sign(null, bytes, key).toString('base64')
  }
}

function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}
