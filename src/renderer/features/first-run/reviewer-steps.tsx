import { useState } from 'react'
import type { EnrolReply } from '@shared/sync/wire'
import { saveProfile } from '@renderer/data/profile'
import { EnrolForm } from '@renderer/fields/enrol-form'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import type { FirstRunProps } from './first-run-screen'
import { isNamed, PersonFields, type Person } from './person-fields'

interface Props extends FirstRunProps {
  readonly onBack: () => void
}

/** Person first, then the centre: what a reviewer reads comes from there. Role and office are the centre's word. */
export function ReviewerSteps({ onBack, onDone }: Props) {
  const t = useT()
  const store = useStore()
  const [person, setPerson] = useState<Person>({ name: '', position: '' })
  const [isTried, setTried] = useState(false)
  const [isNext, setNext] = useState(false)
  const enrolled = async ({ role, office }: EnrolReply): Promise<void> => {
    await saveProfile(store, { actorName: person.name.trim(), position: person.position.trim(), role, office })
    onDone(role === 'reviewer' ? 'inbox' : 'home')
  }
  if (!isNext) {
    const next = (): void => {
      setTried(true)
      if (isNamed(person)) setNext(true)
    }
    return (
      <form className="first-run-form" noValidate onSubmit={(event) => { event.preventDefault(); next() }}>
        <h2>{t('shell.firstRun.who')}</h2>
        <PersonFields person={person} onChange={setPerson} isTried={isTried} />
        <div className="first-run-actions">
          <Button onPress={onBack}>{t('shell.firstRun.back')}</Button>
          <Button type="submit" variant="primary">{t('shell.firstRun.next')}</Button>
        </div>
      </form>
    )
  }
  return (
    <div className="first-run-form">
      <h2>{t('shell.firstRun.centre')}</h2>
      <p className="muted">{t('shell.firstRun.centreNote')}</p>
      <EnrolForm
        verb={t('shell.firstRun.connect')}
        onEnrolled={enrolled}
        back={<Button onPress={() => { setNext(false) }}>{t('shell.firstRun.back')}</Button>}
      />
    </div>
  )
}
