import { useState } from 'react'
import { allOffices, searchOffices } from '@shared/office/office'
import type { PlanError } from '@shared/kernel/error-codes'
import { CURRENT_ROUND, type Period } from '@renderer/fields/plan-period'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { ComboBox } from '@renderer/ui/combo-box'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { beginPlan } from './begin-plan'
import type { FirstRunProps } from './first-run-screen'
import { isNamed, PersonFields, type Person } from './person-fields'
import { PlanBeginning } from './plan-beginning'
import type { PlanFile } from './read-plan-file'

interface Props extends FirstRunProps {
  readonly onBack: () => void
}

const OFFICES = allOffices().map(({ code, name, short }) => ({ id: code, label: name, note: short }))
const CODES_BY_NAME = new Map(allOffices().map(({ code, name }) => [name, code]))

/** Office, person, period; then the plan is there. Nothing of this needs the network. */
export function OfficeSteps({ onBack, onDone }: Props) {
  const t = useT()
  const store = useStore()
  const [office, setOffice] = useState<string | null>(null)
  const [person, setPerson] = useState<Person>({ name: '', position: '' })
  const [period, setPeriod] = useState<Period>(CURRENT_ROUND)
  const [file, setFile] = useState<PlanFile | null>(null)
  const [withTemplate, setWithTemplate] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const begin = async (): Promise<void> => {
    setTried(true)
    if (office === null || !isNamed(person)) return
    const begun = await beginPlan(store, { office, person, period, file, withTemplate })
    setRefused(begun.ok ? null : begun.error)
    if (begun.ok) onDone('plan')
  }
  const takeFile = (taken: PlanFile | null): void => {
    setFile(taken)
    if (taken !== null) setOffice(taken.office)
  }
  return (
    <form className="first-run-form" noValidate onSubmit={(event) => { event.preventDefault(); void begin() }}>
      <h2>{t('shell.firstRun.who')}</h2>
      <ComboBox
        label={t('shell.firstRun.officePick')}
        description={t('shell.firstRun.officePickNote')}
        options={OFFICES}
        value={office}
        onChange={setOffice}
        filter={matchesOffice}
        isRequired
        error={isTried && office === null ? t('shell.firstRun.officeEmpty') : undefined}
      />
      <PersonFields person={person} onChange={setPerson} isTried={isTried} />
      <PlanBeginning period={period} onPeriod={setPeriod} file={file} onFile={takeFile} withTemplate={withTemplate} onTemplate={setWithTemplate} />
      {refused !== null && <PlanErrorNotice error={refused} />}
      <div className="first-run-actions">
        <Button onPress={onBack}>{t('shell.firstRun.back')}</Button>
        <Button type="submit" variant="primary">{t('shell.firstRun.start')}</Button>
      </div>
    </form>
  )
}

/** Matches name, abbreviation, English province name or code, however it was typed. */
function matchesOffice(name: string, typed: string): boolean {
  const code = CODES_BY_NAME.get(name)
  return searchOffices(typed).some((office) => office.code === code)
}
