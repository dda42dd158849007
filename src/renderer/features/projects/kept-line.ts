import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { useStore } from '@renderer/live/store-context'

const keptSchema = z.strictObject({
  typed: z.strictObject({ item: z.string(), factors: z.string(), rate: z.string() }),
  category: z.enum(BUDGET_CATEGORIES)
})

/** A line that was begun: what stands in its cells, and where it would go. */
export type KeptLine = z.infer<typeof keptSchema>

/** The line that was begun under a project and not added, over restarts and crashes too. */
export function useKeptLine(project: string): { readonly kept: KeptLine | undefined; readonly keep: (line: KeptLine) => void } {
  const { unsent } = useStore()
  const about = `budgetLine:${project}`
  const kept = useMemo(() => readKept(unsent.get(about)), [unsent, about])
  const keep = useCallback((line: KeptLine) => {
    const isNothing = Object.values(line.typed).every((cell) => cell.trim() === '')
    unsent.keep(about, isNothing ? null : JSON.stringify(line))
  }, [unsent, about])
  return { kept, keep }
}

function readKept(words: string | undefined): KeptLine | undefined {
  return keptSchema.safeParse(words === undefined ? undefined : JSON.parse(words)).data
}
