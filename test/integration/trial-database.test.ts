import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '@server/app'
import { systemClock } from '@server/clock'
import { readConfig } from '@server/config'
import { DataDirInUseError } from '@server/db/pid-lock'
import type { PushJournal } from '@server/db/push-journal'
import { doAdminJob } from '@server/devices/admin-jobs'
import { createCode } from '@server/devices/code-repository'
import { silentLog } from '@server/log'
import { openCentral, type OpenCentral } from '@server/open-central'
import { verifyChain } from '@server/sync/verify-chain'
import { NO_LIMITS, startTestCentral, temporaryFolder } from '../support/central'
import { newUuid, TestDevice } from '../support/central-device'
import { issueOp, newPlan, planOp, pullAll } from '../support/central-plans'
import { ended, startCentralProcess } from '../support/central-process'
import { injectWire, type Wire } from '../support/central-wire'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  folder.remove()
})

const open = (): Promise<OpenCentral> => openCentral(readConfig({ DATA_DIR: folder.path }), systemClock, silentLog, () => undefined)

/** Opens the folder, lets `work` use it over the wire, and closes it properly. */
async function session<T>(work: (wire: Wire, running: OpenCentral) => Promise<T>): Promise<T> {
  const running = await open()
  const app = await buildApp(running.central, NO_LIMITS)
  try {
    return await work(injectWire(app), running)
  } finally {
    await app.close()
    await running.close()
  }
}

/** A device with a plan and two issues, pushed. */
async function prepare(wire: Wire, { central }: OpenCentral): Promise<{ device: TestDevice; plan: string }> {
  const device = new TestDevice(wire)
  await device.enrol(await createCode(central.database.sql, central.clock, 'office', '64'))
  await device.session()
  const plan = newPlan()
  await device.push([planOp(device, plan), issueOp(device, plan)])
  await device.push([issueOp(device, plan)])
  return { device, plan }
}

/** The same device in a new run: everything is where it was, and it can go on. */
async function goesOn(wire: Wire, { central }: OpenCentral, device: TestDevice, plan: string, records: number): Promise<void> {
  Object.assign(device, { wire })
  await device.session()
  expect((await pullAll(device)).size).toBe(records)
  expect((await device.push([issueOp(device, plan)])).results[0]).toMatchObject({ status: 'applied' })
  expect((await verifyChain(central.database.sql)).brokenAt).toBeNull()
}

const database = (): string => join(folder.path, 'database')
const journal = (): string => join(folder.path, 'journal.ndjson')

