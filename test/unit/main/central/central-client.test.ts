import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CentralClient, type CentralParts } from '@main/central/central-client'
import { deviceKeysIn } from '@main/central/device-key'
import { openEnrolmentFile } from '@main/central/enrolment-file'
import type { SecretBox } from '@main/central/secret-box'
import { openJournal, type Journal } from '@main/journal/journal-file'
import type { SequencedOp } from '@shared/sync/op'
import type { PullReply } from '@shared/sync/wire'
import { FakeCentre, send } from './fake-centre'

const DEVICE = '01890a5d-ac96-774b-bcce-b302099a8057'
const NEXT = '01890a5d-ac96-774b-bcce-b302099a8058'
const ENTITY = '01890a5d-ac96-774b-bcce-b302099a8059'
const noBox: SecretBox = {
  available: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('none')),
  open: () => Promise.reject(new Error('none'))
}

let centre: FakeCentre
let folder: string
let journal: Journal
let client: CentralClient

async function makeClient(change: Partial<CentralParts> = {}): Promise<CentralClient> {
  return new CentralClient({
    fetch: (address, init) => fetch(address, init),
    keys: deviceKeysIn(folder, noBox),
    enrolment: await openEnrolmentFile(folder),
    journal,
    packaged: false,
    appVersion: '0.1.0',
    limits: { timeoutMs: 400, maxBytes: 200_000 },
    ...change
  })
}

