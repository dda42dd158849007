import { createPublicKey, verify } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deviceKeysIn } from '@main/central/device-key'
import type { SecretBox } from '@main/central/secret-box'

/** A secret store that turns bytes round, and can lose its own key. */
class TurningBox implements SecretBox {
  locked = false
  available = (): Promise<boolean> => Promise.resolve(true)
  seal = (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(text).reverse())
  open = (sealed: Buffer): Promise<string> =>
    this.locked ? Promise.reject(new Error('locked')) : Promise.resolve(Buffer.from(sealed).reverse().toString())
}

let folder: string
const box = new TurningBox()
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'key-'))
  box.locked = false
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

it('makes a key once; its signatures verify under its public half', async () => {
  const made = await deviceKeysIn(folder, box).ensure()
  const again = await deviceKeysIn(folder, box).ensure()
  if (!made.ok || !again.ok) throw new Error('no key')
  expect(again.value.publicKey).toBe(made.value.publicKey)
  expect(made.value.protection).toBe('system')
  const key = createPublicKey({ key: Buffer.from(made.value.publicKey, 'base64'), format: 'der', type: 'spki' })
  expect(verify(null, Buffer.from('ข้อความ'), key, Buffer.from(again.value.sign(Buffer.from('ข้อความ')), 'base64'))).toBe(true)
})

it('is not readable in the file when the system has a store', async () => {
  await deviceKeysIn(folder, box).ensure()
  const { secret } = JSON.parse(fs.readFileSync(path.join(folder, 'device-key.json'), 'utf8')) as { secret: string }
  expect(Buffer.from(secret, 'base64').toString()).not.toMatch(/^MC4CAQAwBQYDK2Vw/)
})

it('says so when the store no longer opens it; a new key sets the old one aside', async () => {
  const keys = deviceKeysIn(folder, box)
  await keys.ensure()
  box.locked = true
  expect(await keys.load()).toEqual({ ok: false, error: { code: 'KEY_UNAVAILABLE' } })
  await keys.ensure()
  expect(fs.existsSync(path.join(folder, 'device-key.unreadable.json'))).toBe(true)
})

it.each(['', '{}', '{"protection":"file","secret":"AAAA"}', '[]'])('takes a damaged file (%s) for no key', async (text) => {
  fs.writeFileSync(path.join(folder, 'device-key.json'), text)
  expect(await deviceKeysIn(folder, box).load()).toEqual({ ok: false, error: { code: 'KEY_UNAVAILABLE' } })
})
