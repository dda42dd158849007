import { activityRecord, activityYearRecord, type Activity, type ActivityYear } from '@shared/activity/activity-record'
import { alignmentRecord, type Alignment } from '@shared/alignment/alignment-record'
import { attachmentRecord, type Attachment } from '@shared/attachment/attachment-record'
import { projectTotal, totalsByCategory } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Satang } from '@shared/kernel/satang'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import type { Project } from '@shared/project/project-record'
import {
  projectIndicatorRecord, projectRiskRecord, signatoryRecord, targetGroupRecord, type ProjectIndicator, type ProjectRisk, type Signatory, type TargetGroup
} from '@shared/project/proposal-records'
import { inOrder } from '@shared/record/order-key'
import type { Shelf } from './record-shelf'

export interface SnapshotActivity {
  readonly activity: Activity
  /** What it plans and reached, a record a fiscal year. */
  readonly years: readonly ActivityYear[]
}

/** A project with all that its proposal says, each list in its order. */
export interface SnapshotProject {
  readonly project: Project
  readonly lines: readonly BudgetLine[]
  readonly activities: readonly SnapshotActivity[]
  readonly groups: readonly TargetGroup[]
  readonly indicators: readonly ProjectIndicator[]
  readonly risks: readonly ProjectRisk[]
  readonly signatories: readonly Signatory[]
  readonly attachments: readonly Attachment[]
  readonly alignments: readonly Alignment[]
  /** Ids of the live KPIs it serves, in the order of the plan book. */
  readonly kpis: readonly string[]
  readonly total: Satang
  readonly byCategory: ReadonlyMap<BudgetCategory, Satang>
}

/** One project of a plan with what hangs on it. */
export function readProject(shelf: Shelf, project: Project): SnapshotProject {
  const { id } = project
  const lines = inOrder(shelf.under(budgetLineRecord, 'project', id))
  const served = new Set(shelf.under(projectKpiRecord, 'project', id).map(({ fields }) => fields.kpi))
  return {
    project,
    lines,
    activities: inOrder(shelf.under(activityRecord, 'project', id)).map((activity) => ({ activity, years: shelf.under(activityYearRecord, 'activity', activity.id) })),
    groups: inOrder(shelf.under(targetGroupRecord, 'project', id)),
    indicators: inOrder(shelf.under(projectIndicatorRecord, 'project', id)),
    risks: inOrder(shelf.under(projectRiskRecord, 'project', id)),
    signatories: inOrder(shelf.under(signatoryRecord, 'project', id)),
    attachments: inOrder(shelf.under(attachmentRecord, 'project', id)),
    alignments: alignmentsUnder(shelf, 'project', id),
    kpis: shelf.kpisInBook().filter((kpi) => served.has(kpi)),
    total: projectTotal(lines),
    byCategory: totalsByCategory(lines)
  }
}

/** The links of a project or an issue, by reference plan and goal. */
export function alignmentsUnder(shelf: Shelf, field: 'project' | 'issue', parent: string): readonly Alignment[] {
  return shelf.under(alignmentRecord, field, parent).sort((a, b) => compareGoals(a.fields, b.fields))
}

function compareGoals(a: Alignment['fields'], b: Alignment['fields']): number {
  const left = `${a.catalogue}/${a.goal}`
  const right = `${b.catalogue}/${b.goal}`
  return left < right ? -1 : left > right ? 1 : 0
}
