import { useCallback, useState } from 'react'
import { readPaste } from '@shared/sheet/paste-block'
import type { GridPaste } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import type { BudgetEntry } from './budget-row'
import type { BudgetColumn } from './common-columns'
import { planStepPaste, type StepPasteInput } from './step-paste-plan'
import type { StepDesk } from './use-step-desk'

/** A block so small, and sound in every cell, goes straight in: its undo stands beside it. */
const SMALL_ENTRIES = 24
const SMALL_ROWS = 3

export interface StepPasting {
  /** The block that waits for an answer. */
  readonly asked: Omit<StepPasteInput, 'mode' | 'said' | 'steps'> | null
  /** Settles with the sentence of a refusal, or `null`. */
  readonly take: (paste: GridPaste) => Promise<string | null>
  readonly close: () => void
}

/** Blocks of amounts for the steps of lines that are there: read, judged, and asked about before they are entered. */
export function useStepPaste(columns: readonly BudgetColumn[], entries: readonly BudgetEntry[], { sheet: steps, record }: StepDesk): StepPasting {
  const t = useT()
  const formats = useNumerals()
  const [asked, setAsked] = useState<StepPasting['asked']>(null)
  const take = useCallback(async ({ row, column, text, html }: GridPaste): Promise<string | null> => {
    const sheet = readPaste({ text, html }, { hidden: 'drop', empty: 'keep' })
    if (!sheet.ok) return errorWords(t, sheet.error).what
    if (sheet.value.rows.length === 0) return t('budget.paste.nothing')
    const input = { sheet: sheet.value, columns, entries, at: { row, column }, t, formats }
    const plan = planStepPaste({ ...input, steps, said: steps.said(), mode: 'whole' })
    const isSound = plan.refused === 0 && plan.beyond === 0 && plan.excess.length === 0 && !plan.hasHeading && !plan.modeMatters && plan.entries.length > 0
    if (isSound && plan.entries.length <= SMALL_ENTRIES && plan.rows.length <= SMALL_ROWS) return record(plan.entries)
    setAsked(input)
    return null
  }, [columns, entries, steps, record, t, formats])
  const close = useCallback(() => { setAsked(null) }, [])
  return { asked, take, close }
}
