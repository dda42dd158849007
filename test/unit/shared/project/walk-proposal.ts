import { createActivity, deleteActivity, moveActivity, setActivityField, setActivityMonth, setActivitySpan, shareWeights } from '@shared/activity/activity-commands'
import { removeCeiling, setCeiling } from '@shared/budget/ceiling-commands'
import { createUnitRate, deleteUnitRate, moveUnitRate, setUnitRateField } from '@shared/budget/unit-rate-commands'
import {
  createOutcomeIndicator, createProjectIndicator, createProjectRisk, createSignatory, createTargetGroup, deleteProjectIndicator, deleteProjectRisk, deleteSignatory,
  deleteTargetGroup, moveProjectIndicator, moveProjectRisk, moveSignatory, moveTargetGroup, setProjectIndicatorField, setProjectRiskField,
  setSignatoryField, setTargetGroupField
} from '@shared/project/proposal-commands'
import type { Command } from '@shared/record/command'

type Go = <A>(command: Command<A>, args: A) => string

/** Runs every command on a proposal, its activities, ceilings and rates once, each with an effect, and leaves a row of each list behind. */
export function walkProposal(go: Go, plan: string, project: string): { readonly activity: string } {
  const pair = (create: Command<{ plan: string; within: string; title: string }>): readonly [string, string] =>
    [go(create, { plan, within: project, title: 'หนึ่ง' }), go(create, { plan, within: project, title: 'สอง' })]
  const [group, otherGroup] = pair(createTargetGroup)
  go(setTargetGroupField, { record: group, field: 'count', value: '๑๖๘' })
  go(moveTargetGroup, { record: otherGroup, before: group })
  go(deleteTargetGroup, { record: otherGroup })
  const [indicator, otherIndicator] = pair(createProjectIndicator)
  go(setProjectIndicatorField, { record: indicator, field: 'quarters', value: ['๐', '84', '84', ''] })
  go(moveProjectIndicator, { record: otherIndicator, before: indicator })
  go(deleteProjectIndicator, { record: otherIndicator })
  go(deleteProjectIndicator, { record: go(createOutcomeIndicator, { plan, within: project, title: 'ผลลัพธ์' }) })
  const [risk, otherRisk] = pair(createProjectRisk)
  go(setProjectRiskField, { record: risk, field: 'likelihood', value: 4 })
  go(moveProjectRisk, { record: otherRisk, before: risk })
  go(deleteProjectRisk, { record: otherRisk })
  const [signatory, otherSignatory] = pair(createSignatory)
  go(setSignatoryField, { record: signatory, field: 'day', value: '2026-11-22' })
  go(moveSignatory, { record: otherSignatory, before: signatory })
  go(deleteSignatory, { record: otherSignatory })
  const [activity, otherActivity] = pair(createActivity)
  go(setActivityField, { record: activity, field: 'weight', value: 2_500 })
  go(setActivitySpan, { record: activity, start: '2027-10', end: '2028-01' })
  for (const month of [1, 4]) go(setActivityMonth, { activity, fiscalYear: 2571, month, field: 'plan', value: '2' })
  go(shareWeights, { project })
  go(moveActivity, { record: otherActivity, before: activity })
  go(deleteActivity, { record: otherActivity })
  go(setCeiling, { plan, fundSource: 'province', fiscalYear: 2571, satang: 100_000_000, reference: 'ที่ 1/2570' })
  go(setCeiling, { plan, fundSource: 'province', fiscalYear: 2571, satang: 90_000_000, reference: 'ที่ 2/2570' })
  const ceiling = go(setCeiling, { plan, fundSource: 'function', fiscalYear: 2571, satang: 0, reference: '' })
  go(removeCeiling, { ceiling })
  const [rate, otherRate] = ['', 'snack-official'].map((code) => go(createUnitRate, { plan, code, title: 'อาหารว่าง', ceiling: 3_500, unit: 'บาท/มื้อ' })) as [string, string]
  go(setUnitRateField, { record: rate, field: 'ceiling', value: 5_000 })
  go(moveUnitRate, { record: otherRate, before: rate })
  go(deleteUnitRate, { record: otherRate })
  return { activity }
}
