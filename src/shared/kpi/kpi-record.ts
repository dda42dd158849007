import { z } from 'zod'
import { decimalSchema } from '@shared/kernel/decimal'
import { MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** เพิ่ม, ลด, คงที่ */
export const KPI_DIRECTIONS = ['up', 'down', 'hold'] as const

/** เชิงปริมาณ, เชิงคุณภาพ, เชิงเวลา, เชิงต้นทุน; empty while not said (KPI template, brief §1.4). */
export const KPI_TYPES = ['', 'quantity', 'quality', 'time', 'cost'] as const

/** ผลผลิต, ผลลัพธ์, ผลกระทบ; empty while not said. */
export const KPI_LEVELS = ['', 'output', 'outcome', 'impact'] as const

/**
 * What a target stands for: the level reached in that year, the change in that year against the one before ("ลดลงร้อยละ 10 ต่อปี"),
 * or the sum since the plan began.
 */
export const KPI_MEASURES = ['level', 'rate', 'cumulative'] as const

const figure = guarded(decimalSchema, '')
const score = text(z.string().max(200), '')
const round = guarded(z.boolean(), false)

/** ตัวชี้วัด with its yearly targets; `target1` is the first plan year, `target5` the fifth (a plan spans at most five years). */
export const kpiRecord = defineRecord('kpi', {
  objective: guarded(z.string(), '', 'objective'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  unit: guarded(z.string().max(100), ''),
  direction: guarded(z.enum(KPI_DIRECTIONS), 'up'),
  measure: guarded(z.enum(KPI_MEASURES), 'level'),
  baseline: figure,
  baselineYear: guarded(z.union([z.literal(0), z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)]), 0),
  /** Why there is no baseline, when there is none (brief §1.6). */
  baselineNote: text(z.string().max(500), ''),
  target1: figure,
  target2: figure,
  target3: figure,
  target4: figure,
  target5: figure,
  owner: text(z.string().max(300), ''),
  source: text(z.string().max(300), ''),
  /** How often the figure is collected, in words. */
  frequency: text(z.string().max(200), ''),
  code: guarded(z.string().max(40), ''),
  definition: text(z.string().max(2_000), ''),
  formula: text(z.string().max(1_000), ''),
  numerator: text(z.string().max(500), ''),
  denominator: text(z.string().max(500), ''),
  type: guarded(z.enum(KPI_TYPES), ''),
  level: guarded(z.enum(KPI_LEVELS), ''),
  /** Its share of 100 among the KPIs of its issue. */
  weight: figure,
  /** The bounds a figure can have; outside them is a hint, never a refusal. */
  minimum: figure,
  maximum: figure,
  /** เกณฑ์การให้คะแนน: what earns 1 … 5 points, a figure or words. */
  score1: score,
  score2: score,
  score3: score,
  score4: score,
  score5: score,
  /** ผู้กำกับ and ผู้จัดเก็บ. */
  supervisor: text(z.string().max(300), ''),
  collector: text(z.string().max(300), ''),
  /** Collection rounds after 6, 9 and 12 months of the fiscal year. */
  round6: round,
  round9: round,
  round12: round,
  sample: guarded(z.boolean(), false)
})
export type Kpi = RecordOf<typeof kpiRecord>

export const TARGET_FIELDS = ['target1', 'target2', 'target3', 'target4', 'target5'] as const
export type TargetField = (typeof TARGET_FIELDS)[number]

export const SCORE_FIELDS = ['score1', 'score2', 'score3', 'score4', 'score5'] as const
export type ScoreField = (typeof SCORE_FIELDS)[number]

export const ROUND_FIELDS = ['round6', 'round9', 'round12'] as const
export type RoundField = (typeof ROUND_FIELDS)[number]

/** Fields that hold an exact decimal figure or nothing. */
export const KPI_FIGURES = ['baseline', ...TARGET_FIELDS, 'weight', 'minimum', 'maximum'] as const
export type KpiFigure = (typeof KPI_FIGURES)[number]
