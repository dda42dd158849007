import type { SaidWithStep } from '@shared/project/step-commands'
import type { StepNeed } from '@shared/project/standing'
import type { IsoDay } from '@shared/kernel/calendar'
import { DateField } from '@renderer/ui/date-field'
import { useT } from '@renderer/ui/language'
import { TextArea, TextField } from '@renderer/ui/text-field'

/** Nothing said yet. */
export const NOTHING_SAID: SaidWithStep = { day: '', meeting: '', agenda: '', resolution: '', letter: '', reason: '' }
const ORDER: readonly StepNeed[] = ['day', 'meeting', 'agenda', 'resolution', 'letter', 'reason']

interface SaidFieldsProps {
  readonly needs: ReadonlySet<StepNeed>
  readonly said: SaidWithStep
  readonly onChange: (said: SaidWithStep) => void
}

/** What a step has to name, in the order in which it stands in a letter or the minutes. */
export function SaidFields({ needs, said, onChange }: SaidFieldsProps) {
  return ORDER.filter((need) => needs.has(need)).map((need) => (
    <SaidField key={need} need={need} value={said[need]} onChange={(value) => { onChange({ ...said, [need]: value }) }} />
  ))
}

interface SaidFieldProps {
  readonly need: StepNeed
  readonly value: string
  readonly onChange: (value: string) => void
}

function SaidField({ need, value, onChange }: SaidFieldProps) {
  const t = useT()
  const label = t(`domain.field.projectStep.${need}`)
  if (need === 'day') return <DateField label={label} value={value as IsoDay | ''} onCommit={onChange} isRequired />
  if (need === 'resolution' || need === 'reason') return <TextArea label={label} value={value} onChange={onChange} maxLength={2_000} rows={2} isRequired />
  return <TextField label={label} value={value} onChange={onChange} maxLength={200} isRequired description={need === 'meeting' ? t('standing.meetingHint') : undefined} />
}