beforeEach(async () => {
  centre = new FakeCentre()
  await centre.start()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'central-'))
  journal = await openJournal(path.join(folder, 'journal'))
  client = await makeClient()
})
afterEach(async () => {
  await journal.close()
  await centre.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

const enrol = (): ReturnType<CentralClient['enrol']> =>
  client.enrol({ address: centre.address, code: 'ABCD-EFGH', device: DEVICE, office: '48' })
const pageAt = (from: number, next = from + 1): PullReply => ({
  from,
  next,
  more: false,
  head: next,
  epoch: centre.epoch,
  rows: [{ id: ENTITY, kind: 'plan', office: '48', plan: ENTITY, seq: next, del: false, f: { vision: ['ยุติธรรม', next] } }]
})
const op = (n: number, text = 'ก'): SequencedOp => ({
  n,
  prev: n === 1 ? null : ENTITY,
  body: {
    opId: ENTITY,
    type: 'edit',
    command: 'plan.setVision',
    plan: ENTITY,
    office: '48',
    actor: { id: DEVICE, name: 'สมหญิง' },
    hlc: '0mgj6k3cw-0000-9a8057',
    schema: 1,
    changes: [{ type: 'set', kind: 'plan', ent: ENTITY, fields: { vision: { v: text, was: '', b: { s: 0 } } } }]
  }
})
const results = { results: [{ n: 1, opId: ENTITY, status: 'applied', seq: 5, code: null, conflicts: [], where: [] }], lastN: 1, head: 5 }

async function journalKinds(): Promise<string[]> {
  const page = await journal.read(0, 100)
  return page.ok ? page.value.lines.map((line) => line.k) : [page.error.code]
}

describe('enrolment', () => {
  it('proves a new key and keeps where and as what it is enrolled, through a restart', async () => {
    expect(await client.status()).toMatchObject({ ok: true, value: { enrolled: false, keyProtection: 'none' } })
    expect(await enrol()).toMatchObject({ ok: true, value: { device: DEVICE, role: 'office', office: '48' } })
    const wanted = {
      enrolled: true,
      device: DEVICE,
      role: 'office',
      office: '48',
      address: centre.address,
      keyProtection: 'file',
      trial: true
    }
    expect(await client.status()).toEqual({ ok: true, value: wanted })
    expect(await (await makeClient()).status()).toEqual({ ok: true, value: wanted })
  })

  it('keeps the key readable by its owner alone, and out of what the window may see', async () => {
    await enrol()
    const keyFile = path.join(folder, 'device-key.json')
    expect(fs.statSync(keyFile).mode & 0o777).toBe(0o600)
    const { secret } = JSON.parse(fs.readFileSync(keyFile, 'utf8')) as { secret: string }
    const status = await client.status()
    expect(JSON.stringify(status)).not.toContain(secret)
    expect(centre.seen.map((one) => one.body).join()).not.toContain(secret)
  })

  it('uses the same key again when an answer was lost', async () => {
    centre.answers.set('/v1/enrol', (_seen, response) => response.destroy())
    expect(await enrol()).toMatchObject({ ok: false, error: { code: 'OFFLINE' } })
    centre.answers.clear()
    expect((await enrol()).ok).toBe(true)
    const keys = centre.seen
      .filter((one) => one.path === '/v1/enrol')
      .map((one) => (JSON.parse(one.body) as { publicKey: string }).publicKey)
    expect(new Set(keys).size).toBe(1)
  })

  it('passes the centre’s refusals on and speaks no unknown protocol', async () => {
    centre.answers.set('/v1/enrol', (_seen, response) => send(response, 403, { code: 'CODE_USED' }))
    expect(await enrol()).toEqual({ ok: false, error: { code: 'CODE_USED', details: {} } })
    centre.answers.set('/v1/hello', (_seen, response) =>
      send(response, 200, { server: 'c', epoch: 'e', time: '', minProto: 2, maxProto: 3, schema: 1, nonce: 'n', trial: false })
    )
    expect(await enrol()).toEqual({ ok: false, error: { code: 'UPGRADE' } })
  })

  it('refuses an answer about another device', async () => {
    centre.answers.set('/v1/enrol', (_seen, response) =>
      send(response, 200, { device: NEXT, role: 'reviewer', office: null, epoch: 'e', server: 's', serverKey: 'k' })
    )
    expect(await enrol()).toEqual({ ok: false, error: { code: 'BAD_RESPONSE' } })
    expect(await client.status()).toMatchObject({ ok: true, value: { enrolled: false } })
  })
})

describe('push', () => {
  it('signs the very bytes it sends and writes the results down before it answers', async () => {
    await enrol()
    let good = false
    centre.answers.set('/v1/sync/push', (seen, response) => {
      good = centre.signed(seen.body, String(seen.headers['x-signature']))
      send(response, 200, results)
    })
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toEqual({ ok: true, value: results })
    expect(good).toBe(true)
    expect(await journalKinds()).toEqual(['results'])
    expect(JSON.parse(centre.seen.at(-1)?.body ?? '')).toMatchObject({ proto: 1, device: DEVICE, epoch: 'epoch-1' })
  })

  it('asks for one session for many calls, and for a new one when the centre forgot it', async () => {
    await enrol()
    centre.answers.set('/v1/sync/push', (seen, response) =>
      seen.headers.authorization === `Bearer ${centre.token}` ? send(response, 200, results) : send(response, 401, { code: 'UNAUTHORIZED' })
    )
    await client.push({ device: DEVICE, ops: [op(1)] })
    await client.push({ device: DEVICE, ops: [op(1)] })
    expect(centre.paths().filter((one) => one === '/v1/session')).toHaveLength(1)
    centre.token = 'token-2'
    expect((await client.push({ device: DEVICE, ops: [op(1)] })).ok).toBe(true)
    expect(centre.paths().filter((one) => one === '/v1/session')).toHaveLength(2)
  })

  it('does not ask for ever when it is never let in', async () => {
    await enrol()
    centre.answers.set('/v1/sync/push', (_seen, response) => send(response, 401, { code: 'UNAUTHORIZED' }))
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } })
    expect(centre.paths().filter((one) => one === '/v1/sync/push')).toHaveLength(1)
  })

  it('hands on what EXPECTED and EPOCH say', async () => {
    await enrol()
    centre.answers.set('/v1/sync/push', (_seen, response) => send(response, 409, { code: 'EXPECTED', lastN: 380 }))
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toEqual({ ok: false, error: { code: 'EXPECTED', details: { lastN: 380 } } })
    centre.answers.set('/v1/sync/push', (_seen, response) => send(response, 409, { code: 'EPOCH', epoch: 'e2' }))
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toEqual({ ok: false, error: { code: 'EPOCH', details: { epoch: 'e2' } } })
  })

  it('refuses what is over 1 MiB, another device and no enrolment, without sending', async () => {
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toEqual({ ok: false, error: { code: 'NOT_ENROLLED' } })
    await enrol()
    const before = centre.seen.length
    expect(await client.push({ device: NEXT, ops: [op(1)] })).toEqual({ ok: false, error: { code: 'NOT_ENROLLED' } })
    expect(await client.push({ device: DEVICE, ops: [op(1, 'ก'.repeat(400_000))] })).toEqual({ ok: false, error: { code: 'TOO_BIG' } })
    expect(centre.seen).toHaveLength(before)
  })

  it('does not show the window results that are not on disk', async () => {
    await enrol()
    centre.answers.set('/v1/sync/push', (_seen, response) => send(response, 200, results))
    await journal.close()
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toEqual({ ok: false, error: { code: 'JOURNAL_FAILED' } })
  })
})

