import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { lineAmount } from '@shared/budget/budget-amounts'
import { addBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetCategory, Factor } from '@shared/budget/budget-line-record'
import { parseFactors } from '@shared/budget/factors-text'
import { parseBaht } from '@shared/kernel/baht'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { Satang } from '@shared/kernel/satang'
import { useStore } from '@renderer/live/store-context'
import { registerDraft } from '@renderer/ui/draft-registry'
import { useKeptLine } from './kept-line'

/** What stands in the cells of the new line. */
export interface NewLineText {
  readonly item: string
  readonly factors: string
  readonly rate: string
}
export type NewLineCell = keyof NewLineText

const NOTHING: NewLineText = { item: '', factors: '', rate: '' }

/** Why a cell cannot be taken: the error of its reader, or `empty` for an item without words. */
export type NewLineProblems = Partial<Record<NewLineCell, PlanError | 'empty'>>

interface ReadLine {
  readonly factors: Factor[]
  readonly rate: Satang
  readonly amount: Satang
}

export interface NewLine {
  readonly typed: NewLineText
  readonly category: BudgetCategory
  readonly setCategory: (category: BudgetCategory) => void
  /** Satang of what is typed so far; `null` while it cannot be counted. */
  readonly amount: Satang | null
  /** Problems of the cells that were left or sent. */
  readonly problems: NewLineProblems
  readonly change: (cell: NewLineCell, value: string) => void
  readonly leave: (cell: NewLineCell) => void
  /** Adds the line; gives the cell that has to be looked at next. */
  readonly add: () => NewLineCell
  readonly clear: () => void
}

/**
 * The line being typed at the foot of a budget. It is free for the next one at once, while this one goes to disk; a
 * readable line that still stands there when the page or the window closes is added, and what cannot be read yet stands there again
 * afterwards, so that nothing typed is lost.
 */
export function useNewLine(project: string, lastCategory: BudgetCategory): NewLine {
  const store = useStore()
  const { typed, category, latest, showTyped, setTyped, setCategory, keep } = useTyped(project, lastCategory)
  const [checked, setChecked] = useState<ReadonlySet<NewLineCell>>(new Set())
  const [refused, setRefused] = useState<PlanError | null>(null)

  const writeNow = useCallback(async (): Promise<void> => {
    const now = latest.current
    const line = readLine(now.typed)
    if (!line.ok || now.typed.item.trim() === '') return
    latest.current = { ...now, typed: NOTHING }
    showTyped(NOTHING)
    const { factors, rate } = line.value
    const added = await store.runCommand(addBudgetLine, { project, category: now.category, item: now.typed.item, factors, rate })
    setRefused(added.ok ? null : added.error)
    // Only a line that is in the store is forgotten: a crash in between may keep it twice, never not at all.
    if (added.ok) keep(latest.current)
    else if (latest.current.typed === NOTHING) setTyped(now.typed)
  }, [store, project, latest, keep, showTyped, setTyped])
  // One after the other, so that undo and closing wait for a line that is on its way.
  const writing = useRef<Promise<void>>(Promise.resolve())
  const write = useCallback((): Promise<void> => {
    writing.current = Promise.all([writing.current, writeNow()]).then(() => undefined)
    return writing.current
  }, [writeNow])
  useEscapeWrite(write)

  const line = readLine(typed)
  const problems = { ...problemsOf(typed, checked), ...(refused === null ? {} : { rate: refused }) }
  return {
    typed,
    category,
    setCategory,
    amount: line.ok && typed.rate.trim() !== '' ? line.value.amount : null,
    problems,
    change: (cell, value) => {
      setTyped({ ...latest.current.typed, [cell]: value })
      setChecked((now) => new Set([...now].filter((one) => one !== cell)))
      setRefused(null)
    },
    leave: (cell) => { if (typed[cell] !== '') setChecked((now) => new Set([...now, cell])) },
    add: () => {
      const all = problemsOf(typed, CELLS)
      const wrong = (['item', 'factors', 'rate'] as const).find((cell) => all[cell] !== undefined)
      setChecked(wrong === undefined || isNothing(typed) ? new Set() : CELLS)
      void write()
      return wrong ?? 'item'
    },
    clear: () => {
      setTyped(NOTHING)
      setChecked(new Set())
      setRefused(null)
    }
  }
}

/** What stands in the line, and where it would go. `setTyped` keeps it too, `showTyped` only shows it. */
function useTyped(project: string, lastCategory: BudgetCategory) {
  const { kept, keep } = useKeptLine(project)
  const [typed, showTyped] = useState<NewLineText>(kept?.typed ?? NOTHING)
  const [category, showCategory] = useState(kept?.category ?? lastCategory)
  const latest = useRef({ typed, category })
  latest.current = { typed, category }
  const setTyped = useCallback((next: NewLineText) => {
    latest.current = { ...latest.current, typed: next }
    showTyped(next)
    keep(latest.current)
  }, [keep])
  const setCategory = (next: BudgetCategory): void => {
    showCategory(next)
    keep({ ...latest.current, category: next })
  }
  return { typed, category, latest, showTyped, setTyped, setCategory, keep }
}

const CELLS: ReadonlySet<NewLineCell> = new Set(['item', 'factors', 'rate'])

function isNothing(typed: NewLineText): boolean {
  return [...CELLS].every((cell) => typed[cell].trim() === '')
}

/** Writes before the window closes and when the page goes away. */
function useEscapeWrite(write: () => Promise<void>): void {
  const kept: RefObject<() => Promise<void>> = useRef(write)
  kept.current = write
  useEffect(() => {
    const leave = registerDraft(() => kept.current())
    return () => {
      leave()
      void kept.current()
    }
  }, [])
}

/** What was typed as figures, with its amount; a rate left empty is nothing yet. */
function readLine({ factors, rate }: NewLineText): Result<ReadLine, PlanError> {
  const counted = parseFactors(factors)
  if (!counted.ok) return counted
  const baht = rate.trim() === '' ? ok(0 as Satang) : parseBaht(rate)
  if (!baht.ok) return baht
  const line = { factors: [...counted.value], rate: baht.value }
  const amount = lineAmount(line)
  return amount.ok ? ok({ ...line, amount: amount.value }) : amount
}

function problemsOf(typed: NewLineText, cells: ReadonlySet<NewLineCell>): NewLineProblems {
  const factors = parseFactors(typed.factors)
  const rate = typed.rate.trim() === '' ? ok(0) : parseBaht(typed.rate)
  const line = readLine(typed)
  const problems: NewLineProblems = {}
  if (cells.has('item') && typed.item.trim() === '') problems.item = 'empty'
  if (cells.has('factors') && !factors.ok) problems.factors = factors.error
  if (cells.has('rate')) {
    if (!rate.ok) problems.rate = rate.error
    else if (factors.ok && !line.ok) problems.rate = line.error
  }
  return problems
}
