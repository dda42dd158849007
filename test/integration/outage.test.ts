import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Log } from '@server/log'
import { startTestCentral, type TestCentral } from '../support/central'
import { newUuid, type TestDevice } from '../support/central-device'
import { issueOp, newPlan, planOp } from '../support/central-plans'
import { startPostgres, type TestPostgres } from '../support/postgres'

const SECRET = 'ข้อความลับของแผน'

/** What the operator's log heard. */
function listeningLog(): { readonly log: Log; readonly heard: string[] } {
  const heard: string[] = []
  const note = (event: string, facts: unknown): void => void heard.push(JSON.stringify([event, facts]))
  return { log: { info: note, error: note }, heard }
}

describe('when the database goes away', () => {
  const { log, heard } = listeningLog()
  let postgres: TestPostgres
  let url = ''
  let centre: TestCentral
  let device: TestDevice
  const plan = newPlan()

  beforeAll(async () => {
    postgres = await startPostgres()
    url = await postgres.freshUrl()
    centre = await startTestCentral({ url, log })
    device = await centre.device('office', '64')
    await device.push([planOp(device, plan)])
  })
  afterAll(async () => {
    await centre.close()
    await postgres.stop()
  })

  const cutConnections = async (): Promise<void> => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
    )
    await client.end()
  }

  it('the process lives on, and the next push goes through', async () => {
    await cutConnections()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await device.push([issueOp(device, plan)])).results[0]).toMatchObject({ status: 'applied' })
  })

  it('a push cut in the middle is answered 503 with an id, and can be repeated', async () => {
    const blocker = new Client({ connectionString: url })
    blocker.on('error', () => undefined)
    await blocker.connect()
    await blocker.query('BEGIN')
    await blocker.query('SELECT * FROM head FOR UPDATE')
    const ops = [issueOp(device, plan, newUuid(), SECRET)]
    const waiting = device.pushRaw(device.pushText(ops))
    await new Promise((resolve) => setTimeout(resolve, 300))
    await cutConnections()
    const answer = await waiting
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'SERVER_ERROR', id: expect.any(String) as string },
      headers: { 'retry-after': '5' }
    })
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'id'])
    expect((await device.push(ops)).results[0]).toMatchObject({ status: 'applied' })
  })

  it('tells the log where, and nothing of what people wrote', async () => {
    const broken = centre.central.database.sql.schema.dropIndex('entity_open_conflict')
    await broken.execute()
    await centre.central.database.sql.schema.alterTable('entity').dropColumn('open_on').execute()
    const answer = await device.pushRaw(device.pushText([issueOp(device, plan, newUuid(), SECRET)]))
    expect(answer).toMatchObject({ status: 500, body: { code: 'SERVER_ERROR' } })
    const id = (answer.body as { id: string }).id
    const all = heard.join('\n')
    expect(all).toContain(id)
    expect(all).not.toContain(SECRET)
    expect(all).not.toContain('open_on')
  })
})
