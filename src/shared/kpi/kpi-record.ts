import { z } from 'zod'
import { decimalSchema } from '@shared/kernel/decimal'
import { MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** เพิ่ม, ลด, คงที่ */
export const KPI_DIRECTIONS = ['up', 'down', 'hold'] as const

const target = guarded(decimalSchema, '')

/** ตัวชี้วัด with its yearly targets; `target1` is the first plan year, `target5` the fifth (a plan spans at most five years). */
export const kpiRecord = defineRecord('kpi', {
  objective: guarded(z.string(), '', 'objective'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  unit: guarded(z.string().max(100), ''),
  direction: guarded(z.enum(KPI_DIRECTIONS), 'up'),
  baseline: guarded(decimalSchema, ''),
  baselineYear: guarded(z.union([z.literal(0), z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)]), 0),
  /** Why there is no baseline, when there is none (brief §1.6). */
  baselineNote: text(z.string().max(500), ''),
  target1: target,
  target2: target,
  target3: target,
  target4: target,
  target5: target,
  owner: text(z.string().max(300), ''),
  source: text(z.string().max(300), ''),
  sample: guarded(z.boolean(), false)
})
export type Kpi = RecordOf<typeof kpiRecord>

export const TARGET_FIELDS = ['target1', 'target2', 'target3', 'target4', 'target5'] as const
export type TargetField = (typeof TARGET_FIELDS)[number]
