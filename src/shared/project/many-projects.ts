import { z } from 'zod'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { strategyRecord, type Strategy } from '@shared/issue/issue-record'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { jsonSchema, sameJson, type Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { openPlan } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { defineCommand, remove, type CommandContext, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { PROJECT_CHILD_KINDS, removeChildren, removeStepAmounts } from './project-children'
import { checkProjectValue } from './project-commands'
import { projectRecord, type Project } from './project-record'

/** What many projects may be given at once: what files them and who answers for them, never what one of them says of itself. */
export const MANY_FIELDS = [
  'fiscalYear', 'issue', 'strategy', 'fundSource', 'districts', 'leadAgency', 'workGroup', 'officer', 'supportAgencies',
  'workKind', 'missionKind', 'policyKind', 'expenseKind', 'continuity', 'nature'
] as const
export type ManyField = (typeof MANY_FIELDS)[number]
export type ManyValues = Readonly<Partial<Record<ManyField, Json>>>

/** So many changes one step may hold: an op travels whole, and the centre takes no longer one (`MAX_CHANGES_PER_OP`). */
export const MOST_CHANGES = 2_000

const idsSchema = z.array(z.string()).min(1).max(MOST_CHANGES)

/**
 * Gives the same values to many projects, as one step. Under another issue a project lets go of a strategy that is not that issue's.
 * Errors: those of the lock, of every value as `project.setField`, `STRATEGY_OF_OTHER_ISSUE`, `NOT_FOUND`, `BAD_ARGUMENTS`.
 */
export const setProjects = defineCommand({
  name: 'project.setMany',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), projects: idsSchema, fields: z.partialRecord(z.enum(MANY_FIELDS), jsonSchema) }),
  needs: ({ plan, projects, fields: { issue } }) => ({
    ids: [plan, ...projects, ...(typeof issue === 'string' ? [issue] : [])], lists: [{ plan, kind: strategyRecord.kind }]
  }),
  decide(reader, { plan, projects, fields }, context) {
    const open = openProjects(reader, plan, projects, context)
    if (!open.ok) return open
    const strategies = reader.list(strategyRecord, plan)
    const values = checkedValues(reader, open.value.plan, fields, strategies)
    if (!values.ok) return values
    if (open.value.projects.some((project) => isForeignStrategy(project, values.value, strategies))) return err(planError('STRATEGY_OF_OTHER_ISSUE'))
    return decided(open.value.plan, open.value.projects.flatMap((project) => setChanged(projectRecord, project, changesOf(project, values.value, strategies))))
  }
})

/**
 * Deletes many projects with all that hangs on them, as one step; `lines` go alone, ahead of a project that no single step could hold
 * (`many-parts.ts`). Errors: those of the lock, `NOT_FOUND`, `TOO_BIG`.
 */
export const deleteProjects = defineCommand({
  name: 'project.deleteMany',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), projects: z.array(z.string()).max(MOST_CHANGES), lines: idsSchema.optional() }),
  needs: ({ plan, projects, lines = [] }) => ({ ids: [plan, ...projects, ...lines], lists: PROJECT_CHILD_KINDS.map((kind) => ({ plan, kind })) }),
  decide(reader, { plan, projects, lines = [] }, context) {
    const open = openProjects(reader, plan, projects, context)
    if (!open.ok) return open
    if (lines.some((id) => reader.get(budgetLineRecord, id)?.plan !== plan)) return err(planError('NOT_FOUND', { kind: budgetLineRecord.kind }))
    const [ids, alone] = [new Set(projects), new Set(lines)]
    const intents = [
      ...removeStepAmounts(reader, plan, alone), ...[...alone].map((id) => remove(budgetLineRecord, id)),
      ...removeChildren(reader, plan, ids), ...[...ids].map((id) => remove(projectRecord, id))
    ]
    return intents.length > MOST_CHANGES ? err(planError('TOO_BIG')) : decided(open.value.plan, intents)
  }
})

/** Only what would differ in a project, with the strategy it lets go of: the command writes it, and a preview shows it. */
export function changesOf(project: Project, values: ManyValues, strategies: readonly Strategy[]): Partial<Project['fields']> {
  const { strategy } = project.fields
  const isLost = values.issue !== undefined && values.strategy === undefined && strategy !== '' && issueOf(strategies, strategy) !== values.issue
  const wanted: Readonly<Record<string, Json>> = { ...(values as Readonly<Record<string, Json>>), ...(isLost ? { strategy: '' } : {}) }
  const held = project.fields as unknown as Readonly<Record<string, Json>>
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameJson(held[name] ?? null, value)))
}

interface Opened {
  readonly plan: Plan
  readonly projects: readonly Project[]
}

function openProjects(reader: RecordReader, id: string, projects: readonly string[], context: CommandContext): Result<Opened, PlanError> {
  const open = openPlan(reader, id, 'edit', context)
  if (!open.ok) return open
  const found = [...new Set(projects)].map((project) => reader.get(projectRecord, project))
  const own = found.filter((project): project is Project => project?.plan === id)
  if (own.length < found.length) return err(planError('NOT_FOUND', { kind: projectRecord.kind }))
  return ok({ plan: open.value, projects: own })
}

function checkedValues(reader: RecordReader, plan: Plan, fields: ManyValues, strategies: readonly Strategy[]): Result<ManyValues, PlanError> {
  const values: Partial<Record<ManyField, Json>> = {}
  for (const field of MANY_FIELDS) {
    const value = fields[field]
    if (value === undefined) continue
    const isKnown = field !== 'strategy' || value === '' || strategies.some(({ id }) => id === value)
    if (!isKnown) return err(planError('NOT_FOUND', { kind: strategyRecord.kind }))
    const judged = checkProjectValue(reader, plan, field, value)
    if (!judged.ok) return judged
    values[field] = judged.value
  }
  return ok(values)
}

function isForeignStrategy(project: Project, { issue, strategy }: ManyValues, strategies: readonly Strategy[]): boolean {
  return typeof strategy === 'string' && strategy !== '' && issueOf(strategies, strategy) !== (issue ?? project.fields.issue)
}

function issueOf(strategies: readonly Strategy[], strategy: string): string | undefined {
  return strategies.find(({ id }) => id === strategy)?.fields.issue
}
