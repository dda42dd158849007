import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAttachmentStore, type AttachmentStore } from '@main/attachments/attachment-store'
import { GRACE_MS } from '@main/attachments/kept-files'
import { MAX_FILE_BYTES } from '@shared/attachment/attachment-record'
import type { AttachmentSpace } from '@shared/ipc/attachment-contract'
import { pdf, PNG, program } from '../../attached-files'

let folder: string
let store: AttachmentStore
let now: number
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attachments-'))
  now = 1_795_000_000_000
  store = await start()
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

const start = (): Promise<AttachmentStore> => openAttachmentStore(folder, () => now)
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const place = (bytes: Buffer, space = 'own'): string => path.join(folder, space, hashOf(bytes).slice(0, 2), hashOf(bytes))

/** Hands a file over in pieces, as the window does. */
async function add(bytes: Buffer, { name = 'a.pdf', space = 'own', piece = 1_000 }: { name?: string; space?: AttachmentSpace; piece?: number } = {}) {
  const begun = await store.begin(space, bytes.length)
  if (!begun.ok) return begun
  const { token } = begun.value
  for (let at = 0; at < bytes.length; at += piece) {
    const written = await store.write(token, at, bytes.subarray(at, at + piece))
    if (!written.ok) return written
  }
  return store.keep(token, name)
}
const states = async (...files: Buffer[]): Promise<readonly string[]> => {
  const looked = await store.look('own', files.map(hashOf))
  return looked.ok ? looked.value.states : [looked.error.code]
}
const leftovers = (): string[] => fs.readdirSync(path.join(folder, 'incoming'))

describe('keeping a file', () => {
  it('puts it under its hash, whole, read-only, and gives it back after a new start', async () => {
    const bytes = pdf(40)
    expect(await add(bytes)).toMatchObject({ ok: true, value: { hash: hashOf(bytes), size: bytes.length, mime: 'application/pdf', pages: 40 } })
    expect(fs.statSync(place(bytes)).mode & 0o777).toBe(0o400)
    store = await start()
    expect(await states(bytes)).toEqual(['here'])
    expect(await store.read('own', hashOf(bytes))).toEqual({ ok: true, value: bytes })
    expect(leftovers()).toEqual([])
  })

  it('keeps the same bytes once, and the sample apart', async () => {
    await add(PNG, { name: 'a.png' })
    expect(await add(PNG, { name: 'b.png' })).toMatchObject({ ok: true })
    expect(fs.readdirSync(path.dirname(place(PNG)))).toHaveLength(1)
    expect(await store.look('sample', [hashOf(PNG)])).toEqual({ ok: true, value: { states: ['elsewhere'] } })
    await add(PNG, { space: 'sample' })
    expect(fs.existsSync(place(PNG, 'sample'))).toBe(true)
  })

  it('refuses a program called .pdf, an empty file, and leaves nothing of them', async () => {
    expect(await add(program(), { name: 'ใบเสนอราคา.pdf' })).toEqual({ ok: false, error: { code: 'FILE_REFUSED', details: { reason: 'program' } } })
    expect(await add(Buffer.alloc(0))).toEqual({ ok: false, error: { code: 'FILE_REFUSED', details: { reason: 'empty' } } })
    expect([leftovers(), fs.readdirSync(path.join(folder, 'own'))]).toEqual([[], []])
  })

  it('refuses more than 25 MB before a byte is sent, and pieces that do not fit', async () => {
    expect(await store.begin('own', MAX_FILE_BYTES + 1)).toEqual({ ok: false, error: { code: 'FILE_TOO_LARGE', details: { megabytes: 25 } } })
    for (const offset of [1, 5]) {
      const begun = await store.begin('own', 4)
      const token = begun.ok ? begun.value.token : ''
      expect((await store.write(token, offset, Buffer.from('abcd'))).ok).toBe(false)
      expect(await store.keep(token, 'a.pdf')).toMatchObject({ ok: false, error: { code: 'ATTACHMENT_FAILED' } })
    }
    const short = await store.begin('own', PNG.length + 1)
    const token = short.ok ? short.value.token : ''
    await store.write(token, 0, PNG)
    expect(await store.keep(token, 'a.png')).toMatchObject({ ok: false, error: { code: 'ATTACHMENT_FAILED' } })
    expect(leftovers()).toEqual([])
  })

  it('gives up half files: on request, by the next start, and the oldest when there are too many', async () => {
    const tokens: string[] = []
    for (let made = 0; made < 9; made += 1) {
      const begun = await store.begin('own', 10)
      if (begun.ok) tokens.push(begun.value.token)
    }
    expect(leftovers()).toHaveLength(8)
    expect((await store.write(tokens[0]!, 0, Buffer.from('x'))).ok).toBe(false)
    await store.abandon(tokens[8]!)
    expect(leftovers()).toHaveLength(7)
    for (const token of tokens.slice(1, 7)) await store.abandon(token)
    expect(leftovers()).toHaveLength(1)
    store = await start()
    expect(leftovers()).toEqual([])
  })

  it.each([['ENOSPC', 'DISK_FULL'], ['EIO', 'ATTACHMENT_FAILED']])('answers %s with %s, keeps what is there and leaves nothing behind', async (code, answer) => {
    await add(pdf())
    vi.spyOn(fs.promises, 'rename').mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    expect(await add(PNG)).toMatchObject({ ok: false, error: { code: answer } })
    expect([await states(pdf(), PNG), leftovers()]).toEqual([['here', 'elsewhere'], []])
    expect(await add(PNG)).toMatchObject({ ok: true })
  })

  it('answers a disk with too little room before it writes', async () => {
    vi.spyOn(fs.promises, 'statfs').mockResolvedValue({ bavail: 10, bsize: 4096 } as fs.StatsFs)
    expect(await add(PNG)).toEqual({ ok: false, error: { code: 'DISK_FULL' } })
  })
})