describe('the journal beside the trial database', () => {
  it('brings everything back when the database is gone', async () => {
    const { device, plan } = await session(prepare)
    rmSync(database(), { recursive: true })
    await session((wire, running) => goesOn(wire, running, device, plan, 3))
  })

  it('brings back what a database put back from an older copy lacks, revocations too', async () => {
    const { device, plan } = await session(prepare)
    cpSync(database(), join(folder.path, 'copy'), { recursive: true })
    const second = await session(async (wire, running) => {
      Object.assign(device, { wire })
      await device.session()
      await device.push([issueOp(device, plan)])
      const added = new TestDevice(wire)
      await added.enrol(await createCode(running.central.database.sql, running.central.clock, 'reviewer', null))
      const successor = newUuid()
      expect((await device.post('/v1/device/successor', { device: device.id, successor })).status).toBe(200)
      const thief = new TestDevice(wire)
      await thief.enrol(await createCode(running.central.database.sql, running.central.clock, 'office', '64'))
      await doAdminJob(running.central, { do: 'revoke', device: thief.id })
      return { added, thief }
    })
    rmSync(database(), { recursive: true })
    renameSync(join(folder.path, 'copy'), database())
    await session(async (wire, running) => {
      await goesOn(wire, running, device, plan, 4)
      Object.assign(second.added, { wire })
      await second.added.session()
      Object.assign(second.thief, { wire })
      await expect(second.thief.session()).rejects.toThrow(/REVOKED/)
    })
  })

  it('is completed from the database when the process died between commit and journal', async () => {
    const { device, plan } = await session(prepare)
    const whole = readFileSync(journal(), 'utf8')
    const lines = whole.trimEnd().split('\n')
    writeFileSync(journal(), `${lines.slice(0, -1).join('\n')}\n`)
    await session(() => Promise.resolve())
    expect(readFileSync(journal(), 'utf8')).toBe(whole)
    writeFileSync(journal(), '')
    await session(() => Promise.resolve())
    rmSync(database(), { recursive: true })
    await session((wire, running) => goesOn(wire, running, device, plan, 3))
  })

  it('drops a last line that was cut while it was written, and refuses damage further up', async () => {
    const { device, plan } = await session(prepare)
    appendFileSync(journal(), '{"k":"push","dev')
    await session((wire, running) => goesOn(wire, running, device, plan, 3))
    const text = readFileSync(journal(), 'utf8')
    writeFileSync(journal(), text.replace('"k":"device"', '"k":"devic"'))
    await expect(open()).rejects.toThrow(/journal of the centre is damaged at byte \d+/)
    writeFileSync(journal(), text)
    await session(() => Promise.resolve())
  })

  it('refuses a journal that tells another story than the database', async () => {
    await session(prepare)
    const text = readFileSync(journal(), 'utf8')
    rmSync(database(), { recursive: true })
    writeFileSync(journal(), text.replaceAll('ร่างวิสัยทัศน์', 'แก้ลับหลัง'))
    await expect(open()).rejects.toThrow(/different stories/)
  })

  it('is written before the answer', async () => {
    await session(async (wire, running) => {
      const { device, plan } = await prepare(wire, running)
      const size = statSync(journal()).size
      await device.push([issueOp(device, plan)])
      const text = readFileSync(journal(), 'utf8')
      expect(text.length).toBeGreaterThan(size / 3)
      expect(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ k: 'push', device: device.id, lastSeq: 4 })
    })
  })

  it('stops the centre when it cannot be written, and the change is not acknowledged', async () => {
    let stopped = 0
    const full = {
      append: () => {
        throw new Error('ENOSPC')
      },
      close: () => undefined
    } as unknown as PushJournal
    const running = await startTestCentral({
      journal: full,
      onJournalLost: () => {
        stopped += 1
      }
    })
    const device = new TestDevice(running.wire)
    expect(await device.post('/v1/enrol', device.enrolBody(await running.code('office', '64'), null))).toMatchObject({
      status: 500,
      body: { code: 'SERVER_ERROR' }
    })
    expect(stopped).toBe(1)
    await running.close()
  })
})

describe('the trial database as a process', () => {
  it('is opened by one process only, and helps the command line from inside', async () => {
    const running = await startCentralProcess({ DATA_DIR: folder.path })
    expect(running.output()).toMatch(/TRIAL DATABASE/)
    await expect(open()).rejects.toThrow(DataDirInUseError)
    await expect(startCentralProcess({ DATA_DIR: folder.path })).rejects.toThrow(/already uses this data folder/)
    const run = async (...args: string[]): Promise<{ code: number | null; text: string }> => {
      const child = spawn(process.execPath, ['scripts/central.mjs', ...args], {
        env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder.path }
      })
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      return { code: await ended(child), text: text.trim() }
    }
    expect((await run('enrol', '--office', '64', '--role', 'office')).text).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(await run('verify')).toMatchObject({ code: 0, text: expect.stringMatching(/^chain intact: 0 ops/) as string })
    expect((await run('enrol', '--role', 'reviewer', '--office', '64')).code).toBe(2)
    expect((await run('nonsense')).code).toBe(2)
    expect(await running.end('SIGTERM')).toBe(0)
    expect(existsSync(join(folder.path, 'central.lock'))).toBe(false)
    expect(existsSync(join(folder.path, 'admin.json'))).toBe(false)
  })

  it('ends when its parent is gone', async () => {
    const parent = spawn('sleep', ['60'])
    const running = await startCentralProcess({ DATA_DIR: folder.path }, ['serve', '--parent-pid', String(parent.pid)])
    parent.kill('SIGKILL')
    for (let i = 0; i < 100 && isThere(running.pid); i += 1) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isThere(running.pid)).toBe(false)
  })
})

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
