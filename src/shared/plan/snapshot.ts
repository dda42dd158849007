import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isUuid } from '@shared/kernel/ids'
import { jsonSchema } from '@shared/kernel/json'
import type { RawRecord } from '@shared/record/define-record'

export const SNAPSHOT_FORMAT = 'yutitham-snapshot'
/** Raised when the shape of the file changes; fields and kinds are only ever added, and unknown ones pass through. */
export const SNAPSHOT_VERSION = 1

export const snapshotRecordSchema = z.strictObject({
  id: z.string().refine(isUuid, 'uuid'),
  kind: z.string().min(1).max(30),
  office: z.string().regex(/^[0-9]{2,4}$/),
  plan: z.string().refine(isUuid, 'uuid'),
  fields: z.record(z.string(), jsonSchema)
})

/** The records of one plan at one moment, as plain data: what sample files hold. */
export const snapshotSchema = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.literal(SNAPSHOT_VERSION),
  records: z.array(snapshotRecordSchema).max(20_000)
})
export type SnapshotFile = z.infer<typeof snapshotSchema>
export type SnapshotRecord = z.infer<typeof snapshotRecordSchema>

const envelopeSchema = z.object({ format: z.literal(SNAPSHOT_FORMAT), version: z.number() })

/** Reads a snapshot from parsed JSON. `SNAPSHOT_NEWER` when a newer program made it, else `SNAPSHOT_INVALID`. */
export function parseSnapshot(data: unknown): Result<SnapshotFile, PlanError> {
  const envelope = envelopeSchema.safeParse(data)
  const version = envelope.success ? envelope.data.version : 0
  if (version > SNAPSHOT_VERSION) return err(planError('SNAPSHOT_NEWER', { version }))
  const file = snapshotSchema.safeParse(data)
  return file.success ? ok(file.data) : err(planError('SNAPSHOT_INVALID'))
}

/** The records of a snapshot as a store would hand them over. */
export function recordsOf(file: SnapshotFile): readonly RawRecord[] {
  return file.records.map(({ fields, ...record }) => ({ ...record, view: fields }))
}