describe('a file that is not as it was', () => {
  it('is told apart: never here, gone, altered; the same file attached again heals it', async () => {
    await add(pdf(2))
    await add(PNG)
    fs.chmodSync(place(PNG), 0o600)
    const altered = Buffer.from(PNG)
    altered[40] = altered[40]! ^ 1
    fs.writeFileSync(place(PNG), altered)
    fs.rmSync(place(pdf(2)))
    store = await start()
    expect(await states(PNG, pdf(2), pdf(3))).toEqual(['altered', 'missing', 'elsewhere'])
    expect(await store.read('own', hashOf(PNG))).toEqual({ ok: false, error: { code: 'ATTACHMENT_ALTERED' } })
    expect(await store.read('own', hashOf(pdf(2)))).toEqual({ ok: false, error: { code: 'ATTACHMENT_MISSING' } })
    await add(PNG)
    await add(pdf(2))
    expect(await states(PNG, pdf(2))).toEqual(['here', 'here'])
  })

  it('is seen while the program runs, too', async () => {
    await add(PNG)
    expect(await states(PNG)).toEqual(['here'])
    fs.chmodSync(place(PNG), 0o600)
    fs.appendFileSync(place(PNG), 'x')
    expect(await states(PNG)).toEqual(['altered'])
  })
})

describe('the sweep', () => {
  const DAY = 86_400_000

  it('removes a file only after three sweeps over a week found it unnamed', async () => {
    await add(PNG)
    const removed: number[] = []
    for (const days of [0, 1, 6, 7]) {
      now = 1_795_000_000_000 + days * DAY
      const swept = await store.sweep('own', [])
      removed.push(swept.ok ? swept.value.removed : -1)
      store = await start()
    }
    expect(removed).toEqual([0, 0, 0, 1])
    expect(await states(PNG)).toEqual(['elsewhere'])
  })

  it('never removes what was named meanwhile, by any order of days and sweeps', async () => {
    const files = [PNG, pdf(1), pdf(2)]
    await fc.assert(fc.asyncProperty(
      fc.array(fc.record({ days: fc.integer({ min: -40, max: 60 }), named: fc.subarray([0, 1, 2]), add: fc.option(fc.nat(2)) }), { maxLength: 12 }),
      async (steps) => {
        fs.rmSync(folder, { recursive: true, force: true })
        now = 1_795_000_000_000
        store = await start()
        for (const file of files) await add(file)
        const unnamedSince = files.map(() => [] as number[])
        for (const { days, named, add: again } of steps) {
          now += days * DAY
          if (again !== null) {
            await add(files[again]!)
            unnamedSince[again] = []
          }
          const before = await states(...files)
          await store.sweep('own', named.map((index) => hashOf(files[index]!)))
          const after = await states(...files)
          for (const [index, seen] of unnamedSince.entries()) {
            if (named.includes(index)) unnamedSince[index] = []
            else seen.push(now)
            const span = seen.length === 0 ? 0 : Math.max(...seen) - Math.min(...seen)
            if (before[index] === 'here' && after[index] !== 'here') expect(span >= GRACE_MS && seen.length >= 3, `${String(index)} after ${String(span / DAY)} days`).toBe(true)
          }
        }
      }
    ), { numRuns: 25 })
  })
})
