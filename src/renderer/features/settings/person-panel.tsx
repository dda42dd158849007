import { useState } from 'react'
import { officeOf } from '@shared/office/office'
import { saveProfile, type Profile } from '@renderer/data/profile'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { TextField } from '@renderer/ui/text-field'
import { useToast } from '@renderer/ui/toast'

/** Name and position as they stand in history and comments; role and office are the centre's word. */
export function PersonPanel({ profile }: { readonly profile: Profile }) {
  const t = useT()
  const store = useStore()
  const toast = useToast()
  const [name, setName] = useState(profile.actorName)
  const [position, setPosition] = useState(profile.position)
  const [isTried, setTried] = useState(false)
  const isEmpty = name.trim() === ''
  const save = async (): Promise<void> => {
    setTried(true)
    if (isEmpty) return
    await saveProfile(store, { actorName: name.trim(), position: position.trim(), role: profile.role, office: profile.office })
    toast({ words: t('shell.settings.savedPerson') })
  }
  return (
    <Panel title={t('shell.settings.person')}>
      <form className="settings-stack" noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <dl className="settings-facts">
          <dt>{t('shell.settings.role')}</dt>
          <dd>{t(profile.role === 'office' ? 'shell.settings.officeRole' : 'shell.settings.reviewerRole')}</dd>
          {profile.office !== null && <><dt>{t('shell.firstRun.officePick')}</dt><dd>{officeOf(profile.office)?.name}</dd></>}
        </dl>
        <TextField
          label={t('shell.firstRun.name')}
          description={t('shell.firstRun.nameNote')}
          value={name}
          onChange={setName}
          maxLength={120}
          isRequired
          error={isTried && isEmpty ? t('shell.firstRun.nameEmpty') : undefined}
        />
        <TextField label={t('shell.firstRun.position')} value={position} onChange={setPosition} maxLength={200} />
        <div><Button type="submit">{t('shell.settings.save')}</Button></div>
      </form>
    </Panel>
  )
}
