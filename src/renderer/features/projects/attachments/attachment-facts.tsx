import type { Attachment } from '@shared/attachment/attachment-record'
import { formatOf } from '@shared/attachment/file-format'
import type { FileState } from '@shared/ipc/attachment-contract'
import type { Translate } from '@shared/i18n/translator'
import { WaitingMark } from '@renderer/fields/field-marks'
import { StateMark } from '@renderer/ui/badge'
import type { Formats } from '@renderer/ui/formats'
import { useNumerals, useT } from '@renderer/ui/language'

/** Paper sizes by their sides in millimetres, the shorter first; printers differ by a millimetre or two. */
const PAPERS: readonly (readonly [string, number, number])[] = [['A3', 297, 420], ['A4', 210, 297], ['A5', 148, 210], ['A2', 420, 594], ['A1', 594, 841], ['A0', 841, 1189]]
const TOLERANCE = 3

/** Kind, size, pages and day of a file, and where its bytes are when they are not simply here. */
export function AttachmentFacts({ attachment, state }: { readonly attachment: Attachment; readonly state: FileState | undefined }) {
  const t = useT()
  const formats = useNumerals()
  const { size, encrypted, attachedOn } = attachment.fields
  const facts = [
    formatOf(attachment.fields.mime).ending.toUpperCase(), formats.size(size), ...sizeWords(t, formats, attachment),
    ...(attachedOn === '' ? [] : [t('attachment.attachedOn', { day: formats.isoDay(attachedOn) })])
  ]
  return (
    <p className="attachment-facts">
      <span className="attachment-fact">{facts.join(' · ')}</span>
      <WaitingMark record={attachment.id} />
      {encrypted && <StateMark state="waiting" bare>{t('attachment.encrypted')}</StateMark>}
      {state === 'elsewhere' && <StateMark state="waiting" bare>{t('attachment.state.elsewhere')}</StateMark>}
      {(state === 'missing' || state === 'altered') && <StateMark state="failed">{t(`attachment.state.${state}`)}</StateMark>}
    </p>
  )
}

/** "๑๒ หน้า", "A4" of a PDF; pixels of an image. What is unknown is not said. */
function sizeWords(t: Translate, formats: Formats, { fields: { mime, pages, width, height } }: Attachment): readonly string[] {
  const words: string[] = []
  if (pages > 0) words.push(t('attachment.pages', { count: formats.count(pages) }))
  if (width === 0 || height === 0) return words
  const { family } = formatOf(mime)
  if (family === 'image') words.push(t('attachment.pixels', { width: formats.count(width), height: formats.count(height) }))
  if (family === 'pdf') words.push(paperOf(width, height) ?? t('attachment.millimetres', { width: formats.count(width), height: formats.count(height) }))
  return words
}

function paperOf(width: number, height: number): string | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return PAPERS.find(([, a, b]) => Math.abs(a - short) <= TOLERANCE && Math.abs(b - long) <= TOLERANCE)?.[0]
}
