import type { Json } from '@shared/kernel/json'

/**
 * What a field showed when its author began to type. When another hand's value arrived meanwhile, the edit was not made
 * from it: it then names no version of the centre as its base, so that a guarded figure opens a conflict instead of
 * being overwritten (R4, R5).
 */
export interface Seen {
  readonly record: string
  readonly field: string
  readonly value: Json
}