describe('pull', () => {
  it('writes a page down before it answers, also a gzipped one', async () => {
    await enrol()
    centre.answers.set('/v1/sync/pull', (_seen, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(gzipSync(JSON.stringify(pageAt(7))))
    })
    expect(await client.pull({ from: 7, limit: 100 })).toEqual({ ok: true, value: pageAt(7) })
    expect(centre.seen.at(-1)?.path).toBe('/v1/sync/pull?from=7&limit=100')
    expect(await journalKinds()).toEqual(['page'])
  })

  it('does not fill the journal with pages that say nothing new', async () => {
    await enrol()
    centre.answers.set('/v1/sync/pull', (_seen, response) => send(response, 200, { ...pageAt(7, 7), rows: [] }))
    expect((await client.pull({ from: 7, limit: 100 })).ok).toBe(true)
    expect(await journalKinds()).toEqual([])
  })

  it('refuses a page that does not begin where it was asked to, and keeps it off the disk', async () => {
    await enrol()
    centre.answers.set('/v1/sync/pull', (_seen, response) => send(response, 200, pageAt(6)))
    expect(await client.pull({ from: 7, limit: 100 })).toEqual({ ok: false, error: { code: 'BAD_RESPONSE' } })
    expect(await journalKinds()).toEqual([])
  })

  it('pushes under the epoch of the last page', async () => {
    await enrol()
    centre.epoch = 'epoch-2'
    centre.answers.set('/v1/sync/pull', (_seen, response) => send(response, 200, pageAt(0)))
    centre.answers.set('/v1/sync/push', (_seen, response) => send(response, 200, results))
    await client.pull({ from: 0, limit: 100 })
    await client.push({ device: DEVICE, ops: [op(1)] })
    expect(JSON.parse(centre.seen.at(-1)?.body ?? '')).toMatchObject({ epoch: 'epoch-2' })
  })
})

describe('a new identity', () => {
  it('is taken with the same key and is in the journal', async () => {
    await enrol()
    expect(await client.succeed({ device: DEVICE, successor: NEXT })).toEqual({ ok: true, value: { device: NEXT } })
    expect(await client.status()).toMatchObject({ ok: true, value: { device: NEXT } })
    const page = await journal.read(0, 10)
    expect(page.ok && page.value.lines).toEqual([{ k: 'device', device: NEXT, successorOf: DEVICE }])
    centre.answers.set('/v1/sync/pull', (_seen, response) => send(response, 200, pageAt(0)))
    expect((await client.pull({ from: 0, limit: 1 })).ok).toBe(true)
    expect(JSON.parse(centre.seen.findLast((one) => one.path === '/v1/session')?.body ?? '')).toMatchObject({ device: NEXT })
  })
})

