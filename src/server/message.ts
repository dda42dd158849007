import type { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { invalid, type WireFailure } from './failure'

/** Deeper than any message of ours, shallow enough for every recursive reader behind this gate. */
const MOST_LEVELS = 40
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads the bytes of a message as JSON and refuses what JSON allows but no database or document can hold:
 * broken UTF-8, bottomless nesting, numbers beyond the finite, keys that reach for prototypes.
 */
export function readMessage(bytes: Uint8Array): Result<unknown, WireFailure> {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    const bad = findUnsafe(value)
    return bad === null ? ok(value) : err(invalid(bad))
  } catch {
    return err(invalid(''))
  }
}

/** Checks a message against its schema; the refusal names the first place that is wrong. */
export function checkMessage<S extends z.ZodType>(schema: S, value: unknown): Result<z.infer<S>, WireFailure> {
  const read = schema.safeParse(value)
  if (read.success) return ok(read.data)
  const path = read.error.issues[0]?.path ?? []
  return err(invalid(path.map(String).join('.')))
}

interface Visit {
  readonly value: unknown
  readonly path: string
  readonly level: number
}

/** Walks without recursion; returns the address of the first unsafe thing. */
function findUnsafe(root: unknown): string | null {
  const open: Visit[] = [{ value: root, path: '', level: 0 }]
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, path, level } = visit
    if (typeof value === 'number' && !Number.isFinite(value)) return path
    if (typeof value !== 'object' || value === null) continue
    if (level >= MOST_LEVELS) return path
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__') return path
      if (typeof inner === 'object' || typeof inner === 'number') open.push({ value: inner, path: `${path}.${key}`, level: level + 1 })
    }
  }
  return null
}
