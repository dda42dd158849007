import { describe, expect, it } from 'vitest'
import { projectRecord } from '@shared/project/project-record'
import { PROPOSAL_GAPS, type Proposal } from '@shared/project/proposal-checks'
import { meterReader, proposalMeter } from '@shared/project/proposal-meter'
import { targetGroupRecord } from '@shared/project/proposal-records'
import { readRecord } from '@shared/record/define-record'

const own = { office: '64', plan: 'p' }
const project = readRecord(projectRecord, { ...own, id: 'one', kind: 'project', view: { title: 'โครงการหนึ่ง' } })
const group = readRecord(targetGroupRecord, { ...own, id: 'g', kind: 'targetGroup', view: { project: 'one', title: 'กรรมการ', count: '84' } })

function proposal(more: Partial<Proposal> = {}): Proposal {
  return { project, groups: [], indicators: [], risks: [], signatories: [], activities: [], lines: [], attachments: 0, hasGoal: false, ...more }
}

describe('the meter of a proposal', () => {
  it('tells how many of the demands are met, and which are not', () => {
    const { told, all, gaps } = proposalMeter(proposal({ groups: [group] }))
    expect([told, all, gaps.length]).toEqual([2, PROPOSAL_GAPS.length, PROPOSAL_GAPS.length - 2])
    expect(gaps.map(({ code }) => code)).not.toContain('groups')
  })

  it('is read again only when something of its own proposal changed', () => {
    const read = meterReader()
    const first = read(proposal({ groups: [group] }))
    expect(read(proposal({ groups: [group] }))).toBe(first)
    expect(read(proposal({ project: { ...project, id: 'two' }, groups: [group] }))).not.toBe(first)
    expect(read(proposal())).not.toBe(first)
    expect(read(proposal()).told).toBe(1)
    expect(read(proposal({ hasGoal: true })).told).toBe(2)
  })
})
