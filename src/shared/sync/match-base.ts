import type { Base } from './op'
import type { Mark } from './server-record'

/** How many later ops of the same value a mark remembers. */
export const MAX_ALSO = 32

/**
 * Whether an edit was made from what the centre holds now (R4, R5). A field nobody wrote holds nothing that could be lost,
 * so every base matches it; an op that names the field twice builds on itself.
 */
export function baseMatches(base: Base, mark: Mark | undefined, opId: string): boolean {
  if (mark === undefined || mark.o === opId) return true
  if ('s' in base) return base.s === mark.s
  return base.o === mark.o || (mark.also?.includes(base.o) ?? false)
}

/**
 * The mark after an op set the value that was already there: nothing changes for anybody, but the op becomes a name of the
 * value, so that its author's next edit, which names it as base, is not taken for somebody else's.
 */
export function withAlias(mark: Mark, opId: string): Mark {
  return { ...mark, also: [...(mark.also ?? []), opId].slice(-MAX_ALSO) }
}