describe('a bad line or a bad centre', () => {
  const pull = (): ReturnType<CentralClient['pull']> => client.pull({ from: 0, limit: 1 })
  const bodies: [string, number, string, string][] = [
    ['no JSON', 200, '<html>sign in</html>', 'BAD_RESPONSE'],
    ['another shape', 200, '{"rows":"x"}', 'BAD_RESPONSE'],
    ['an unknown code', 400, '{"code":"NONSENSE"}', 'BAD_RESPONSE'],
    ['a code that is ours alone', 400, '{"code":"JOURNAL_FAILED"}', 'BAD_RESPONSE'],
    ['a broken gateway', 502, 'bad gateway', 'SERVER_ERROR'],
    ['a busy centre', 429, '', 'RATE_LIMITED'],
    ['its own failure', 500, '{"code":"SERVER_ERROR","id":"ab12"}', 'SERVER_ERROR']
  ]
  it.each(bodies)('answers %s with a code', async (_name, status, body, code) => {
    await enrol()
    centre.answers.set('/v1/sync/pull', (_seen, response) => response.writeHead(status).end(body))
    expect(await pull()).toMatchObject({ ok: false, error: { code } })
    expect(await journalKinds()).toEqual([])
  })

  it('gives up after the time limit, before and in the middle of an answer', async () => {
    await enrol()
    centre.answers.set('/v1/sync/pull', () => undefined)
    expect(await pull()).toEqual({ ok: false, error: { code: 'TIMEOUT' } })
    centre.answers.set('/v1/sync/pull', (_seen, response) => void response.writeHead(200).write('{"from":'))
    expect(await pull()).toEqual({ ok: false, error: { code: 'TIMEOUT' } })
  })

  it('stops reading an answer that unpacks beyond all measure', async () => {
    await enrol()
    const bomb = gzipSync(Buffer.alloc(50_000_000, 32))
    centre.answers.set('/v1/sync/pull', (_seen, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    expect(await pull()).toEqual({ ok: false, error: { code: 'TOO_BIG' } })
  })

  it('follows no redirect', async () => {
    await enrol()
    centre.answers.set('/v1/sync/pull', (_seen, response) => response.writeHead(302, { location: `${centre.address}/elsewhere` }).end())
    expect(await pull()).toMatchObject({ ok: false, error: { code: 'OFFLINE' } })
    expect(centre.paths()).not.toContain('/elsewhere')
  })

  it('says OFFLINE when nobody listens', async () => {
    await enrol()
    await centre.stop()
    expect(await pull()).toEqual({ ok: false, error: { code: 'OFFLINE', details: { reason: 'ECONNREFUSED' } } })
    await centre.start()
  })
})

describe('a centre of an older program', () => {
  it('is sent nothing that it could not understand, and everything once it was updated', async () => {
    await enrol()
    let schema = 1
    centre.answers.set('/v1/hello', (_seen, response) => {
      send(response, 200, { server: 'c', epoch: centre.epoch, time: '', minProto: 1, maxProto: 1, schema, nonce: 'nonce-1', trial: false })
    })
    centre.answers.set('/v1/sync/push', (_seen, response) => { send(response, 200, results) })
    const newer = { ...op(1), body: { ...op(1).body, schema: 2 } }
    for (let i = 0; i < 2; i += 1) expect(await client.push({ device: DEVICE, ops: [newer] })).toEqual({ ok: false, error: { code: 'CENTRE_OLDER' } })
    expect(centre.paths()).not.toContain('/v1/sync/push')
    expect(await client.push({ device: DEVICE, ops: [op(1)] })).toMatchObject({ ok: true })
    schema = 2
    expect(await client.push({ device: DEVICE, ops: [newer] })).toEqual({ ok: false, error: { code: 'CENTRE_OLDER' } })
    expect(await client.push({ device: DEVICE, ops: [newer] })).toMatchObject({ ok: true })
  })
})
