import { z } from 'zod'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isFreshUuid } from '@shared/kernel/ids'
import { err, type Result } from '@shared/kernel/result'
import { projectStepRecord, type ProjectStep } from '@shared/project/project-step-record'
import { recordStep } from '@shared/project/step-commands'
import { wayOf } from '@shared/project/standing'
import type { Command, CommandContext, Decision, Intent, Needs, RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { readRecord } from '@shared/record/define-record'
import type { Change, Op } from './op'

interface Part {
  readonly needs: Needs
  decide(reader: RecordReader, context: CommandContext): Result<Decision, PlanError>
}

/**
 * A refused op of type `progress` made again: every step after the one that is last today and on today's amounts, every amount as it
 * was typed. It is judged anew, so it fails with what its command answers: `WRONG_STATE` when the way no longer goes there, or when
 * another step than the one meant would be taken back; `NOT_FOUND` when what it was about is gone.
 */
export function progressAgain(op: Op): Command<null> {
  const parts = op.changes.map((change) => partOf(op, change))
  return {
    name: op.command,
    type: 'progress',
    args: z.null(),
    needs: () => ({
      ids: [op.plan, ...parts.flatMap(({ needs }) => needs.ids ?? [])],
      lists: parts.flatMap(({ needs }) => needs.lists ?? []),
      may: parts.flatMap(({ needs }) => needs.may ?? [])
    }),
    decide(reader, _, context) {
      const intents: Intent[] = []
      for (const part of parts) {
        const made = part.decide(reader, context)
        if (!made.ok) return made
        intents.push(...made.value.intents)
      }
      return decided(op, intents)
    }
  }
}

function partOf(op: Op, { ent, kind, fields }: Change): Part {
  const view = Object.fromEntries(Object.entries(fields).map(([field, edit]) => [field, edit.v]))
  const raw = { id: ent, kind, office: op.office, plan: op.plan, view }
  if (kind === projectStepRecord.kind) return stepPart(readRecord(projectStepRecord, raw))
  const { line, step, satang, day, reference, note } = readRecord(stepAmountRecord, raw).fields
  const entry = { line, step, satang, day, reference, note }
  // A derived id stands for the same amount on every device: what a colleague entered meanwhile is not entered a second time.
  const args = { plan: op.plan, entries: [isFreshUuid(ent) ? entry : { ...entry, id: ent }] }
  return { needs: recordStepAmounts.needs(args), decide: (reader, context) => recordStepAmounts.decide(reader, args, context) }
}

function stepPart({ plan, fields }: ProjectStep): Part {
  const { project, act, to, day, meeting, agenda, resolution, letter, reason } = fields
  const args = { project, after: '', act, to, said: { day, meeting, agenda, resolution, letter, reason } }
  return {
    needs: recordStep.needs(args),
    decide(reader, context) {
      const way = wayOf(reader.list(projectStepRecord, plan).filter((step) => step.fields.project === project))
      const after = way.tip?.id ?? ''
      if (act === 'takeBack' && after !== fields.after) return err(planError('WRONG_STATE', { state: way.standing }))
      return recordStep.decide(reader, { ...args, after }, context)
    }
  }
}
