import { expect, it } from 'vitest'
import { onBothDatabases } from '../support/central-databases'
import { changed, newUuid } from '../support/central-device'
import { decideOp, issueOp, newPlan, planOp, pullAll, submitOp } from '../support/central-plans'

onBothDatabases('whose hands a page tells', (get) => {
  it('only to those who ask, only of what came after their place, op by op', async () => {
    const [one, two] = [await get().device('office', '64'), await get().device('office', '64')]
    const [plan, issue] = [newPlan(), newUuid()]
    const made = [planOp(one, plan), issueOp(one, plan, issue, 'ประเด็น')] as const
    const { results } = await one.push([...made])
    const place = results[1]!.seq
    const version = (await pullAll(two)).get(issue)?.f['title']?.[1] ?? 0
    const edit = two.op({ plan, changes: [changed('issue', issue, { title: 'แก้โดยอีกคน' }, version)] })
    await two.push([edit])

    const asked = (await one.pull(place, 500, true)).rows.find((row) => row.id === issue)
    expect(asked?.by).toEqual([{ o: edit.body.opId, h: edit.body.hlc, a: two.actor.name, c: 'test.change', f: ['title'] }])
    const first = (await two.pull(0, 500, true)).rows.find((row) => row.id === issue)
    expect(first?.by?.map(({ a, f }) => [a, f])).toEqual([[one.actor.name, ['$del', 'order']], [two.actor.name, ['title']]])
    expect(JSON.stringify(await one.pull(0, 500))).not.toContain('"by"')
  })

  it('of no draft to a reviewer: names of authors come with what was signed', async () => {
    const [office, other, reviewer] = [await get().device('office', '64'), await get().device('office', '64'), await get().device('reviewer', null)]
    const [plan, issue] = [newPlan(), newUuid()]
    await office.push([planOp(office, plan), issueOp(office, plan, issue, 'ตามที่ลงนาม')])
    await office.push([await submitOp(office, plan)])
    await reviewer.push([await decideOp(reviewer, plan, 'return')])
    const version = (await pullAll(other)).get(issue)?.f['title']?.[1] ?? 0
    const vision = (await pullAll(other)).get(plan)?.f['vision']?.[1] ?? 0
    await other.push([other.op({ plan, changes: [changed('issue', issue, { title: 'ร่าง' }, version), changed('plan', plan, { vision: 'ร่าง' }, vision)] })])

    const told = await reviewer.pull(0, 500, true)
    expect(told.rows.find((row) => row.id === issue)?.by?.map(({ a }) => a)).toEqual([office.actor.name])
    expect(JSON.stringify(told)).not.toContain(other.actor.name)
    const live = told.rows.find((row) => row.id === plan && row.f['vision'] === undefined)
    expect(live?.by?.flatMap(({ f }) => f).sort()).toEqual(['edition', 'state', 'submission'])

    const seen = (await pullAll(other)).get(issue)?.f ?? {}
    const fields = Object.fromEntries(['order', 'title'].map((field) => [field, { v: null, was: null, b: { s: seen[field]?.[1] ?? 0 } }]))
    await other.push([other.op({ plan, changes: [{ type: 'delete', kind: 'issue', ent: issue, fields }] })])
    await office.push([await submitOp(office, plan)])
    const gone = (await reviewer.pull(0, 500, true)).rows.find((row) => row.id === issue)
    expect([gone?.del, gone?.by]).toEqual([true, undefined])
  })
})
