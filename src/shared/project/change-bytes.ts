import type { Json } from '@shared/kernel/json'

/** Bytes an op of many projects may weigh: well below `MAX_PUSH_BYTES`, since what a base weighs is only estimated. */
export const MOST_BYTES = 900_000
/** What a change and each of its fields weigh beside name and values: ids, quotes, and the longest base there is. */
const [PER_CHANGE, PER_FIELD] = [130, 90]
/** Letters beyond which a deletion does not repeat a value (`make-op.ts`). */
const LONGEST_REPEATED = 50_000

/** The most bytes that deleting a record takes in an op: it repeats every value its author saw. */
export function deletionBytes(view: Readonly<Record<string, Json>>): number {
  return Object.entries(view).reduce((sum, [field, value]) => sum + field.length + PER_FIELD + (isLong(value) ? 4 : bytesOf(value)), PER_CHANGE)
}

/** The most bytes that writing these fields takes, old values and new. */
export function settingBytes(fields: readonly { readonly field: string; readonly from: Json; readonly to: Json }[]): number {
  return fields.reduce((sum, { field, from, to }) => sum + field.length + PER_FIELD + bytesOf(from) + bytesOf(to), PER_CHANGE)
}

/** Of JSON in UTF-8: a letter beyond ASCII takes at most three bytes for each of its units. */
function bytesOf(value: Json): number {
  const text = JSON.stringify(value)
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 128 ? 1 : 3
  return bytes
}

function isLong(value: Json): boolean {
  return typeof value === 'string' && value.length > LONGEST_REPEATED
}
