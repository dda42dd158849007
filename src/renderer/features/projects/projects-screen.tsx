import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readProfile } from '@renderer/data/profile'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { PlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'
import { ProjectList } from './project-list'
import './projects.css'

/** Every project of the office's own plan with its budget, and the total of what is shown. */
export function ProjectsScreen() {
  const t = useT()
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const open = useCallback((project: string) => { void navigate({ to: '/projects/$projectId', params: { projectId: project } }) }, [navigate])
  if (profile === undefined) return null
  if (profile.plan === null) return <Page title={t('project.list.title')}><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></Page>
  return <PlanFields plan={profile.plan}><ProjectList onOpen={open} person={profile.actorId} /></PlanFields>
}

/** The projects of a plan under review. */
export function ReviewedProjects({ plan }: { readonly plan: string }) {
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const open = useCallback((project: string) => {
    void navigate({ to: '/review/$planId/projects/$projectId', params: { planId: plan, projectId: project } })
  }, [navigate, plan])
  if (profile === undefined) return null
  return <PlanFields plan={plan}><ProjectList onOpen={open} person={profile.actorId} /></PlanFields>
}
