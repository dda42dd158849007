import { expect, it } from 'vitest'
import fc from 'fast-check'
import { ERROR_CODES } from '@shared/kernel/error-codes'
import { failureSchema } from '@shared/sync/wire'
import { onBothDatabases } from '../support/central-databases'
import { changed, created, newUuid, type TestDevice } from '../support/central-device'
import { issueOp, kpiOp, newPlan, objectiveOp, planOp, pullAll } from '../support/central-plans'
import type { WireAnswer } from '../support/central-wire'

const ROUTES = [
  ['GET', '/v1/hello'],
  ['POST', '/v1/enrol'],
  ['POST', '/v1/session'],
  ['POST', '/v1/device/successor'],
  ['POST', '/v1/sync/push'],
  ['GET', '/v1/sync/pull'],
  ['GET', '/v1/audit'],
  ['POST', '/admin'],
  ['GET', '/']
] as const
const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES)

/** Whatever came in: an answer below 500, and every refusal with a code of the one table. */
function expectCoded(answer: WireAnswer): void {
  expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(500)
  if (answer.status === 200) return
  const failure = failureSchema.parse(answer.body)
  expect(KNOWN.has(failure.code), failure.code).toBe(true)
}

onBothDatabases('hostile input', (get) => {
  const opCount = async (): Promise<number> =>
    (
      await get()
        .central.database.sql.selectFrom('op')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n

  const withPlan = async (): Promise<{ device: TestDevice; plan: string }> => {
    const device = await get().device('office', '64')
    const plan = newPlan()
    await device.push([planOp(device, plan)])
    return { device, plan }
  }

  /** Sends a body with a right signature: the refusal must come from what it says. */
  const expectRefused = async (device: TestDevice, body: string | Buffer, status: number, code: string): Promise<void> => {
    const before = await opCount()
    const answer = await device.pushRaw(body)
    expectCoded(answer)
    expect(answer, String(body).slice(0, 100)).toMatchObject({ status, body: { code } })
    expect(await opCount()).toBe(before)
  }

  it('refuses what is no JSON, no text, too deep or too large', async () => {
    const { device } = await withPlan()
    for (const body of ['', '{', 'null', '[]', '"x"', '1e400', '{"a":1}}', '\u0000', '{"proto":NaN}'])
      await expectRefused(device, body, 422, 'INVALID')
    await expectRefused(device, Buffer.from([0x22, 0xff, 0xfe, 0x22]), 422, 'INVALID')
    await expectRefused(device, '['.repeat(100_000) + ']'.repeat(100_000), 422, 'INVALID')
    await expectRefused(device, '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 422, 'INVALID')
    await expectRefused(device, JSON.stringify('x'.repeat(1_100_000)), 413, 'TOO_BIG')
  })

  it('takes no compressed, foreign or form bodies', async () => {
    const device = await get().device('office', '64')
    const send = (headers: Record<string, string>): Promise<WireAnswer> =>
      device.wire('POST', '/v1/sync/push', { ...device.auth(), ...headers }, '{}')
    expect(await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
      body: { code: 'BAD_REQUEST' }
    })
    expect(await send({ 'content-type': 'text/plain' })).toMatchObject({ status: 415, body: { code: 'BAD_REQUEST' } })
    expect(await send({ 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
      status: 415,
      body: { code: 'BAD_REQUEST' }
    })
  })

  it('refuses messages of the wrong shape, naming the place', async () => {
    const { device, plan } = await withPlan()
    const good = { proto: 1, device: device.id, epoch: device.epoch, ops: [issueOp(device, plan)] }
    const op = good.ops[0] as (typeof good.ops)[0]
    const bad: [unknown, string][] = [
      [{ ...good, ops: [] }, 'ops'],
      [{ ...good, ops: 'x' }, 'ops'],
      [{ ...good, extra: 1 }, ''],
      [{ ...good, device: 'x' }, 'device'],
      [{ ...good, ops: [{ ...op, n: 1.5 }] }, 'ops.0.n'],
      [{ ...good, ops: [{ ...op, n: 0 }] }, 'ops.0.n'],
      [{ ...good, ops: [{ ...op, n: 2 ** 60 }] }, 'ops.0.n'],
      [{ ...good, ops: [{ ...op, prev: 7 }] }, 'ops.0.prev'],
      [{ ...good, ops: [{ ...op, body: { ...op.body, office: '64; DROP TABLE op' } }] }, 'ops.0.body.office'],
      [{ ...good, ops: [{ ...op, body: { ...op.body, hlc: 'now' } }] }, 'ops.0.body.hlc'],
      [{ ...good, ops: [{ ...op, body: { ...op.body, schema: 0 } }] }, 'ops.0.body.schema'],
      [{ ...good, ops: Array.from({ length: 501 }, () => op) }, 'ops']
    ]
    for (const [message, path] of bad) {
      const answer = await device.pushRaw(JSON.stringify(message))
      expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID', path } })
    }
    expect((await device.push([op])).results[0]).toMatchObject({ status: 'applied' })
  })

  it('refuses keys that reach for prototypes and numbers beyond the finite', async () => {
    const { device, plan } = await withPlan()
    const text = device.pushText([issueOp(device, plan)])
    await expectRefused(device, text.replace('"title":', '"__proto__":'), 422, 'INVALID')
    await expectRefused(device, text.replace('"title":', '"\\u005f_proto__":'), 422, 'INVALID')
    await expectRefused(device, text.replace('"v":"a0"', '"v":1e400'), 422, 'INVALID')
    await expectRefused(device, text.replace('"v":"a0"', '"v":{"__proto__":{"a":1}}'), 422, 'INVALID')
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  it('parks single ops whose values no document could hold, and goes on with the rest', async () => {
    const { device, plan } = await withPlan()
    const values = ['nul \u0000', 'half \ud800', 'half \udc00 other', 'x'.repeat(100_000), 12, null, ['a'], { a: 1 }, true]
    const ops = values.map((title) => device.op({ plan, changes: [created('issue', newUuid(), { title })] }))
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) =>
      device.op({ plan, changes: [created('issue', newUuid(), { [name]: 'x' })] })
    )
    const kinds = ['constructor', 'toString', 'nothing'].map((kind) =>
      device.op({ plan, changes: [created(kind, newUuid(), { title: 'x' })] })
    )
    const reply = await device.push([...ops, ...names, ...kinds, issueOp(device, plan)])
    for (const result of reply.results.slice(0, -1)) expect(result).toMatchObject({ status: 'refused', code: 'INVALID' })
    expect(reply.results.at(-1)).toMatchObject({ status: 'applied' })
  })

  it('parks references that are no ids, foreign or missing', async () => {
    const { device, plan } = await withPlan()
    const other = await get().device('office', '50')
    const [foreignPlan, foreignIssue] = [newPlan('50'), newUuid()]
    await other.push([planOp(other, foreignPlan), issueOp(other, foreignPlan, foreignIssue)])
    const targets = ['x', "'; DROP TABLE op; --", '\\', newUuid(), foreignIssue, plan, 'x'.repeat(50_000)]
    const reply = await device.push(targets.map((issue) => objectiveOp(device, plan, issue)))
    for (const result of reply.results) expect(result).toMatchObject({ status: 'refused', code: 'MISSING' })
    const taken = await device.push([
      device.op({ plan, changes: [created('issue', foreignIssue, { title: 'mine' })] }),
      device.op({ plan, changes: [changed('issue', foreignIssue, { title: 'mine' }, 0)] }),
      device.op({ plan: foreignPlan, office: '50', changes: [created('issue', newUuid(), { title: 'x' })] }),
      device.op({ plan: foreignPlan, office: '64', changes: [created('issue', newUuid(), { title: 'x' })] }),
      device.op({
        plan,
        type: 'resolve',
        resolve: { conflict: foreignIssue },
        changes: [changed('issue', foreignIssue, { title: 'x' }, 0)]
      })
    ])
    for (const result of taken.results) expect(result.status).toBe('refused')
    expect((await pullAll(other)).get(foreignIssue)?.f['title']?.[0]).toBe('ประเด็น')
  })

  it('keeps an op of a newer program for later', async () => {
    const { device, plan } = await withPlan()
    const newer = device.op({ plan, schema: 2 ** 40, changes: [created('weather', newUuid(), { sky: 'blue' })] })
    expect((await device.push([newer])).results[0]).toMatchObject({ status: 'deferred' })
    const kept = await get().central.database.sql.selectFrom('op_deferred').selectAll().where('op_id', '=', newer.body.opId).execute()
    expect(kept).toHaveLength(1)
  })

  it('refuses a wrong, missing or borrowed signature before it reads a word', async () => {
    const { device, plan } = await withPlan()
    const body = device.pushText([issueOp(device, plan)])
    const before = await opCount()
    for (const signature of ['', 'x', 'A'.repeat(88), device.sign(`${body} `), 'A'.repeat(100_000).slice(0, 8_000)]) {
      const answer = await device.pushRaw(body, signature)
      expect(answer).toMatchObject({ status: 401, body: { code: 'BAD_SIGNATURE' } })
    }
    expect(await opCount()).toBe(before)
  })

  it('does not answer for ops of another machine', async () => {
    const { device, plan } = await withPlan()
    const op = issueOp(device, plan)
    await device.push([op])
    const thief = await get().device('office', '50')
    await expectRefused(thief, thief.pushText([thief.op({ ...op.body, changes: op.body.changes })]), 422, 'INVALID')
  })

  it('refuses odd questions to pull and audit', async () => {
    const device = await get().device('office', '64')
    for (const query of [
      '',
      '?from=-1',
      '?from=x',
      '?from=1.5',
      '?from=0&limit=0',
      '?from=0&limit=9999',
      '?from=0&from=1',
      `?from=${'9'.repeat(40)}`,
      '?from=0&x=1'
    ]) {
      const answer = await device.get(`/v1/sync/pull${query}`)
      expect(answer, query).toMatchObject({ status: 422, body: { code: 'INVALID' } })
    }
    expect(await device.get('/v1/sync/pull?from=999999999999&limit=5')).toMatchObject({ status: 409, body: { code: 'EPOCH' } })
    expect((await device.get('/v1/audit?from=x')).status).toBe(422)
  })

  it('meets any bytes on any route with a coded answer', async () => {
    const device = await get().device('office', '64')
    const before = await opCount()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTES),
        fc.boolean(),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value))
        ),
        fc.string({ maxLength: 30 }).map(encodeURIComponent),
        async ([method, path], known, body, query) => {
          const headers = { ...(known ? device.auth() : {}), 'content-type': 'application/json', 'x-signature': device.sign(body) }
          expectCoded(await get().wire(method, `${path}?from=${query}`, headers, method === 'POST' ? body : undefined))
        }
      ),
      { numRuns: 300 }
    )
    expect(await opCount()).toBe(before)
  })

  it('meets any change of a right message with a coded answer, and keeps its rows whole', async () => {
    const { device, plan } = await withPlan()
    const [issue, objective, kpi] = [newUuid(), newUuid(), newUuid()]
    await device.push([issueOp(device, plan, issue), objectiveOp(device, plan, issue, objective), kpiOp(device, plan, objective, kpi)])
    const startYear = (await pullAll(device)).get(plan)?.f['startYear']?.[0] ?? null
    const fields = fc.dictionary(
      fc.constantFrom('title', 'target1', 'objective', 'order', 'direction', 'baselineYear', '$del', 'state', 'x'),
      fc.jsonValue({ maxDepth: 4 }),
      { maxKeys: 4 }
    )
    const change = fc.record({
      type: fc.constantFrom('create', 'set', 'delete', 'restore'),
      kind: fc.constantFrom('kpi', 'issue', 'plan', 'submission', 'conflict', 'comment', 'x'),
      ent: fc.constantFrom(issue, objective, kpi, plan, newUuid()),
      fields
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('edit', 'submit', 'recall', 'return', 'approve', 'comment', 'resolve'),
        fc.array(change, { maxLength: 4 }),
        fc.integer({ min: 0, max: 2 ** 31 }),
        async (type, changes, base) => {
          const image = { n: device.n, last: device.last }
          const edits = changes.map((item) => ({
            ...item,
            fields: changed(item.kind, item.ent, item.fields as Record<string, string>, base).fields
          }))
          const answer = await device.pushRaw(device.pushText([device.op({ plan, type, changes: edits })]))
          expectCoded(answer)
          if (answer.status !== 200) Object.assign(device, image)
        }
      ),
      { numRuns: 300 }
    )
    expect((await pullAll(device)).get(plan)?.f['startYear']?.[0]).toBe(startYear)
  })
})
