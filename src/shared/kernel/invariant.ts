/** A broken promise of our own code. It is logged with an id and never shown as if the user had erred. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Stops at a state that only a bug can reach; `why` says which promise was broken. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantError(why)
}

/** Makes the compiler prove that a switch over a union is complete. */
export function assertNever(value: never, why: string): never {
  throw new InvariantError(`${why}: ${JSON.stringify(value)}`)
}
