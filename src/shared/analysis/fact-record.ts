import { z } from 'zod'
import { isIsoDay, MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { decimalSchema } from '@shared/kernel/decimal'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** The tables of base data: T1 of the province, then the trends of justice work in it (brief §1.3 part 2, T1–T5). */
export const FACT_TABLES = ['province', 'cases', 'prison', 'probation', 'fund', 'mediation', 'complaint'] as const
export type FactTable = (typeof FACT_TABLES)[number]

/** The tables that show several years side by side. */
export const TREND_TABLES = FACT_TABLES.filter((table) => table !== 'province')

const daySchema = z.string().refine((day) => day === '' || isIsoDay(day), 'day')

/** One figure of base data: what, in which unit, of which year, and where it was taken from. Years of one item share title and unit. */
export const factRecord = defineRecord('fact', {
  table: guarded(z.enum(FACT_TABLES), 'province'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  unit: guarded(z.string().max(100), ''),
  /** B.E.; 0 when not given. */
  year: guarded(z.union([z.literal(0), z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)]), 0),
  value: guarded(decimalSchema, ''),
  source: text(z.string().max(500), ''),
  /** ISO day on which the source was current; empty when not given. */
  sourceDate: guarded(daySchema, '')
})
export type Fact = RecordOf<typeof factRecord>
