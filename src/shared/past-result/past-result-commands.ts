import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { parseYear } from '@shared/kernel/calendar'
import { parseDecimal } from '@shared/kernel/decimal'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { pastResultRecord } from './past-result-record'

/** What `pastResult.setField` may write. */
export const PAST_RESULT_FIELDS = ['title', 'unit', 'year', 'target', 'actual', 'budget', 'disbursed', 'lesson', 'source', 'sample'] as const
export type PastResultField = (typeof PAST_RESULT_FIELDS)[number]

/** Adds a result at the end of the table; `year` is the B.E. fiscal year or 0. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`. */
export const createPastResult = defineCommand({
  name: 'pastResult.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), title: z.string(), year: z.number() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: pastResultRecord.kind }] }),
  decide(reader, { plan, title, year }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(pastResultRecord, title)
    if (!words.ok) return words
    const when = checkField(pastResultRecord, 'year', year)
    if (!when.ok) return when
    const order = orderAtEnd(reader.list(pastResultRecord, plan))
    return decided(open.value, [create(pastResultRecord, context.newId(), { order, title: words.value, year })])
  }
})

/**
 * Writes one field of a past result; money in satang, figures and the year also as people type them.
 * Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `DECIMAL_INVALID`, `BAD_ARGUMENTS`.
 */
export const setPastResultField = defineCommand({
  name: 'pastResult.setField',
  type: 'edit',
  args: z.strictObject({ result: z.string(), field: z.enum(PAST_RESULT_FIELDS), value: jsonSchema }),
  needs: ({ result }) => ({ ids: [result] }),
  decide(reader, { result, field, value }, context) {
    const open = openRecord(pastResultRecord, result, reader, 'edit', context)
    if (!open.ok) return open
    const judged = checkValue(field, value)
    return judged.ok ? decided(open.value, setChanged(pastResultRecord, open.value, { [field]: judged.value })) : judged
  }
})

function checkValue(field: PastResultField, value: Json): Result<Json, PlanError> {
  if (typeof value !== 'string') return field === 'title' ? err(planError('BAD_ARGUMENTS', { field })) : checkField(pastResultRecord, field, value)
  if (field === 'title') return checkTitle(pastResultRecord, value)
  if (field === 'lesson') return checkField(pastResultRecord, field, repairThai(value))
  const tidy = tidyLine(value)
  if (field === 'target' || field === 'actual') return tidy === '' ? ok('') : parseDecimal(tidy)
  if (field === 'year') return tidy === '' ? ok(0) : parseYear(tidy)
  return checkField(pastResultRecord, field, tidy)
}

/** Puts a past result before another, or last. Errors: those of the lock, `NOT_FOUND`. */
export const movePastResult = defineCommand({
  name: 'pastResult.move',
  type: 'edit',
  args: z.strictObject({ result: z.string(), before: z.string().nullable() }),
  needs: ({ result }) => ({ ids: [result], lists: [{ kind: pastResultRecord.kind, beside: result }] }),
  decide(reader, { result, before }, context) {
    const open = openRecord(pastResultRecord, result, reader, 'edit', context)
    if (!open.ok) return open
    const moved = moveBefore(pastResultRecord, reader.list(pastResultRecord, open.value.plan), open.value, before)
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/** Deletes a past result. Errors: those of the lock. */
export const deletePastResult = defineCommand({
  name: 'pastResult.delete',
  type: 'edit',
  args: z.strictObject({ result: z.string() }),
  needs: ({ result }) => ({ ids: [result] }),
  decide(reader, { result }, context) {
    const open = openRecord(pastResultRecord, result, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(pastResultRecord, result)]) : open
  }
})
