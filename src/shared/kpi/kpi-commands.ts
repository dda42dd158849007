import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { parseDecimal } from '@shared/kernel/decimal'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { parseYear } from '@shared/kernel/calendar'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { objectiveRecord } from '@shared/objective/objective-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { linksToKpis } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { KPI_FIGURES, kpiRecord, ROUND_FIELDS, SCORE_FIELDS, TARGET_FIELDS } from './kpi-record'

/** What `kpi.setField` may write; its place and its objective are written by `kpi.move`. */
export const KPI_FIELDS = [
  'title', 'unit', 'direction', 'measure', 'baselineYear', 'baselineNote', ...KPI_FIGURES, 'owner', 'source', 'frequency', 'code', 'definition',
  'formula', 'numerator', 'denominator', 'type', 'level', ...SCORE_FIELDS, 'supervisor', 'collector', ...ROUND_FIELDS, 'sample'
] as const
export type KpiField = (typeof KPI_FIELDS)[number]

/** Fields of several lines: their spaces and line breaks are the author's. */
const LONG_FIELDS: readonly string[] = ['definition', 'formula']

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
  const tidy = typeof value !== 'string' ? value : LONG_FIELDS.includes(field) ? repairThai(value) : tidyLine(value)
  if (field === 'title') return typeof tidy === 'string' ? checkTitle(kpiRecord, tidy) : err(planError('BAD_ARGUMENTS', { field }))
  if (KPI_FIGURES.some((name) => name === field)) return checkFigure(field, tidy)
  if (field === 'baselineYear' && typeof tidy === 'string') return tidy === '' ? ok(0) : parseYear(tidy)
  return checkField(kpiRecord, field, tidy)
}

function checkFigure(field: KpiField, value: Json): Result<Json, PlanError> {
  if (typeof value !== 'string') return err(planError('BAD_ARGUMENTS', { field }))
  return value === '' ? ok('') : parseDecimal(value)
}

/**
 * Puts a KPI before another of `objective`, or last: within its own objective or into another one of the plan.
 * Errors: those of the lock, `NOT_FOUND`.
 */
export const moveKpi = defineCommand({
  name: 'kpi.move',
  type: 'edit',
  args: z.strictObject({ kpi: z.string(), objective: z.string(), before: z.string().nullable() }),
  needs: ({ kpi, objective }) => ({ ids: [kpi, objective], lists: [{ kind: kpiRecord.kind, beside: kpi }] }),
  decide(reader, { kpi, objective, before }, context) {
    const open = openRecord(kpiRecord, kpi, reader, 'edit', context)
    if (!open.ok) return open
    const { plan } = open.value
    if (reader.get(objectiveRecord, objective)?.plan !== plan) return err(planError('NOT_FOUND', { kind: objectiveRecord.kind }))
    const siblings = reader.list(kpiRecord, plan).filter(({ fields }) => fields.objective === objective)
    const moved = moveBefore(kpiRecord, siblings, open.value, before, { objective })
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/** Deletes a KPI with the links of projects to it. Errors: those of the lock. */
export const deleteKpi = defineCommand({
  name: 'kpi.delete',
  type: 'edit',
  args: z.strictObject({ kpi: z.string() }),
  needs: ({ kpi }) => ({ ids: [kpi], lists: [{ kind: projectKpiRecord.kind, beside: kpi }] }),
  decide(reader, { kpi }, context) {
    const open = openRecord(kpiRecord, kpi, reader, 'edit', context)
    if (!open.ok) return open
    const links = linksToKpis(reader, open.value.plan, [open.value])
    return decided(open.value, [...links.map(({ id }) => remove(projectKpiRecord, id)), remove(kpiRecord, kpi)])
  }
})
