import { useCallback, useEffect, useMemo, useState } from 'react'
import { lineAmount, replacedLines } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { parseFactors } from '@shared/budget/factors-text'
import { parseBaht } from '@shared/kernel/baht'
import { sameJson, type Json } from '@shared/kernel/json'

/** The figures of a line that its amount is counted from. */
export type LineFigure = 'factors' | 'rate'

/** Every field whose figures count while they are typed. */
export type DraftField = LineFigure | 'months' | 'forward' | 'thisYear' | 'commitments'

interface Typing {
  readonly line: string
  readonly field: DraftField
  /** The stored value it is typed over: once another is stored, the typing is history. */
  readonly over: Json
  readonly value: Json
}

export interface LineDrafts {
  /** The lines with the figures as they are being typed, as far as they can be read and counted. */
  readonly shown: readonly BudgetLine[]
  /** Call with every change of a figure; `null` when it was taken back. */
  readonly type: (line: BudgetLine, field: LineFigure, typed: string | null) => void
  /** The same with what the field will hold. */
  readonly lay: (line: BudgetLine, field: DraftField, value: Json) => void
}

/** Lets amounts and totals follow the keys, before anything is stored. */
export function useLineDrafts(lines: readonly BudgetLine[]): LineDrafts {
  const [typing, setTyping] = useState<readonly Typing[]>([])
  const lay = useCallback((line: BudgetLine, field: DraftField, value: Json) => {
    setTyping((now) => {
      const others = now.filter((one) => one.line !== line.id || one.field !== field)
      if (value === null) return others.length === now.length ? now : others
      return [...others, { line: line.id, field, over: line.fields[field], value }]
    })
  }, [])
  const type = useCallback((line: BudgetLine, field: LineFigure, typed: string | null) => { lay(line, field, typed === null ? null : readFigure(field, typed)) }, [lay])
  // What was stored is forgotten for good: undo may bring the value back that it was typed over.
  useEffect(() => {
    setTyping((now) => (now.every((one) => isOver(lines, one)) ? now : now.filter((one) => isOver(lines, one))))
  }, [lines])
  const shown = useMemo(() => withTyping(lines, typing), [lines, typing])
  return { shown, type, lay }
}

function readFigure(field: LineFigure, typed: string): Json | null {
  const read = field === 'rate' ? parseBaht(typed) : parseFactors(typed)
  return read.ok ? read.value : null
}

function isOver(lines: readonly BudgetLine[], { line, field, over }: Typing): boolean {
  return lines.some(({ id, fields }) => id === line && sameJson(over, fields[field]))
}

/** The lines with what is typed laid over them; a figure that makes a line or the project uncountable is left out. */
export function withTyping(lines: readonly BudgetLine[], typing: readonly Typing[]): readonly BudgetLine[] {
  if (typing.length === 0) return lines
  const typed = new Set(typing.map(({ line }) => line))
  const replaced = new Map<number, BudgetLine>()
  lines.forEach((line, at) => { if (typed.has(line.id)) replaced.set(at, typedOver(line, typing)) })
  const shown = replacedLines(lines, replaced)
  return shown.ok ? shown.value : lines
}

function typedOver(line: BudgetLine, typing: readonly Typing[]): BudgetLine {
  const own = typing.filter((one) => one.line === line.id && sameJson(one.over, line.fields[one.field]))
  const fields = { ...line.fields, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) }
  return own.length > 0 && lineAmount(fields).ok ? { ...line, fields } : line
}
