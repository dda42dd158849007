import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { openRecord } from '@shared/plan/plan-lock'
import { defineCommand, set, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { conflictRecord, type Conflict } from './conflict-record'

/**
 * A person decides what the field shall hold: one of the two values, or a third of the same shape (rule R6).
 * Errors: those of the lock, `WRONG_STATE` when it was decided already, `BAD_ARGUMENTS` for a value of another shape.
 */
export const resolveConflict = defineCommand({
  name: 'conflict.resolve',
  type: 'resolve',
  args: z.strictObject({ conflict: z.string(), value: jsonSchema }),
  needs: ({ conflict }) => ({ ids: [conflict] }),
  decide(reader, { conflict, value }, context) {
    const open = openRecord(conflictRecord, conflict, reader, 'resolve', context)
    if (!open.ok) return open
    const { state, committed, contender } = open.value.fields
    if (state === 'resolved') return err(planError('WRONG_STATE', { state }))
    const fits = [committed, contender].some((known) => shapeOf(known) === shapeOf(value))
    if (!fits) return err(planError('BAD_ARGUMENTS', { field: 'value' }))
    const closed = set(conflictRecord, conflict, { state: 'resolved', resolvedBy: context.actor.name })
    return decided(open.value, [settle(open.value, value), closed], { resolve: { conflict } })
  }
})

/** The full judgement of a value is the centre's; a figure never becomes a text here. */
function shapeOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
}

function settle({ fields: { target, targetKind, field } }: Conflict, value: Json): Intent {
  return { type: 'set', kind: targetKind, ent: target, fields: { [field]: value } }
}
