import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { repairThai } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type Command } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { FieldsOf, FieldSpec, RecordOf, RecordSpec } from '@shared/record/define-record'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { inOrder, orderAtEnd, placeInOrder, placeOf, type OrderedRecord } from '@shared/record/order-key'

/** A noun that stands in a list: it has a place and a title. */
export type ListedSpec = RecordSpec<string, { readonly order: FieldSpec<z.ZodString>; readonly title: FieldSpec<z.ZodString> }>

/** Kinds that are lists of rows share their four verbs; `name` is the first word of each command. */
export interface ListOf<R extends ListedSpec> {
  readonly name: string
  readonly spec: R
  /** The field that splits the records into lists of their own (a quadrant, a cell), if one does. */
  readonly group: (keyof FieldsOf<R> & string) | null
  /** The noun that `group` names, when each list is one record's: a row is only ever added under a live one. */
  readonly parent?: RecordSpec
}

type Values = Readonly<Record<string, Json>>

function valuesOf(record: { readonly fields: unknown }): Values {
  return record.fields as Values
}

/** The records of the same list, in order. */
function listed<R extends ListedSpec>({ group }: ListOf<R>, records: readonly RecordOf<R>[], value: Json): readonly (RecordOf<R> & OrderedRecord)[] {
  const mine = group === null ? records : records.filter((record) => valuesOf(record)[group] === value)
  return inOrder(mine as readonly (RecordOf<R> & OrderedRecord)[])
}

/**
 * Adds a row at the end of a list; `within` names the list, empty where there is only one. `given` is what every new row says.
 * Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`, `NOT_FOUND` for its parent.
 */
export function createCommand<R extends ListedSpec>(
  list: ListOf<R>, given: Partial<FieldsOf<R>> = {}
): Command<{ plan: string; within: string; title: string }> {
  const { name, spec, group, parent } = list
  return defineCommand({
    name: `${name}.create`,
    type: 'edit',
    args: z.strictObject({ plan: z.string(), within: z.string(), title: z.string() }),
    needs: ({ plan, within }) => ({ ids: parent === undefined ? [plan] : [plan, within], lists: [{ plan, kind: spec.kind }] }),
    decide(reader, { plan, within, title }, context) {
      const open = openPlan(reader, plan, 'edit', context)
      if (!open.ok) return open
      const words = checkTitle(spec, title)
      if (!words.ok) return words
      const place = group === null ? ok('') : checkField(spec, group, within)
      if (!place.ok) return place
      if (parent !== undefined && reader.get(parent, within)?.plan !== plan) return err(planError('NOT_FOUND', { kind: parent.kind }))
      const order = orderAtEnd(listed(list, reader.list(spec, plan), within))
      const fields = { ...given, ...(group === null ? {} : { [group]: within }), order, title: words.value }
      return decided(open.value, [create(spec, context.newId(), fields as unknown as Partial<FieldsOf<R>>)])
    }
  })
}

/** Reads a value as it is typed into what the field stores. */
export type ReadField = (field: string, value: Json) => Result<Json, PlanError>

/**
 * Writes one field of a row. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`, and what `read` refuses.
 */
export function setFieldCommand<R extends ListedSpec, F extends keyof FieldsOf<R> & string>(
  { name, spec }: ListOf<R>, fields: readonly [F, ...F[]], read: ReadField = (_, value) => ok(value)
): Command<{ record: string; field: F; value: Json }> {
  return defineCommand({
    name: `${name}.setField`,
    type: 'edit',
    args: z.strictObject({ record: z.string(), field: z.enum(fields), value: jsonSchema }),
    needs: ({ record }) => ({ ids: [record] }),
    decide(reader, { record, field, value }, context) {
      const open = openRecord(spec, record, reader, 'edit', context)
      if (!open.ok) return open
      const judged = checkListValue(spec, field, value, read)
      if (!judged.ok) return judged
      return decided(open.value, setChanged(spec, open.value, { [field]: judged.value } as unknown as Partial<FieldsOf<R>>))
    }
  })
}

/** What a field of a row stores for a typed value: text repaired, a title tidied and never empty. */
export function checkListValue(spec: RecordSpec, field: string, value: Json, read: ReadField = (_, given) => ok(given)): Result<Json, PlanError> {
  if (field === 'title') return typeof value === 'string' ? checkTitle(spec, value) : err(planError('BAD_ARGUMENTS', { field }))
  const given = read(field, typeof value === 'string' ? repairThai(value) : value)
  return given.ok ? checkField(spec, field, given.value) : given
}

/** Puts a row before another of its list, or last. Errors: those of the lock, `NOT_FOUND`. */
export function moveCommand<R extends ListedSpec>(list: ListOf<R>): Command<{ record: string; before: string | null }> {
  const { name, spec, group } = list
  return defineCommand({
    name: `${name}.move`,
    type: 'edit',
    args: z.strictObject({ record: z.string(), before: z.string().nullable() }),
    needs: ({ record }) => ({ ids: [record], lists: [{ kind: spec.kind, beside: record }] }),
    decide(reader, { record, before }, context) {
      const open = openRecord(spec, record, reader, 'edit', context)
      if (!open.ok) return open
      const rows = listed(list, reader.list(spec, open.value.plan), group === null ? '' : valuesOf(open.value)[group] ?? '')
      const others = rows.map(({ id }) => id).filter((id) => id !== record)
      const at = before === null ? others.length : before === record ? rows.findIndex(({ id }) => id === record) : others.indexOf(before)
      if (at < 0) return err(planError('NOT_FOUND', { kind: spec.kind }))
      const orders = placeInOrder(rows.map(placeOf), others.toSpliced(at, 0, record))
      return decided(open.value, rows.flatMap((each) => {
        const order = orders.get(each.id) ?? each.fields.order
        return setChanged(spec, each, { order } as unknown as Partial<FieldsOf<R>>)
      }))
    }
  })
}

/** Deletes a row that nothing hangs on. Errors: those of the lock. */
export function deleteCommand<R extends ListedSpec>({ name, spec }: ListOf<R>): Command<{ record: string }> {
  return defineCommand({
    name: `${name}.delete`,
    type: 'edit',
    args: z.strictObject({ record: z.string() }),
    needs: ({ record }) => ({ ids: [record] }),
    decide(reader, { record }, context) {
      const open = openRecord(spec, record, reader, 'edit', context)
      return open.ok ? decided(open.value, [remove(spec, record)]) : open
    }
  })
}
