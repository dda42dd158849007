import type { TextKey } from '@shared/i18n/dictionary'
import { bahtText } from '@shared/kernel/baht-text'
import { parseBaht } from '@shared/kernel/baht'
import { ok } from '@shared/kernel/result'
import { UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { PROJECT_CHOICES, READINESS_ITEMS, WORK_METHODS, type Project, type ProjectChoice } from '@shared/project/project-record'
import { proposalAdvice, type ProposalAdvice } from '@shared/project/proposal-text'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordChoicesField } from '@renderer/fields/record-choices-field'
import { RecordDateField } from '@renderer/fields/record-date-field'
import { RecordFigureField, RecordYearField } from '@renderer/fields/record-figure-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { useSaveProject } from '../use-save-project'

/** react-aria knows no empty key. */
const NONE = 'none'

type FieldsHolding<T> = { [K in keyof Project['fields']]: Project['fields'][K] extends T ? (string extends Project['fields'][K] ? K : never) : never }[keyof Project['fields']]
/** Fields of free text. */
export type TextField = Exclude<FieldsHolding<string>, 'order' | 'title' | 'issue' | 'strategy' | 'startDay' | 'endDay' | 'copiedFrom'>

interface OfProject<Field> {
  readonly project: Project
  readonly field: Field
}

interface WordsProps extends OfProject<TextField> {
  readonly hint?: string | undefined
  /** Several paragraphs with room for so many lines; read-only they take what they need. */
  readonly rows?: number | undefined
  readonly advice?: readonly ProposalAdvice[] | undefined
}

/** Free text of the proposal. */
export function Words({ project, field, hint, rows, advice = [] }: WordsProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const save = useSaveProject(project.id)(field)
  return (
    <div className={rows === undefined ? undefined : 'project-fact-wide'}>
      <RecordTextField
        target={{ kind: 'project', record: project.id, field }}
        label={t(`domain.field.project.${field}`)}
        description={canEdit ? hint : undefined}
        placeholder={canEdit ? undefined : t('project.blank')}
        shape={rows === undefined ? 'line' : 'text'}
        rows={canEdit ? rows : 1}
        value={project.fields[field]}
        save={save}
      />
      <Advice project={project} about={advice} />
    </div>
  )
}

/** What goes against a habit of official writing: said beside the field, never refused. */
export function Advice({ project, about }: { readonly project: Project; readonly about: readonly ProposalAdvice[] }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const found = proposalAdvice(project)
  const shown = canEdit ? about.filter((advice) => found.has(advice)) : []
  return shown.map((advice) => <p key={advice} className="proposal-advice">{t(`proposal.advice.${advice}`)}</p>)
}

/** One of the choices of the form, or none yet. */
export function Choice({ project, field }: OfProject<ProjectChoice>) {
  const t = useT()
  const save = useSaveProject(project.id)(field)
  const value: string = project.fields[field]
  const options = [
    ...PROJECT_CHOICES[field].map((id) => ({ id, label: t(`proposal.${field}.${id}` as TextKey) })), { id: NONE, label: t('proposal.unset') }
  ]
  return (
    <RecordSelectField
      target={{ kind: 'project', record: project.id, field }}
      label={t(`domain.field.project.${field}`)}
      options={options}
      value={value === '' ? NONE : value}
      save={(id, seen) => save(id === NONE ? '' : id, { ...seen, value })}
    />
  )
}

/** How the work is done (P29), or what is ready (P44): any number of them. */
export function Choices({ project, field }: OfProject<'methods' | 'readiness'>) {
  const t = useT()
  const save = useSaveProject(project.id)(field)
  const items: readonly string[] = field === 'methods' ? WORK_METHODS : READINESS_ITEMS
  return (
    <RecordChoicesField
      target={{ kind: 'project', record: project.id, field }}
      label={t(`domain.field.project.${field}`)}
      options={items.map((id) => ({ id, label: t(`proposal.${field}.${id}` as TextKey) }))}
      value={project.fields[field]}
      save={save}
      className="project-fact-wide"
    />
  )
}

/** An amount in baht with its words under it; an empty field says that nobody knows it. */
export function Money({ project, field }: OfProject<'envelope' | 'previousAllocated' | 'previousSpent'>) {
  const t = useT()
  const formats = useNumerals()
  const save = useSaveProject(project.id)(field)
  const amount = project.fields[field]
  const words = amount === UNKNOWN_AMOUNT ? undefined : bahtText(amount as Satang)
  return (
    <div>
      <RecordFigureField
        target={{ kind: 'project', record: project.id, field }}
        label={t('proposal.inBaht', { label: t(`domain.field.project.${field}`) })}
        value={amount}
        format={(satang) => (satang === UNKNOWN_AMOUNT ? '' : formats.money(satang))}
        parse={(typed) => (typed.trim() === '' ? ok<number>(UNKNOWN_AMOUNT) : parseBaht(typed))}
        example={t('project.budget.rateExample')}
        save={save}
      />
      {words?.ok === true && <p className="proposal-money-words" lang="th">({words.value})</p>}
    </div>
  )
}

/** A fiscal year in B.E., empty while not said. */
export function Year({ project, field }: OfProject<'firstYear' | 'lastYear'>) {
  const t = useT()
  const save = useSaveProject(project.id)(field)
  return (
    <RecordYearField target={{ kind: 'project', record: project.id, field }} label={t(`domain.field.project.${field}`)} value={project.fields[field]} save={save} />
  )
}

/** A day in B.E. */
export function Day({ project, field }: OfProject<'startDay' | 'endDay'>) {
  const t = useT()
  const save = useSaveProject(project.id)(field)
  return <RecordDateField target={{ kind: 'project', record: project.id, field }} label={t(`domain.field.project.${field}`)} value={project.fields[field]} save={save} />
}
