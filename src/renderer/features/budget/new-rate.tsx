import { Plus } from 'lucide-react'
import { useState } from 'react'
import { createUnitRate } from '@shared/budget/unit-rate-commands'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { MoneyField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { errorWords } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import { bahtReader } from './read-baht'

/** A further rate of the office: items whose words hold its name are held against it. */
export function NewRate() {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const [title, setTitle] = useState('')
  const [unit, setUnit] = useState('')
  const [ceiling, setCeiling] = useState(UNKNOWN_AMOUNT)
  const isReady = title.trim() !== '' && ceiling !== UNKNOWN_AMOUNT
  const add = async (): Promise<void> => {
    const made = await run(createUnitRate, { plan: plan.id, code: '', title, ceiling, unit })
    if (!made.ok) return
    setTitle('')
    setUnit('')
    setCeiling(UNKNOWN_AMOUNT)
  }
  return (
    <Panel title={t('rates.addTitle')}>
      <div className="budget-new">
        <TextField label={t('rates.newTitle')} value={title} onChange={setTitle} maxLength={300} className="budget-new-wide" />
        <MoneyField
          label={t('rates.newCeiling')}
          value={ceiling}
          format={(value) => (value === UNKNOWN_AMOUNT ? '' : formats.money(value))}
          parse={bahtReader(t, 'rates.example')}
          onCommit={setCeiling}
        />
        <TextField label={t('rates.newUnit')} value={unit} onChange={setUnit} maxLength={60} placeholder={t('rates.unitHint')} />
        <Button icon={Plus} isDisabled={!isReady} onPress={() => { void add() }}>{t('rates.add')}</Button>
      </div>
      {refused !== null && <p role="alert" className="refused">{errorWords(t, refused).what}</p>}
    </Panel>
  )
}
