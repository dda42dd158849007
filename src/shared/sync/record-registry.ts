import type { RecordSpec } from '@shared/record/define-record'
import { ANALYSIS_RECORDS } from '@shared/analysis/analysis-records'
import { planRecord } from '@shared/plan/plan-record'
import { sectionRecord } from '@shared/narrative/section-record'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { coreValueRecord, missionRecord, planGoalRecord } from '@shared/direction/direction-record'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { projectTemplateRecord } from '@shared/project/project-template-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import { PROPOSAL_RECORDS } from '@shared/project/proposal-records'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { commentRecord } from '@shared/review/comment-record'
import { submissionRecord } from '@shared/review/submission-record'
import { sheetLayoutRecord } from '@shared/budget/sheet-layout-record'
import { ownWordRecord } from '@shared/spelling/own-word-record'
import { conflictRecord } from '@shared/conflict/conflict-record'

/** Every kind of record that travels. Both sides judge ops by this table. */
export const RECORD_SPECS: readonly RecordSpec[] = [
  planRecord, sectionRecord, paragraphRecord, figureRecord, issueRecord, strategyRecord, objectiveRecord, kpiRecord, projectRecord, budgetLineRecord,
  provincialGoalRecord, catalogueEditionRecord, alignmentRecord,
  missionRecord, coreValueRecord, planGoalRecord, projectKpiRecord, pastResultRecord, ...PROPOSAL_RECORDS, activityRecord, activityYearRecord,
  ceilingRecord, unitRateRecord, stepAmountRecord, projectStepRecord, attachmentRecord, projectTemplateRecord, ...ANALYSIS_RECORDS, ownWordRecord, sheetLayoutRecord, commentRecord, submissionRecord, conflictRecord
]

const byKind = new Map(RECORD_SPECS.map((spec) => [spec.kind, spec]))

/** The spec of a kind, or `undefined` when this program does not know it (made by a newer one). */
export function specOf(kind: string): RecordSpec | undefined {
  return byKind.get(kind)
}
