import { useNavigate } from '@tanstack/react-router'
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

/** One project: its facts, its text, what it serves, and its budget line by line. */
export function ProjectScreen({ projectId }: { readonly projectId: string }) {
  const t = useT()
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const openConflict = useCallback(() => { void navigate({ to: '/conflicts' }) }, [navigate])
  const found = useLive(async (store) => ({ project: await getRecord(store, projectRecord, projectId) }), [projectId])
  if (found === undefined || profile === undefined) return null
  const { project } = found
  const back = (): void => {
    const isReview = profile.role === 'reviewer' && project !== undefined
    void (isReview ? navigate({ to: '/review/$planId/projects', params: { planId: project.plan } }) : navigate({ to: '/projects' }))
  }
  if (project === undefined) {
    return (
      <Page title={t('project.gone.title')}>
        <EmptyState what={t('project.gone.what')} why={t('project.gone.why')} action={<Button onPress={back}>{t('project.back')}</Button>} />
      </Page>
    )
  }
  return (
    <FieldFocus>
      <PlanFields plan={project.plan} openConflict={openConflict}>
        <ProjectPaper project={project} onBack={back} />
      </PlanFields>
    </FieldFocus>
  )
}
