import type { z } from 'zod'
import type { Json } from '@shared/kernel/json'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { FieldsOf, RecordOf, RecordSpec } from './define-record'

/**
 * What an op is, for authorisation and locks. Everything an office writes in a draft is an `edit`; `progress` adds to what was decided
 * and paid, whatever the state of the plan.
 */
export const OP_TYPES = ['edit', 'submit', 'recall', 'return', 'approve', 'comment', 'resolve', 'progress'] as const
export type OpType = (typeof OP_TYPES)[number]

export type Role = 'office' | 'reviewer'

/** The person at the keyboard. The name is shown on conflict cards, comments and history. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** The intent of one command on one record, before bases are named. */
export type Intent =
  | { readonly type: 'create' | 'set' | 'restore'; readonly kind: string; readonly ent: string; readonly fields: Readonly<Record<string, Json>> }
  | { readonly type: 'delete'; readonly kind: string; readonly ent: string }

/** What a command decided: the plan it belongs to and the field changes, all or none. */
export interface Decision {
  readonly plan: string
  readonly office: string
  readonly intents: readonly Intent[]
  /** Set by `plan.submit`: the digest of the plan as its author saw it (rule R7). */
  readonly submit?: { readonly digest: string }
  /** Set by return and approve: the submission that was read. */
  readonly submission?: string
  /** Set by `conflict.resolve` (rule R6). */
  readonly resolve?: { readonly conflict: string }
}

/** Read access to the records a command asked for in `needs`, plus the plan they belong to. */
export interface RecordReader {
  get<R extends RecordSpec>(spec: R, id: string): RecordOf<R> | undefined
  /** A deleted record as it last was; `undefined` for one that lives or was never here. */
  gone<R extends RecordSpec>(spec: R, id: string): RecordOf<R> | undefined
  /** All live records of a kind in a plan; the kind must have been named in `needs`. */
  list<R extends RecordSpec>(spec: R, plan: string): readonly RecordOf<R>[]
  /** Digest of every record of a plan (only when `needs` asked for `digestOf`). */
  digest(plan: string): string
}

/** All live records of a kind: of a named plan, or of the plan that the record `beside` belongs to. */
export type ListNeed =
  | { readonly kind: string; readonly plan: string }
  | { readonly kind: string; readonly beside: string }

/** The rows a command wants loaded in the transaction that runs it. Ids that are empty or unknown are skipped. */
export interface Needs {
  readonly ids?: readonly string[]
  readonly lists?: readonly ListNeed[]
  readonly digestOf?: string
  /** Kinds it may go on to read, by id or as the list of its plan; nothing is loaded before it really asks. */
  readonly may?: readonly string[]
}

/** Clock, person and ids are passed in: commands are pure. */
export interface CommandContext {
  readonly actor: Actor
  readonly role: Role
  /** The office this device works for; `null` on a reviewer's device. */
  readonly office: string | null
  /** ms since 1970, UTC. */
  readonly now: number
  newId(): string
}

/** One thing a user can do. The name is also the label of undo and history: i18n `command.<name>`. */
export interface Command<A> {
  readonly name: string
  readonly type: OpType
  /** Done by the program on its own: no step of the person, so undo passes it by. */
  readonly isQuiet?: true
  readonly args: z.ZodType<A>
  needs(args: A): Needs
  decide(reader: RecordReader, args: A, context: CommandContext): Result<Decision, PlanError>
}

export function defineCommand<A>(command: Command<A>): Command<A> {
  return command
}

/** Typed intents, so that a command cannot write a field its noun does not have. */
export function create<R extends RecordSpec>(spec: R, id: string, fields: Partial<FieldsOf<R>>): Intent {
  return { type: 'create', kind: spec.kind, ent: id, fields: fields as Record<string, Json> }
}

export function set<R extends RecordSpec>(spec: R, id: string, fields: Partial<FieldsOf<R>>): Intent {
  return { type: 'set', kind: spec.kind, ent: id, fields: fields as Record<string, Json> }
}

export function remove(spec: RecordSpec, id: string): Intent {
  return { type: 'delete', kind: spec.kind, ent: id }
}
