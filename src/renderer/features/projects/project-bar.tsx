import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Printer, Trash2 } from 'lucide-react'
import type { Project } from '@shared/project/project-record'
import { BackToPlan } from '@renderer/fields/back-to-plan'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { useUndoToast } from '@renderer/fields/use-command'
import { useIsSample } from '@renderer/live/workspaces'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { ProjectMenu } from './copy/project-menu'
import { PartsProgress } from './list/parts-progress'
import { useRemoval } from './list/use-removal'
import { StandingBadge } from './standing/standing-badge'
import { useWay } from './standing/use-way'

/** The way back, and the marks of the project: waiting, sample, year. */
export function ProjectBar({ project, onBack }: { readonly project: Project; readonly onBack: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { role } = usePlanFields()
  const { sample, fiscalYear } = project.fields
  const isSample = useIsSample()
  const way = useWay(project)
  return (
    <div className="project-bar">
      <span className="project-bar-ways">
        <Button variant="plain" dense icon={ArrowLeft} onPress={onBack}>{t('project.back')}</Button>
        {role === 'reviewer' && <BackToPlan plan={project.plan} isPlain />}
        {role === 'office' && <ToPaper project={project.id} />}
      </span>
      <span className="project-bar-marks">
        {sample && !isSample && <SampleBadge isMarked />}
        <WaitingMark record={project.id} />
        <StandingBadge way={way} />
        <Badge>{t('project.year', { year: formats.year(fiscalYear) })}</Badge>
        <ProjectMenu project={project} />
        <ExportButton project={project.id} dense />
        <DeleteProject project={project} />
      </span>
    </div>
  )
}

/** The proposal of the project as a paper, on the screen where papers are made. */
function ToPaper({ project }: { readonly project: string }) {
  const t = useT()
  const navigate = useNavigate()
  return <Button variant="plain" dense icon={Printer} onPress={() => { void navigate({ to: '/documents', search: { at: project } }) }}>{t('project.paper')}</Button>
}

/** Deletes the project at once, whatever hangs on it, and offers เลิกทำ; not there when the plan is locked. */
function DeleteProject({ project }: { readonly project: Project }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { remove, progress, refused } = useRemoval(project.plan)
  const undoToast = useUndoToast()
  if (!canEdit) return null
  const press = (): void => {
    void remove([project.id]).then((done) => { if (done !== null) undoToast(done, t('project.deleted')) })
  }
  return (
    <>
      {progress === null
        ? <Button variant="plain" icon={Trash2} dense className="delete-button" onPress={press}>{t('project.delete')}</Button>
        : <PartsProgress progress={progress} label={t('project.choose.deleting')} />}
      {refused !== null && <span role="alert" className="refused">{errorWords(t, refused).what}</span>}
    </>
  )
}
