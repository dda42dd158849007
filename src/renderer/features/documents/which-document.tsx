import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'

export interface WhichDocumentProps {
  readonly snapshot: PlanSnapshot
  /** The project whose proposal is made; `null` for the plan book. */
  readonly project: string | null
  readonly onProject: (project: string | null) => void
}

/** The plan book, or the proposal of one of its projects. */
export function WhichDocument({ snapshot: { projects, references }, project, onProject }: WhichDocumentProps) {
  const t = useT()
  const formats = useNumerals()
  const all = [...projects, ...references].map((each) => each.project)
  const kinds = [{ id: 'planBook', label: t('document.which.planBook') }, { id: 'proposal', label: t('document.which.proposal') }] as const
  const first = all[0]?.id ?? null
  return (
    <>
      <Select
        label={t('document.which.document')}
        options={kinds.slice(0, first === null ? 1 : 2)}
        value={project === null ? 'planBook' : 'proposal'}
        onChange={(kind) => { onProject(kind === 'planBook' ? null : first) }}
      />
      {project !== null && (
        <Select
          label={t('document.which.project')}
          options={all.map(({ id, fields }) => ({ id, label: `${formats.text(fields.title)} (${formats.year(fields.fiscalYear)})` }))}
          value={project}
          onChange={onProject}
        />
      )}
    </>
  )
}
