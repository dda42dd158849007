import { Navigate, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { projectRecord } from '@shared/project/project-record'
import { readProfile } from '@renderer/data/profile'
import { getRecord } from '@renderer/data/queries/records'
import { FieldFocus } from '@renderer/fields/field-focus'
import { PlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'
import { ProjectPaper } from './project-paper'
import './projects.css'

export interface ProjectScreenProps {
  readonly projectId: string
  /** The plan under review whose page this stands in; a reviewer who comes by another way is led there. */
  readonly reviewed?: string | undefined
}

/** One project: its facts, its text, what it serves, and its budget line by line. */
export function ProjectScreen({ projectId, reviewed }: ProjectScreenProps) {
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const openConflict = useCallback((conflict: string) => { void navigate({ to: '/conflicts', search: { at: conflict } }) }, [navigate])
  const found = useLive(async (store) => ({ project: await getRecord(store, projectRecord, projectId) }), [projectId])
  if (found === undefined || profile === undefined) return null
  const { project } = found
  const back = (): void => {
    if (reviewed !== undefined) void navigate({ to: '/review/$planId/projects', params: { planId: reviewed } })
    else void navigate({ to: profile.role === 'reviewer' ? '/review' : '/projects' })
  }
  if (project === undefined) return <GoneProject onBack={back} />
  if (profile.role === 'reviewer' && reviewed === undefined) {
    return <Navigate to="/review/$planId/projects/$projectId" params={{ planId: project.plan, projectId }} search={(search) => search} replace />
  }
  return (
    <FieldFocus>
      <PlanFields plan={project.plan} project={project.id} openConflict={openConflict}>
        <ProjectPaper project={project} onBack={back} />
      </PlanFields>
    </FieldFocus>
  )
}

function GoneProject({ onBack }: { readonly onBack: () => void }) {
  const t = useT()
  return (
    <Page title={t('project.gone.title')}>
      <EmptyState what={t('project.gone.what')} why={t('project.gone.why')} action={<Button onPress={onBack}>{t('project.back')}</Button>} />
    </Page>
  )
}
