import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { isoTime } from '@server/clock'
import { revokeDevice } from '@server/devices/device-repository'
import { onBothDatabases } from '../support/central-databases'
import { newUuid, TestDevice } from '../support/central-device'

const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

onBothDatabases('enrolment', (get) => {
  it('gives a device the role and office of its code, once', async () => {
    const code = await get().code('office', '64')
    expect(code).toMatch(CODE)
    const device = new TestDevice(get().wire)
    const first = await device.post('/v1/enrol', device.enrolBody(code, null))
    expect(first).toMatchObject({ status: 200, body: { device: device.id, role: 'office', office: '64', server: 'central' } })
    const other = new TestDevice(get().wire)
    expect(await other.post('/v1/enrol', other.enrolBody(code, null))).toMatchObject({ status: 403, body: { code: 'CODE_USED' } })
  })

  it('gives the same answer again when the first was lost', async () => {
    const device = new TestDevice(get().wire)
    const body = device.enrolBody(await get().code('reviewer', null), null)
    const [first, again] = [await device.post('/v1/enrol', body), await device.post('/v1/enrol', body)]
    expect(first.status).toBe(200)
    expect(again.body).toEqual(first.body)
  })

  it('forgives how people write codes down', async () => {
    const code = (await get().code('office', '50')).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const device = new TestDevice(get().wire)
    expect((await device.post('/v1/enrol', device.enrolBody(code, '50'))).status).toBe(200)
  })

  it('keeps no code in the database', async () => {
    const code = await get().code('office', '64')
    const rows = await get().central.database.sql.selectFrom('enrolment_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('refuses a device of another office, and a signature of another key', async () => {
    const code = await get().code('office', '64')
    const device = new TestDevice(get().wire)
    expect(await device.post('/v1/enrol', device.enrolBody(code, '50'))).toMatchObject({ status: 403, body: { code: 'OFFICE_MISMATCH' } })
    const stolen = { ...device.enrolBody(code, '64'), publicKey: new TestDevice(get().wire).publicKey }
    expect(await device.post('/v1/enrol', stolen)).toMatchObject({ status: 401, body: { code: 'BAD_SIGNATURE' } })
    const reviewers = await get().code('reviewer', null)
    expect(await device.post('/v1/enrol', device.enrolBody(reviewers, '64'))).toMatchObject({ body: { code: 'OFFICE_MISMATCH' } })
  })

  it('kills a code after five failed tries', async () => {
    const code = await get().code('office', '64')
    const device = new TestDevice(get().wire)
    for (let i = 0; i < 5; i += 1) await device.post('/v1/enrol', device.enrolBody(code, '50'))
    expect(await device.post('/v1/enrol', device.enrolBody(code, '64'))).toMatchObject({ status: 403, body: { code: 'CODE_EXPIRED' } })
  })

  it('lets a code die after seven days', async () => {
    const code = await get().code('office', '64')
    await sql`UPDATE enrolment_code SET expires_at = ${isoTime(Date.now() - 1)} WHERE used_by IS NULL`.execute(get().central.database.sql)
    const device = new TestDevice(get().wire)
    expect(await device.post('/v1/enrol', device.enrolBody(code, '64'))).toMatchObject({ body: { code: 'CODE_EXPIRED' } })
  })

  it('refuses codes it does not know and keys that are none', async () => {
    const device = new TestDevice(get().wire)
    expect(await device.post('/v1/enrol', device.enrolBody('0000-0000-0000-0000', null))).toMatchObject({
      status: 403,
      body: { code: 'CODE_UNKNOWN' }
    })
    const noKey = { ...device.enrolBody(await get().code('office', '64'), null), publicKey: 'A'.repeat(60) }
    expect(await device.post('/v1/enrol', noKey)).toMatchObject({ status: 401, body: { code: 'BAD_SIGNATURE' } })
  })

  it('does not enrol an identity twice', async () => {
    const device = await get().device('office', '64')
    const code = await get().code('office', '64')
    expect(await device.post('/v1/enrol', device.enrolBody(code, '64'))).toMatchObject({ status: 409, body: { code: 'ALREADY_ENROLLED' } })
  })

  it('lets exactly one of many simultaneous devices have a code', async () => {
    const code = await get().code('office', '64')
    const devices = Array.from({ length: 8 }, () => new TestDevice(get().wire))
    const answers = await Promise.all(devices.map((device) => device.post('/v1/enrol', device.enrolBody(code, null))))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(7).fill(403)])
  })
})

