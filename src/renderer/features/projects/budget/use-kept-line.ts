import { useMemo, useRef } from 'react'
import { z } from 'zod'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { useStore } from '@renderer/live/store-context'

const keptSchema = z.strictObject({
  /** The cells of a line that is not added yet. */
  fields: z.record(z.string(), jsonSchema).nullable(),
  /** What is being typed; an empty line: the one that is not added yet. */
  typing: z.strictObject({ line: z.string(), column: z.string(), text: z.string() }).nullable()
})

/** What was begun in the budget of a project and is not stored. */
export type KeptLine = z.infer<typeof keptSchema>

const NOTHING: KeptLine = { fields: null, typing: null }

/** Keeps what is begun over restarts and crashes: the cell being typed, readable or not, and the line that is not added yet. */
export interface LineKeeper {
  /** What the last run left. */
  readonly found: KeptLine
  readonly typing: (typing: KeptLine['typing']) => void
  readonly fields: (fields: Readonly<Record<string, Json>> | null) => void
}

export function useLineKeeper(project: string): LineKeeper {
  const { unsent } = useStore()
  const held = useRef<KeptLine>(NOTHING)
  return useMemo(() => {
    const about = `budgetLine:${project}`
    const found = readKept(unsent.get(about))
    held.current = found
    const keep = (next: KeptLine): void => {
      held.current = next
      unsent.keep(about, next.fields === null && next.typing === null ? null : JSON.stringify(next))
    }
    return {
      found,
      typing: (typing) => { if (typing !== null || held.current.typing !== null) keep({ ...held.current, typing }) },
      fields: (fields) => { keep({ ...held.current, fields }) }
    }
  }, [unsent, project])
}

function readKept(words: string | undefined): KeptLine {
  const read = keptSchema.safeParse(words === undefined ? undefined : JSON.parse(words))
  if (!read.success) return NOTHING
  const { fields, typing } = read.data
  const isReadable = fields === null || Object.entries(fields).every(([name, value]) => fieldReads(name, value))
  return { fields: isReadable ? fields : null, typing }
}

/** Another version of the program may have kept it. */
function fieldReads(name: string, value: Json): boolean {
  const field = Object.entries(budgetLineRecord.fields).find(([key]) => key === name)?.[1]
  return field?.schema.safeParse(value).success === true
}
