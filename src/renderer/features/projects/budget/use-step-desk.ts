import { useCallback, useMemo, useRef, useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { recordStepAmounts, stepAmountParts } from '@shared/budget/many-step-amounts'
import type { StepEntry } from '@shared/budget/step-amount-commands'
import { bangkokDay } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Project } from '@shared/project/project-record'
import { now } from '@renderer/data/clock'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import type { CellEdit } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useLineSteps } from '../standing/use-line-steps'
import { judgeWanted, shownIn, stepOfColumn, type StepSaid } from './step-cells'
import { stepSheet, type StepSheet } from './step-sheet'

/** The steps of a budget as they are typed: each cell that changes becomes an entry beside the ones before. */
export interface StepDesk {
  readonly sheet: StepSheet
  readonly said: StepSaid
  readonly say: (said: StepSaid) => void
  /** Writes the cells of steps among some edits; settles with the sentence of a refusal, or `null`. */
  readonly write: (edits: readonly CellEdit[]) => Promise<string | null>
  /** Writes entries that were judged before, as one deed with one undo. */
  readonly record: (entries: readonly StepEntry[]) => Promise<string | null>
}

const NO_LINES: readonly BudgetLine[] = []

export function useStepDesk(project: Project, lines: readonly BudgetLine[], isShown: boolean, lineIdOf: (row: string) => string): StepDesk {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const undoToast = useUndoToast()
  const { role } = usePlanFields()
  const { entries, byLine } = useLineSteps(project, isShown ? lines : NO_LINES)
  const [said, say] = useState<StepSaid>(() => ({ day: bangkokDay(now()), reference: '', note: '' }))
  const latest = useRef(said)
  latest.current = said
  const sheet = useMemo(() => stepSheet(role, byLine, entries, () => latest.current), [role, byLine, entries])
  const record = useCallback(async (made: readonly StepEntry[]): Promise<string | null> => {
    if (made.length === 0) return null
    const done = await store.runParts(recordStepAmounts, stepAmountParts(project.plan, made))
    if (!done.ok) return errorWords(t, done.error).what
    if (made.length > 1) undoToast(recordStepAmounts.name, t('budget.steps.done', { count: formats.count(made.length) }))
    return null
  }, [store, project.plan, undoToast, t, formats])
  const write = useCallback(async (edits: readonly CellEdit[]): Promise<string | null> => {
    const made: StepEntry[] = []
    for (const edit of edits) {
      const entry = entryOf(edit)
      if (!entry.ok) return entry.error
      if (entry.value !== null) made.push(entry.value)
    }
    return record(made)

    function entryOf({ row, column, value, seen }: CellEdit): Result<StepEntry | null, string> {
      const step = stepOfColumn(column)
      if (step === undefined) return ok(null)
      const cell = sheet.cellOf(lineIdOf(row), step)
      // What arrived meanwhile was not in what the person meant by a sum.
      if (seen !== shownIn(cell)) return err(t('budget.steps.refused.moved', { step: t(`budget.step.${step}`), amount: formats.money(shownIn(cell) ?? 0) }))
      return judgeWanted({ t, formats }, cell, value as number | null, latest.current)
    }
  }, [sheet, lineIdOf, record, t, formats])
  return useMemo(() => ({ sheet, said, say, write, record }), [sheet, said, write, record])
}