onBothDatabases('session', (get) => {
  it('opens for a signed nonce, and only once for each', async () => {
    const device = await get().device('office', '64')
    const nonce = await device.nonce()
    const body = { device: device.id, nonce, signature: device.sign(`session\n${device.id}\n${nonce}`) }
    expect(await device.post('/v1/session', body)).toMatchObject({ status: 200, body: { expiresIn: 900 } })
    expect(await device.post('/v1/session', body)).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
  })

  it('refuses a signature of another key, over another nonce, for another device', async () => {
    const [device, other] = [await get().device('office', '64'), await get().device('office', '50')]
    const attempt = async (signature: (nonce: string) => string, id = device.id): Promise<unknown> => {
      const nonce = await device.nonce()
      return (await device.post('/v1/session', { device: id, nonce, signature: signature(nonce) })).body
    }
    expect(await attempt((nonce) => other.sign(`session\n${device.id}\n${nonce}`))).toMatchObject({ code: 'BAD_SIGNATURE' })
    expect(await attempt(() => device.sign(`session\n${device.id}\nother`))).toMatchObject({ code: 'BAD_SIGNATURE' })
    expect(await attempt((nonce) => device.sign(`session\n${device.id}\n${nonce}`), newUuid())).toMatchObject({ code: 'BAD_SIGNATURE' })
  })

  it('shuts out what has no token, a wrong one, or was revoked', async () => {
    const device = await get().device('office', '64')
    const pull = '/v1/sync/pull?from=0&limit=1'
    expect((await device.get(pull)).status).toBe(200)
    expect(await get().wire('GET', pull)).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
    expect(await get().wire('GET', pull, { authorization: `Bearer ${'x'.repeat(43)}` })).toMatchObject({ status: 401 })
    await revokeDevice(get().central.database.sql, device.id, isoTime(Date.now()))
    expect(await device.get(pull)).toMatchObject({ status: 403, body: { code: 'REVOKED' } })
    const nonce = await device.nonce()
    const body = { device: device.id, nonce, signature: device.sign(`session\n${device.id}\n${nonce}`) }
    expect(await device.post('/v1/session', body)).toMatchObject({ status: 403, body: { code: 'REVOKED' } })
  })

  it('gives a restored image a new identity with the same key and rights', async () => {
    const device = await get().device('office', '64')
    const successor = newUuid()
    const request = { device: device.id, successor }
    expect(await device.post('/v1/device/successor', request)).toMatchObject({
      status: 200,
      body: { device: successor, role: 'office', office: '64' }
    })
    expect((await device.post('/v1/device/successor', request)).status).toBe(200)
    const nonce = await device.nonce()
    const body = { device: successor, nonce, signature: device.sign(`session\n${successor}\n${nonce}`) }
    expect((await device.post('/v1/session', body)).status).toBe(200)
    const other = await get().device('office', '50')
    expect(await other.post('/v1/device/successor', request)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    expect(await other.post('/v1/device/successor', { device: other.id, successor })).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_ENROLLED' }
    })
    await revokeDevice(get().central.database.sql, device.id, isoTime(Date.now()))
    const late = await device.nonce()
    expect(
      await device.post('/v1/session', { device: successor, nonce: late, signature: device.sign(`session\n${successor}\n${late}`) })
    ).toMatchObject({ body: { code: 'REVOKED' } })
  })
})

onBothDatabases(
  'rates',
  (get) => {
    it('refuses the sixth attempt to enrol within the minute', async () => {
      const device = new TestDevice(get().wire)
      const answers = []
      for (let i = 0; i < 6; i += 1) answers.push(await device.post('/v1/enrol', device.enrolBody('0000-0000-0000-0000', null)))
      expect(answers.slice(0, 5).map((answer) => answer.status)).toEqual(Array(5).fill(403))
      expect(answers[5]).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
      expect(Number(answers[5]?.headers['retry-after'])).toBeGreaterThan(0)
    })
  },
  { limits: { enrol: 5, session: 100, sync: 100 } }
)
