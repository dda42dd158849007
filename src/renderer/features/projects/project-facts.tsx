import { issueRecord } from '@shared/issue/issue-record'
import { yearsOf } from '@shared/kernel/calendar'
import { err, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { ProjectField } from '@shared/project/project-commands'
import { FUND_SOURCES, type FundSource, type Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { EarlierProject } from './earlier-project'
import { useSaveProject } from './use-save-project'

type TextualField = Extract<ProjectField, 'rationale' | 'purpose' | 'output' | 'area' | 'leadAgency' | 'supportAgencies'>
type Save = (value: string) => Promise<Result<unknown, PlanError>>

const NO_ISSUE = 'none'

/** What the project is: where it stands in the plan, who does it where, why and to what end. */
export function ProjectFacts({ project }: { readonly project: Project }) {
  const t = useT()
  return (
    <Panel title={t('project.facts')}>
      <div className="project-facts">
        <EarlierProject project={project} />
        <Places project={project} />
        <Words project={project} field="area" />
        <Words project={project} field="leadAgency" />
        <Words project={project} field="supportAgencies" />
        <Words project={project} field="rationale" hint={t('project.rationaleHint')} rows={4} />
        <Words project={project} field="purpose" hint={t('project.purposeHint')} rows={3} />
        <Words project={project} field="output" rows={2} />
      </div>
    </Panel>
  )
}

/** The three choices that say where the project belongs. */
function Places({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const save = useSaveProject(project.id)
  const issues = useLive((store) => listRecords(store, issueRecord, project.plan), [project.plan]) ?? []
  const { issue, fiscalYear, fundSource } = project.fields
  const target = (field: ProjectField) => ({ kind: 'project', record: project.id, field })
  const years = new Set([...yearsOf(plan.fields.startYear, plan.fields.endYear), fiscalYear])
  return (
    <>
      <RecordSelectField
        target={target('issue')}
        label={t('domain.field.project.issue')}
        options={[...issues.map(({ id, fields }) => ({ id, label: formats.text(fields.title) })), { id: NO_ISSUE, label: t('project.noIssue') }]}
        value={issue === '' ? NO_ISSUE : issue}
        save={(id) => save('issue')(id === NO_ISSUE ? '' : id)}
        className="project-fact-wide"
      />
      <RecordSelectField
        target={target('fiscalYear')}
        label={t('domain.field.project.fiscalYear')}
        options={[...years].sort((a, b) => a - b).map((year) => ({ id: String(year), label: formats.year(year) }))}
        value={String(fiscalYear)}
        save={async (year) => (Number.isInteger(Number(year)) ? save('fiscalYear')(Number(year)) : err(planError('BAD_ARGUMENTS')))}
      />
      <RecordSelectField<FundSource>
        target={target('fundSource')}
        label={t('domain.field.project.fundSource')}
        options={FUND_SOURCES.map((source) => ({ id: source, label: t(`domain.fundSource.${source}`) }))}
        value={fundSource}
        save={save('fundSource')}
      />
    </>
  )
}

interface WordsProps {
  readonly project: Project
  readonly field: TextualField
  readonly hint?: string | undefined
  /** Several paragraphs with room for so many lines; read-only they take what they need. */
  readonly rows?: number | undefined
}

function Words({ project, field, hint, rows }: WordsProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const save: Save = useSaveProject(project.id)(field)
  return (
    <RecordTextField
      target={{ kind: 'project', record: project.id, field }}
      label={t(`domain.field.project.${field}`)}
      description={canEdit ? hint : undefined}
      placeholder={canEdit ? undefined : t('project.blank')}
      shape={rows === undefined ? 'line' : 'text'}
      rows={canEdit ? rows : 1}
      value={project.fields[field]}
      save={save}
      className={rows === undefined ? undefined : 'project-fact-wide'}
    />
  )
}
