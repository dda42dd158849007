import { z } from 'zod'
import { err, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS, sectionRecord } from '@shared/narrative/section-record'
import { officeOf } from '@shared/office/office'
import { create, defineCommand, type Decision } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { planId } from './plan-ids'
import { planRecord } from './plan-record'

/** A plan spans one to five fiscal years (brief §1.1). */
export const MAX_PLAN_YEARS = 5

/** Whether two B.E. years bound a plan. */
export function isPlanPeriod(startYear: number, endYear: number): boolean {
  const inEra = [startYear, endYear].every((year) => Number.isInteger(year) && year >= MIN_YEAR_BE && year <= MAX_YEAR_BE)
  return inEra && startYear <= endYear && endYear - startYear < MAX_PLAN_YEARS
}

const args = z.strictObject({ office: z.string(), startYear: z.number(), endYear: z.number(), sample: z.boolean().optional() })

/** Starts an office's plan for a period, with its nine empty parts. Errors: `NOT_ALLOWED`, `PERIOD_INVALID`, `ALREADY_EXISTS`. */
export const createPlan = defineCommand({
  name: 'plan.create',
  type: 'edit',
  args,
  needs: ({ office, startYear, endYear }) => ({ ids: [planId(office, startYear, endYear)] }),
  decide(reader, { office, startYear, endYear, sample }, context): Result<Decision, PlanError> {
    if (context.role !== 'office' || context.office !== office || officeOf(office) === undefined) return err(planError('NOT_ALLOWED'))
    if (!isPlanPeriod(startYear, endYear)) return err(planError('PERIOD_INVALID'))
    const plan = planId(office, startYear, endYear)
    if (reader.get(planRecord, plan) !== undefined) return err(planError('ALREADY_EXISTS', { startYear, endYear }))
    const fields = sample === true ? { startYear, endYear, sample } : { startYear, endYear }
    const sections = SECTION_PARTS.map((part) => create(sectionRecord, sectionId(plan, part), { part }))
    return decided({ plan, office }, [create(planRecord, plan, fields), ...sections])
  }
})
