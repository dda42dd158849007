import { ok } from '@shared/kernel/result'
import { tidyLine } from '@shared/kernel/thai-text'
import type { Project } from '@shared/project/project-record'
import { RecordPartsField } from '@renderer/fields/record-parts-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { useSaveProject } from '../use-save-project'
import { Money, Words } from './proposal-fields'

const YEARS_AHEAD = [1, 2, 3] as const

/** What the year before brought (P33), and what the years ahead aim at (P32). */
export function YearsSection({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const save = useSaveProject(project.id)('forwardTargets')
  const { fiscalYear, forwardTargets } = project.fields
  return (
    <>
      <Words project={project} field="previousResult" rows={3} hint={t('proposal.hint.previous', { year: formats.year(fiscalYear - 1) })} />
      <Money project={project} field="previousAllocated" />
      <Money project={project} field="previousSpent" />
      <RecordPartsField
        target={{ kind: 'project', record: project.id, field: 'forwardTargets' }}
        label={t('domain.field.project.forwardTargets')}
        parts={YEARS_AHEAD.map((ahead) => t('project.year', { year: formats.year(fiscalYear + ahead) }))}
        value={forwardTargets}
        format={formats.text}
        formatEdit={(text) => text}
        parse={(typed) => ok(tidyLine(typed))}
        save={save}
        isText
        className="project-fact-wide"
      />
    </>
  )
}
