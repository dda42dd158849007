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

export function sameTarget(a: FieldTarget | null, b: FieldTarget | null): boolean {
  return a === b || (a !== null && b !== null && targetKey(a) === targetKey(b))
}
