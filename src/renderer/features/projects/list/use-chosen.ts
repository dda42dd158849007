import { useMemo, useState } from 'react'
import type { Project } from '@shared/project/project-record'
import { isLocked } from '@shared/project/judge-step'
import type { PlanError } from '@shared/kernel/error-codes'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useUndoToast } from '@renderer/fields/use-command'
import { useNumerals, useT } from '@renderer/ui/language'
import type { ProjectRow } from '../use-projects'
import type { Progress } from './parts-progress'
import { NOTHING_CHOSEN, type Selection } from './selection'
import { useRemoval } from './use-removal'

export interface ChosenProjects {
  readonly selection: Selection
  readonly choose: (selection: Selection) => void
  /** Those that are chosen and shown, in the order of the plan. */
  readonly rows: readonly ProjectRow[]
  /** Those of them that may be changed, and those whose standing locks them. */
  readonly open: readonly Project[]
  readonly locked: readonly Project[]
  readonly remove: () => void
  /** How far a deletion of several ops is. */
  readonly progress: Progress | null
  readonly refused: PlanError | null
}

/** What is chosen of the rows that are shown: a filter never leaves something chosen that nobody sees. */
export function useChosen(shown: readonly ProjectRow[]): ChosenProjects {
  const t = useT()
  const formats = useNumerals()
  const { plan, canEdit } = usePlanFields()
  const { remove: removeProjects, progress, refused } = useRemoval(plan.id)
  const undoToast = useUndoToast()
  const [selection, choose] = useState<Selection>(NOTHING_CHOSEN)
  const rows = useMemo(() => shown.filter(({ project }) => selection.ids.has(project.id)).toSorted((a, b) => a.order - b.order), [shown, selection])
  const state = plan.fields.state
  const open = useMemo(() => rows.filter(({ way }) => !isLocked(way, state)).map(({ project }) => project), [rows, state])
  const locked = useMemo(() => rows.filter(({ way }) => isLocked(way, state)).map(({ project }) => project), [rows, state])
  const remove = (): void => {
    if (!canEdit || open.length === 0) return
    void removeProjects(open.map(({ id }) => id)).then((done) => {
      if (done === null) return
      const count = formats.count(open.length)
      undoToast(done, locked.length === 0 ? t('project.choose.deleted', { count }) : t('project.choose.deletedBut', { count, locked: formats.count(locked.length) }))
    })
  }
  return { selection, choose, rows, open, locked, remove, progress, refused }
}
