import { useSearch } from '@tanstack/react-router'
import { Paperclip } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { moveAttachment } from '@shared/attachment/attachment-commands'
import { attachmentRecord, bytesOf, MAX_FILE_BYTES, MAX_PLAN_BYTES, type Attachment } from '@shared/attachment/attachment-record'
import { FILE_FORMATS, MIMES } from '@shared/attachment/file-format'
import type { Project } from '@shared/project/project-record'
import { now } from '@renderer/data/clock'
import { listRecords } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useLive } from '@renderer/live/store-context'
import { FilesButton } from '@renderer/ui/file-button'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { ProgressBar } from '@renderer/ui/progress'
import { useMovable } from '@renderer/ui/use-movable'
import { AttachmentRow } from './attachment-row'
import { OutcomeList } from './outcome-list'
import { useAddFiles, type Progress } from './use-add-files'
import { useFileDrop } from './use-file-drop'
import { useFileStates } from './use-file-states'
import './attachments.css'

const MEGABYTE = 1024 * 1024
const ENDINGS = [...MIMES.map((mime) => `.${FILE_FORMATS[mime].ending}`), '.jpeg', '.tiff', '.heif']

/** The files of a project (P45 of brief §2.1): chosen, dropped or pasted; their bytes stay on this machine. */
export function AttachmentsPanel({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const all: readonly Attachment[] = useLive((store) => listRecords(store, attachmentRecord, project.plan), [project.plan]) ?? []
  const own = all.filter(({ fields }) => fields.project === project.id)
  const bytes = useFileStates(own)
  useOpenAttachment(own)
  const { add, progress, outcomes, dismiss } = useAddFiles(project, bytes)
  const nameOfPicture = useCallback(() => t('attachment.pastedPicture', { time: formats.dayTime(now()) }), [t, formats])
  const { isOver, dropProps } = useFileDrop(canEdit, add, nameOfPicture)
  return (
    <Panel
      title={t('attachment.title')}
      actions={canEdit && <FilesButton icon={Paperclip} accept={ENDINGS} onFiles={add}>{t('attachment.add')}</FilesButton>}
      className="attachments-panel"
    >
      <div className={classes('attachments', isOver && 'attachments-over')} {...dropProps}>
        <OutcomeList outcomes={outcomes} onClose={dismiss} />
        {progress !== null && <Under progress={progress} />}
        <AttachmentList own={own} bytes={bytes} />
        {canEdit && <p className="attachments-note">{t(own.length === 0 ? 'attachment.none' : 'attachment.more', limits(all, formats.count))}</p>}
        {!canEdit && own.length === 0 && <p className="attachments-note">{t('attachment.noneLocked')}</p>}
        {own.length > 0 && <p className="attachments-note">{t('attachment.notSent')}</p>}
        {isOver && <p className="attachments-drop" aria-hidden>{t('attachment.drop')}</p>}
      </div>
    </Panel>
  )
}

/** A link may name an attachment (`?at=`): its name comes into sight and takes the keyboard. */
function useOpenAttachment(own: readonly Attachment[]): void {
  const { at } = useSearch({ strict: false })
  const { jump } = useFieldWays()
  const isOwn = own.some(({ id }) => id === at)
  useEffect(() => {
    if (at !== undefined && isOwn) jump({ kind: attachmentRecord.kind, record: at, field: 'title' })
  }, [at, isOwn, jump])
}

function limits(all: readonly Attachment[], count: (value: number) => string) {
  return { each: count(MAX_FILE_BYTES / MEGABYTE), used: count(Math.ceil(bytesOf(all) / MEGABYTE)), limit: count(MAX_PLAN_BYTES / MEGABYTE) }
}

function AttachmentList({ own, bytes }: { readonly own: readonly Attachment[]; readonly bytes: ReturnType<typeof useFileStates> }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const movable = useMovable({
    list: attachmentRecord.kind, ids: own.map(({ id }) => id), isDisabled: !canEdit,
    say: (place, of) => t('attachment.moved', { place: formats.count(place), of: formats.count(of) }),
    onMove: (attachment, before) => { void run(moveAttachment, { attachment, before }) }
  })
  if (own.length === 0) return null
  return (
    <>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <ul className="attachment-list" {...movable.endProps}>
        {own.map((attachment, index) => (
          <AttachmentRow
            key={attachment.id} attachment={attachment} state={bytes.stateOf(attachment.fields.hash)} index={index} count={own.length} movable={movable} onTrouble={bytes.refresh}
          />
        ))}
      </ul>
      <MoveStatus movable={movable} />
    </>
  )
}

function Under({ progress: { name, number, of, percent } }: { readonly progress: Progress }) {
  const t = useT()
  const formats = useNumerals()
  const label = of === 1 ? t('attachment.adding', { name }) : t('attachment.addingMany', { name, number: formats.count(number), of: formats.count(of) })
  return <ProgressBar label={label} value={percent} figure={formats.percent(percent)} />
}
