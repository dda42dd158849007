import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { verifyChain } from '@server/sync/verify-chain'
import type { Role } from '@shared/record/command'
import { onBothDatabases } from '../support/central-databases'
import { changed, created, newUuid, type TestDevice } from '../support/central-device'
import { decideOp, issueOp, kpiOp, newPlan, objectiveOp, planOp, pullAll, submitOp } from '../support/central-plans'

onBothDatabases('push and pull', (get) => {
  const rows = async (table: 'op' | 'entity' | 'published' | 'batch'): Promise<number> =>
    (
      await get()
        .central.database.sql.selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n

  const office = async (id = '64'): Promise<{ device: TestDevice; plan: string }> => {
    const device = await get().device('office', id)
    const plan = newPlan(id)
    expect((await device.push([planOp(device, plan)])).results[0]).toMatchObject({ status: 'applied', code: null })
    return { device, plan }
  }

  it('takes ops, numbers them, and gives the records to the same office only', async () => {
    const { device, plan } = await office()
    const issue = newUuid()
    const reply = await device.push([issueOp(device, plan, issue), issueOp(device, plan)])
    expect(reply).toMatchObject({
      lastN: 3,
      results: [
        { n: 2, status: 'applied' },
        { n: 3, status: 'applied' }
      ]
    })
    expect(reply.results[1]?.seq).toBe((reply.results[0]?.seq ?? 0) + 1)
    const colleague = await get().device('office', '64')
    expect((await pullAll(colleague)).get(issue)?.f['title']?.[0]).toBe('ประเด็น')
    expect([...(await pullAll(await get().device('office', '50'))).values()].filter((row) => row.plan === plan)).toEqual([])
    expect([...(await pullAll(await get().device('reviewer', null))).values()].filter((row) => row.plan === plan)).toEqual([])
  })

  it('answers a repeated push as before and changes nothing', async () => {
    const { device, plan } = await office()
    const body = device.pushText([issueOp(device, plan), issueOp(device, plan)])
    const first = await device.pushRaw(body)
    const before = [await rows('op'), await rows('entity'), await rows('batch')]
    const again = await device.pushRaw(body)
    expect(again.body).toEqual(first.body)
    expect([await rows('op'), await rows('entity'), await rows('batch')]).toEqual(before)
  })

  it('takes the rest of a push whose first part it already has', async () => {
    const { device, plan } = await office()
    const [a, b] = [issueOp(device, plan), issueOp(device, plan)]
    await device.push([a])
    expect((await device.push([a, b])).results.map((result) => result.status)).toEqual(['applied', 'applied'])
  })

  it('asks for the missing ops when numbers leave a gap', async () => {
    const { device, plan } = await office()
    issueOp(device, plan)
    const answer = await device.pushRaw(device.pushText([issueOp(device, plan)]))
    expect(answer).toMatchObject({ status: 409, body: { code: 'EXPECTED', lastN: 1 } })
  })

  it('notices a restored disk image and takes its ops under a new identity, each once', async () => {
    const { device, plan } = await office()
    const image = { n: device.n, last: device.last }
    const kept = issueOp(device, plan)
    await device.push([kept])
    Object.assign(device, image)
    const other = issueOp(device, plan)
    expect(await device.pushRaw(device.pushText([other]))).toMatchObject({ status: 409, body: { code: 'FORK', lastN: 2 } })
    const successor = newUuid()
    expect((await device.post('/v1/device/successor', { device: device.id, successor })).status).toBe(200)
    Object.assign(device, { id: successor, n: 0, last: null })
    await device.session()
    const before = await rows('op')
    const reissued = { ...kept, n: 1, prev: null }
    const fresh = { ...other, n: 2, prev: kept.body.opId }
    expect((await device.push([reissued, fresh])).results.map((result) => result.status)).toEqual(['applied', 'applied'])
    expect(await rows('op')).toBe(before + 1)
  })

  it('refuses another epoch, another protocol, another device', async () => {
    const { device, plan } = await office()
    const op = issueOp(device, plan)
    const message = { proto: 1, device: device.id, epoch: device.epoch, ops: [op] }
    expect(await device.pushRaw(JSON.stringify({ ...message, epoch: 'other' }))).toMatchObject({
      status: 409,
      body: { code: 'EPOCH', epoch: device.epoch }
    })
    expect(await device.pushRaw(JSON.stringify({ ...message, proto: 2, shape: 'new' }))).toMatchObject({
      status: 426,
      body: { code: 'UPGRADE' }
    })
    const other = await get().device('office', '64')
    expect(await device.pushRaw(JSON.stringify({ ...message, device: other.id }))).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' }
    })
    expect(await device.pushRaw(JSON.stringify(message), other.sign(JSON.stringify(message)))).toMatchObject({
      status: 401,
      body: { code: 'BAD_SIGNATURE' }
    })
    expect((await device.push([op])).lastN).toBe(2)
  })

  it('opens a conflict when two hands meet on a figure, and keeps the committed one', async () => {
    const { device, plan } = await office()
    const [issue, objective, kpi] = [newUuid(), newUuid(), newUuid()]
    const made = await device.push([
      issueOp(device, plan, issue),
      objectiveOp(device, plan, issue, objective),
      kpiOp(device, plan, objective, kpi)
    ])
    const base = made.results[2]?.seq ?? 0
    const colleague = await get().device('office', '64')
    await device.push([device.op({ plan, changes: [changed('kpi', kpi, { target1: '20' }, base)] })])
    const late = await colleague.push([colleague.op({ plan, changes: [changed('kpi', kpi, { target1: '30' }, base)] })])
    expect(late.results[0]).toMatchObject({ status: 'conflict', conflicts: [expect.any(String)] })
    const seen = await pullAll(colleague)
    expect(seen.get(kpi)?.f['target1']?.[0]).toBe('20')
    const card = seen.get(late.results[0]?.conflicts[0] ?? '')
    expect(card).toMatchObject({
      kind: 'conflict',
      f: { committed: ['20', expect.any(Number)], contender: ['30', expect.any(Number)], state: ['open', expect.any(Number)] }
    })
    const blocked = await device.push([await submitOp(device, plan)])
    expect(blocked.results[0]).toMatchObject({ status: 'refused', code: 'STALE' })
    const state = card?.f['state']?.[1] ?? 0
    const closing = device.op({
      plan,
      type: 'resolve',
      resolve: { conflict: card?.id ?? '' },
      changes: [changed('conflict', card?.id ?? '', { state: 'resolved', resolvedBy: 'ก' }, state)]
    })
    expect((await device.push([closing])).results[0]).toMatchObject({ status: 'applied' })
    expect((await device.push([await submitOp(device, plan)])).results[0]).toMatchObject({ status: 'applied' })
  })

  it('locks a submitted plan, shows reviewers what was signed, and opens it again on return', async () => {
    const { device, plan } = await office()
    const issue = newUuid()
    await device.push([issueOp(device, plan, issue)])
    const sent = await device.push([await submitOp(device, plan)])
    expect(sent.results[0]).toMatchObject({ status: 'applied' })
    expect((await device.push([issueOp(device, plan)])).results[0]).toMatchObject({ status: 'refused', code: 'LOCKED' })

    const reviewer = await get().device('reviewer', null)
    const seen = await pullAll(reviewer)
    expect(seen.get(issue)).toMatchObject({ seq: sent.results[0]?.seq, f: { title: ['ประเด็น', expect.any(Number)] } })
    const comment = newUuid()
    const remark = reviewer.op({
      plan,
      office: '64',
      type: 'comment',
      changes: [created('comment', comment, { target: issue, targetKind: 'issue', field: 'title', text: 'โปรดแก้', author: reviewer.actor.name })]
    })
    expect((await reviewer.push([remark])).results[0]).toMatchObject({ status: 'applied' })
    expect((await reviewer.push([await decideOp(reviewer, plan, 'return')])).results[0]).toMatchObject({ status: 'applied' })

    const base = (await pullAll(device)).get(issue)?.f['title']?.[1] ?? 0
    expect(
      (await device.push([device.op({ plan, changes: [changed('issue', issue, { title: 'แก้แล้ว' }, base)] })])).results[0]
    ).toMatchObject({ status: 'applied' })
    expect((await pullAll(reviewer)).get(issue)?.f['title']?.[0]).toBe('ประเด็น')
    expect((await device.push([await submitOp(device, plan)])).results[0]).toMatchObject({ status: 'applied' })
    expect((await pullAll(reviewer)).get(issue)?.f['title']?.[0]).toBe('แก้แล้ว')
    expect((await reviewer.push([await decideOp(reviewer, plan, 'approve')])).results[0]).toMatchObject({ status: 'applied' })
    expect((await device.push([issueOp(device, plan)])).results[0]).toMatchObject({ status: 'refused', code: 'LOCKED' })
    expect((await device.push([await decideOp(device, plan, 'recall')])).results[0]).toMatchObject({ status: 'refused', code: 'STATE' })
  })

  it('lets each role do its own types in its own place, and nothing else', async () => {
    const { device: owner, plan } = await office()
    const issue = newUuid()
    await owner.push([issueOp(owner, plan, issue)])
    await owner.push([await submitOp(owner, plan)])
    const people: [string, Role, string | null][] = [
      ['own office', 'office', '64'],
      ['other office', 'office', '50'],
      ['reviewer', 'reviewer', null]
    ]
    const table: Record<string, string> = {}
    for (const [who, role, place] of people) {
      for (const type of ['edit', 'resolve', 'submit', 'recall', 'return', 'approve', 'comment'] as const) {
        const device = await get().device(role, place)
        const changes =
          type === 'comment'
            ? [created('comment', newUuid(), { target: issue, targetKind: 'issue', text: 'ก', author: device.actor.name })]
            : [changed('issue', issue, { title: 'ข' }, 0)]
        const { results } = await device.push([device.op({ plan, office: '64', type, changes })])
        table[`${who} ${type}`] = results[0]?.code ?? results[0]?.status ?? ''
      }
    }
    // The plan is submitted: what is allowed at all meets the lock or an invalid step; FORBIDDEN is the wall itself.
    expect(table).toEqual({
      'own office edit': 'LOCKED',
      'own office resolve': 'LOCKED',
      'own office submit': 'FORBIDDEN',
      'own office recall': 'FORBIDDEN',
      'own office return': 'FORBIDDEN',
      'own office approve': 'FORBIDDEN',
      'own office comment': 'FORBIDDEN',
      'other office edit': 'FORBIDDEN',
      'other office resolve': 'FORBIDDEN',
      'other office submit': 'FORBIDDEN',
      'other office recall': 'FORBIDDEN',
      'other office return': 'FORBIDDEN',
      'other office approve': 'FORBIDDEN',
      'other office comment': 'FORBIDDEN',
      'reviewer edit': 'FORBIDDEN',
      'reviewer resolve': 'FORBIDDEN',
      'reviewer submit': 'FORBIDDEN',
      'reviewer recall': 'FORBIDDEN',
      'reviewer return': 'FORBIDDEN',
      'reviewer approve': 'FORBIDDEN',
      'reviewer comment': 'applied'
    })
  })

  it('cannot be talked into another office by an office number in the op', async () => {
    const { plan } = await office('64')
    const stranger = await get().device('office', '50')
    const own = newPlan('50')
    await stranger.push([planOp(stranger, own)])
    const forged = stranger.op({
      plan: own,
      changes: [created('issue', newUuid(), { title: 'ก' }), changed('plan', plan, { vision: 'ยึด' }, 0)]
    })
    expect((await stranger.push([forged])).results[0]).toMatchObject({ status: 'refused' })
    const claimed = stranger.op({ plan, office: '50', changes: [changed('plan', plan, { vision: 'ยึด' }, 0)] })
    expect((await stranger.push([claimed])).results[0]).toMatchObject({ status: 'refused', code: 'FORBIDDEN' })
    expect([...(await pullAll(stranger)).keys()]).not.toContain(plan)
    const mine = await get().device('office', '64')
    const { ops } = (await mine.get('/v1/audit?from=0')).body as { ops: { plan?: string; office: string; body: string }[] }
    expect(ops.length).toBeGreaterThan(0)
    expect(ops.filter((op) => op.body.includes('ยึด'))).toEqual([])
    const { ops: strangers } = (await stranger.get('/v1/audit?from=0')).body as { ops: { body: string }[] }
    expect(strangers.filter((op) => op.body.includes('ยึด'))).toHaveLength(2)
    const reviewer = (await (await get().device('reviewer', null)).get('/v1/audit?from=0')).body as { ops: { body: string | null }[] }
    expect(reviewer.ops.every((op) => op.body === null)).toBe(true)
  })

  it('cuts no page inside a sequence number and ends at the head', async () => {
    const { device, plan } = await office('77')
    const many = Array.from({ length: 30 }, () => created('issue', newUuid(), { title: 'ก' }))
    await device.push([device.op({ plan, changes: many }), issueOp(device, plan)])
    const first = await device.pull(0, 10)
    expect(first.more).toBe(true)
    const sizes = []
    for (let from = 0, more = true; more;) {
      const page = await device.pull(from, 10)
      expect(page.from).toBe(from)
      sizes.push(page.rows.length)
      from = page.next
      more = page.more
      if (!more) expect(page.next).toBe(page.head)
    }
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(32)
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(30)
  })

  it('tells a device that has seen more than the centre holds that the centre was restored', async () => {
    const { device } = await office()
    const { head } = await device.pull(0, 10)
    expect(await device.pull(head, 10)).toMatchObject({ from: head, next: head, more: false, rows: [] })
    const beyond = { status: 409, body: { code: 'EPOCH', epoch: device.epoch } }
    expect(await device.get(`/v1/sync/pull?from=${head + 1}`)).toMatchObject(beyond)
    expect(await (await get().device('reviewer', null)).get('/v1/sync/pull?from=999999999999999')).toMatchObject(beyond)
  })

  it('keeps order and density when many devices push at once', async () => {
    const { plan } = await office('81')
    const devices = await Promise.all(Array.from({ length: 6 }, () => get().device('office', '81')))
    await Promise.all(
      devices.map(async (device) => {
        for (let i = 0; i < 5; i += 1) await device.push([issueOp(device, plan), issueOp(device, plan)])
      })
    )
    const { rows: log } = await sql<{ seq: number }>`SELECT seq FROM op ORDER BY seq`.execute(get().central.database.sql)
    expect(log.map((row) => row.seq)).toEqual(log.map((_, index) => index + 1))
    expect([...(await pullAll(devices[0] as TestDevice)).values()].filter((row) => row.kind === 'issue')).toHaveLength(60)
  })

  it('keeps a log that verifies, that nobody can change, and that tells when somebody did', async () => {
    const { sql: db } = get().central.database
    expect((await verifyChain(db)).brokenAt).toBeNull()
    await expect(sql`UPDATE op SET body = body`.execute(db)).rejects.toThrow(/append-only/)
    await expect(sql`DELETE FROM op`.execute(db)).rejects.toThrow(/append-only/)
    await expect(sql`TRUNCATE op`.execute(db)).rejects.toThrow(/append-only/)
    await sql`ALTER TABLE op DISABLE TRIGGER op_append_only`.execute(db)
    await sql`UPDATE op SET body = replace(body, '"n"', '"n"') || ' ' WHERE seq = 3`.execute(db)
    expect((await verifyChain(db)).brokenAt).toBe(3)
    await sql`UPDATE op SET body = rtrim(body) WHERE seq = 3`.execute(db)
    expect((await verifyChain(db)).brokenAt).toBeNull()
    await sql`DELETE FROM op WHERE seq = (SELECT max(seq) FROM op)`.execute(db)
    expect((await verifyChain(db)).brokenAt).not.toBeNull()
  })

  it('gives whole numbers back exactly as they went in, up to the largest', async () => {
    const {
      rows: [row]
    } = await sql<{ n: unknown; most: unknown }>`SELECT 1::bigint AS n, 9007199254740991::bigint AS most`.execute(
      get().central.database.sql
    )
    expect(row).toEqual({ n: 1, most: Number.MAX_SAFE_INTEGER })
    await expect(sql`SELECT 9007199254740993::bigint AS n`.execute(get().central.database.sql)).rejects.toThrow(/exact number/)
  })
})
