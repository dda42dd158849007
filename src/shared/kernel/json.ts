import { z } from 'zod'

/** A value that survives JSON unchanged: what a field of a record may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export const jsonSchema: z.ZodType<Json> = z.json()

/** Deep equality of two field values; the order of object keys does not matter. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameList(a, b)
  return sameObject(a as { readonly [key: string]: Json }, b as { readonly [key: string]: Json })
}

function sameList(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((item, index) => sameJson(item, b[index] ?? null))
}

function sameObject(a: { readonly [key: string]: Json }, b: { readonly [key: string]: Json }): boolean {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] ?? null, b[key] ?? null))
}

const BROKEN = /[\0\p{Cs}]/u

/** Whether some text in a value holds NUL or half a surrogate pair: no document, file or other program could take it. */
export function hasBrokenText(value: Json): boolean {
  if (typeof value === 'string') return BROKEN.test(value)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value as { readonly [key: string]: Json }).some(([key, inner]) => BROKEN.test(key) || hasBrokenText(inner))
}
