import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { partOfSection } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, type CommandContext, type Decision, type RecordReader, type Role } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { defineRecord } from '@shared/record/define-record'
import { checkField, setChanged } from '@shared/record/field-value'
import { commentRecord, type Comment } from './comment-record'

/** What the reviewer or the office wrote, without blanks at its ends. `COMMENT_EMPTY`, `TEXT_TOO_LONG`. */
function checkWords(field: 'text' | 'answer', words: string): Result<string, PlanError> {
  const trimmed = words.trim()
  if (trimmed === '') return err(planError('COMMENT_EMPTY'))
  const judged = checkField(commentRecord, field, trimmed)
  return judged.ok ? ok(trimmed) : judged
}

/** A plan made before a part was asked for has no record of it yet; its place has a name all the same. */
function isOfficialPart(plan: string, kind: string, target: string): boolean {
  return kind === sectionRecord.kind && partOfSection(plan, target) !== undefined
}

/**
 * A reviewer pins a remark to one field of one record. Errors: `NOT_ALLOWED`, `NOT_FOUND` when the record is not in
 * the plan, `COMMENT_EMPTY`, `TEXT_TOO_LONG`.
 */
export const addComment = defineCommand({
  name: 'review.addComment',
  type: 'comment',
  args: z.strictObject({ plan: z.string(), target: z.string(), targetKind: z.string(), field: z.string(), text: z.string() }),
  needs: ({ plan, target }) => ({ ids: [plan, target] }),
  decide(reader, { plan, target, targetKind, field, text }, context) {
    const open = openPlan(reader, plan, 'comment', context)
    if (!open.ok) return open
    if (context.role !== 'reviewer') return err(planError('NOT_ALLOWED'))
    // Any kind may carry a remark: only its place in the plan is asked, not its fields.
    if (!isOfficialPart(plan, targetKind, target) && reader.get(defineRecord(targetKind, {}), target)?.plan !== plan) return err(planError('NOT_FOUND', { kind: targetKind }))
    const words = checkWords('text', text)
    if (!words.ok) return words
    const fields = { target, targetKind, field, text: words.value, author: context.actor.name, at: context.now }
    return decided(open.value, [create(commentRecord, context.newId(), fields)])
  }
})

type Change = Partial<Comment['fields']>

/** One step of a remark's life: who may take it, from which states, to what. */
function step(
  id: string, role: Role, from: readonly Comment['fields']['state'][], change: Change, reader: RecordReader, context: CommandContext
): Result<Decision, PlanError> {
  const open = openRecord(commentRecord, id, reader, 'comment', context)
  if (!open.ok) return open
  if (context.role !== role) return err(planError('NOT_ALLOWED'))
  if (!from.includes(open.value.fields.state)) return err(planError('WRONG_STATE', { state: open.value.fields.state }))
  return decided(open.value, setChanged(commentRecord, open.value, change))
}

const commentArgs = z.strictObject({ comment: z.string() })

/**
 * The office answers a remark, or rewrites its answer.
 * Errors: `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `COMMENT_EMPTY`, `TEXT_TOO_LONG`.
 */
export const answerComment = defineCommand({
  name: 'review.answerComment',
  type: 'comment',
  args: z.strictObject({ comment: z.string(), answer: z.string() }),
  needs: ({ comment }) => ({ ids: [comment] }),
  decide(reader, { comment, answer }, context) {
    const words = checkWords('answer', answer)
    if (!words.ok) return words
    const change = { state: 'answered', answer: words.value, answeredBy: context.actor.name } as const
    return step(comment, 'office', ['open', 'answered'], change, reader, context)
  }
})

/** The reviewer is content. Errors: `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`. */
export const closeComment = defineCommand({
  name: 'review.closeComment',
  type: 'comment',
  args: commentArgs,
  needs: ({ comment }) => ({ ids: [comment] }),
  decide: (reader, { comment }, context) => step(comment, 'reviewer', ['open', 'answered'], { state: 'closed' }, reader, context)
})

/** The reviewer asks again; the old answer stays to be read. Errors: `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`. */
export const reopenComment = defineCommand({
  name: 'review.reopenComment',
  type: 'comment',
  args: commentArgs,
  needs: ({ comment }) => ({ ids: [comment] }),
  decide: (reader, { comment }, context) => step(comment, 'reviewer', ['answered', 'closed'], { state: 'open' }, reader, context)
})
