import { z } from 'zod'
import { err, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { officialParts } from '@shared/narrative/plan-parts'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { officeOf } from '@shared/office/office'
import { create, defineCommand, type Decision } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { planId } from './plan-ids'
import { PLAN_KINDS, type PlanKind } from './plan-kind'
import { planRecord } from './plan-record'

/** A plan spans one to five fiscal years (brief §1.1). */
export const MAX_PLAN_YEARS = 5

/** Whether two B.E. years bound a plan. */
export function isPlanPeriod(startYear: number, endYear: number): boolean {
  const inEra = [startYear, endYear].every((year) => Number.isInteger(year) && year >= MIN_YEAR_BE && year <= MAX_YEAR_BE)
  return inEra && startYear <= endYear && endYear - startYear < MAX_PLAN_YEARS
}

const args = z.strictObject({
  office: z.string(), startYear: z.number(), endYear: z.number(), sample: z.boolean().optional(), kind: z.enum(PLAN_KINDS).optional()
})

/** Whether two B.E. years bound a plan of a kind: an action plan is for one fiscal year. */
export function isPeriodOf(kind: PlanKind, startYear: number, endYear: number): boolean {
  return isPlanPeriod(startYear, endYear) && (kind === 'strategic' || startYear === endYear)
}

/**
 * Starts an office's plan for a period, with its empty parts; a strategic plan unless `kind` says otherwise.
 * Errors: `NOT_ALLOWED`, `PERIOD_INVALID`, `ALREADY_EXISTS`.
 */
export const createPlan = defineCommand({
  name: 'plan.create',
  type: 'edit',
  args,
  needs: ({ office, startYear, endYear, kind }) => ({ ids: [planId(office, startYear, endYear, kind)] }),
  decide(reader, { office, startYear, endYear, sample, kind = 'strategic' }, context): Result<Decision, PlanError> {
    if (context.role !== 'office' || context.office !== office || officeOf(office) === undefined) return err(planError('NOT_ALLOWED'))
    if (!isPeriodOf(kind, startYear, endYear)) return err(planError('PERIOD_INVALID'))
    const plan = planId(office, startYear, endYear, kind)
    if (reader.get(planRecord, plan) !== undefined) return err(planError('ALREADY_EXISTS', { startYear, endYear }))
    const fields = { startYear, endYear, ...(sample === true ? { sample } : {}), ...(kind === 'strategic' ? {} : { kind }) }
    const sections = officialParts(kind).map(({ part }) => create(sectionRecord, sectionId(plan, part), { part }))
    return decided({ plan, office }, [create(planRecord, plan, fields), ...sections])
  }
})
