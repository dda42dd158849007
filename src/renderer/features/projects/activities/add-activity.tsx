import { Plus } from 'lucide-react'
import { useState } from 'react'
import { createActivity } from '@shared/activity/activity-commands'
import type { Project } from '@shared/project/project-record'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'

/** The line at the foot: type what is done, Enter adds it and is ready for the next. */
export function AddActivity({ project }: { readonly project: Project }) {
  const t = useT()
  const { run, refused, forget } = useCommand()
  const [title, setTitle] = useState('')
  // The line is free at once: the next name is typed while this one goes to disk.
  const add = async (): Promise<void> => {
    if (title.trim() === '') return
    setTitle('')
    const added = await run(createActivity, { plan: project.plan, within: project.id, title })
    if (!added.ok) setTitle((now) => (now === '' ? title : now))
  }
  return (
    <div className="activity-add">
      <TextField
        aria-label={t('activity.addLabel')}
        placeholder={t('activity.addHint')}
        value={title}
        onChange={(next) => { setTitle(next); forget() }}
        maxLength={500}
        dense
        error={refused === null ? undefined : errorWords(t, refused).what}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void add()
        }}
        className="activity-add-field"
      />
      <Button dense icon={Plus} isDisabled={title.trim() === ''} onPress={() => { void add() }}>{t('activity.add')}</Button>
    </div>
  )
}
