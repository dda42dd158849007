import { issueRecord } from '@shared/issue/issue-record'
import type { Project } from '@shared/project/project-record'
import { ProjectLinks } from '@renderer/fields/project-links'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { useRecords } from '@renderer/live/use-records'
import { useNumerals, useT } from '@renderer/ui/language'
import { useSaveProject } from '../use-save-project'
import { Words } from './proposal-fields'

const NO_ISSUE = 'none'

/** Where the project stands in the plan of the province, and which laws and policies ask for it (P13, P14, §2.2). */
export function LinksSection({ project }: { readonly project: Project }) {
  const t = useT()
  return (
    <>
      <IssueChoice project={project} />
      <div className="project-fact-wide"><ProjectLinks project={project} /></div>
      <Words project={project} field="laws" rows={3} hint={t('proposal.hint.onePerLine')} />
      <Words project={project} field="chainComponent" />
      <Words project={project} field="chainFactor" />
      <Words project={project} field="contribution" rows={2} />
    </>
  )
}

function IssueChoice({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const save = useSaveProject(project.id)('issue')
  const issues = useRecords(issueRecord, project.plan) ?? []
  const { issue } = project.fields
  return (
    <RecordSelectField
      target={{ kind: 'project', record: project.id, field: 'issue' }}
      label={t('domain.field.project.issue')}
      options={[...issues.map(({ id, fields }) => ({ id, label: formats.text(fields.title) })), { id: NO_ISSUE, label: t('project.noIssue') }]}
      value={issue === '' ? NO_ISSUE : issue}
      save={(id) => save(id === NO_ISSUE ? '' : id)}
      className="project-fact-wide"
    />
  )
}
