import { Trash2 } from 'lucide-react'
import type { Command } from '@shared/record/command'
import { usePlanFields } from './plan-fields'
import { useCommand, useUndoToast } from './use-command'
import { Button, IconButton } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'

export interface DeleteButtonProps<A> {
  readonly label: string
  /** What the message says afterwards, beside เลิกทำ. */
  readonly done: string
  readonly command: Command<A>
  readonly args: A
  /** With the word beside the icon. */
  readonly withWords?: boolean | undefined
}

/** Deletes at once and offers เลิกทำ; not there when the plan is locked. */
export function DeleteButton<A>({ label, done, command, args, withWords = false }: DeleteButtonProps<A>) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  if (!canEdit) return null
  const remove = async (): Promise<void> => {
    const removed = await run(command, args)
    if (removed.ok) undoToast(command.name, done)
  }
  return (
    <>
      {withWords
        ? <Button variant="plain" icon={Trash2} dense className="delete-button" onPress={() => { void remove() }}>{label}</Button>
        : <IconButton label={label} icon={Trash2} dense className="delete-button" onPress={() => { void remove() }} />}
      {refused !== null && <span role="alert" className="refused">{errorWords(t, refused).what}</span>}
    </>
  )
}
