import { ArrowRight } from 'lucide-react'
import type { Mapping } from '@shared/sheet/mapping'
import type { IsoDay } from '@shared/kernel/calendar'
import { Button } from '@renderer/ui/button'
import { DateField } from '@renderer/ui/date-field'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { TextField } from '@renderer/ui/text-field'
import type { ReactNode } from 'react'
import type { ImportRun } from './import-run'

type Said = Mapping['defaults']

interface SaidPanelProps {
  readonly said: Said
  readonly onSaid: (said: Said) => void
  readonly children?: ReactNode
}

/** Day, paper and note of the amounts, asked once for all rows that do not say it themselves. */
export function SaidPanel({ said, onSaid, children }: SaidPanelProps) {
  const t = useT()
  const set = (name: 'day' | 'reference' | 'note', value: string): void => {
    const rest = Object.fromEntries(Object.entries(said).filter(([each]) => each !== name)) as Said
    onSaid(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <Panel title={t('sheet.import.said.title')}>
      <p className="sheet-quiet">{t('sheet.import.said.note')}</p>
      <div className="sheet-defaults">
        <DateField label={t('sheet.import.said.day')} value={(said.day ?? '') as IsoDay | ''} onCommit={(day) => { set('day', day) }} />
        <TextField label={t('sheet.import.said.reference')} value={said.reference ?? ''} maxLength={200} onChange={(reference) => { set('reference', reference) }} />
        <TextField label={t('sheet.import.said.reason')} value={said.note ?? ''} maxLength={500} onChange={(note) => { set('note', note) }} />
        {children}
      </div>
    </Panel>
  )
}

/** The one question a form of this program leaves open. */
export function SaidStep({ said, run }: { readonly said: Said; readonly run: ImportRun }) {
  const t = useT()
  return (
    <>
      <SaidPanel said={said} onSaid={(next) => { run.say(next) }} />
      <div className="sheet-actions">
        <Button onPress={() => { run.cancel() }}>{t('sheet.import.otherFile')}</Button>
        <Button variant="primary" icon={ArrowRight} onPress={() => { run.check() }}>{t('sheet.import.columns.check')}</Button>
      </div>
    </>
  )
}
