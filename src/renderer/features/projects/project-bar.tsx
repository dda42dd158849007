import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Printer } from 'lucide-react'
import { deleteProject } from '@shared/project/project-commands'
import type { Project } from '@shared/project/project-record'
import { BackToPlan } from '@renderer/fields/back-to-plan'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { useIsSample } from '@renderer/live/workspaces'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ProjectMenu } from './copy/project-menu'
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
        <DeleteButton label={t('project.delete')} done={t('project.deleted')} command={deleteProject} args={{ project: project.id }} withWords />
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
