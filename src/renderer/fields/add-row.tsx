import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { useFieldFocus, useFieldPlace } from './field-focus'
import { sameTarget, targetKey, type FieldTarget } from './field-target'
import { useActions } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import './add-row.css'

export interface AddRowProps {
  /** The verb on the button: "เพิ่มตัวชี้วัด". */
  readonly verb: string
  /** What is named: "ตัวชี้วัด". */
  readonly label: string
  readonly create: (title: string) => Promise<Result<unknown, PlanError>>
  /** Opens the line from elsewhere (`runWhenThere`). */
  readonly action?: string | undefined
  /** What is missing while nothing was added: a jump to it opens the line. */
  readonly target?: FieldTarget | undefined
}

const NOWHERE: FieldTarget = { kind: '', record: '', field: '' }

/** A button that opens a line to type a name; Enter adds and is ready for the next, Esc closes. */
export function AddRow(props: AddRowProps) {
  const { target = NOWHERE } = props
  return <div ref={useFieldPlace(target)} className="add-row-place" data-field={props.target === undefined ? undefined : targetKey(target)}><AddLine {...props} target={target} /></div>
}

function AddLine({ verb, label, create, action, target }: AddRowProps & { readonly target: FieldTarget }) {
  const t = useT()
  const [title, setTitle] = useState<string | null>(null)
  const { target: wanted, jumps } = useFieldFocus()
  const isWanted = jumps > 0 && sameTarget(wanted, target)
  useEffect(() => { if (isWanted) setTitle((held) => held ?? '') }, [isWanted, jumps])
  const [refused, setRefused] = useState<PlanError | null>(null)
  useActions(action === undefined ? [] : [{ id: action, words: verb, isKeyOnly: true, run: () => { setTitle('') } }])
  if (title === null) return <Button variant="plain" dense icon={Plus} className="add-row-button" onPress={() => { setTitle('') }}>{verb}</Button>
  const close = (): void => {
    setTitle(null)
    setRefused(null)
  }
  // The line is free at once: the next name is typed while this one goes to disk.
  const add = async (): Promise<void> => {
    setTitle('')
    const added = await create(title)
    setRefused(added.ok ? null : added.error)
    if (!added.ok) setTitle((now) => (now === '' ? title : now))
  }
  return (
    <div className="add-row">
      <TextField
        aria-label={label}
        placeholder={label}
        value={title}
        onChange={setTitle}
        maxLength={500}
        autoFocus
        dense
        error={refused === null ? undefined : errorWords(t, refused).what}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            void (title.trim() === '' ? close() : add())
          } else if (event.key === 'Escape') close()
        }}
        className="add-row-field"
      />
      <Button dense variant="primary" isDisabled={title.trim() === ''} onPress={() => { void add() }}>{t('workspace.add.save')}</Button>
      <Button dense variant="plain" onPress={close}>{t('workspace.add.cancel')}</Button>
    </div>
  )
}
