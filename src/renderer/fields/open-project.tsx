import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlanFields } from './plan-fields'

/** A record of a project, and the field of it, that a way leads to. */
export interface ProjectPlace {
  readonly at?: string | undefined
  readonly field?: string | undefined
}

/** The way to a project of this plan: an officer's page of it, or a reviewer's. */
export function useOpenProject(): (project: string, place?: ProjectPlace) => void {
  const navigate = useNavigate()
  const { role, plan } = usePlanFields()
  return (project, place = {}) => {
    const search = searchOf(place)
    if (role === 'reviewer') void navigate({ to: '/review/$planId/projects/$projectId', params: { planId: plan.id, projectId: project }, search })
    else void navigate({ to: '/projects/$projectId', params: { projectId: project }, search })
  }
}

/** The same as a link. */
export function ProjectLink({ project, children, ...place }: ProjectPlace & { readonly project: string; readonly children: ReactNode }) {
  const { role, plan } = usePlanFields()
  const search = searchOf(place)
  if (role === 'reviewer') return <Link to="/review/$planId/projects/$projectId" params={{ planId: plan.id, projectId: project }} search={search}>{children}</Link>
  return <Link to="/projects/$projectId" params={{ projectId: project }} search={search}>{children}</Link>
}

function searchOf({ at, field }: ProjectPlace): { at?: string; field?: string } {
  return { ...(at === undefined ? {} : { at }), ...(field === undefined ? {} : { field }) }
}
