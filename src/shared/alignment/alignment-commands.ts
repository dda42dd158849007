import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { goalOf } from '@shared/catalogue/catalogue'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { alignmentRecord } from './alignment-record'

/**
 * Links a project to a goal of a reference plan.
 * Errors: those of the lock, `NOT_FOUND`, `GOAL_UNKNOWN`, `ALREADY_EXISTS`, `TEXT_TOO_LONG`.
 */
export const addAlignment = defineCommand({
  name: 'alignment.add',
  type: 'edit',
  args: z.strictObject({ project: z.string(), catalogue: z.string(), goal: z.string(), reason: z.string() }),
  needs: ({ project }) => ({ ids: [project], lists: [{ kind: alignmentRecord.kind, beside: project }] }),
  decide(reader, { project, catalogue, goal, reason }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    if (goalOf(catalogue, goal) === undefined) return err(planError('GOAL_UNKNOWN', { goal }))
    const known = reader
      .list(alignmentRecord, open.value.plan)
      .some(({ fields }) => fields.project === project && fields.catalogue === catalogue && fields.goal === goal)
    if (known) return err(planError('ALREADY_EXISTS'))
    const words = tidyLine(reason)
    const judged = checkField(alignmentRecord, 'reason', words)
    if (!judged.ok) return judged
    return decided(open.value, [create(alignmentRecord, context.newId(), { project, catalogue, goal, reason: words })])
  }
})

/** Takes the link away. Errors: those of the lock. */
export const removeAlignment = defineCommand({
  name: 'alignment.remove',
  type: 'edit',
  args: z.strictObject({ alignment: z.string() }),
  needs: ({ alignment }) => ({ ids: [alignment] }),
  decide(reader, { alignment }, context) {
    const open = openRecord(alignmentRecord, alignment, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(alignmentRecord, alignment)]) : open
  }
})
