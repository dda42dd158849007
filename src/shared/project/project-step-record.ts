import { z } from 'zod'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/**
 * Where a project stands on its way from draft to closing (brief §3.5, tagged [I]: the program's own flow, no official list).
 * Words: i18n `standing.at`.
 */
export const STANDINGS = [
  'draft', 'headReview', 'committee', 'agreed', 'conditional', 'refused', 'postponed', 'areaCommittee', 'sent', 'review', 'infoAsked', 'sentBack',
  'supported', 'inRequest', 'bureauCut', 'bureauAgreed', 'inAct', 'allocated', 'notAllocated', 'running', 'done', 'cancelled', 'changed', 'closed'
] as const
export type Standing = (typeof STANDINGS)[number]

/** `move` goes on; `takeBack` takes the last move back; `unlock` and `relock` open and end a change of what was agreed to. */
export const STEP_ACTS = ['move', 'takeBack', 'unlock', 'relock'] as const
export type StepAct = (typeof STEP_ACTS)[number]

/** Meeting of a committee: number and B.E. year, as offices write it: 1/2569. */
export const MEETING = /^([1-9]\d{0,2}\/25\d{2})?$/

const frozenSchema = z.strictObject({ line: z.string().max(40), item: z.string().max(500), satang: z.int().min(0).max(SATANG_LIMIT) })
/** One budget line as it stood when it was agreed to, in satang. */
export type FrozenLine = z.infer<typeof frozenSchema>

/** Most lines whose amounts one step may freeze. */
export const MOST_FROZEN = 1_000

/**
 * One step on the way of a project: written once, never changed. `after` is the step it follows (empty for the first), so that two
 * steps made apart can never both pass for the last one.
 */
export const projectStepRecord = defineRecord('projectStep', {
  project: guarded(z.string(), '', 'project'),
  after: guarded(z.string().max(40), ''),
  act: guarded(z.enum(STEP_ACTS), 'move'),
  from: guarded(z.enum(STANDINGS), 'draft'),
  to: guarded(z.enum(STANDINGS), 'draft'),
  /** ISO day of the decision, not of the typing */
  day: guarded(z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), ''),
  meeting: guarded(z.string().regex(MEETING), ''),
  agenda: guarded(z.string().max(100), ''),
  /** Text of the resolution. */
  resolution: text(z.string().max(2_000), ''),
  /** Number of the letter. */
  letter: guarded(z.string().max(200), ''),
  reason: text(z.string().max(2_000), ''),
  by: guarded(z.string().max(120), ''),
  role: guarded(z.enum(['office', 'reviewer']), 'office'),
  /** ms since 1970, UTC, by the clock of who wrote it */
  at: guarded(z.int().min(0), 0),
  /** It came with a plan taken in from a file: nobody here recorded it, and nobody judged it. */
  fromFile: guarded(z.boolean(), false),
  /** Set where figures are frozen: every line of the project, by id. */
  baseline: guarded(z.array(frozenSchema).max(MOST_FROZEN), [])
})
export type ProjectStep = RecordOf<typeof projectStepRecord>
