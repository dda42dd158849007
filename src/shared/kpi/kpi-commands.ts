import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { parseDecimal } from '@shared/kernel/decimal'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { parseYear } from '@shared/kernel/calendar'
import { tidyLine } from '@shared/kernel/thai-text'
import { objectiveRecord } from '@shared/objective/objective-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { kpiRecord, TARGET_FIELDS } from './kpi-record'

/** What `kpi.setField` may write. Its place and its objective have no command of their own yet. */
export const KPI_FIELDS = [
  'title', 'unit', 'direction', 'baseline', 'baselineYear', 'baselineNote', ...TARGET_FIELDS, 'owner', 'source', 'sample'
] as const
export type KpiField = (typeof KPI_FIELDS)[number]

/** Adds a KPI at the end of an objective. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const createKpi = defineCommand({
  name: 'kpi.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), objective: z.string(), title: z.string() }),
  needs: ({ objective }) => ({ ids: [objective], lists: [{ kind: kpiRecord.kind, beside: objective }] }),
  decide(reader, { objective, title }, context) {
    const open = openRecord(objectiveRecord, objective, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(kpiRecord, title)
    if (!words.ok) return words
    const siblings = reader.list(kpiRecord, open.value.plan).filter(({ fields }) => fields.objective === objective)
    return decided(open.value, [
      create(kpiRecord, context.newId(), { objective, order: orderAtEnd(siblings), title: words.value })
    ])
  }
})

/**
 * Writes one field of a KPI. Figures may come with Thai digits and thousands marks, a baseline year as text.
 * Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `DECIMAL_INVALID`, `YEAR_OUT_OF_PLAN` for a target beyond
 * the last plan year, `BAD_ARGUMENTS`.
 */
export const setKpiField = defineCommand({
  name: 'kpi.setField',
  type: 'edit',
  args: z.strictObject({ kpi: z.string(), field: z.enum(KPI_FIELDS), value: jsonSchema }),
  needs: ({ kpi }) => ({ ids: [kpi] }),
  decide(reader, { kpi, field, value }, context) {
    const open = openRecord(kpiRecord, kpi, reader, 'edit', context)
    if (!open.ok) return open
    const plan = openPlan(reader, open.value.plan, 'edit', context)
    if (!plan.ok) return plan
    const { startYear, endYear } = plan.value.fields
    if (TARGET_FIELDS.findIndex((name) => name === field) > endYear - startYear) return err(planError('YEAR_OUT_OF_PLAN', { field }))
    const judged = checkKpiValue(field, value)
    return judged.ok ? decided(open.value, setChanged(kpiRecord, open.value, { [field]: judged.value })) : judged
  }
})

function checkKpiValue(field: KpiField, value: Json): Result<Json, PlanError> {
  const tidy = typeof value === 'string' ? tidyLine(value) : value
  if (field === 'title') return typeof tidy === 'string' ? checkTitle(kpiRecord, tidy) : err(planError('BAD_ARGUMENTS', { field }))
  if (field === 'baseline' || TARGET_FIELDS.some((name) => name === field)) return checkFigure(field, tidy)
  if (field === 'baselineYear' && typeof tidy === 'string') return tidy === '' ? ok(0) : parseYear(tidy)
  return checkField(kpiRecord, field, tidy)
}

function checkFigure(field: KpiField, value: Json): Result<Json, PlanError> {
  if (typeof value !== 'string') return err(planError('BAD_ARGUMENTS', { field }))
  return value === '' ? ok('') : parseDecimal(value)
}

/** Deletes a KPI. Errors: those of the lock. */
export const deleteKpi = defineCommand({
  name: 'kpi.delete',
  type: 'edit',
  args: z.strictObject({ kpi: z.string() }),
  needs: ({ kpi }) => ({ ids: [kpi] }),
  decide(reader, { kpi }, context) {
    const open = openRecord(kpiRecord, kpi, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(kpiRecord, kpi)]) : open
  }
})
