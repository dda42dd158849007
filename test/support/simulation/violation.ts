/** A broken invariant, by its name in the design: I1 … I12, L1, or the rule (R6, R7, R12). */
export class Violation extends Error {
  constructor(readonly invariant: string, what: string) {
    super(`${invariant}: ${what}`)
  }
}

export function hold(condition: boolean, invariant: string, what: () => string): void {
  if (!condition) throw new Violation(invariant, what())
}
