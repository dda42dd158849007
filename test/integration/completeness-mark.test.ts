import { expect, it } from 'vitest'
import { CRITERIA } from '@shared/plan/criteria'
import { requiredParts } from '@shared/narrative/plan-parts'
import { onBothDatabases } from '../support/central-databases'
import { created, newUuid } from '../support/central-device'
import { decideOp, issueOp, newPlan, planOp, pullAll, submitOp } from '../support/central-plans'

onBothDatabases('what a plan lacks when it is submitted', (get) => {
  it('is counted by the centre whatever the device says, written into the submission, and refuses nothing', async () => {
    const office = await get().device('office', '64')
    const reviewer = await get().device('reviewer', null)
    const [plan, issue, submission] = [newPlan(), newUuid(), newUuid()]
    await office.push([planOp(office, plan), issueOp(office, plan, issue)])
    const op = await submitOp(office, plan, submission)
    const claim = created('submission', submission, { missing: 0, criteria: 99 })
    const changes = op.body.changes.map((change) => (change.ent === submission ? { ...change, fields: { ...change.fields, ...claim.fields } } : change))
    expect((await office.push([{ ...op, body: { ...op.body, changes } }])).results).toMatchObject([{ status: 'applied' }])
    // Missions, every required part, and of the one issue: objective, strategy, project, alignment.
    const missing = 1 + requiredParts('strategic').length + 4
    for (const device of [office, reviewer]) {
      const fields = (await pullAll(device)).get(submission)?.f
      expect({ missing: fields?.['missing']?.[0], criteria: fields?.['criteria']?.[0] }).toEqual({ missing, criteria: CRITERIA })
    }

    await reviewer.push([await decideOp(reviewer, plan, 'return')])
    // A mission is one thing, and the part that holds it is no longer empty.
    const mission = office.op({ plan, changes: [created('mission', newUuid(), { order: 'a0', title: 'พันธกิจ' })] })
    await office.push([mission])
    const again = newUuid()
    expect((await office.push([await submitOp(office, plan, again)])).results).toMatchObject([{ status: 'applied' }])
    const rows = await pullAll(reviewer)
    expect([submission, again].map((id) => rows.get(id)?.f['missing']?.[0])).toEqual([missing, missing - 2])
  })
})
