import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isIsoDay, parseYear } from '@shared/kernel/calendar'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { create, defineCommand, remove, type Decision, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { PROJECT_CHILD_KINDS, removeChildren } from './project-children'
import { nextProjectCode } from './project-code'
import { projectRecord, type Project } from './project-record'

/** What `project.setField` may write; an empty `issue` or `strategy` takes the project out of it. */
export const PROJECT_FIELDS = [
  'issue', 'strategy', 'code', 'externalCode', 'title', 'fiscalYear', 'fundSource', 'family', 'workKind', 'origin', 'originNote', 'nature', 'repetition',
  'continuity', 'firstYear', 'lastYear', 'envelope', 'laws', 'rationale', 'purpose', 'output', 'areaLevel', 'districts', 'area', 'position', 'place',
  'startDay', 'endDay', 'methods', 'forwardTargets', 'previousResult', 'previousAllocated', 'previousSpent', 'expenseKind', 'missionKind', 'policyKind',
  'benefits', 'monitoringMethod', 'monitoringTool', 'monitoringRound', 'leadAgency', 'supportAgencies', 'workGroup', 'officer', 'officerPosition',
  'phone', 'email', 'readiness', 'chainComponent', 'chainFactor', 'contribution', 'sample', 'reference', 'copyChecked', 'apartReason'
] as const
export type ProjectField = (typeof PROJECT_FIELDS)[number]

/** Fields of several lines: their spaces and line breaks are the author's. */
const LONG_FIELDS: readonly string[] = ['laws', 'rationale', 'purpose', 'output', 'previousResult', 'benefits', 'contribution']
const DAYS: readonly string[] = ['startDay', 'endDay']
const YEARS: readonly string[] = ['firstYear', 'lastYear']

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
    const projects = reader.list(projectRecord, plan)
    const [order, code] = [orderAtEnd(projects), nextProjectCode(open.value.office, fiscalYear, projects)]
    return decided(open.value, [create(projectRecord, context.newId(), { issue, order, code, title: words.value, fiscalYear })])
  }
})

/** The fields that name a record of the plan. */
const LINKS: readonly ProjectField[] = ['issue', 'strategy']

/**
 * Writes one field of a project. Under another issue it lets go of a strategy that is not that issue's, in the same op.
 * Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `YEAR_OUT_OF_PLAN`, `NOT_FOUND` for an issue or strategy of
 * another plan, `STRATEGY_OF_OTHER_ISSUE`, `BAD_ARGUMENTS`.
 */
export const setProjectField = defineCommand({
  name: 'project.setField',
  type: 'edit',
  args: z.strictObject({ project: z.string(), field: z.enum(PROJECT_FIELDS), value: jsonSchema }),
  needs: ({ project, field, value }) => ({
    ids: LINKS.includes(field) && typeof value === 'string' ? [project, value] : [project],
    ...(field === 'issue' ? { lists: [{ kind: strategyRecord.kind, beside: project }] } : {})
  }),
  decide(reader, { project, field, value }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const plan = openPlan(reader, open.value.plan, 'edit', context)
    if (!plan.ok) return plan
    if (field === 'strategy') return chooseStrategy(reader, open.value, value)
    const judged = checkProjectValue(reader, plan.value, field, value)
    if (!judged.ok) return judged
    const freed = field === 'issue' && isStrategyLost(reader, open.value, judged.value) ? { strategy: '' } : {}
    return decided(open.value, setChanged(projectRecord, open.value, { [field]: judged.value, ...freed }))
  }
})

/** What a field of a project stores for a typed value. Errors as `project.setField`, save those of a strategy. */
export function checkProjectValue(reader: RecordReader, plan: Plan, field: ProjectField, value: Json): Result<Json, PlanError> {
  if (field === 'title' && typeof value === 'string') return checkTitle(projectRecord, value)
  if (field === 'issue' && typeof value === 'string') return checkIssue(reader, plan, value)
  if (field === 'fiscalYear' && typeof value === 'number') return checkYear(plan, value)
  if (typeof value !== 'string') return checkField(projectRecord, field, value)
  if (YEARS.includes(field)) return tidyLine(value) === '' ? ok(0) : parseYear(value)
  if (DAYS.includes(field)) return value === '' || isIsoDay(value) ? ok(value) : err(planError('BAD_ARGUMENTS', { field }))
  return checkField(projectRecord, field, LONG_FIELDS.includes(field) ? repairThai(value) : tidyLine(value))
}

function chooseStrategy(reader: RecordReader, project: Project, value: Json): Result<Decision, PlanError> {
  if (typeof value !== 'string') return err(planError('BAD_ARGUMENTS', { field: 'strategy' }))
  const strategy = value === '' ? undefined : reader.get(strategyRecord, value)
  if (value !== '' && strategy?.plan !== project.plan) return err(planError('NOT_FOUND', { kind: strategyRecord.kind }))
  if (strategy !== undefined && strategy.fields.issue !== project.fields.issue) return err(planError('STRATEGY_OF_OTHER_ISSUE'))
  return decided(project, setChanged(projectRecord, project, { strategy: value }))
}

/** Whether the project's strategy is none of the issue it moves to. */
function isStrategyLost(reader: RecordReader, { plan, fields: { strategy } }: Project, issue: Json): boolean {
  return strategy !== '' && reader.list(strategyRecord, plan).find(({ id }) => id === strategy)?.fields.issue !== issue
}

function checkIssue(reader: RecordReader, plan: Plan, issue: string): Result<string, PlanError> {
  if (issue === '' || reader.get(issueRecord, issue)?.plan === plan.id) return ok(issue)
  return err(planError('NOT_FOUND', { kind: issueRecord.kind }))
}

/** A project's fiscal year lies in the years of its plan: `YEAR_OUT_OF_PLAN`. */
export function checkYear(plan: Plan, fiscalYear: number): Result<number, PlanError> {
  const { startYear, endYear } = plan.fields
  const inside = Number.isInteger(fiscalYear) && fiscalYear >= startYear && fiscalYear <= endYear
  return inside ? ok(fiscalYear) : err(planError('YEAR_OUT_OF_PLAN', { startYear, endYear }))
}

/** Deletes a project with all that hangs on it. Errors: those of the lock. */
export const deleteProject = defineCommand({
  name: 'project.delete',
  type: 'edit',
  args: z.strictObject({ project: z.string() }),
  needs: ({ project }) => ({ ids: [project], lists: PROJECT_CHILD_KINDS.map((kind) => ({ kind, beside: project })) }),
  decide(reader, { project }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    return decided(open.value, [...removeChildren(reader, open.value.plan, new Set([project])), remove(projectRecord, project)])
  }
})
