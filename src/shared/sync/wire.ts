import { z } from 'zod'
import { jsonSchema } from '@shared/kernel/json'
import { hlcSchema, MAX_OPS_PER_PUSH, officeSchema, sequencedOpSchema, uuidSchema } from './op'

export const roleSchema = z.enum(['office', 'reviewer'])

/** POST /v1/enrol: a one-time code meets a new device's public key (Ed25519, SPKI DER in base64). */
export const enrolRequestSchema = z.strictObject({
  code: z.string().min(8).max(64),
  device: uuidSchema,
  publicKey: z.string().min(40).max(200),
  office: officeSchema.nullable(),
  appVersion: z.string().max(40),
  signature: z.string().max(200)
})
export type EnrolRequest = z.infer<typeof enrolRequestSchema>

export const enrolReplySchema = z.strictObject({
  device: uuidSchema,
  role: roleSchema,
  office: officeSchema.nullable(),
  epoch: z.string(),
  server: z.string(),
  serverKey: z.string()
})
export type EnrolReply = z.infer<typeof enrolReplySchema>

/** GET /v1/hello */
export const helloSchema = z.strictObject({
  server: z.string(),
  epoch: z.string(),
  time: z.string(),
  minProto: z.int(),
  maxProto: z.int(),
  schema: z.int(),
  nonce: z.string(),
  /** True on the embedded trial database: the app shows a banner. */
  trial: z.boolean()
})
export type Hello = z.infer<typeof helloSchema>

/** POST /v1/session: proves the device key over a fresh nonce; no wall clock takes part. */
export const sessionRequestSchema = z.strictObject({ device: uuidSchema, nonce: z.string(), signature: z.string() })
export type SessionRequest = z.infer<typeof sessionRequestSchema>
export const sessionReplySchema = z.strictObject({ token: z.string(), expiresIn: z.int() })
export type SessionReply = z.infer<typeof sessionReplySchema>

/** POST /v1/sync/push. The raw body is signed in header `x-signature` (Ed25519, base64). */
export const pushRequestSchema = z.strictObject({
  proto: z.int(),
  device: uuidSchema,
  epoch: z.string(),
  ops: z.array(sequencedOpSchema).min(1).max(MAX_OPS_PER_PUSH)
})
export type PushRequest = z.infer<typeof pushRequestSchema>

export const REFUSALS = ['LOCKED', 'STATE', 'FORBIDDEN', 'MISSING', 'EXISTS', 'STALE', 'INVALID', 'DELETED'] as const
export type Refusal = (typeof REFUSALS)[number]

export const opResultSchema = z.strictObject({
  n: z.int(),
  opId: uuidSchema,
  status: z.enum(['applied', 'conflict', 'refused', 'deferred']),
  seq: z.int(),
  code: z.enum(REFUSALS).nullable(),
  /** Ids of conflict records this op opened or joined. */
  conflicts: z.array(uuidSchema),
  /** For STALE submissions: record id and field that differ; for INVALID: the path. At most 50. */
  where: z.array(z.strictObject({ ent: z.string(), field: z.string() }))
})
export type OpResult = z.infer<typeof opResultSchema>

export const pushReplySchema = z.strictObject({ results: z.array(opResultSchema), lastN: z.int(), head: z.int() })
export type PushReply = z.infer<typeof pushReplySchema>

/** One op's hand in a record: who (`a`), when (`h`), by which op (`o`) and command (`c`), and the fields it last set (existence under `$del`). */
export const pulledHandSchema = z.strictObject({ o: uuidSchema, h: hlcSchema, a: z.string(), c: z.string().optional(), f: z.array(z.string()) })
export type PulledHand = z.infer<typeof pulledHandSchema>

/** The request header of a device that understands `by`: an older one, which would refuse the field, does not send it. */
export const HANDS_HEADER = 'x-planner-hands'

/** One record as the centre holds it; `f` maps a field to [value, version]. Deletions are tombstones (R11). */
export const pulledRecordSchema = z.strictObject({
  id: uuidSchema,
  kind: z.string(),
  office: officeSchema,
  plan: uuidSchema,
  seq: z.int(),
  del: z.boolean(),
  f: z.record(z.string(), z.tuple([jsonSchema, z.int()])),
  /** Whose hands the changes since the asked cursor are: for the history, only to those who ask for it. */
  by: z.array(pulledHandSchema).optional()
})
export type PulledRecord = z.infer<typeof pulledRecordSchema>

/** GET /v1/sync/pull?from=&limit= : applied only when `from` equals the stored cursor (R10). */
export const pullReplySchema = z.strictObject({
  from: z.int(),
  next: z.int(),
  more: z.boolean(),
  head: z.int(),
  epoch: z.string(),
  rows: z.array(pulledRecordSchema)
})
export type PullReply = z.infer<typeof pullReplySchema>

/** POST /v1/device/successor: a restored disk image was noticed (FORK); a new identity with the same key. */
export const successorRequestSchema = z.strictObject({ device: uuidSchema, successor: uuidSchema })
export type SuccessorRequest = z.infer<typeof successorRequestSchema>

/** Body of every answer that is not 2xx. `detail` never holds plan text. */
export const failureSchema = z.strictObject({
  code: z.string(),
  lastN: z.int().optional(),
  epoch: z.string().optional(),
  path: z.string().optional(),
  id: z.string().optional()
})
export type Failure = z.infer<typeof failureSchema>
