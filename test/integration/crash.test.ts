import { afterAll, describe, expect, it } from 'vitest'
import { httpWire } from '../support/central-wire'
import { startCentralProcess } from '../support/central-process'
import { TestDevice } from '../support/central-device'
import { issueOp, newPlan, planOp, pullAll } from '../support/central-plans'
import { startPostgres } from '../support/postgres'
import { temporaryFolder } from '../support/central'

const ROUNDS = 3
const KILL_AFTER_MS = [400, 700, 150]

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

/**
 * Pushes without pause, kills the process in the middle, starts it again, and goes on from what the device knows:
 * every op that was acknowledged is there exactly once, and what was not is simply sent again.
 */
async function surviveKills(env: Readonly<Record<string, string>>): Promise<void> {
  let central = await startCentralProcess(env)
  const device = new TestDevice(httpWire(central.address))
  await device.enrol(central.officeCode)
  await device.session()
  const plan = newPlan()
  await device.push([planOp(device, plan)])
  const acknowledged = new Set<string>()
  let lost: ReturnType<typeof issueOp>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const timer = setTimeout(() => void central.end('SIGKILL'), KILL_AFTER_MS[round])
    lost = await pushUntilCut(device, plan, lost, acknowledged)
    clearTimeout(timer)
    await central.end('SIGKILL')
    central = await startCentralProcess(env)
    Object.assign(device, { wire: httpWire(central.address) })
    await device.session()
  }
  const last = await device.push(lost)
  for (const result of last.results) expect(result.status).toBe('applied')
  for (const op of lost) acknowledged.add(op.body.changes[0]?.ent ?? '')
  const issues = [...(await pullAll(device)).values()].filter((row) => row.kind === 'issue').map((row) => row.id)
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)
  expect(new Set(issues)).toEqual(acknowledged)
  expect((await device.get('/v1/audit?from=0')).body).toMatchObject({ head: acknowledged.size + 1 })
  expect(await central.end('SIGTERM')).toBe(0)
}

/** Returns the push that got no answer. */
async function pushUntilCut(
  device: TestDevice,
  plan: string,
  first: ReturnType<typeof issueOp>[],
  acknowledged: Set<string>
): Promise<ReturnType<typeof issueOp>[]> {
  for (let ops = first; ; ops = []) {
    if (ops.length === 0) ops = [issueOp(device, plan), issueOp(device, plan), issueOp(device, plan)]
    try {
      await device.push(ops)
    } catch {
      return ops
    }
    for (const op of ops) acknowledged.add(op.body.changes[0]?.ent ?? '')
  }
}

describe('kill -9 while devices push', () => {
  it('loses nothing acknowledged on the trial database', async () => {
    await surviveKills({ DATA_DIR: `${folder.path}/trial` })
  })

  it('loses nothing acknowledged on PostgreSQL', async () => {
    const postgres = await startPostgres()
    try {
      await surviveKills({ DATA_DIR: `${folder.path}/postgres`, DATABASE_URL: await postgres.freshUrl() })
    } finally {
      await postgres.stop()
    }
  })
})
