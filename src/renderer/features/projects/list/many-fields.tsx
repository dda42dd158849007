import { useMemo } from 'react'
import { fieldKey } from '@shared/i18n/domain-keys'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import { yearsOf } from '@shared/kernel/calendar'
import type { Json } from '@shared/kernel/json'
import { compareThai } from '@shared/kernel/thai-text'
import type { ManyField, ManyValues } from '@shared/project/many-projects'
import { FUND_SOURCES, PROJECT_CHOICES, type Project } from '@shared/project/project-record'
import { DistrictsField } from '@renderer/fields/districts/districts-field'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { textOf } from '@renderer/fields/value-words'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select, type Option } from '@renderer/ui/select'
import { SuggestField } from '@renderer/ui/suggest-field'
import { withValue } from './many-preview'

interface ManyFieldsProps {
  readonly values: ManyValues
  readonly onValues: (values: ManyValues) => void
  readonly issues: readonly Issue[]
  readonly strategies: readonly Strategy[]
  /** Every project of the plan: what was written before is offered again. */
  readonly all: readonly Project[]
}

const KEEP = 'keep'
const NONE = 'none'
const CHOICES = ['workKind', 'continuity', 'missionKind', 'policyKind', 'expenseKind', 'nature'] as const
const LINES = ['leadAgency', 'workGroup', 'officer', 'supportAgencies'] as const
const LENGTHS: Readonly<Record<(typeof LINES)[number], number>> = { leadAgency: 300, workGroup: 300, officer: 200, supportAgencies: 500 }

/** One control a field; what is left alone changes nothing. */
export function ManyFields(props: ManyFieldsProps) {
  const t = useT()
  const formats = useNumerals()
  const { plan: { fields: { startYear, endYear } } } = usePlanFields()
  const { values, issues, strategies } = props
  const titled = (records: readonly (Issue | Strategy)[]): readonly Option[] => records.map(({ id, fields }) => ({ id, label: formats.text(fields.title) }))
  const ofIssue = values.issue === undefined ? strategies : strategies.filter(({ fields }) => fields.issue === values.issue)
  return (
    <section className="many-fields" aria-label={t('project.many.fields')}>
      <p className="many-quiet">{t('project.many.note')}</p>
      <Choice {...props} field="fiscalYear" options={yearsOf(startYear, endYear).map((year) => ({ id: String(year), label: formats.year(year) }))} read={Number} />
      <Choice {...props} field="issue" options={titled(issues)} canEmpty />
      <Choice {...props} field="strategy" options={titled(ofIssue)} canEmpty />
      <Choice {...props} field="fundSource" options={FUND_SOURCES.map((id) => ({ id, label: t(`domain.fundSource.${id}`) }))} />
      <Districts {...props} />
      {LINES.map((field) => <Line key={field} {...props} field={field} />)}
      {CHOICES.map((field) => <Choice key={field} {...props} field={field} options={PROJECT_CHOICES[field].map((id) => ({ id, label: t(`proposal.${field}.${id}` as TextKey) }))} canEmpty />)}
    </section>
  )
}

interface ChoiceProps extends ManyFieldsProps {
  readonly field: ManyField
  readonly options: readonly Option[]
  /** It may also be given "not said". */
  readonly canEmpty?: boolean
  readonly read?: (id: string) => Json
}

function Choice({ values, onValues, strategies, field, options, canEmpty = false, read = (id) => id }: ChoiceProps) {
  const t = useT()
  const value = values[field]
  const rows = [{ id: KEEP, label: t('project.many.keep') }, ...options, ...(canEmpty ? [{ id: NONE, label: t('project.many.empty') }] : [])]
  const choose = (id: string): void => { onValues(withValue(values, field, id === KEEP ? undefined : id === NONE ? '' : read(id), strategies)) }
  const chosen = value === undefined ? KEEP : value === '' ? NONE : textOf(value)
  return <Select label={t(fieldKey('project', field))} options={rows} value={chosen} onChange={choose} />
}

function Line({ values, onValues, strategies, all, field }: ManyFieldsProps & { readonly field: (typeof LINES)[number] }) {
  const t = useT()
  const known = useMemo(() => namesOf(all.map(({ fields }) => fields[field])), [all, field])
  const value = values[field]
  const isCleared = value === ''
  return (
    <div>
      <SuggestField
        label={t(fieldKey('project', field))}
        value={typeof value === 'string' ? value : ''}
        onChange={(words) => { onValues(withValue(values, field, words.trim() === '' ? undefined : words, strategies)) }}
        suggestions={known}
        maxLength={LENGTHS[field]}
        isReadOnly={isCleared}
      />
      <ClearChoice field={field} isCleared={isCleared} onChange={(clears) => { onValues(withValue(values, field, clears ? '' : undefined, strategies)) }} />
    </div>
  )
}

interface ClearChoiceProps {
  readonly field: ManyField
  readonly isCleared: boolean
  readonly onChange: (isCleared: boolean) => void
}

/** An empty line means "leave as it is", so that nothing is cleared unawares: clearing is asked for by name. */
function ClearChoice({ field, isCleared, onChange }: ClearChoiceProps) {
  const t = useT()
  return <Checkbox isSelected={isCleared} onChange={onChange}>{t('project.many.clear')}<span className="ui-hidden"> {t(fieldKey('project', field))}</span></Checkbox>
}

/** The districts that take the place of those each project has. */
function Districts({ values, onValues, strategies, all }: ManyFieldsProps) {
  const t = useT()
  const { plan: { office } } = usePlanFields()
  const used = useMemo(() => namesOf(all.flatMap(({ fields }) => fields.districts)), [all])
  const write = (given: readonly string[] | undefined): void => {
    onValues(withValue(values, 'districts', given === undefined ? undefined : [...given], strategies))
  }
  const names = districtsOf(values)
  const isCleared = names?.length === 0
  return (
    <div>
      <DistrictsField
        label={t(fieldKey('project', 'districts'))}
        description={t('project.many.districts')}
        office={office}
        value={names ?? []}
        onChange={(given) => { write(given.length === 0 ? undefined : given) }}
        used={used}
        isDisabled={isCleared}
      />
      <ClearChoice field="districts" isCleared={isCleared} onChange={(clears) => { write(clears ? [] : undefined) }} />
    </div>
  )
}

/** The names that were given; none at all to clear them, `undefined` to leave them. */
function districtsOf({ districts }: ManyValues): readonly string[] | undefined {
  return Array.isArray(districts) ? districts.filter((name) => typeof name === 'string') : undefined
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))].sort(compareThai)
}
