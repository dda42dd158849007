import { MONEY_UNITS } from '@shared/sheet/read-number'
import type { ColumnChoices } from '@shared/sheet/sheet-look'
import { Checkbox, RadioGroup } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'
import type { Matching } from './matching'
import { SaidPanel } from './said-panel'

const AS_FILE = 'as-file'

interface Props {
  readonly matching: Matching
  readonly onChoices: (choices: ColumnChoices) => void
}

/** Which paper the amounts follow, what those that add up stand for, and what is done with the amount of a whole project. */
export function AmountsPanel({ matching: { look, choices }, onChoices }: Props) {
  const t = useT()
  const formats = useNumerals()
  const { columns, defaults, rounds = 'total' } = choices
  const addsUp = [columns.stepAllocation, columns.stepCommitment, columns.stepDisbursement].some((places) => places !== undefined)
  const units = [{ id: AS_FILE, label: t('sheet.import.defaults.unitAsFile', { unit: t(`sheet.unit.${look.unit}`) }) }, ...MONEY_UNITS.map((unit) => ({ id: unit, label: t(`sheet.unit.${unit}`) }))]
  return (
    <SaidPanel said={defaults} onSaid={(said) => { onChoices({ ...choices, defaults: said }) }}>
      <Select label={t('sheet.import.defaults.unit')} options={units} value={choices.unit ?? AS_FILE} onChange={(id) => { onChoices({ ...choices, unit: MONEY_UNITS.find((unit) => unit === id) }) }} />
      {addsUp && (
        <RadioGroup<'total' | 'part'>
          label={t('sheet.import.said.rounds')}
          options={(['total', 'part'] as const).map((id) => ({ id, label: t(`sheet.import.said.${id}`), note: t(`sheet.import.said.${id}Note`) }))}
          value={rounds}
          onChange={(next) => { onChoices({ ...choices, rounds: next }) }}
        />
      )}
      <Checkbox isSelected={choices.spread ?? false} onChange={(spread) => { onChoices({ ...choices, spread }) }}>{t('sheet.import.said.spread')}</Checkbox>
      {look.hiddenRows > 0 && (
        <Checkbox isSelected={choices.hiddenRows === 'read'} onChange={(isRead) => { onChoices({ ...choices, hiddenRows: isRead ? 'read' : 'skip' }) }}>
          {t('sheet.import.defaults.hiddenRows', { count: formats.count(look.hiddenRows) })}
        </Checkbox>
      )}
    </SaidPanel>
  )
}
