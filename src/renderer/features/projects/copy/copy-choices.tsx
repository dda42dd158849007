import { yearsOf } from '@shared/kernel/calendar'
import type { Plan } from '@shared/plan/plan-record'
import { COPY_AMOUNTS, COPY_PARTS, type CopyPart } from '@shared/project/copy-parts'
import type { CopyCount } from '@shared/project/copy-rows'
import type { Project } from '@shared/project/project-record'
import { DistrictsField } from '@renderer/fields/districts/districts-field'
import { usePlanName } from '@renderer/fields/plan-name'
import { Checkbox, RadioGroup } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'
import { firstYear, type CopyDraft } from './copy-draft'

interface ChoicesProps {
  readonly project: Project
  readonly plans: readonly Plan[]
  readonly draft: CopyDraft
  readonly onChange: (draft: CopyDraft) => void
}

/** Into which plan, for which years and where. */
export function CopyPlaces({ project, plans, draft, onChange }: ChoicesProps) {
  const t = useT()
  const formats = useNumerals()
  const planName = usePlanName()
  const plan = plans.find(({ id }) => id === draft.plan)
  const choosePlan = (id: string): void => {
    const next = plans.find((each) => each.id === id)
    if (next !== undefined) onChange({ ...draft, plan: id, years: [firstYear(project.fields.fiscalYear, next.fields)] })
  }
  const toggle = (year: number, isOn: boolean): void => {
    onChange({ ...draft, years: isOn ? [...draft.years, year] : draft.years.filter((each) => each !== year) })
  }
  const places = [{ id: 'same', label: t('proposal.copy.placeSame') }, { id: 'other', label: t('proposal.copy.placeOther') }] as const
  return (
    <>
      {plans.length > 1 && (
        <Select label={t('proposal.copy.into')} options={plans.map((each) => ({ id: each.id, label: planName(each) }))} value={draft.plan} onChange={choosePlan} />
      )}
      <fieldset className="copy-group">
        <legend>{t('proposal.copy.years')}</legend>
        <div className="copy-row">
          {plan !== undefined && yearsOf(plan.fields.startYear, plan.fields.endYear).map((year) => (
            <Checkbox key={year} isSelected={draft.years.includes(year)} onChange={(isOn) => { toggle(year, isOn) }}>
              {year === project.fields.fiscalYear ? t('proposal.copy.yearNow', { year: formats.year(year) }) : formats.year(year)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <RadioGroup label={t('proposal.copy.place')} options={places} value={draft.place} onChange={(place) => { onChange({ ...draft, place }) }} isRow />
      {draft.place === 'other' && (
        <DistrictsField
          label={t('proposal.copy.districts')} description={t('proposal.copy.districtsHint')} office={project.office} value={draft.districts}
          onChange={(districts) => { onChange({ ...draft, districts }) }} autoFocus
        />
      )}
    </>
  )
}

interface PartsProps extends Pick<ChoicesProps, 'draft' | 'onChange'> {
  /** All that there is to take along. */
  readonly there: CopyCount
}

/** What goes along; parts of which there is nothing are not offered. */
export function CopyParts({ draft, onChange, there }: PartsProps) {
  const t = useT()
  const { count } = useNumerals()
  const offered = COPY_PARTS.filter((part) => (there.counts[part] ?? 0) > 0)
  const toggle = (part: CopyPart, isOn: boolean): void => {
    onChange({ ...draft, parts: isOn ? [...draft.parts, part] : draft.parts.filter((each) => each !== part) })
  }
  const amounts = COPY_AMOUNTS.map((id) => ({ id, label: t(`proposal.copy.amount.${id}`) }))
  return (
    <>
      <fieldset className="copy-group">
        <legend>{t('proposal.copy.parts')}</legend>
        <div className="copy-parts">
          {offered.map((part) => (
            <Checkbox key={part} isSelected={draft.parts.includes(part)} onChange={(isOn) => { toggle(part, isOn) }}>
              {t('proposal.copy.partCount', { part: t(`proposal.copy.part.${part}`), count: count(there.counts[part] ?? 0) })}
            </Checkbox>
          ))}
        </div>
        <p className="muted small">{t('proposal.copy.always')}</p>
      </fieldset>
      {offered.includes('budget') && draft.parts.includes('budget') && (
        <RadioGroup label={t('proposal.copy.amounts')} options={amounts} value={draft.amounts} onChange={(id) => { onChange({ ...draft, amounts: id }) }} isRow />
      )}
    </>
  )
}
