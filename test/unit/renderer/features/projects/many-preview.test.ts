import { describe, expect, it } from 'vitest'
import { strategyRecord } from '@shared/issue/issue-record'
import { readRecord } from '@shared/record/define-record'
import { previewOf, withValue } from '@renderer/features/projects/list/many-preview'
import { projectRow } from './project-rows'

const strategies = [['s1', 'i1'], ['s2', 'i2']].map(([id = '', issue = '']) => readRecord(strategyRecord, { id, kind: 'strategy', office: '64', plan: 'p', view: { issue, title: id } }))
const projects = [
  projectRow('ก', { issue: 'i1', strategy: 's1', fundSource: 'province' }), projectRow('ข', { issue: 'i1' }), projectRow('ค', { issue: 'i2', fiscalYear: 2572 })
].map(({ project }) => project)

describe('the preview of an edit of many projects', () => {
  it('counts who goes from what to what, names what a strategy loses, and leaves out who is like that already', () => {
    const { moves, changed, seen } = previewOf(projects, { issue: 'i2', fiscalYear: 2571 }, strategies)
    expect(moves.map(({ field, from, to, projects: who }) => [field, from, to, who.map(({ id }) => id)])).toEqual([
      ['fiscalYear', 2572, 2571, ['ค']], ['issue', 'i1', 'i2', ['ก', 'ข']], ['strategy', 's1', '', ['ก']]
    ])
    expect([changed.length, seen.length]).toEqual([3, 4])
    expect(previewOf(projects, { fundSource: 'province' }, strategies).changed.map(({ id }) => id)).toEqual(['ข', 'ค'])
    expect(previewOf(projects, {}, strategies)).toEqual({ moves: [], changed: [], seen: [] })
  })

  it('lets a strategy bring its issue, and drops it under another', () => {
    const chosen = withValue({}, 'strategy', 's2', strategies)
    expect(chosen).toEqual({ strategy: 's2', issue: 'i2' })
    expect(withValue(chosen, 'issue', 'i1', strategies)).toEqual({ issue: 'i1' })
    expect(withValue(chosen, 'strategy', undefined, strategies)).toEqual({ issue: 'i2' })
    expect(withValue({ issue: 'i1' }, 'issue', undefined, strategies)).toEqual({})
  })
})
