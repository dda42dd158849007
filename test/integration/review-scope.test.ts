import { expect, it } from 'vitest'
import { onBothDatabases } from '../support/central-databases'
import { changed, newUuid } from '../support/central-device'
import { decideOp, issueOp, newPlan, planOp, pullAll, submitOp } from '../support/central-plans'

onBothDatabases('what a reviewer is shown', (get) => {
  it('is what was signed, whenever the reviewer comes; of what was deleted since, only that it is gone', async () => {
    const office = await get().device('office', '64')
    const early = await get().device('reviewer', null)
    const [plan, issue] = [newPlan(), newUuid()]
    await office.push([planOp(office, plan), issueOp(office, plan, issue, 'ตามที่ลงนาม')])
    await office.push([await submitOp(office, plan)])
    await early.push([await decideOp(early, plan, 'return')])

    const title = (await pullAll(office)).get(issue)?.f['title']?.[1] ?? 0
    await office.push([office.op({ plan, changes: [changed('issue', issue, { title: 'ร่างที่ไม่มีใครลงนาม' }, title)] })])
    const draft = (await pullAll(office)).get(issue)?.f ?? {}
    const seen = Object.fromEntries(['order', 'title'].map((field) => [field, { v: null, was: null, b: { s: draft[field]?.[1] ?? 0 } }]))
    await office.push([office.op({ plan, changes: [{ type: 'delete', kind: 'issue', ent: issue, fields: seen }] })])
    for (const reviewer of [early, await get().device('reviewer', null)]) {
      expect((await pullAll(reviewer)).get(issue)).toMatchObject({ del: false, f: { title: ['ตามที่ลงนาม', expect.any(Number)] } })
    }

    expect((await office.push([await submitOp(office, plan)])).results[0]).toMatchObject({ status: 'applied' })
    const late = await get().device('reviewer', null)
    const gone = (await pullAll(late)).get(issue)
    expect([gone?.del, Object.keys(gone?.f ?? {})]).toEqual([true, ['$del']])
    expect(JSON.stringify(await late.pull(0, 500))).not.toContain('ร่างที่ไม่มีใครลงนาม')
    expect((await pullAll(early)).get(issue)?.del).toBe(true)
  })
})
