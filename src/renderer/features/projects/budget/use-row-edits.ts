import { useCallback, useMemo, useState } from 'react'
import { addBudgetLines, deleteBudgetLines, moveBudgetLines, pasteBudgetLines } from '@shared/budget/many-lines'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { Seen } from '@shared/sync/seen'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { placeAfterMove } from './budget-row'
import type { Desk, LineFields } from './line-desk'
import { pasteParts } from './paste-parts'

/** A block as it is to be written: lines that are written over and lines that are added at the end. */
export interface PasteWrites {
  readonly changes: readonly { readonly line: string; readonly fields: LineFields }[]
  readonly added: readonly LineFields[]
  readonly seen: readonly Seen[]
  /** Cells that were taken, for the words. */
  readonly cells: number
}

/** Rows inserted, deleted, moved and pasted: each one command, one step of undo; each settles with the sentence of its refusal, or `null`. */
export interface RowEdits {
  readonly insert: (after: string, count: number) => Promise<string | null>
  readonly remove: (rows: readonly string[]) => Promise<string | null>
  readonly move: (rows: readonly string[], by: 1 | -1) => Promise<string | null>
  readonly paste: (writes: PasteWrites) => Promise<string | null>
  /** The rows inserted last, to be gone to once they are there. */
  readonly inserted: string | null
}

export function useRowEdits({ project, held, lineIdOf, inTurn }: Desk): RowEdits {
  const store = useStore()
  const t = useT()
  const formats = useNumerals()
  const undoToast = useUndoToast()
  const [inserted, setInserted] = useState<string | null>(null)
  const say = useCallback((done: Result<unknown, PlanError>): string | null => (done.ok ? null : errorWords(t, done.error).what), [t])
  const insert = useCallback((after: string, count: number) => inTurn(async () => {
    const line = held.current.lines.find(({ id }) => id === lineIdOf(after))
    if (line === undefined) return null
    const blank = { category: line.fields.category, item: '', factors: [], rate: 0 }
    const added = await store.runCommand(addBudgetLines, { project, after: line.id, lines: Array.from({ length: count }, () => blank) })
    if (added.ok) setInserted(added.value.created[0] ?? null)
    return say(added)
  }), [inTurn, held, lineIdOf, store, project, say])
  const remove = useCallback((rows: readonly string[]) => inTurn(async () => {
    const done = await store.runCommand(deleteBudgetLines, { project, lines: rows.map(lineIdOf) })
    if (done.ok) undoToast(deleteBudgetLines.name, rows.length === 1 ? t('project.budget.deleted') : t('budget.grid.deleted', { count: formats.count(rows.length) }))
    return say(done)
  }), [inTurn, lineIdOf, store, project, say, undoToast, t, formats])
  const move = useCallback((rows: readonly string[], by: 1 | -1) => inTurn(async () => {
    const ids = rows.map(lineIdOf)
    const after = placeAfterMove(held.current.lines, ids, by)
    return after === undefined ? null : say(await store.runCommand(moveBudgetLines, { project, lines: ids, after }))
  }), [inTurn, held, lineIdOf, store, project, say])
  const paste = useCallback((writes: PasteWrites) => inTurn(async () => {
    const parts = pasteParts(project, writes)
    const done = await store.runParts(pasteBudgetLines, parts.map(({ args }) => args), undefined, parts.map(({ seen }) => seen))
    const rows = writes.changes.length + writes.added.length
    if (done.ok) undoToast(pasteBudgetLines.name, t('budget.paste.done', { rows: formats.count(rows), cells: formats.count(writes.cells) }))
    return say(done)
  }), [inTurn, store, project, say, undoToast, t, formats])
  return useMemo(() => ({ insert, remove, move, paste, inserted }), [insert, remove, move, paste, inserted])
}
