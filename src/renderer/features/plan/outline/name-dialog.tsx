import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'

export interface NameDialogProps {
  readonly title: string
  readonly verb: string
  readonly name: string
  /** What an empty name means; without it a name is needed. */
  readonly emptyNote?: string | undefined
  readonly save: (name: string) => Promise<Result<unknown, PlanError>>
  readonly onClose: () => void
}

/** Asks for the name of a section. */
export function NameDialog({ title, verb, name: initial, emptyNote, save, onClose }: NameDialogProps) {
  const t = useT()
  const [name, setName] = useState(initial)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const isReady = emptyNote !== undefined || name.trim() !== ''
  const submit = async (): Promise<void> => {
    if (!isReady) return
    const saved = await save(name)
    if (saved.ok) onClose()
    else setRefused(saved.error)
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={!isReady} onPress={() => { void submit() }}>{verb}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={title} actions={actions}>
      <TextField
        label={t('structure.section.name')}
        description={emptyNote}
        value={name}
        onChange={setName}
        maxLength={500}
        autoFocus
        error={refused === null ? undefined : errorWords(t, refused).what}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void submit()
        }}
      />
    </Dialog>
  )
}
