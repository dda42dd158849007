import { useState } from 'react'
import { needsOf } from '@shared/project/judge-step'
import { recordStep, type SaidWithStep } from '@shared/project/step-commands'
import type { StepNeed, Way } from '@shared/project/standing'
import type { IsoDay } from '@shared/kernel/calendar'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { DateField } from '@renderer/ui/date-field'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextArea, TextField } from '@renderer/ui/text-field'
import type { AskedStep } from './standing-panel'

const NOTHING: SaidWithStep = { day: '', meeting: '', agenda: '', resolution: '', letter: '', reason: '' }
const ORDER: readonly StepNeed[] = ['day', 'meeting', 'agenda', 'resolution', 'letter', 'reason']

interface StepDialogProps {
  readonly project: string
  readonly way: Way
  readonly asked: AskedStep
  readonly onClose: () => void
}

/** Asks for what a step has to name. What was typed stays while it is refused; a step that came in between is told. */
export function StepDialog({ project, way, asked, onClose }: StepDialogProps) {
  const t = useT()
  const { run, refused } = useCommand()
  const [said, setSaid] = useState(NOTHING)
  // What stood here when the dialog opened: a step that arrives meanwhile makes this one stale.
  const [after] = useState(way.tip?.id ?? '')
  const needs = needsOf({ act: asked.act, from: way.standing, to: asked.to })
  const record = async (): Promise<void> => {
    const done = await run(recordStep, { project, after, ...asked, said })
    if (done.ok) onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void record() }}>{t('standing.record')}</Button>
    </>
  )
  const title = asked.act === 'move' ? t('standing.moveTo', { to: t(`standing.at.${asked.to}`) }) : t(`standing.act.${asked.act}`)
  return (
    <Dialog isOpen onClose={onClose} title={title} actions={actions}>
      <div className="standing-form">
        {ORDER.filter((need) => needs.includes(need)).map((need) => (
          <SaidField key={need} need={need} value={said[need]} onChange={(value) => { setSaid((now) => ({ ...now, [need]: value })) }} />
        ))}
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
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
