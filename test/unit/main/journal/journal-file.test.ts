import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openJournal, type Journal } from '@main/journal/journal-file'
import type { JournalLine } from '@shared/ipc/contract'

let folder: string
let file: string
const open: Journal[] = []

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journal-'))
  file = path.join(folder, 'journal.ndjson')
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const journal of open.splice(0)) await journal.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<Journal> {
  const journal = await openJournal(folder)
  open.push(journal)
  return journal
}

const profile = (text: string): JournalLine => ({ k: 'profile', profile: { text } })

async function texts(journal: Journal): Promise<string[]> {
  const all: string[] = []
  for (let from = 0, more = true; more;) {
    const page = await journal.read(from, 7)
    if (!page.ok) throw new Error(page.error.code)
    all.push(...page.value.lines.map((line) => (line.k === 'profile' ? (line.profile['text'] ?? '') : line.k)))
    from = page.value.nextLine
    more = page.value.more
  }
  return all
}

describe('the journal file', () => {
  it('gives back what was written, in order, over several pages and starts', async () => {
    const first = await start()
    for (let i = 0; i < 20; i += 1) expect(await first.append([profile(`ข้อ ${String(i)}`)])).toEqual({ ok: true, value: { lines: i + 1 } })
    await first.close()
    expect(await texts(await start())).toEqual(Array.from({ length: 20 }, (_, i) => `ข้อ ${String(i)}`))
  })

  it('keeps hostile text unchanged', async () => {
    const journal = await start()
    let written = 0
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const hostile = `${text}\n\r\u2028\u0000"\\`
        expect((await journal.append([profile(hostile)])).ok).toBe(true)
        const page = await journal.read(written, 1)
        written += 1
        expect(page.ok && page.value.lines).toEqual([profile(hostile)])
      }),
      { numRuns: 100 }
    )
  })

  it('keeps lines of appends that run at the same time whole and in the order asked', async () => {
    const journal = await start()
    const wanted = Array.from({ length: 50 }, (_, i) => [profile(`${String(i)}a`), profile(`${String(i)}b`)])
    await Promise.all(wanted.map((lines) => journal.append(lines)))
    expect(await texts(journal)).toEqual(wanted.flatMap((_, i) => [`${String(i)}a`, `${String(i)}b`]))
  })

  it('cuts off a torn last line, keeps it aside and goes on', async () => {
    const first = await start()
    await first.append([profile('one'), profile('two')])
    await first.close()
    const whole = fs.readFileSync(file)
    for (let cut = 1; cut < whole.length; cut += 3) {
      fs.writeFileSync(file, whole.subarray(0, cut))
      const journal = await start()
      expect((await journal.append([profile('after')])).ok).toBe(true)
      const found = await texts(journal)
      expect(found.at(-1)).toBe('after')
      expect(['one', 'two'].slice(0, found.length - 1)).toEqual(found.slice(0, -1))
      await journal.close()
    }
    expect(fs.statSync(path.join(folder, 'journal.torn')).size).toBeGreaterThan(0)
  })

  it('leaves damaged lines in the file, counts them and gives the others', async () => {
    const lines = [
      '{"k":"profile","profile":{"text":"good"}}',
      'not json',
      '{"k":"unknown"}',
      '',
      '{"k":"op"}',
      '\ufffd\u0000',
      '{"k":"profile","profile":{"text":"last"}}'
    ]
    fs.writeFileSync(file, `${lines.join('\n')}\n`)
    const page = await (await start()).read(0, 100)
    expect(page).toMatchObject({ ok: true, value: { nextLine: 7, more: false, damaged: 5 } })
    expect(await texts(await start())).toEqual(['good', 'last'])
    expect(fs.readFileSync(file, 'utf8')).toContain('not json')
  })

  it('survives any bytes in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        fs.writeFileSync(file, bytes)
        const journal = await openJournal(folder)
        expect((await journal.append([profile('x')])).ok).toBe(true)
        expect((await texts(journal)).at(-1)).toBe('x')
        await journal.close()
      }),
      { numRuns: 100 }
    )
  })

  it('answers a read beyond the end with nothing', async () => {
    expect(await (await start()).read(99, 10)).toEqual({ ok: true, value: { lines: [], nextLine: 0, more: false, damaged: 0 } })
  })

  it('cuts pages by size, but always gives one line', async () => {
    const journal = await start()
    const big = 'ก'.repeat(3 * 1024 * 1024)
    await journal.append([profile(big), profile(big), profile('small')])
    const first = await journal.read(0, 10)
    expect(first).toMatchObject({ ok: true, value: { nextLine: 1, more: true } })
    expect((await texts(journal)).map((text) => text.length)).toEqual([big.length, big.length, 5])
  })

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EIO', 'JOURNAL_FAILED']
  ])('answers %s with %s, loses nothing older and goes on', async (code, answer) => {
    const journal = await start()
    await journal.append([profile('before')])
    const probe = await fs.promises.open(file, 'r')
    const handle = Object.getPrototypeOf(probe) as fs.promises.FileHandle
    await probe.close()
    vi.spyOn(handle, 'datasync').mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    expect(await journal.append([profile('lost, and told so')])).toEqual({ ok: false, error: { code: answer } })
    expect(await journal.append([profile('after')])).toEqual({ ok: true, value: { lines: 2 } })
    expect(await texts(journal)).toEqual(['before', 'after'])
    expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
  })

  it('does not answer before the data is forced to disk', async () => {
    const journal = await start()
    const probe = await fs.promises.open(file, 'r')
    const handle = Object.getPrototypeOf(probe) as fs.promises.FileHandle
    await probe.close()
    let release: () => void = () => undefined
    vi.spyOn(handle, 'datasync').mockImplementationOnce(() => new Promise((done) => (release = done)))
    let answered = false
    const reply = journal.append([profile('x')]).then(() => (answered = true))
    await new Promise((done) => setTimeout(done, 50))
    expect(answered).toBe(false)
    release()
    await reply
  })

  it('refuses after it was closed', async () => {
    const journal = await start()
    await journal.close()
    expect(await journal.append([profile('x')])).toEqual({ ok: false, error: { code: 'JOURNAL_FAILED' } })
  })

  it('keeps every acknowledged line through SIGKILL in the middle of writing', async () => {
    for (let round = 0; round < 6; round += 1) {
      const acknowledged = await writeUntilKilled(150 + round * 37)
      const journal = await openJournal(folder)
      const found = (await texts(journal)).map(Number)
      await journal.close()
      expect(found).toEqual(Array.from({ length: found.length }, (_, i) => i))
      expect(found.length).toBeGreaterThanOrEqual(acknowledged)
      fs.rmSync(file)
    }
  }, 180_000)
})

/** Starts a process that appends numbered lines as fast as it can, kills it, and returns how many it was told are safe. */
async function writeUntilKilled(afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'write-forever.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let told = ''
  await new Promise((started, failed) => {
    child.stdout.once('data', started)
    child.once('exit', (code) => failed(new Error(`the writer ended with ${String(code)} before it wrote`)))
  })
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  await new Promise((done) => setTimeout(done, afterMs))
  child.removeAllListeners('exit')
  // Not 'close': a helper of the loader may hold the pipe a while longer.
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
  return Number(told.trim().split('\n').slice(0, -1).at(-1) ?? 0)
}
