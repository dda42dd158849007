import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { checkField } from '@shared/record/field-value'
import { figuresFollow } from '@shared/narrative/figure-care'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { defineCommand, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { isSigned } from './plan-digest'
import { specOf } from './record-registry'

/**
 * Brings back earlier values of a record as a new edit. `null` stands for "nobody had written it": the field's first value.
 * Errors: `NOT_FOUND` (the record, or what a value refers to, is gone), `NOT_ALLOWED` for remarks, receipts and steps of the workflow,
 * `BAD_ARGUMENTS` and `TEXT_TOO_LONG` for a value that today's rules no longer take, and those of the lock.
 */
export const restoreValues = defineCommand({
  name: 'history.restore',
  type: 'edit',
  args: z.strictObject({ record: z.string(), kind: z.string(), fields: z.record(z.string(), jsonSchema) }),
  needs: ({ record, kind, fields }) => ({ ids: [record, ...linksOf(kind, fields)], may: [figureRecord.kind, paragraphRecord.kind] }),
  decide(reader, { record: id, kind, fields }) {
    const spec = specOf(kind)
    if (spec === undefined) return err(planError('BAD_ARGUMENTS'))
    if (!isSigned(kind)) return err(planError('NOT_ALLOWED'))
    const record = reader.get(spec, id)
    if (record === undefined) return err(planError('NOT_FOUND', { kind }))
    const values: Record<string, Json> = {}
    for (const [field, value] of Object.entries(fields)) {
      const legal = legalValue(reader, spec, field, value)
      if (!legal.ok) return legal
      values[field] = legal.value
    }
    return decided(record, [{ type: 'set', kind, ent: id, fields: values }, ...pictures(reader, record, values)])
  }
})

/** The picture that the block shows again comes back; the one it shows no more goes, if it was the last block. */
function pictures(reader: RecordReader, { id, kind, plan, fields }: RecordOf<RecordSpec>, { figure }: Readonly<Record<string, Json>>): readonly Intent[] {
  if (kind !== paragraphRecord.kind || typeof figure !== 'string') return []
  return figuresFollow(reader, { plan, blocks: new Set([id]), before: [String(fields['figure'])], after: [figure] })
}

/** Whether a field of a kind may be brought back at all: not what the state machine owns. */
export function canRestore(kind: string, field: string): boolean {
  const spec = specOf(kind)?.fields[field]
  return spec !== undefined && spec.class !== 'workflow' && isSigned(kind)
}

function legalValue(reader: RecordReader, spec: RecordSpec, field: string, value: Json): Result<Json, PlanError> {
  const rule = spec.fields[field]
  if (rule === undefined) return err(planError('BAD_ARGUMENTS', { field }))
  if (rule.class === 'workflow') return err(planError('NOT_ALLOWED'))
  const checked = checkField(spec, field, value ?? (rule.initial as Json))
  if (!checked.ok || rule.ref === undefined || typeof checked.value !== 'string' || checked.value === '') return checked
  const target = specOf(rule.ref)
  return target !== undefined && reader.get(target, checked.value) === undefined ? err(planError('NOT_FOUND', { kind: rule.ref })) : ok(checked.value)
}

function linksOf(kind: string, fields: Readonly<Record<string, Json>>): string[] {
  const spec = specOf(kind)
  return Object.entries(fields).flatMap(([field, value]) => (spec?.fields[field]?.ref !== undefined && typeof value === 'string' ? [value] : []))
}
