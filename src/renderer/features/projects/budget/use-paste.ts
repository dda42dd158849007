import { useCallback, useState } from 'react'
import { readPaste } from '@shared/sheet/paste-block'
import type { GridPaste } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import type { BudgetEntry } from './budget-row'
import type { BudgetColumn } from './common-columns'
import { planPaste, type PasteInput } from './paste-plan'
import type { BudgetEdits } from './use-budget-edits'
import type { PasteWrites } from './use-row-edits'

/** A block so small, and sound in every cell, goes straight in: its undo stands beside it. */
const SMALL_CELLS = 24
const SMALL_ROWS = 3

export interface Pasting {
  /** The block that waits for an answer. */
  readonly asked: Omit<PasteInput, 'mode'> | null
  /** Settles with the sentence of a refusal, or `null`. */
  readonly take: (paste: GridPaste) => Promise<string | null>
  readonly accept: (writes: PasteWrites) => Promise<string | null>
  readonly close: () => void
}

/** Blocks from elsewhere: read, judged, and asked about before they are written. */
export function usePaste(columns: readonly BudgetColumn[], entries: readonly BudgetEntry[], year: number, paste: BudgetEdits['paste']): Pasting {
  const t = useT()
  const formats = useNumerals()
  const [asked, setAsked] = useState<Pasting['asked']>(null)
  const take = useCallback(async ({ row, column, text, html }: GridPaste): Promise<string | null> => {
    const sheet = readPaste({ text, html })
    if (!sheet.ok) return errorWords(t, sheet.error).what
    if (sheet.value.rows.length === 0) return t('budget.paste.nothing')
    const input = { sheet: sheet.value, columns, entries, at: { row, column }, t, formats, year }
    const plan = planPaste({ ...input, mode: 'over' })
    const isSound = plan.refused === 0 && plan.beyond === 0 && plan.empty === 0 && !plan.hasHeading
    if (isSound && plan.writes.cells <= SMALL_CELLS && plan.rows.length <= SMALL_ROWS) return paste(plan.writes)
    setAsked(input)
    return null
  }, [columns, entries, year, t, formats, paste])
  const close = useCallback(() => { setAsked(null) }, [])
  const accept = useCallback(async (writes: PasteWrites) => {
    const reason = await paste(writes)
    if (reason === null) setAsked(null)
    return reason
  }, [paste])
  return { asked, take, accept, close }
}
