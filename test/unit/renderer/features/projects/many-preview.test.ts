import { describe, expect, it } from 'vitest'
import { strategyRecord } from '@shared/issue/issue-record'
import { readRecord } from '@shared/record/define-record'
import { lossesOf, previewOf, withValue } from '@renderer/features/projects/list/many-preview'
import { projectRow } from './project-rows'

const strategies = [['s1', 'i1'], ['s2', 'i2']].map(([id = '', issue = '']) => readRecord(strategyRecord, { id, kind: 'strategy', office: '64', plan: 'p', view: { issue, title: id } }))
const projects = [
  projectRow('ก', { issue: 'i1', strategy: 's1', fundSource: 'province' }), projectRow('ข', { issue: 'i1' }), projectRow('ค', { issue: 'i2', fiscalYear: 2572 })
].map(({ project }) => project)

describe('the preview of an edit of many projects', () => {
  it('counts who goes from what to what, names what a strategy loses, and leaves out who is like that already', () => {
    const { moves, changed, parts } = previewOf(projects, { issue: 'i2', fiscalYear: 2571 }, strategies)
    expect(moves.map(({ field, from, to, projects: who }) => [field, from, to, who.map(({ id }) => id)])).toEqual([
      ['fiscalYear', 2572, 2571, ['ค']], ['issue', 'i1', 'i2', ['ก', 'ข']], ['strategy', 's1', '', ['ก']]
    ])
    expect([changed.length, parts.length, parts[0]?.projects, parts[0]?.seen.length]).toEqual([3, 1, ['ก', 'ข', 'ค'], 4])
    expect(previewOf(projects, { fundSource: 'province' }, strategies).changed.map(({ id }) => id)).toEqual(['ข', 'ค'])
    expect(previewOf(projects, {}, strategies)).toEqual({ moves: [], changed: [], parts: [] })
  })

  it('says who loses a value: what was never said is not lost', () => {
    const told = [projectRow('ก', { leadAgency: 'สำนักงาน', districts: ['เมือง', 'ศรีนคร'] }), projectRow('ข', { leadAgency: 'อื่น' }), projectRow('ค', {})].map(({ project }) => project)
    const { moves, changed } = previewOf(told, { leadAgency: '', districts: [], fiscalYear: 2571 }, [])
    expect(lossesOf(moves)).toEqual([{ field: 'districts', count: 1 }, { field: 'leadAgency', count: 2 }])
    expect(changed.map(({ id }) => id)).toEqual(['ก', 'ข'])
    expect(lossesOf(previewOf(told, { leadAgency: 'ใหม่' }, []).moves)).toEqual([])
  })

  it('is carried by as many ops as it needs, each with what was seen where it writes', () => {
    const many = Array.from({ length: 4_500 }, (_, at) => projectRow(String(at), { fiscalYear: 2571 }).project)
    const { parts } = previewOf(many, { fiscalYear: 2572 }, [])
    expect(parts.map(({ projects: who, seen }) => [who.length, seen.length])).toEqual([[2_000, 2_000], [2_000, 2_000], [500, 500]])
    const long = many.map((project) => ({ ...project, fields: { ...project.fields, districts: Array.from({ length: 30 }, () => 'อำเภอที่ชื่อยาว') } }))
    expect(previewOf(long, { districts: [] }, []).parts.length).toBeGreaterThan(5)
  })

  it('lets a strategy bring its issue, and drops it under another', () => {
    const chosen = withValue({}, 'strategy', 's2', strategies)
    expect(chosen).toEqual({ strategy: 's2', issue: 'i2' })
    expect(withValue(chosen, 'issue', 'i1', strategies)).toEqual({ issue: 'i1' })
    expect(withValue(chosen, 'strategy', undefined, strategies)).toEqual({ issue: 'i2' })
    expect(withValue({ issue: 'i1' }, 'issue', undefined, strategies)).toEqual({})
  })
})
