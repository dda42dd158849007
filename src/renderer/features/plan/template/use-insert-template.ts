import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { insertTemplate } from '@shared/narrative/insert-template'
import type { PartSkeleton } from '@shared/narrative/plan-template'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'

export interface TemplateInserter {
  readonly insert: (parts: readonly PartSkeleton[]) => Promise<boolean>
  readonly refused: PlanError | null
}

/** Puts skeletons into the empty parts of a plan and says so, with เลิกทำ; `false` when it was refused. */
export function useInsertTemplate(plan: string): TemplateInserter {
  const t = useT()
  const { count } = useNumerals()
  const store = useStore()
  const toast = useToast()
  const undoToast = useUndoToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const insert = async (parts: readonly PartSkeleton[]): Promise<boolean> => {
    // What is being typed makes its part a written one.
    await flushDrafts()
    const done = await store.runCommand(insertTemplate, { plan, parts: parts.map(({ part, paragraphs }) => ({ part, paragraphs: [...paragraphs] })) })
    setRefused(done.ok ? null : done.error)
    if (!done.ok) return false
    if (done.value.opId === null) toast({ words: t('begin.template.nothing') })
    else undoToast(insertTemplate.name, parts.length === 1 ? t('begin.template.inserted') : t('begin.template.insertedParts', { count: count(parts.length) }))
    return true
  }
  return { insert, refused }
}
