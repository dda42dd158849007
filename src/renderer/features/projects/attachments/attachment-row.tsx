import { Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { deleteAttachment, noteAttachment, renameAttachment, setAttachmentType } from '@shared/attachment/attachment-commands'
import { DOCUMENT_TYPES, type Attachment } from '@shared/attachment/attachment-record'
import { fileNameOf } from '@shared/attachment/attachment-title'
import type { FileState } from '@shared/ipc/attachment-contract'
import type { PlanError } from '@shared/kernel/error-codes'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { Button, IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { MoveHandle } from '@renderer/ui/move-handle'
import type { Movable } from '@renderer/ui/use-movable'
import { AttachmentFacts } from './attachment-facts'
import { FileMark } from './file-mark'
import { OpenDialog } from './open-dialog'

export interface AttachmentRowProps {
  readonly attachment: Attachment
  readonly state: FileState | undefined
  /** from 0 */
  readonly index: number
  readonly count: number
  readonly movable: Movable
  /** The bytes turned out to be other than was thought. */
  readonly onTrouble: () => void
}

/** One file: its picture, name, kind of paper and remark, and what can be done with it. */
export function AttachmentRow({ attachment, state, index, count, movable, onTrouble }: AttachmentRowProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [trouble, setTrouble] = useState<PlanError | null>(null)
  const name = fileNameOf(attachment.fields)
  const tell = (error: PlanError | null): void => {
    setTrouble(error)
    if (error !== null) onTrouble()
  }
  return (
    <li className="attachment" {...movable.rowProps(attachment.id)}>
      <FileMark attachment={attachment} isHere={state === 'here'} />
      <div className="attachment-words">
        <NameField attachment={attachment} />
        <AttachmentFacts attachment={attachment} state={state} />
        {state !== undefined && state !== 'here' && <p className="attachment-help">{t(`attachment.stateHelp.${state}`)}</p>}
        {trouble !== null && <p className="refused" role="alert">{errorWords(t, trouble).what} {errorWords(t, trouble).todo}</p>}
      </div>
      <TypeAndNote attachment={attachment} />
      <span className="attachment-tools">
        {state === 'here' && <WaysOut attachment={attachment} onDone={tell} />}
        {canEdit && (
          <MoveHandle
            id={attachment.id} movable={movable} label={t('attachment.move', { name })} upWords={t('attachment.moveUp')} downWords={t('attachment.moveDown')}
            isFirst={index === 0} isLast={index === count - 1}
          />
        )}
        <DeleteButton label={t('attachment.delete', { name })} done={t('attachment.deleted', { name })} command={deleteAttachment} args={{ attachment: attachment.id }} />
      </span>
    </li>
  )
}

function NameField({ attachment }: Pick<AttachmentRowProps, 'attachment'>) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'attachment', record: attachment.id, field: 'title' }} label={t('domain.field.attachment.title')} hideLabel bare dense shape="title"
      maxLength={150} value={attachment.fields.title} save={(title, seen) => store.runCommand(renameAttachment, { attachment: attachment.id, title }, seen)}
    />
  )
}

function TypeAndNote({ attachment: { id, fields } }: Pick<AttachmentRowProps, 'attachment'>) {
  const t = useT()
  const store = useStore()
  return (
    <div className="attachment-kind">
      <RecordSelectField
        target={{ kind: 'attachment', record: id, field: 'documentType' }} label={t('domain.field.attachment.documentType')} hideLabel dense value={fields.documentType}
        options={DOCUMENT_TYPES.map((type) => ({ id: type, label: t(`attachment.documentType.${type}`) }))}
        save={(documentType, seen) => store.runCommand(setAttachmentType, { attachment: id, documentType }, seen)}
      />
      <RecordTextField
        target={{ kind: 'attachment', record: id, field: 'note' }} label={t('domain.field.attachment.note')} hideLabel dense maxLength={500}
        placeholder={t('domain.field.attachment.note')} value={fields.note}
        save={(note, seen) => store.runCommand(noteAttachment, { attachment: id, note }, seen)}
      />
    </div>
  )
}

/** A copy in the program of its kind, or a copy where the user wants it. */
function WaysOut({ attachment, onDone }: { readonly attachment: Attachment; readonly onDone: (error: PlanError | null) => void }) {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  const space = useIsSample() ? 'sample' : 'own'
  const [isAsking, setAsking] = useState(false)
  const { hash, title, mime } = attachment.fields
  const name = fileNameOf(attachment.fields)
  const open = async (): Promise<void> => {
    setAsking(false)
    const opened = await window.planner.attachmentOpen({ space, hash, title, mime })
    onDone(opened.ok ? null : opened.error)
  }
  const save = async (): Promise<void> => {
    const saved = await window.planner.attachmentSave({ space, hash, title, mime })
    if (saved.ok) toast({ words: t('attachment.saved', { name: formats.text(saved.value.fileName) }) })
    onDone(saved.ok || saved.error.code === 'CANCELLED' ? null : saved.error)
  }
  return (
    <>
      <Button variant="plain" dense icon={ExternalLink} aria-label={t('attachment.open', { name })} onPress={() => { setAsking(true) }}>{t('attachment.openVerb')}</Button>
      <IconButton label={t('attachment.save', { name })} icon={Download} dense onPress={() => { void save() }} />
      <OpenDialog name={name} isOpen={isAsking} onOpen={() => { void open() }} onClose={() => { setAsking(false) }} />
    </>
  )
}
