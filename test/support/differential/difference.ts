import { isDeepStrictEqual } from 'node:util'

/** Two centres gave different answers to the same question. */
export class Difference extends Error {}

/** Throws a `Difference` that names the first place where the two answers part; what JSON does not carry does not count. */
export function sameTold(what: string, memory: unknown, sql: unknown): void {
  const [left, right] = [plain(memory), plain(sql)]
  if (isDeepStrictEqual(left, right)) return
  throw new Difference(`${what}: ${firstDifference('', left, right)}`)
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

function firstDifference(path: string, left: unknown, right: unknown): string {
  if (!isBranch(left) || !isBranch(right)) return `${path} is ${JSON.stringify(left)} in memory and ${JSON.stringify(right)} in the database`
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (!isDeepStrictEqual(left[key], right[key])) return firstDifference(`${path}.${key}`, left[key], right[key])
  }
  return `${path} has another form`
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
