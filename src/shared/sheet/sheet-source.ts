import { activityRecord, activityYearRecord, type Activity, type ActivityYear } from '@shared/activity/activity-record'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { projectIndicatorRecord, projectRiskRecord, targetGroupRecord, type ProjectIndicator, type ProjectRisk, type TargetGroup } from '@shared/project/proposal-records'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { inOrder, type OrderedRecord } from '@shared/record/order-key'

/** A plan and the rows of its proposals, as workbooks show them. */
export interface SheetSource {
  readonly snapshot: PlanSnapshot
  readonly groups: ReadonlyMap<string, readonly TargetGroup[]>
  readonly indicators: ReadonlyMap<string, readonly ProjectIndicator[]>
  readonly risks: ReadonlyMap<string, readonly ProjectRisk[]>
  readonly activities: ReadonlyMap<string, readonly Activity[]>
  /** Plan and result of the months, by activity. */
  readonly years: ReadonlyMap<string, readonly ActivityYear[]>
}

/** What workbooks are made of: the snapshot and, from the same records, the rows that hang on its projects. */
export function sheetSource(snapshot: PlanSnapshot, records: readonly RawRecord[]): SheetSource {
  return {
    snapshot,
    groups: byProject(read(records, targetGroupRecord)),
    indicators: byProject(read(records, projectIndicatorRecord)),
    risks: byProject(read(records, projectRiskRecord)),
    activities: byProject(read(records, activityRecord)),
    years: grouped(read(records, activityYearRecord), ({ fields }) => fields.activity)
  }
}

function read<R extends RecordSpec>(records: readonly RawRecord[], spec: R): readonly RecordOf<R>[] {
  return records.filter(({ kind }) => kind === spec.kind).map((record) => readRecord(spec, record))
}

type OfProject = OrderedRecord & { readonly fields: { readonly project: string } }

function byProject<T extends OfProject>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return grouped(inOrder(rows), ({ fields }) => fields.project)
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
