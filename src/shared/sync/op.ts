import { z } from 'zod'
import { jsonSchema } from '@shared/kernel/json'
import { isUuid } from '@shared/kernel/ids'
import { OP_TYPES } from '@shared/record/command'

/** Raised when a message changes shape; the server keeps upgraders for older ones. */
export const PROTOCOL_VERSION = 1
/**
 * Raised with every released program that adds a kind, a field, a choice of one, or a type of op (additive only). A device sends nothing
 * to a centre of a lower number than its ops bear; a device meets rows of kinds it does not know by keeping them and saying so.
 * 1: the plan. 2: projects, budgets, their way and their results. 3: reasons why a project is no copy and why a price is unusual.
 */
export const SCHEMA_VERSION = 3
export const MAX_OPS_PER_PUSH = 500
export const MAX_PUSH_BYTES = 1_048_576
export const MAX_CHANGES_PER_OP = 2_000

export const uuidSchema = z.string().refine(isUuid, 'uuid')
export const officeSchema = z.string().regex(/^[0-9]{2,4}$/)
export const hlcSchema = z.string().regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{6}$/)

/** What a field edit was made from: a sequence number of the centre, or the author's own earlier op (rule R4). */
export const baseSchema = z.union([
  z.strictObject({ s: z.int().min(0) }),
  z.strictObject({ o: uuidSchema })
])
export type Base = z.infer<typeof baseSchema>

/** `v` the new value, `was` the value its author saw (undo, history and the audit read it), `b` the base. */
export const fieldEditSchema = z.strictObject({ v: jsonSchema, was: jsonSchema, b: baseSchema })
export type FieldEdit = z.infer<typeof fieldEditSchema>

export const fieldNameSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)
export const kindSchema = z.string().regex(/^[a-z][A-Za-z]{0,29}$/)

export const changeSchema = z.strictObject({
  type: z.enum(['create', 'set', 'delete', 'restore']),
  kind: kindSchema,
  ent: uuidSchema,
  fields: z.record(fieldNameSchema, fieldEditSchema)
})
export type Change = z.infer<typeof changeSchema>

/** One command's result: an atomic set of field patches. The same object is undo, outbox, journal, audit and file entry. */
export const opSchema = z.strictObject({
  opId: uuidSchema,
  type: z.enum(OP_TYPES),
  command: z.string().regex(/^[a-z][A-Za-z.]{0,59}$/),
  plan: uuidSchema,
  office: officeSchema,
  actor: z.strictObject({ id: uuidSchema, name: z.string().min(1).max(120) }),
  hlc: hlcSchema,
  schema: z.int().min(1),
  changes: z.array(changeSchema).max(MAX_CHANGES_PER_OP),
  submit: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), from: z.int().min(0) }).optional(),
  submission: uuidSchema.optional(),
  resolve: z.strictObject({ conflict: uuidSchema }).optional()
})
export type Op = z.infer<typeof opSchema>

/** An op in a device's dense sequence: `n` = 1, 2, 3 …, `prev` the op id of n − 1 (rule R2). */
export const sequencedOpSchema = z.strictObject({
  n: z.int().min(1),
  prev: uuidSchema.nullable(),
  body: opSchema
})
export type SequencedOp = z.infer<typeof sequencedOpSchema>
