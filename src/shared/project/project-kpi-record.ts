import { z } from 'zod'
import { defineRecord, guarded, type RecordOf } from '@shared/record/define-record'

/** สอดคล้องตัวชี้วัด: a project serves a KPI of the plan (brief §1.4 T12). Both ends are fixed; a link is made or taken away. */
export const projectKpiRecord = defineRecord('projectKpi', {
  project: guarded(z.string(), '', 'project'),
  kpi: guarded(z.string(), '', 'kpi')
})
export type ProjectKpi = RecordOf<typeof projectKpiRecord>
