import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readProfile } from '@renderer/data/profile'
import { PlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { ProjectList } from './project-list'
import './projects.css'

/** Every project of the office's own plan with its budget, and the total of what is shown. */
export function ProjectsScreen() {
  const profile = useLive(readProfile, [])
  return profile === undefined || profile.plan === null ? null : <ProjectsDesk plan={profile.plan} />
}

/** The projects of one plan: the office's own, or one under review. */
export function ProjectsDesk({ plan }: { readonly plan: string }) {
  const navigate = useNavigate()
  const open = useCallback((project: string) => { void navigate({ to: '/projects/$projectId', params: { projectId: project } }) }, [navigate])
  return (
    <PlanFields plan={plan}>
      <ProjectList onOpen={open} />
    </PlanFields>
  )
}
