import { useRef, useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { deletionParts } from '@shared/project/many-parts'
import { deleteProjects } from '@shared/project/many-projects'
import { deleteProject } from '@shared/project/project-commands'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useStore } from '@renderer/live/store-context'
import type { Progress } from './parts-progress'

export interface Removal {
  /** Settles to the name of the command that did it, for เลิกทำ; `null` when it was refused or another deletion is running. */
  readonly remove: (projects: readonly string[]) => Promise<string | null>
  /** How far a deletion of several ops is. */
  readonly progress: Progress | null
  readonly refused: PlanError | null
}

/** Deletes projects of a plan with all that hangs on them as one deed, however many ops carry it; one deed at a time. */
export function useRemoval(plan: string): Removal {
  const store = useStore()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const isRunning = useRef(false)
  const remove = async (projects: readonly string[]): Promise<string | null> => {
    if (isRunning.current) return null
    isRunning.current = true
    try {
      const parts = deletionParts(plan, projects, (await rowsOfPlan(store, plan)).filter((row) => !row.viewDel))
      const [only] = parts.length === 1 && projects.length === 1 ? projects : []
      const done = only === undefined
        ? await store.runParts(deleteProjects, parts, (ready) => { setProgress(parts.length === 1 ? null : { ready, of: parts.length }) })
        : await store.runCommand(deleteProject, { project: only })
      setRefused(done.ok ? null : done.error)
      return done.ok ? (only === undefined ? deleteProjects : deleteProject).name : null
    } finally {
      isRunning.current = false
      setProgress(null)
    }
  }
  return { remove, progress, refused }
}
