import { z } from 'zod'
import { ANALYSIS_RECORDS } from '@shared/analysis/analysis-records'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { PROPOSAL_RECORDS } from '@shared/project/proposal-records'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionRecord } from '@shared/narrative/section-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { coreValueRecord, missionRecord, planGoalRecord } from '@shared/direction/direction-record'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { APPENDED_KINDS } from '@shared/project/project-lock'
import { projectRecord } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { projectTemplateRecord } from '@shared/project/project-template-record'
import { create, defineCommand, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { RecordSpec } from '@shared/record/define-record'
import { checkField } from '@shared/record/field-value'
import { hasOwnId } from './own-id'
import { planRecord } from './plan-record'
import { sheetLayoutRecord } from '@shared/budget/sheet-layout-record'
import { ownWordRecord } from '@shared/spelling/own-word-record'
import { snapshotSchema, type SnapshotRecord } from './snapshot'

/** What an office writes itself, parents before children. Remarks, submissions and conflicts are not imported. */
export const IMPORTED: readonly RecordSpec[] = [
  planRecord, issueRecord, sectionRecord, figureRecord, paragraphRecord, strategyRecord, objectiveRecord, kpiRecord, projectRecord, activityRecord, activityYearRecord,
  budgetLineRecord, ...PROPOSAL_RECORDS, ceilingRecord, unitRateRecord, stepAmountRecord,
  provincialGoalRecord, catalogueEditionRecord, alignmentRecord,
  missionRecord, coreValueRecord, planGoalRecord, projectKpiRecord, attachmentRecord, projectTemplateRecord, pastResultRecord,
  ...ANALYSIS_RECORDS, ownWordRecord, sheetLayoutRecord,
  // The way comes last: it locks the project it is about.
  projectStepRecord
]
const rank = new Map(IMPORTED.map((spec, index) => [spec.kind, index]))

/**
 * Takes in a whole plan of this office that is not here yet, as a draft: the sample plan, or a copy from elsewhere.
 * Errors: `NOT_ALLOWED` for another office, `ALREADY_EXISTS`, `SNAPSHOT_INVALID` (with kind and field).
 */
export const importPlan = defineCommand({
  name: 'plan.import',
  type: 'edit',
  args: z.strictObject({ snapshot: snapshotSchema }),
  needs: ({ snapshot }) => ({ ids: snapshot.records.filter(({ kind }) => kind === planRecord.kind).map(({ id }) => id) }),
  decide(reader, { snapshot }, context) {
    const records = inImportOrder(snapshot.records)
    const plan = records.find(({ kind }) => kind === planRecord.kind)
    if (plan === undefined || records.some((record) => record.plan !== plan.id || record.office !== plan.office)) {
      return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
    }
    if (context.role !== 'office' || context.office !== plan.office) return err(planError('NOT_ALLOWED'))
    if (!records.every(isOwn)) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind, field: 'id' }))
    if (reader.get(planRecord, plan.id) !== undefined) return err(planError('ALREADY_EXISTS'))
    const intents: Intent[] = []
    for (const record of records) {
      const made = creation(record)
      if (!made.ok) return made
      intents.push(made.value)
    }
    return decided({ plan: plan.id, office: plan.office }, intents)
  }
})

/** Plans and sections stand under ids of their own: the centre would refuse any other at the first sending. */
function isOwn({ kind, id, office, plan, fields }: SnapshotRecord): boolean {
  const spec = IMPORTED.find((each) => each.kind === kind)
  return hasOwnId({ kind, id, office, plan, valueOf: (field) => fields[field] ?? spec?.fields[field]?.initial })
}

/** What is imported of a snapshot, parents before children. */
export function inImportOrder(records: readonly SnapshotRecord[]): SnapshotRecord[] {
  return records.filter(({ kind }) => rank.has(kind)).sort((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0))
}

/** A record as new: its own fields, but never the state of the workflow; what was decided and paid is marked as nobody's word here. `SNAPSHOT_INVALID` (with kind and field). */
export function creation({ kind, id, fields }: SnapshotRecord): Result<Intent, PlanError> {
  const spec = IMPORTED.find((each) => each.kind === kind)
  if (spec === undefined) return err(planError('SNAPSHOT_INVALID', { kind }))
  const own: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (spec.fields[name]?.class === 'workflow') continue
    const judged = checkField(spec, name, value)
    if (!judged.ok) return err(planError('SNAPSHOT_INVALID', { kind, field: name }))
    own[name] = judged.value
  }
  if (APPENDED_KINDS.has(kind)) own['fromFile'] = true
  return ok(create(spec, id, own))
}
