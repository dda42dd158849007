import type { PasteLinesArgs } from '@shared/budget/many-lines'
import type { Seen } from '@shared/sync/seen'
import type { PasteWrites } from './use-row-edits'

/** Lines of one part: with every column filled they stay well below what one op may weigh (`MAX_PUSH_BYTES`). */
const PART_LINES = 400

/** What one op of a block writes, and what the person saw where it writes. */
export interface PastePart {
  readonly args: PasteLinesArgs
  readonly seen: readonly Seen[]
}

/** A block as the ops that carry it, in its own order: most are one. Lines are added at the end of the project. */
export function pasteParts(project: string, { changes, added, seen }: PasteWrites): readonly PastePart[] {
  const bySeen = new Map<string, Seen[]>()
  for (const one of seen) bySeen.set(one.record, [...(bySeen.get(one.record) ?? []), one])
  const over = chunks(changes).map((part): PastePart => ({
    args: { project, changes: [...part], added: [], after: null }, seen: part.flatMap(({ line }) => bySeen.get(line) ?? [])
  }))
  const fresh = chunks(added).map((part): PastePart => ({
    args: { project, changes: [], added: part.map((fields) => ({ category: '2.2' as const, item: '', factors: [], rate: 0, ...fields })), after: null }, seen: []
  }))
  const [last, first] = [over.at(-1), fresh[0]]
  if (last === undefined || first === undefined || last.args.changes.length + first.args.added.length > PART_LINES) return [...over, ...fresh]
  return [...over.slice(0, -1), { args: { ...last.args, added: first.args.added }, seen: last.seen }, ...fresh.slice(1)]
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PART_LINES) }, (_, index) => all.slice(index * PART_LINES, (index + 1) * PART_LINES))
}
