import { expect, it } from 'vitest'
import { COMPLETENESS_RULES, obstaclesOf } from '@shared/plan/completeness'
import { CRITERIA } from '@shared/plan/criteria'

/** The rules that hold a plan back, by version. A new version is a new line here; an old line never changes. */
const REQUIRED: Readonly<Record<number, readonly string[]>> = {
  1: [
    'visionMissing', 'missionMissing', 'sectionEmpty', 'noIssue', 'issueNoObjective', 'issueNoStrategy', 'issueNoProject', 'issueNotAligned', 'objectiveNoKpi',
    'strategyNoProject', 'kpiNoUnit', 'kpiNoBaseline', 'kpiNoTarget', 'kpiNoOwner', 'kpiNoSource', 'projectNoIssue', 'projectNoKpi', 'projectNotAligned',
    'towsNoCitation', 'referenceBroken'
  ],
  2: [
    'visionMissing', 'missionMissing', 'sectionEmpty', 'noIssue', 'issueNoObjective', 'issueNoStrategy', 'issueNoProject', 'issueNotAligned', 'objectiveNoKpi',
    'strategyNoProject', 'kpiNoUnit', 'kpiNoBaseline', 'kpiNoTarget', 'kpiNoOwner', 'kpiNoSource', 'projectNoIssue', 'projectNoKpi', 'projectNotAligned',
    'towsNoCitation', 'referenceBroken', 'codeTwice', 'monthsDiffer', 'commitmentsDiffer', 'weightsDiffer'
  ]
}

it('the version of the criteria says which rules hold a plan back: raise it when they change', () => {
  const findings = COMPLETENESS_RULES.map((rule) => ({ rule, kind: 'plan', record: '', field: '', name: '' }))
  expect(obstaclesOf({ findings }).map(({ rule }) => rule)).toEqual(REQUIRED[CRITERIA])
})
