import type { z } from 'zod'
import type { Json } from '@shared/kernel/json'

/**
 * How two sides may meet on a field (rule R5 of the sync protocol):
 * `guarded`: an official figure, date, status or link; a second value never replaces the committed one, it opens a conflict.
 * `text`: free text and order; the later hand is shown, the other is kept in a conflict.
 * `workflow`: changed only by submit, recall, return and approve, judged by the state machine.
 */
export type FieldClass = 'guarded' | 'text' | 'workflow'

export interface FieldSpec<S extends z.ZodType = z.ZodType> {
  readonly class: FieldClass
  readonly schema: S
  /** What a record holds before anyone wrote this field. */
  readonly initial: z.infer<S>
  /** The kind of record that a reference field names (it must belong to the same plan). */
  readonly ref?: string
}

export function guarded<S extends z.ZodType>(schema: S, initial: z.infer<S>, ref?: string): FieldSpec<S> {
  return ref === undefined ? { class: 'guarded', schema, initial } : { class: 'guarded', schema, initial, ref }
}

export function text<S extends z.ZodType>(schema: S, initial: z.infer<S>): FieldSpec<S> {
  return { class: 'text', schema, initial }
}

export function workflow<S extends z.ZodType>(schema: S, initial: z.infer<S>): FieldSpec<S> {
  return { class: 'workflow', schema, initial }
}

export type FieldSpecs = Readonly<Record<string, FieldSpec>>

/** One noun's stored record: its kind and the fields it may hold. */
export interface RecordSpec<K extends string = string, F extends FieldSpecs = FieldSpecs> {
  readonly kind: K
  readonly fields: F
}

export function defineRecord<K extends string, F extends FieldSpecs>(kind: K, fields: F): RecordSpec<K, F> {
  return { kind, fields }
}

export type FieldsOf<R extends RecordSpec> = {
  readonly [Name in keyof R['fields']]: z.infer<R['fields'][Name]['schema']>
}

/** A record as people see it: confirmed values with this device's own unsent edits on top. */
export interface RecordOf<R extends RecordSpec> {
  readonly id: string
  readonly kind: R['kind']
  readonly office: string
  readonly plan: string
  readonly fields: FieldsOf<R>
}

/** What a store hands over before it is read as a noun. */
export interface RawRecord {
  readonly id: string
  readonly kind: string
  readonly office: string
  readonly plan: string
  readonly view: Readonly<Record<string, Json>>
}

/** Reads a stored record as its noun; fields nobody wrote yet get their initial value. */
export function readRecord<R extends RecordSpec>(spec: R, raw: RawRecord): RecordOf<R> {
  const fields: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(spec.fields)) fields[name] = raw.view[name] ?? field.initial
  return { id: raw.id, kind: spec.kind, office: raw.office, plan: raw.plan, fields: fields as FieldsOf<R> }
}
