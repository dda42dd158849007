import { copiedId } from '@shared/plan/plan-ids'
import { planRecord, type Plan } from '@shared/plan/plan-record'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { getRecord, listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'

/** The plan of the period before, and its records by the id of what was copied from them. */
export interface EarlierPlan<R extends RecordSpec> {
  readonly plan: Plan
  readonly records: ReadonlyMap<string, RecordOf<R>>
}

/**
 * What the records of a plan were copied from, when it continues a plan of another period that is on this device; `undefined`
 * while reading and where there is none. A revision holds everything as it was, so there is nothing earlier to tell.
 */
export function useEarlierPlan<R extends RecordSpec>(plan: Plan, spec: R): EarlierPlan<R> | undefined {
  const { id, fields: { basePlan, kind, startYear, endYear } } = plan
  return useLive(async (store) => {
    if (basePlan === '') return undefined
    const base = await getRecord(store, planRecord, basePlan)
    if (base === undefined || base.fields.kind !== kind || (base.fields.startYear === startYear && base.fields.endYear === endYear)) return undefined
    const records = await listRecords(store, spec, basePlan)
    return { plan: base, records: new Map(records.map((record) => [copiedId(id, record.id), record])) }
  }, [id, basePlan, kind, startYear, endYear, spec])
}
