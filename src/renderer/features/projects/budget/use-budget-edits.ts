import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { BUDGET_CATEGORIES, budgetLineRecord, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
import { fieldsOfParts, type PartEdit } from '@shared/budget/line-parts'
import { MOST_LINES, setBudgetLines } from '@shared/budget/many-lines'
import { sameJson, type Json } from '@shared/kernel/json'
import type { Project } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'
import type { Seen } from '@shared/sync/seen'
import { liveRecordsOf } from '@renderer/data/live-records'
import { useStore } from '@renderer/live/store-context'
import type { CellEdit } from '@renderer/ui/grid/grid-types'
import { registerDraft } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { changeOf, type Desk, type InTurn, type Latest, type LineFields, type Typed } from './line-desk'
import type { KeptLine, LineKeeper } from './use-kept-line'
import { useRowEdits, type RowEdits } from './use-row-edits'

/** The writes of the budget grid; each settles with the sentence of its refusal, or `null`. */
export interface BudgetEdits extends RowEdits {
  /** The id of the empty row. */
  readonly newRow: string
  readonly rowIdOf: (line: string) => string
  readonly lineIdOf: (row: string) => string
  readonly edit: (edits: readonly CellEdit[]) => Promise<string | null>
  /** Adds the lines that are begun; not that of the row named, where one still types. */
  readonly settle: (stillIn?: string) => Promise<unknown>
  /** Lines that are typed and on their way to disk, under the ids of their rows. */
  readonly waiting: readonly BudgetLine[]
}

/** A line whose row is not left is added after this pause all the same: the power may go. */
const LONGEST_HELD_MS = 5_000

const NOTHING: Typed = { rowOf: new Map(), lineOf: new Map(), waiting: new Map(), count: 0 }

/** Hands what the grid changed to the store: one act of the grid, one command, one step of undo. */
export function useBudgetEdits(project: Project, lines: readonly BudgetLine[], keeper: LineKeeper): BudgetEdits {
  const [typed, setTyped] = useState(() => begunWith(keeper.found, lines))
  const held = useRef<Latest>({ typed, lines })
  held.current.lines = lines
  const change = useCallback((next: (now: Typed) => Typed) => {
    held.current.typed = next(held.current.typed)
    setTyped(held.current.typed)
  }, [])
  useEffect(() => { change((now) => withoutShown(now, lines)) }, [change, lines])
  const lineIdOf = useCallback((row: string) => held.current.typed.lineOf.get(row) ?? row, [])
  const inTurn = useInTurn()
  const fresh = useFreshLines({ project: project.id, held, inTurn }, change, keeper)
  const edit = useEdit({ project: project.id, held, lineIdOf, inTurn, plan: project.plan, fresh, keeper })
  const rows = useRowEdits({ project: project.id, held, lineIdOf, inTurn })
  const rowIdOf = useCallback((line: string) => typed.rowOf.get(line) ?? line, [typed])
  const waiting = useMemo(() => waitingLines(typed, lines, project), [typed, lines, project])
  return useMemo(
    () => ({ newRow: newRowOf(typed), rowIdOf, lineIdOf, edit, settle: fresh.settle, ...rows, waiting }),
    [typed, rowIdOf, lineIdOf, edit, fresh, rows, waiting]
  )
}

const NO_LINES: readonly BudgetLine[] = []

/** What is typed and not shown by the store yet, as lines. */
function waitingLines(typed: Typed, lines: readonly BudgetLine[], { office, plan }: Project): readonly BudgetLine[] {
  if (typed.waiting.size === 0) return NO_LINES
  const shown = new Set(lines.map(({ id }) => id))
  const waiting = [...typed.waiting].filter(([row]) => !shown.has(typed.lineOf.get(row) ?? ''))
  return waiting.map(([id, fields]) => readRecord(budgetLineRecord, { id, kind: budgetLineRecord.kind, office, plan, view: fields }))
}

/**
 * A line that was begun in the last run stands in its row again. The power may have gone after it was stored and before it was
 * forgotten: one that says the same in every field is that line.
 */
function begunWith({ fields }: KeptLine, lines: readonly BudgetLine[]): Typed {
  const isStored = (line: BudgetLine): boolean => Object.entries(fields ?? {}).every(([name, value]) => sameJson(value, (line.fields as Readonly<Record<string, Json>>)[name] ?? null))
  return fields === null || lines.some(isStored) ? NOTHING : withFields(NOTHING, newRowOf(NOTHING), fields, '2.2')
}

/** What the store shows no longer waits; undo may take it away again. */
function withoutShown(typed: Typed, lines: readonly BudgetLine[]): Typed {
  if (typed.waiting.size === 0) return typed
  const shown = new Set(lines.map(({ id }) => id))
  const waiting = new Map([...typed.waiting].filter(([row]) => !shown.has(typed.lineOf.get(row) ?? '')))
  return waiting.size === typed.waiting.size ? typed : { ...typed, waiting }
}

/** The row was typed in: the empty one becomes a line, and another empty one stands below. */
function withFields(typed: Typed, row: string, fields: LineFields, category: BudgetCategory): Typed {
  const waiting = new Map(typed.waiting).set(row, { category, ...typed.waiting.get(row), ...fields })
  return { ...typed, waiting, count: row === newRowOf(typed) ? typed.count + 1 : typed.count }
}

/** One write after the other: a cell typed beside a line that is still being added belongs to that line. */
function useInTurn(): InTurn {
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback((work) => {
    const next = queue.current.then(work)
    queue.current = next.catch(() => undefined)
    return next
  }, [])
}

type Change = (next: (now: Typed) => Typed) => void

/** Cells of lines that are there; lines that are not yet are left to `fresh`. */
function useEdit({ project, plan, held, lineIdOf, inTurn, fresh, keeper }: Desk & { readonly plan: string; readonly fresh: FreshLines; readonly keeper: LineKeeper }): BudgetEdits['edit'] {
  const store = useStore()
  const t = useT()
  const formats = useNumerals()
  return useCallback(async (edits) => {
    const byRow = groupByRow(edits)
    const begun = [...byRow].flatMap(([row, parts]) => (fresh.isFresh(row) ? [fresh.hold(row, fieldsOfParts(held.current.typed.waiting.get(row) ?? {}, parts).fields, lastCategoryOf(held.current))] : []))
    const rest = [...byRow].filter(([row]) => !fresh.isFresh(row))
    const written = rest.length === 0 ? null : await inTurn(async () => {
      // What stands beside an edited part in its field must be what the edit before this one stored.
      const stored = new Map((await liveRecordsOf(store).upToDate(budgetLineRecord, plan)).map((line) => [line.id, line.fields]))
      const made = rest.map(([row, parts]) => ({ line: lineIdOf(row), ...fieldsOfParts(stored.get(lineIdOf(row)) ?? {}, parts) }))
      const changes = made.map(({ line, fields }) => ({ line, fields: changeOf(fields) }))
      const seen: Seen[] = made.flatMap(({ line, seen: shown }) => Object.entries(shown).map(([field, value]) => ({ record: line, field, value })))
      if (changes.length > MOST_LINES) return t('budget.grid.tooMany', { most: formats.count(MOST_LINES) })
      const [single, more] = changes
      if (single === undefined) return null
      const done = more === undefined ? await store.runCommand(setBudgetLine, single, seen) : await store.runCommand(setBudgetLines, { project, lines: changes }, seen)
      if (done.ok) keeper.typing(null)
      return done.ok ? null : errorWords(t, done.error).what
    })
    return written ?? (await Promise.all(begun)).find((reason) => reason !== null) ?? null
  }, [inTurn, held, fresh, keeper, lineIdOf, store, project, plan, t, formats])
}

/** Lines that are being typed in the empty row: each is added as one step when its row is left. */
interface FreshLines {
  readonly isFresh: (row: string) => boolean
  /** Keeps what was typed; settles when the line was added or refused. */
  readonly hold: (row: string, fields: LineFields, category: BudgetCategory) => Promise<string | null>
  /** Adds every line that is begun, but the one of the row where one still is. */
  readonly settle: (stillIn?: string) => Promise<unknown>
}

function useFreshLines({ project, held, inTurn }: Omit<Desk, 'lineIdOf'>, change: Change, keeper: LineKeeper): FreshLines {
  const store = useStore()
  const t = useT()
  const fresh = useMemo((): FreshLines => {
    const asked = new Map<string, ((reason: string | null) => void)[]>()
    const running = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const add = (row: string) => inTurn(async () => {
      const fields = held.current.typed.waiting.get(row)
      if (fields === undefined) return null
      const added = await store.runCommand(addBudgetLine, { project, item: '', factors: [], rate: 0, ...fields })
      if (added.ok) keeper.fields(null)
      if (added.ok) for (const id of added.value.created) change((now) => ({ ...now, rowOf: new Map(now.rowOf).set(id, row), lineOf: new Map(now.lineOf).set(row, id) }))
      return added.ok ? null : errorWords(t, added.error).what
    })
    const settle = (stillIn?: string): Promise<unknown> => {
      const { waiting, lineOf } = held.current.typed
      const rows = [...waiting.keys()].filter((row) => row !== stillIn && !lineOf.has(row) && !running.has(row))
      return Promise.all(rows.map(async (row) => {
        running.add(row)
        const reason = await add(row)
        running.delete(row)
        for (const answer of asked.get(row) ?? []) answer(reason)
        asked.delete(row)
      }))
    }
    const isFresh = (row: string): boolean => {
      const { typed } = held.current
      return row === newRowOf(typed) || (typed.waiting.has(row) && !typed.lineOf.has(row) && !running.has(row))
    }
    const hold: FreshLines['hold'] = (row, fields, category) => {
      change((now) => withFields(now, row, fields, category))
      keeper.typing(null)
      keeper.fields(held.current.typed.waiting.get(row) ?? null)
      clearTimeout(timer)
      timer = setTimeout(() => { void settle() }, LONGEST_HELD_MS)
      return new Promise((answer) => { asked.set(row, [...(asked.get(row) ?? []), answer]) })
    }
    return { isFresh, hold, settle }
  }, [store, project, held, inTurn, change, keeper, t])
  useEffect(() => {
    const leave = registerDraft(() => fresh.settle())
    return () => {
      leave()
      void fresh.settle()
    }
  }, [fresh])
  return fresh
}

/** The category of the last line that is shown: what is typed under it goes on with it. */
function lastCategoryOf({ typed, lines }: Latest): BudgetCategory {
  const used = new Set([...lines.map(({ fields }) => fields.category), ...[...typed.waiting.values()].map(({ category }) => category)])
  return BUDGET_CATEGORIES.findLast((category) => used.has(category)) ?? '2.2'
}

/** The empty row of a budget that was just opened. */
export const FIRST_NEW_ROW = 'new-0'

function newRowOf({ count }: Typed): string {
  return `new-${String(count)}`
}

/** What was typed, by row. */
function groupByRow(edits: readonly CellEdit[]): ReadonlyMap<string, readonly PartEdit[]> {
  const rows = new Map<string, PartEdit[]>()
  for (const { row, column, value, seen } of edits) {
    const edit = { part: column, value, seen }
    const own = rows.get(row)
    if (own === undefined) rows.set(row, [edit])
    else own.push(edit)
  }
  return rows
}
