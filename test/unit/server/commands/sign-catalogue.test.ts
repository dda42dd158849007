import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readCatalogueFile, textToSign } from '@shared/catalogue/signed-catalogue'
import { keyFingerprint } from '@shared/kernel/key-fingerprint'
import { signCatalogueCommand } from '@server/commands/sign-catalogue'
import type { CommandLine } from '@server/commands/command-line'
import { isSignedBy, newServerKeyPem, serverKeyFrom } from '@server/devices/signature'

const SOURCE = path.resolve(import.meta.dirname, '../../../../resources/catalogue/justice-it-master-plan-v4.json')
let folder: string
const said: string[] = []
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'central-'))
  said.length = 0
  const hear = (text: unknown): boolean => { said.push(String(text)); return true }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})
const run = (...args: string[]): Promise<number> => signCatalogueCommand({ config: { dataDir: folder }, args } as unknown as CommandLine)
const out = (): string => path.join(folder, 'signed.json')

it('signs with the key that devices pinned, and says by which', async () => {
  const pem = newServerKeyPem()
  fs.writeFileSync(path.join(folder, 'server-key.pem'), pem)
  expect(await run('--in', SOURCE, '--out', out())).toBe(0)
  const { publicKey } = serverKeyFrom(pem)
  expect(said.join('')).toContain(`justice-it-master-plan-4@1, 13 items, key fingerprint ${keyFingerprint(publicKey)}`)
  const read = readCatalogueFile(fs.readFileSync(out(), 'utf8'))
  expect(read.ok && read.value.seal?.signer).toBe(publicKey)
  expect(read.ok && isSignedBy(publicKey, Buffer.from(textToSign(read.value.catalogue)), read.value.seal?.signature ?? '')).toBe(true)
  expect(await run('--in', SOURCE, '--out', out())).toBe(1)
  expect(said.at(-1)).toContain('is there already')
})

it('makes no key of its own and signs nothing that is no reference plan', async () => {
  expect(await run('--in', SOURCE, '--out', out())).toBe(1)
  expect(said.at(-1)).toContain('no centre key')
  fs.writeFileSync(path.join(folder, 'server-key.pem'), newServerKeyPem())
  const bad = path.join(folder, 'bad.json')
  fs.writeFileSync(bad, '{"format":"yutitham-catalogue","formatVersion":1}')
  expect(await run('--in', bad, '--out', out())).toBe(1)
  expect(said.at(-1)).toContain('no reference plan')
  expect(await run('--in', bad)).toBe(2)
  expect(fs.existsSync(out())).toBe(false)
})
