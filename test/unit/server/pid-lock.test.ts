import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataDirInUseError, takePidLock } from '@server/db/pid-lock'
import { PushJournal, type JournalEntry } from '@server/db/push-journal'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planner-lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the lock of a data folder', () => {
  const path = (): string => join(folder, 'central.lock')

  it('belongs to one at a time, and is given back', () => {
    const release = takePidLock(path())
    expect(() => takePidLock(path())).toThrow(DataDirInUseError)
    release()
    expect(existsSync(path())).toBe(false)
    takePidLock(path())()
  })

  it('of a living process is respected', async () => {
    const other = spawn('sleep', ['30'])
    try {
      await new Promise((resolve) => other.once('spawn', resolve))
      writeFileSync(path(), `${other.pid ?? 0} \n`)
      expect(() => takePidLock(path())).toThrow(/already uses this data folder/)
    } finally {
      other.kill('SIGKILL')
    }
  })

  it('of a dead process, of a reused process number, or torn, is taken over', () => {
    for (const left of ['999999999 1\n', `${process.ppid} 1\n`, '', 'nonsense']) {
      writeFileSync(path(), left)
      const release = takePidLock(path())
      expect(readFileSync(path(), 'utf8')).toContain(String(process.pid))
      release()
    }
  })
})

describe('the journal file', () => {
  const path = (): string => join(folder, 'journal.ndjson')
  const entry = (epoch: string): JournalEntry => ({ k: 'start', epoch })

  async function readAll(): Promise<{ readonly entries: readonly JournalEntry[]; readonly journal: PushJournal }> {
    const entries: JournalEntry[] = []
    const journal = await PushJournal.open(path(), (found) => {
      entries.push(found)
      return Promise.resolve()
    })
    return { entries, journal }
  }

  it('gives back what was appended, across chunks of any size', async () => {
    const first = await readAll()
    const long = Array.from({ length: 40 }, (_, index) => entry(`${index} ${'ก'.repeat(30_000)}`))
    first.journal.append(long)
    first.journal.close()
    const again = await readAll()
    expect(again.entries).toEqual(long)
    again.journal.close()
  })

  it('cuts a torn end off before it goes on', async () => {
    writeFileSync(path(), `${JSON.stringify(entry('a'))}\n{"k":"sta`)
    const first = await readAll()
    first.journal.append([entry('b')])
    first.journal.close()
    const again = await readAll()
    expect(again.entries).toEqual([entry('a'), entry('b')])
    again.journal.close()
  })
})
