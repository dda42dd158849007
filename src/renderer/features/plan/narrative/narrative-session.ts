import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { diffParagraphs, type EditorParagraph, type StoredParagraph } from '@shared/narrative/diff-paragraphs'
import type { ParagraphEdit } from '@shared/narrative/edit-section'
import { mergeRemote, sameParagraph, sameParagraphs } from './merge-remote'

/** The editor as the session needs it. */
export interface Desk {
  read(): readonly EditorParagraph[]
  /** Shows other paragraphs without moving the caret and without a step in the undo history. */
  show(paragraphs: readonly EditorParagraph[]): void
  /** True while an input method holds unfinished letters: the document must not be touched. */
  isComposing(): boolean
}

/** The store as the session needs it: one narrative part, in order. */
export interface Shelf {
  read(): Promise<readonly StoredParagraph[]>
  write(edits: readonly ParagraphEdit[]): Promise<Result<unknown, PlanError>>
  readonly newId: () => string
}

export interface NarrativeSession {
  /** Says that the store may hold something else now; resolves when the editor shows it. */
  refresh(): Promise<void>
  /** Writes what is unsaved: `null` when it is in the store, else why not (the text stays on screen). */
  save(): Promise<PlanError | null>
  /** True for a paragraph that the store once held and no longer does. */
  isSpent(id: string): boolean
}

/**
 * Stands between one editor and the store. Reads and writes go one after the other, so that what is read is never older
 * than the editor's own last write, and an own edit never comes back as somebody else's.
 */
export function narrativeSession(desk: Desk, shelf: Shelf, initial: readonly StoredParagraph[]): NarrativeSession {
  let base = initial
  let last: Promise<unknown> = Promise.resolve()
  const known = new Set(initial.map(({ id }) => id))
  let present: ReadonlySet<string> = new Set(known)

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = last.then(job)
    last = turn.catch(() => undefined)
    return turn
  }

  /** Gives the ids of paragraphs that others changed and that could not be joined in, because letters are unfinished. */
  async function meetStore(): Promise<ReadonlySet<string>> {
    const stored = await shelf.read()
    if (desk.isComposing()) return movedSince(base, stored)
    const local = desk.read()
    const merged = mergeRemote(base, local, stored, shelf.newId)
    accept(stored)
    if (!sameParagraphs(local, merged)) desk.show(merged)
    return new Set()
  }

  function accept(stored: readonly StoredParagraph[]): void {
    base = stored
    present = new Set(stored.map(({ id }) => id))
    for (const id of present) known.add(id)
  }

  /** Typing goes on while a save runs, so it repeats until nothing is left. */
  async function writeAll(): Promise<PlanError | null> {
    for (;;) {
      const moved = await meetStore()
      const after = desk.read()
      // What others wrote meanwhile is met first, when the letters are finished: written now, it would go under unseen.
      const edits = diffParagraphs(base, after).filter(({ id }) => !moved.has(id))
      if (edits.length === 0) return null
      const written = await shelf.write(edits)
      if (!written.ok) return written.error
      const unmet = new Map(base.filter(({ id }) => moved.has(id)).map((paragraph) => [paragraph.id, paragraph]))
      accept(withOrders(base, after, edits).map((paragraph) => unmet.get(paragraph.id) ?? paragraph))
    }
  }

  return {
    refresh: () => inTurn(async () => { await meetStore() }),
    save: () => inTurn(writeAll),
    isSpent: (id) => known.has(id) && !present.has(id)
  }
}

function movedSince(base: readonly StoredParagraph[], stored: readonly StoredParagraph[]): ReadonlySet<string> {
  const now = new Map(stored.map((paragraph) => [paragraph.id, paragraph]))
  return new Set(base.flatMap((was) => {
    const is = now.get(was.id)
    return is !== undefined && sameParagraph(was, is) ? [] : [was.id]
  }))
}

function withOrders(
  base: readonly StoredParagraph[], after: readonly EditorParagraph[], edits: readonly ParagraphEdit[]
): readonly StoredParagraph[] {
  const orders = new Map(base.map(({ id, order }) => [id, order]))
  for (const edit of edits) if (edit.type === 'put') orders.set(edit.id, edit.order)
  return after.map((paragraph) => ({ ...paragraph, order: orders.get(paragraph.id) ?? '' }))
}
