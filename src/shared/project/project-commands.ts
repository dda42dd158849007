import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { issueRecord } from '@shared/issue/issue-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { create, defineCommand, remove, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { projectRecord } from './project-record'

/** What `project.setField` may write; an empty `issue` takes the project out of its issue. */
export const PROJECT_FIELDS = [
  'issue', 'title', 'fiscalYear', 'fundSource', 'rationale', 'purpose', 'output', 'area', 'leadAgency', 'sample', 'reference'
] as const
export type ProjectField = (typeof PROJECT_FIELDS)[number]

/** Fields of several lines: their spaces and line breaks are the author's. */
const LONG_FIELDS: readonly string[] = ['rationale', 'purpose', 'output']

/** Adds a project at the end of an issue. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `YEAR_OUT_OF_PLAN`. */
export const createProject = defineCommand({
  name: 'project.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), issue: z.string(), title: z.string(), fiscalYear: z.number() }),
  needs: ({ plan, issue }) => ({ ids: [plan, issue], lists: [{ plan, kind: projectRecord.kind }] }),
  decide(reader, { plan, issue, title, fiscalYear }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(projectRecord, title)
    if (!words.ok) return words
    const link = checkIssue(reader, open.value, issue)
    if (!link.ok) return link
    const year = checkYear(open.value, fiscalYear)
    if (!year.ok) return year
    const order = orderAtEnd(reader.list(projectRecord, plan))
    return decided(open.value, [create(projectRecord, context.newId(), { issue, order, title: words.value, fiscalYear })])
  }
})

/**
 * Writes one field of a project. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `YEAR_OUT_OF_PLAN`,
 * `NOT_FOUND` for an issue of another plan, `BAD_ARGUMENTS`.
 */
export const setProjectField = defineCommand({
  name: 'project.setField',
  type: 'edit',
  args: z.strictObject({ project: z.string(), field: z.enum(PROJECT_FIELDS), value: jsonSchema }),
  needs: ({ project, field, value }) => ({ ids: field === 'issue' && typeof value === 'string' ? [project, value] : [project] }),
  decide(reader, { project, field, value }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const plan = openPlan(reader, open.value.plan, 'edit', context)
    if (!plan.ok) return plan
    const judged = checkProjectValue(reader, plan.value, field, value)
    return judged.ok ? decided(open.value, setChanged(projectRecord, open.value, { [field]: judged.value })) : judged
  }
})

function checkProjectValue(reader: RecordReader, plan: Plan, field: ProjectField, value: Json): Result<Json, PlanError> {
  if (field === 'title' && typeof value === 'string') return checkTitle(projectRecord, value)
  if (field === 'issue' && typeof value === 'string') return checkIssue(reader, plan, value)
  if (field === 'fiscalYear' && typeof value === 'number') return checkYear(plan, value)
  if (typeof value !== 'string') return checkField(projectRecord, field, value)
  return checkField(projectRecord, field, LONG_FIELDS.includes(field) ? repairThai(value) : tidyLine(value))
}

function checkIssue(reader: RecordReader, plan: Plan, issue: string): Result<string, PlanError> {
  if (issue === '' || reader.get(issueRecord, issue)?.plan === plan.id) return ok(issue)
  return err(planError('NOT_FOUND', { kind: issueRecord.kind }))
}

function checkYear(plan: Plan, fiscalYear: number): Result<number, PlanError> {
  const { startYear, endYear } = plan.fields
  const inside = Number.isInteger(fiscalYear) && fiscalYear >= startYear && fiscalYear <= endYear
  return inside ? ok(fiscalYear) : err(planError('YEAR_OUT_OF_PLAN', { startYear, endYear }))
}

/** Deletes a project with its budget lines and alignments. Errors: those of the lock. */
export const deleteProject = defineCommand({
  name: 'project.delete',
  type: 'edit',
  args: z.strictObject({ project: z.string() }),
  needs: ({ project }) => ({
    ids: [project],
    lists: [{ kind: budgetLineRecord.kind, beside: project }, { kind: alignmentRecord.kind, beside: project }]
  }),
  decide(reader, { project }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const lines = reader.list(budgetLineRecord, open.value.plan).filter(({ fields }) => fields.project === project)
    const alignments = reader.list(alignmentRecord, open.value.plan).filter(({ fields }) => fields.project === project)
    return decided(open.value, [
      ...lines.map(({ id }) => remove(budgetLineRecord, id)),
      ...alignments.map(({ id }) => remove(alignmentRecord, id)),
      remove(projectRecord, project)
    ])
  }
})
