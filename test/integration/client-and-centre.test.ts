import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CentralClient } from '@main/central/central-client'
import { deviceKeysIn } from '@main/central/device-key'
import { openEnrolmentFile } from '@main/central/enrolment-file'
import type { SecretBox } from '@main/central/secret-box'
import { openJournal, type Journal } from '@main/journal/journal-file'
import { isoTime } from '@server/clock'
import { revokeDevice } from '@server/devices/device-repository'
import { startTestCentral, temporaryFolder, type TestCentral } from '../support/central'
import { newUuid, TestDevice } from '../support/central-device'
import { issueOp, newPlan, planOp } from '../support/central-plans'

const noBox: SecretBox = {
  available: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('none')),
  open: () => Promise.reject(new Error('none'))
}

/** The shell's own client against the real centre over HTTP: the two were written apart and must mean the same. */
describe('the client of the shell and the centre', () => {
  const folder = temporaryFolder()
  let centre: TestCentral
  let journal: Journal
  let client: CentralClient
  let address = ''

  beforeAll(async () => {
    centre = await startTestCentral()
    address = await centre.app.listen({ host: '127.0.0.1', port: 0 })
    journal = await openJournal(join(folder.path, 'journal'))
    const parts = { keys: deviceKeysIn(folder.path, noBox), enrolment: await openEnrolmentFile(folder.path), journal }
    client = new CentralClient({ ...parts, fetch: (url, init) => fetch(url, init), packaged: false, appVersion: '0.1.0' })
  })
  afterAll(async () => {
    await journal.close()
    await centre.close()
    folder.remove()
  })

  it('enrol, push, pull in gzip, take a new identity after a fork, and hear of a revocation', async () => {
    const maker = new TestDevice(centre.wire)
    maker.office = '64'
    const code = await centre.code('office', '64')
    expect(await client.enrol({ address, code: ` ${code} `, device: maker.id, office: '50' })).toMatchObject({
      error: { code: 'OFFICE_MISMATCH' }
    })
    expect(await client.enrol({ address, code: ` ${code} `, device: maker.id, office: '64' })).toMatchObject({ ok: true })
    expect(await client.status()).toMatchObject({ value: { enrolled: true, role: 'office', office: '64', trial: true } })

    const plan = newPlan()
    const ops = [planOp(maker, plan), ...Array.from({ length: 20 }, () => issueOp(maker, plan))]
    expect(await client.push({ device: maker.id, ops })).toMatchObject({ ok: true, value: { lastN: 21 } })
    const page = await client.pull({ from: 0, limit: 500 })
    expect(page.ok && page.value.rows).toHaveLength(21)

    const image = { ...issueOp(maker, plan), n: 5 }
    expect(await client.push({ device: maker.id, ops: [image] })).toMatchObject({ error: { code: 'FORK', details: { lastN: 21 } } })
    const gap = { ...issueOp(maker, plan), n: 50 }
    expect(await client.push({ device: maker.id, ops: [gap] })).toMatchObject({ error: { code: 'EXPECTED', details: { lastN: 21 } } })
    const successor = newUuid()
    expect(await client.succeed({ device: maker.id, successor })).toMatchObject({ ok: true, value: { device: successor } })
    expect(await client.push({ device: successor, ops: [{ ...image, n: 1, prev: null }] })).toMatchObject({ ok: true })

    await revokeDevice(centre.central.database.sql, successor, isoTime(Date.now()))
    expect(await client.pull({ from: 0, limit: 500 })).toMatchObject({ error: { code: 'REVOKED' } })
  })

  it('send long answers small to those who take gzip', async () => {
    const device = await centre.device('office', '64')
    const url = `${address}/v1/sync/pull?from=0&limit=500`
    const [small, plain] = await Promise.all([
      fetch(url, { headers: { ...device.auth(), 'accept-encoding': 'gzip' } }),
      fetch(url, { headers: { ...device.auth(), 'accept-encoding': 'identity' } })
    ])
    expect([small.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null])
    expect(await small.json()).toEqual(await plain.json())
  })
})
