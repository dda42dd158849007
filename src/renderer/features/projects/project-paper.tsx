import { ArrowLeft } from 'lucide-react'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { deleteProject } from '@shared/project/project-commands'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useLive } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { SplitPane } from '@renderer/ui/split-pane'
import { AlignmentPanel } from './alignment-panel'
import { BudgetPanel } from './budget-panel'
import { ProjectFacts } from './project-facts'
import { ProjectInspector } from './project-inspector'
import { useSaveProject } from './use-save-project'

/** The page of a project as it is written, with the comments on the field at hand beside it. */
export function ProjectPaper({ project, onBack }: { readonly project: Project; readonly onBack: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit, role } = usePlanFields()
  const save = useSaveProject(project.id)
  const all = useLive((store) => listRecords(store, budgetLineRecord, project.plan), [project.plan])
  const lines = all?.filter(({ fields }) => fields.project === project.id)
  const { title, sample, reference, fiscalYear } = project.fields
  return (
    <SplitPane id="project" inspector={{ title: t('project.inspector'), content: <ProjectInspector project={project.id} lines={lines ?? []} /> }}>
      <div className="project-page">
        <div className="project-bar">
          <Button variant="plain" dense icon={ArrowLeft} onPress={onBack}>{t('project.back')}</Button>
          <span className="project-bar-marks">
            <WaitingMark record={project.id} />
            {sample && <Badge>{t('domain.sample')}</Badge>}
            <Badge>{t('project.year', { year: formats.year(fiscalYear) })}</Badge>
            <DeleteButton label={t('project.delete')} done={t('project.deleted')} command={deleteProject} args={{ project: project.id }} />
          </span>
        </div>
        <h1 className="ui-hidden">{title}</h1>
        <RecordTextField
          target={{ kind: 'project', record: project.id, field: 'title' }}
          label={t('domain.field.project.title')}
          hideLabel
          bare
          shape="title"
          maxLength={500}
          value={title}
          save={save('title')}
          className="project-title-field"
        />
        {reference !== '' && <p className="project-reference">{t('project.reference', { reference: formats.text(reference) })}</p>}
        {!canEdit && role === 'office' && <Banner tone="plain">{t('project.locked')}</Banner>}
        {lines !== undefined && <BudgetPanel project={project} lines={lines} />}
        <ProjectFacts project={project} />
        <AlignmentPanel project={project} />
      </div>
    </SplitPane>
  )
}
