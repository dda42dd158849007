import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'

/** One field of one record: what a comment, a conflict or the inspector points at. */
export interface FieldTarget {
  readonly record: string
  readonly kind: string
  readonly field: string
}

/** The same target as text, for keys and attributes. */
export function targetKey({ kind, record, field }: FieldTarget): string {
  return `${kind}:${record}:${field}`
}

/** A target out of its text; `undefined` for a text that names none. */
export function readTargetKey(key: string): FieldTarget | undefined {
  const [kind = '', record = '', field = '', ...more] = key.split(':')
  return record === '' || field === '' || more.length > 0 ? undefined : { kind, record, field }
}

export function sameTarget(a: FieldTarget | null, b: FieldTarget | null): boolean {
  return a === b || (a !== null && b !== null && targetKey(a) === targetKey(b))
}

/** What the field showed when its author began to type. */
export function seenOf({ record, field }: FieldTarget, value: Json): Seen {
  return { record, field, value }
}
