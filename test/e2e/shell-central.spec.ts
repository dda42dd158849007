import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { FakeCentre, send } from '../unit/main/central/fake-centre'
import { expect, test as base } from './launch'

const DEVICE = '01890a5d-ac96-774b-bcce-b302099a8057'
const ENTITY = '01890a5d-ac96-774b-bcce-b302099a8059'
const test = base.extend<{ centre: FakeCentre }>({
  // Playwright reads the fixture's needs from this pattern; an empty one says "none".
  centre: async ({}, run) => {
    const centre = new FakeCentre()
    await centre.start()
    await run(centre)
    await centre.stop()
  }
})
const page = {
  from: 0,
  next: 1,
  more: false,
  head: 1,
  epoch: 'epoch-1',
  rows: [{ id: ENTITY, kind: 'plan', office: '48', plan: ENTITY, seq: 1, del: false, f: { vision: ['ยุติธรรม', 1] } }]
}

test('through Chromium’s own network: enrol, push signed bytes, pull a gzipped page, all in the journal first', async ({
  planner,
  centre
}) => {
  const enrolled = await planner.page.evaluate(
    ([address, device]) => window.planner.centralEnrol({ address, code: 'ABCD-EFGH', device, office: '48' }),
    [centre.address, DEVICE] as const
  )
  expect(enrolled).toMatchObject({ ok: true, value: { device: DEVICE } })
  let signed = false
  centre.answers.set('/v1/sync/push', (seen, response) => {
    signed = centre.signed(seen.body, String(seen.headers['x-signature']))
    send(response, 200, {
      results: [{ n: 1, opId: ENTITY, status: 'applied', seq: 1, code: null, conflicts: [], where: [] }],
      lastN: 1,
      head: 1
    })
  })
  centre.answers.set('/v1/sync/pull', (_seen, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(gzipSync(JSON.stringify(page)))
  })
  const op = {
    n: 1,
    prev: null,
    body: {
      opId: ENTITY,
      type: 'edit' as const,
      command: 'plan.setVision',
      plan: ENTITY,
      office: '48',
      actor: { id: DEVICE, name: 'สมหญิง' },
      hlc: '0mgj6k3cw-0000-9a8057',
      schema: 1,
      changes: []
    }
  }
  expect(
    await planner.page.evaluate(([device, one]) => window.planner.centralPush({ device, ops: [one] }), [DEVICE, op] as const)
  ).toMatchObject({ ok: true })
  expect(signed).toBe(true)
  expect(await planner.page.evaluate(() => window.planner.centralPull({ from: 0, limit: 100 }))).toEqual({ ok: true, value: page })
  const lines = fs
    .readFileSync(path.join(planner.userData, 'journal', 'journal.ndjson'), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { k: string }).k).filter((kind) => kind === 'results' || kind === 'page')).toEqual([
    'results',
    'page'
  ])
})

test('a redirect is not followed and a dead line is OFFLINE', async ({ planner, centre }) => {
  await planner.page.evaluate(([address, device]) => window.planner.centralEnrol({ address, code: 'ABCD-EFGH', device, office: '48' }), [
    centre.address,
    DEVICE
  ] as const)
  centre.answers.set('/v1/sync/pull', (_seen, response) => response.writeHead(302, { location: `${centre.address}/elsewhere` }).end())
  const pull = (): Promise<unknown> => planner.page.evaluate(() => window.planner.centralPull({ from: 0, limit: 1 }))
  expect(await pull()).toMatchObject({ ok: false, error: { code: 'OFFLINE' } })
  expect(centre.paths()).not.toContain('/elsewhere')
  await centre.stop()
  expect(await pull()).toMatchObject({ ok: false, error: { code: 'OFFLINE', details: { reason: 'ERR_CONNECTION_REFUSED' } } })
  await centre.start()
})
