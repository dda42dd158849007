import { BUDGET_CATEGORIES, type BudgetCategory } from '@shared/budget/budget-line-record'
import { categoryKey } from '@shared/i18n/domain-keys'
import { yearsOf } from '@shared/kernel/calendar'
import { compareThai } from '@shared/kernel/thai-text'
import { FUND_SOURCES } from '@shared/project/project-record'
import type { ExistingRecords } from '@shared/sheet/match-records'
import type { Mapping } from '@shared/sheet/mapping'
import { MONEY_UNITS } from '@shared/sheet/read-number'
import type { ColumnChoices } from '@shared/sheet/sheet-look'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { Select } from '@renderer/ui/select'
import { SuggestField } from '@renderer/ui/suggest-field'
import type { Matching } from './matching'

interface Props {
  readonly matching: Matching
  readonly existing: ExistingRecords
  readonly onChoices: (choices: ColumnChoices) => void
}

const NONE = 'none-given'
const AS_FILE = 'as-file'
type Defaults = Mapping['defaults']

/** What holds where the file says nothing, the unit of its money, and its hidden rows. */
export function DefaultsPanel({ matching: { look, choices }, existing, onChoices }: Props) {
  const t = useT()
  const formats = useNumerals()
  const { defaults } = choices
  const set = (name: keyof Defaults, value: Defaults[keyof Defaults]): void => {
    const rest = Object.fromEntries(Object.entries(defaults).filter(([each]) => each !== name)) as Defaults
    onChoices({ ...choices, defaults: value === undefined || value === '' ? rest : { ...rest, [name]: value } })
  }
  const none = { id: NONE, label: t('sheet.import.defaults.none') }
  const chosen = (id: string): string | undefined => (id === NONE ? undefined : id)
  const titles = [...new Set(existing.projects.map(({ fields }) => fields.title))].sort(compareThai)
  const labelOf = (category: BudgetCategory): string => `${category} ${t(categoryKey(category))}`
  const units = [{ id: AS_FILE, label: t('sheet.import.defaults.unitAsFile', { unit: t(`sheet.unit.${look.unit}`) }) }, ...MONEY_UNITS.map((unit) => ({ id: unit, label: t(`sheet.unit.${unit}`) }))]
  return (
    <Panel title={t('sheet.import.defaults.title')}>
      <div className="sheet-defaults">
        <SuggestField label={t('sheet.field.project')} value={defaults.project ?? ''} onChange={(title) => { set('project', title) }} suggestions={titles} maxLength={500} />
        <Select
          label={t('sheet.field.fiscalYear')}
          options={[none, ...yearsOf(existing.startYear, existing.endYear).map((year) => ({ id: String(year), label: formats.year(year) }))]}
          value={defaults.fiscalYear === undefined ? NONE : String(defaults.fiscalYear)}
          onChange={(year) => { set('fiscalYear', year === NONE ? undefined : Number(year)) }}
        />
        <Select label={t('sheet.field.fundSource')} options={[none, ...FUND_SOURCES.map((id) => ({ id, label: t(`domain.fundSource.${id}`) }))]} value={defaults.fundSource ?? NONE} onChange={(id) => { set('fundSource', chosen(id)) }} />
        <Select label={t('sheet.field.category')} options={[none, ...BUDGET_CATEGORIES.map((id) => ({ id, label: labelOf(id) }))]} value={defaults.category ?? NONE} onChange={(id) => { set('category', chosen(id)) }} />
        <Select
          label={t('sheet.import.defaults.unit')}
          options={units}
          value={choices.unit ?? AS_FILE}
          onChange={(id) => { onChoices({ ...choices, unit: MONEY_UNITS.find((unit) => unit === id) }) }}
        />
        {look.hiddenRows > 0 && (
          <Checkbox isSelected={choices.hiddenRows === 'read'} onChange={(isRead) => { onChoices({ ...choices, hiddenRows: isRead ? 'read' : 'skip' }) }}>
            {t('sheet.import.defaults.hiddenRows', { count: formats.count(look.hiddenRows) })}
          </Checkbox>
        )}
      </div>
    </Panel>
  )
}
