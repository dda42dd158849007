import { z } from 'zod'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { toArabicDigits } from '@shared/kernel/numerals'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, type CommandContext, type Decision, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { carriedAmounts, carriedEntries, carriedStep } from './carried-amounts'
import { frozenLines, judgeStep } from './judge-step'
import { branchSpec, parentFieldOf } from './project-children'
import { projectRecord, type Project } from './project-record'
import { MEETING, projectStepRecord, STANDINGS, STEP_ACTS, type ProjectStep } from './project-step-record'
import { isFreezing, wayOf, type Way } from './standing'

const saidSchema = z.strictObject({
  day: z.string(), meeting: z.string(), agenda: z.string(), resolution: z.string(), letter: z.string(), reason: z.string()
})
/** What is written down with a step, as typed; empty where it is not asked for. */
export type SaidWithStep = z.infer<typeof saidSchema>

/**
 * Records one step on the way of a project (brief §3.5): a move, the taking back of the last one, or the opening and closing of its
 * lock. `after` is the last step its author saw. `carry`: the amounts of the budget step go over unchanged from the one before, in the same
 * op. Errors: `NOT_FOUND`, `NOT_ALLOWED`, `STALE` when the way went on meanwhile,
 * `WRONG_STATE`, `STEP_INCOMPLETE` (with `field`), `MEETING_INVALID`, `BAD_ARGUMENTS`, `TEXT_TOO_LONG`, and `OPEN_CONFLICTS` when two
 * values of the project still wait for a choice while its figures are frozen or locked.
 */
export const recordStep = defineCommand({
  name: 'project.recordStep',
  type: 'progress',
  args: z.strictObject({
    project: z.string(), after: z.string(), act: z.enum(STEP_ACTS), to: z.enum(STANDINGS), said: saidSchema, carry: z.boolean().optional()
  }),
  needs: ({ project }) => ({
    ids: [project],
    lists: [projectStepRecord, budgetLineRecord, conflictRecord].map(({ kind }) => ({ kind, beside: project })),
    may: [conflictRecord.kind, stepAmountRecord.kind]
  }),
  decide(reader, { project, after, act, to, said, carry = false }, context) {
    const open = openRecord(projectRecord, project, reader, 'progress', context)
    if (!open.ok) return open
    const plan = openPlan(reader, open.value.plan, 'progress', context)
    if (!plan.ok) return plan
    const words = tidySaid(said)
    if (!words.ok) return words
    const way = wayOf(stepsOf(reader, open.value))
    const lines = linesOf(reader, open.value)
    const fields: ProjectStep['fields'] = {
      project, after, act, from: way.standing, to, ...words.value, by: context.actor.name, role: context.role, at: context.now, fromFile: false,
      baseline: isFreezing({ act, to }) ? frozenLines(lines) : []
    }
    const wrong = judgeStep(fields, { way, planState: plan.value.fields.state, role: context.role, lines })
    if (wrong !== null) return err(wrong)
    return stored(reader, open.value, fields, context, carry ? carriedWith(reader, open.value, fields, context, way) : [])
  }
})

/** The amounts that go over unchanged with a step; none where the step decides on no money of this side. */
function carriedWith(reader: RecordReader, project: Project, fields: ProjectStep['fields'], context: CommandContext, way: Way): readonly Intent[] {
  const step = fields.act === 'move' ? carriedStep(fields.to, context.role) : undefined
  if (step === undefined) return []
  const carried = carriedAmounts(step, linesOf(reader, project), reader.list(stepAmountRecord, project.plan), way)
  return carriedEntries(step, carried, fields, () => context.newId())
}

function stored(
  reader: RecordReader, project: Project, fields: ProjectStep['fields'], context: CommandContext, beside: readonly Intent[]
): Result<Decision, PlanError> {
  const count = isFreezing(fields) || fields.act === 'relock' ? disputed(reader, project) : 0
  if (count > 0) return err(planError('OPEN_CONFLICTS', { count }))
  for (const [field, value] of Object.entries(fields)) {
    const judged = checkField(projectStepRecord, field, value)
    if (!judged.ok) return judged
  }
  return decided(project, [create(projectStepRecord, context.newId(), fields), ...beside])
}

/** As it is stored: meeting numbers in Arabic digits, one tidy line each but for the resolution and the reason. */
function tidySaid(said: SaidWithStep): Result<SaidWithStep, PlanError> {
  const meeting = toArabicDigits(tidyLine(said.meeting)).replaceAll(' ', '')
  if (!MEETING.test(meeting)) return err(planError('MEETING_INVALID'))
  return ok({
    day: said.day, meeting, agenda: tidyLine(said.agenda), letter: tidyLine(said.letter),
    resolution: repairThai(said.resolution).trim(), reason: repairThai(said.reason).trim()
  })
}

function stepsOf(reader: RecordReader, { id, plan }: Project): readonly ProjectStep[] {
  return reader.list(projectStepRecord, plan).filter(({ fields }) => fields.project === id)
}

function linesOf(reader: RecordReader, { id, plan }: Project) {
  return reader.list(budgetLineRecord, plan).filter(({ fields }) => fields.project === id)
}

/** How many open conflicts are about the project or what hangs on it. */
function disputed(reader: RecordReader, project: Project): number {
  return reader.list(conflictRecord, project.plan).filter(({ fields }) =>
    fields.state === 'open' && projectAbove(reader, fields.targetKind, fields.target) === project.id).length
}

function projectAbove(reader: RecordReader, kind: string, id: string): string {
  if (kind === projectRecord.kind) return id
  const parent = parentFieldOf(kind)
  const spec = branchSpec(kind)
  const fields = parent === null || spec === undefined ? undefined : reader.get(spec, id)?.fields as Readonly<Record<string, unknown>> | undefined
  const above = fields?.[parent?.field ?? '']
  return typeof above === 'string' && above !== '' && parent !== null ? projectAbove(reader, parent.kind, above) : ''
}
