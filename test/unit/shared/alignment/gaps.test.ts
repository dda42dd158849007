import { describe, expect, it } from 'vitest'
import { alignmentRecord, type Alignment } from '@shared/alignment/alignment-record'
import { expiredLinks, goalRows, missingLevels, projectsWithoutGoal } from '@shared/alignment/gaps'
import { libraryOf } from '@shared/alignment/plan-library'
import { catalogueOf } from '@shared/catalogue/catalogue'
import { projectRecord, type Project } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'

const own = { office: '64', plan: 'p' }
const goals = [{ ...own, id: 'g', kind: 'provincialGoal' as const, fields: { order: '', code: '1', title: 'จังหวัด', startYear: 2571, endYear: 2575, source: '' } }]
const library = libraryOf({ editions: [], goals })
const project = (id: string, fiscalYear = 2571): Project => readRecord(projectRecord, { ...own, id, kind: 'project', view: { fiscalYear } })
let made = 0
function link(subject: { issue: string } | { project: string }, catalogue: string, goal: string): Alignment {
  made += 1
  return readRecord(alignmentRecord, { ...own, id: `a${String(made)}`, kind: 'alignment', view: { ...subject, catalogue, goal } })
}
const known = (id: string) => catalogueOf(id)!

describe('what an issue does not serve yet', () => {
  const issue = { issue: 'i' }
  it('is told by level; the plan of the province is one of level 3, SDGs are none', () => {
    const links = [link(issue, 'sdg-2030', '16'), link({ issue: 'other' }, 'national-strategy-2561', '6')]
    expect(missingLevels({ id: 'i' }, links, library)).toEqual(['1', '2', '3'])
    links.push(link(issue, 'national-plan-13', '13'), link(issue, 'provincial-plan', 'g'))
    expect(missingLevels({ id: 'i' }, links, library)).toEqual(['1'])
    links.push(link(issue, 'national-strategy-2561', '6'))
    expect(missingLevels({ id: 'i' }, links, library)).toEqual([])
  })
})

describe('a project without a goal of a master plan', () => {
  it('serves nothing, level 1 only, or SDGs only', () => {
    const links = [link({ project: 'b' }, 'sdg-2030', '16'), link({ project: 'c' }, 'national-strategy-2561', '6'), link({ project: 'd' }, 'justice-it-master-plan-4', '2.1')]
    expect(projectsWithoutGoal(['a', 'b', 'c', 'd'].map((id) => project(id)), links, library).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is not one whose goal only a newer device knows', () => {
    expect(projectsWithoutGoal([project('a')], [link({ project: 'a' }, 'plan-of-tomorrow', '1')], library)).toEqual([])
  })
})

describe('links that have run out', () => {
  it('are judged by the year of the project, or by the end of the plan', () => {
    const links = [
      link({ project: 'early' }, 'national-plan-13', '13'), link({ project: 'late' }, 'national-plan-13', '13'), link({ issue: 'i' }, 'national-plan-13', '13'),
      link({ issue: 'i' }, 'national-strategy-2561', '6'), link({ issue: 'i' }, 'sdg-2030', '16')
    ]
    const found = expiredLinks(links, library, [project('early', 2570), project('late', 2571)], 2575)
    expect(found.map(({ alignment, endYear }) => [alignment.fields.project || alignment.fields.issue, alignment.fields.catalogue, endYear])).toEqual([
      ['late', 'national-plan-13', 2570], ['i', 'national-plan-13', 2570], ['i', 'sdg-2030', 2573]
    ])
  })
})

describe('goals and the projects that serve them', () => {
  it('show which goal has none', () => {
    const rows = goalRows(known('justice-it-master-plan-4'), [project('a'), project('b')], [
      link({ project: 'b' }, 'justice-it-master-plan-4', '2.1'), link({ project: 'a' }, 'justice-it-master-plan-4', '2.1'), link({ issue: 'i' }, 'justice-it-master-plan-4', '1.1')
    ])
    expect(rows.filter(({ isGap }) => isGap).map(({ item }) => item.code)).toEqual(['1.1', '1.2', '2.2', '2.3', '3.1', '3.2'])
    expect(rows.find(({ item }) => item.code === '2.1')?.projects.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('ask for no project under unconfirmed wording when the parent is served', () => {
    const gaps = (links: readonly Alignment[]) => goalRows(known('national-master-plan-2566'), [project('a')], links).filter(({ isGap }) => isGap).map(({ item }) => item.code)
    expect(gaps([])).toContain('22.2')
    expect(gaps([link({ project: 'a' }, 'national-master-plan-2566', '22')])).not.toContain('22.2')
  })
})
