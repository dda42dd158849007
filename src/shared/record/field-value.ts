import type { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { sameJson, type Json } from '@shared/kernel/json'
import { tidyLine } from '@shared/kernel/thai-text'
import { set, type Intent } from './command'
import type { FieldsOf, RecordOf, RecordSpec } from './define-record'

/**
 * Judges one value against its field. `TEXT_TOO_LONG` when only the length is wrong, else `BAD_ARGUMENTS`;
 * `field` in the details names which.
 */
export function checkField(spec: RecordSpec, field: string, value: Json): Result<Json, PlanError> {
  const rule = spec.fields[field]
  if (rule === undefined) return err(planError('BAD_ARGUMENTS', { field }))
  const judged = rule.schema.safeParse(value)
  if (judged.success) return ok(judged.data as Json)
  return err(planError(onlyTooLong(judged.error) ? 'TEXT_TOO_LONG' : 'BAD_ARGUMENTS', { field }))
}

function onlyTooLong(error: z.ZodError): boolean {
  return error.issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')
}

/** A title as it is stored: one tidy line, never empty (`TITLE_EMPTY`), never beyond the field's length (`TEXT_TOO_LONG`). */
export function checkTitle(spec: RecordSpec, title: string): Result<string, PlanError> {
  const tidy = tidyLine(title)
  if (tidy === '') return err(planError('TITLE_EMPTY'))
  const judged = checkField(spec, 'title', tidy)
  return judged.ok ? ok(tidy) : judged
}

/** The intent that brings a record to `fields`, with only what differs; nothing at all when nothing does. */
export function setChanged<R extends RecordSpec>(spec: R, record: RecordOf<R>, fields: Partial<FieldsOf<R>>): readonly Intent[] {
  const current = record.fields as Readonly<Record<string, Json>>
  const changed = Object.entries(fields as Record<string, Json>).filter(([name, value]) => !sameJson(current[name] ?? null, value))
  return changed.length === 0 ? [] : [set(spec, record.id, Object.fromEntries(changed) as Partial<FieldsOf<R>>)]
}
