import { FileImage, FileSpreadsheet, FileText, Presentation, type LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Attachment } from '@shared/attachment/attachment-record'
import { formatOf, type FileFormat } from '@shared/attachment/file-format'
import { useIsSample } from '@renderer/live/workspaces'
import { thumbnail } from './draw-thumbnail'

const ICONS: Readonly<Record<FileFormat['family'], LucideIcon>> = {
  pdf: FileText, text: FileText, image: FileImage, sheet: FileSpreadsheet, slides: Presentation
}

/** What a file looks like in the list: a small picture of an image, else the sign of its kind with its ending. */
export function FileMark({ attachment, isHere }: { readonly attachment: Attachment; readonly isHere: boolean }) {
  const picture = useThumbnail(attachment.fields, isHere)
  const { ending, family } = formatOf(attachment.fields.mime)
  const Icon = ICONS[family]
  if (picture !== '') return <span className="attachment-mark"><img src={picture} alt="" className="attachment-picture" /></span>
  return (
    <span className={`attachment-mark attachment-mark-${family}`} aria-hidden>
      <Icon size={22} strokeWidth={1.5} />
      <span className="attachment-ending">{ending}</span>
    </span>
  )
}

function useThumbnail({ hash, mime }: Pick<Attachment['fields'], 'hash' | 'mime'>, isHere: boolean): string {
  const space = useIsSample() ? 'sample' : 'own'
  const [picture, setPicture] = useState('')
  useEffect(() => {
    setPicture('')
    if (!isHere) return undefined
    let isWanted = true
    // A file that could not be read is told by its state; the sign of its kind stays.
    void thumbnail(hash, mime, space).then((image) => { if (isWanted) setPicture(image) }, () => undefined)
    return () => { isWanted = false }
  }, [hash, mime, isHere, space])
  return picture
}
