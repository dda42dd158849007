import { completenessOf, obstaclesOf } from '@shared/plan/completeness'
import { CRITERIA } from '@shared/plan/criteria'
import { readContents } from '@shared/plan/plan-contents'
import { planRecord } from '@shared/plan/plan-record'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { NOT_JUDGED, type Submission } from '@shared/review/submission-record'
import type { ServerRecord } from './server-record'

/** What the centre writes into a submission about its completeness. */
export type CompletenessMark = Pick<Submission['fields'], 'missing' | 'criteria'>

/**
 * Counts what a plan that is being submitted still lacks, by the centre's own rules and from what the centre holds. It is a mark and
 * no refusal: a device of another version may know other rules, and its author could never satisfy rules he cannot see.
 */
export function judgeCompleteness(plan: ServerRecord, records: readonly ServerRecord[]): CompletenessMark {
  try {
    return { missing: countMissing(plan, records), criteria: CRITERIA }
  } catch {
    // Rules that stumble over what a device sent must not stop it: its next ops wait behind this one.
    return { missing: NOT_JUDGED, criteria: CRITERIA }
  }
}

function countMissing(plan: ServerRecord, records: readonly ServerRecord[]): number {
  const live = records.filter((record) => !record.del)
  const list = <R extends RecordSpec>(spec: R): readonly RecordOf<R>[] => live.filter(({ kind }) => kind === spec.kind).map((record) => nounOf(spec, record))
  return obstaclesOf(completenessOf(readContents(nounOf(planRecord, plan), { list }))).length
}

function nounOf<R extends RecordSpec>(spec: R, { doc, ...record }: ServerRecord): RecordOf<R> {
  return readRecord(spec, { ...record, view: doc })
}
