import { useMemo } from 'react'
import type { Project } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { wayOf, waysOf, type Way } from '@shared/project/standing'
import { useRecords } from '@renderer/live/use-records'

/** The way of one project, read from its steps. */
export function useWay({ id, plan }: Pick<Project, 'id' | 'plan'>): Way {
  return useWays(plan).get(id) ?? NOWHERE
}

/** The ways of all projects of a plan that have begun one. */
export function useWays(plan: string): ReadonlyMap<string, Way> {
  const steps = useRecords(projectStepRecord, plan)
  return useMemo(() => waysOf(steps ?? []), [steps])
}

const NOWHERE = wayOf([])
