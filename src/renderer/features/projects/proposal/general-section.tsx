import { RefreshCw } from 'lucide-react'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { yearsOf } from '@shared/kernel/calendar'
import { nextProjectCode } from '@shared/project/project-code'
import type { ProjectField } from '@shared/project/project-commands'
import { FUND_SOURCES, projectRecord, type FundSource, type Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useRecords } from '@renderer/live/use-records'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { EarlierProject } from '../earlier-project'
import { useSaveProject } from '../use-save-project'
import { Words } from './proposal-fields'

/** What the project is called in lists: codes, year and source of funds (P01–P03, P30). */
export function GeneralSection({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const save = useSaveProject(project.id)
  const { fiscalYear, fundSource } = project.fields
  const target = (field: ProjectField) => ({ kind: 'project', record: project.id, field })
  const years = new Set([...yearsOf(plan.fields.startYear, plan.fields.endYear), fiscalYear])
  return (
    <>
      <EarlierProject project={project} />
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
      <Code project={project} />
      <Words project={project} field="externalCode" />
    </>
  )
}

/** The code of the project; one that another project bears too is shown, with the way to a free one (scenario: two devices apart). */
function Code({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const save = useSaveProject(project.id)('code')
  const projects = useRecords(projectRecord, project.plan) ?? []
  const { code, fiscalYear } = project.fields
  const twins = code === '' ? [] : projects.filter(({ id, fields }) => id !== project.id && fields.code === code)
  const renew = (): void => { void save(nextProjectCode(project.office, fiscalYear, projects)) }
  return (
    <div>
      <RecordTextField
        target={{ kind: 'project', record: project.id, field: 'code' }}
        label={t('domain.field.project.code')}
        maxLength={40}
        value={code}
        save={save}
      />
      {twins.length > 0 && (
        <p className="proposal-advice" role="status">
          {t('proposal.code.twin', { title: twins.map(({ fields }) => formats.text(fields.title)).join(', ') })}
        </p>
      )}
      {canEdit && (twins.length > 0 || code === '') && <Button variant="plain" dense icon={RefreshCw} onPress={renew}>{t('proposal.code.renew')}</Button>}
    </div>
  )
}
