import { Link2, MessageSquarePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { removeAlignment, setAlignmentReason, type Subject } from '@shared/alignment/alignment-commands'
import { readLinks, type ReadLink } from '@shared/alignment/gaps'
import { sourcesOf, validityOf } from '@shared/catalogue/catalogue'
import type { FoundItem } from '@shared/catalogue/library'
import { DeleteButton } from '@renderer/fields/delete-button'
import { AddComment } from '@renderer/fields/field-comments'
import { scrollIntoSight, useFieldFocus } from '@renderer/fields/field-focus'
import { FieldPlace } from '@renderer/fields/field-place'
import { WaitingMark } from '@renderer/fields/field-marks'
import type { FieldTarget } from '@renderer/fields/field-target'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import { EvidenceMark, ExpiredMark, itemNumber, OriginMark } from './item-marks'
import { LinkDialog } from './link-dialog'
import type { Alignments } from './use-alignments'
import './alignment.css'

export interface AlignmentListProps {
  readonly subject: Subject
  /** What the subject calls itself. */
  readonly subjectTitle: string
  readonly alignments: Alignments
  /** The fiscal year (B.E.) in which the goals are needed. */
  readonly year: number
}

/** What a project or an issue serves, with indicator, source and reason of each; and the way to link more. */
export function AlignmentList({ subject, subjectTitle, alignments, year }: AlignmentListProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [isLinking, setLinking] = useState(false)
  const own = alignments.links.filter(({ fields }) => fields.project === (subject.project ?? '') && fields.issue === (subject.issue ?? ''))
  return (
    <>
      {own.length === 0 && !canEdit && <p className="muted">{t('alignment.none')}</p>}
      <ul className="alignments">
        {readLinks(own, alignments.library).map((link) => <AlignmentRow key={link.alignment.id} link={link} year={year} />)}
      </ul>
      {canEdit && <Button icon={Link2} onPress={() => { setLinking(true) }}>{t('alignment.add')}</Button>}
      {isLinking && <LinkDialog subject={subject} subjectTitle={subjectTitle} alignments={alignments} year={year} onClose={() => { setLinking(false) }} />}
    </>
  )
}

function AlignmentRow({ link: { alignment, found }, year }: { readonly link: ReadLink; readonly year: number }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { catalogue: id, goal: code, reason } = alignment.fields
  const name = found === undefined ? formats.digits(code) : formats.digits(itemNumber(found.item))
  return (
    <li className="alignment">
      <FieldPlace target={{ kind: 'alignment', record: alignment.id, field: 'goal' }} className="alignment-words">
        {found === undefined ? <strong>{t('alignment.unknown', { catalogue: id, code })}</strong> : <LinkedItem found={found} year={year} />}
        <WaitingMark record={alignment.id} />
      </FieldPlace>
      <DeleteButton label={t('alignment.remove', { goal: name })} done={t('alignment.removed')} command={removeAlignment} args={{ alignment: alignment.id }} />
      {(canEdit || reason !== '') && (
        <RecordTextField
          target={{ kind: 'alignment', record: alignment.id, field: 'reason' }}
          label={t('alignment.reasonOf', { goal: name })}
          hideLabel
          bare
          shape="title"
          maxLength={1_000}
          placeholder={t('alignment.reason')}
          value={reason}
          save={(words, seen) => store.runCommand(setAlignmentReason, { alignment: alignment.id, reason: words }, seen)}
          className="alignment-reason"
        />
      )}
      <Remark target={{ kind: 'alignment', record: alignment.id, field: 'goal' }} goal={name} />
    </li>
  )
}

/** A link has no text box to stand in: a reviewer asks for one where the link is, whatever else is folded away. */
function Remark({ target, goal }: { readonly target: FieldTarget; readonly goal: string }) {
  const t = useT()
  const { role } = usePlanFields()
  const { select } = useFieldFocus()
  const [isAsked, setAsked] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (isAsked && box.current !== null) scrollIntoSight(box.current) }, [isAsked])
  const ask = (): void => {
    // The column beside the page asks for words about what is selected: one box is enough.
    select(null)
    setAsked(!isAsked)
  }
  if (role !== 'reviewer') return null
  return (
    <div ref={box} className="alignment-remark">
      <Button variant="plain" dense icon={MessageSquarePlus} aria-expanded={isAsked} onPress={ask}>
        {t('alignment.remark')}<VisuallyHidden> {goal}</VisuallyHidden>
      </Button>
      {isAsked && <AddComment {...target} autoFocus onDone={() => { setAsked(false) }} />}
    </div>
  )
}

function LinkedItem({ found: { catalogue, item, origin, isUnsigned }, year }: { readonly found: FoundItem; readonly year: number }) {
  const t = useT()
  const formats = useNumerals()
  const { startYear, endYear } = validityOf(catalogue, item)
  const target = item.target === undefined ? '' : ` (${t('alignment.targetOf', { unit: item.unit ?? '', target: formats.digits(String(item.target)) }).trim()})`
  return (
    <>
      <strong>{formats.digits(itemNumber(item))} {formats.text(item.title)}</strong>
      <span className="alignment-plan">
        {formats.text(catalogue.shortTitle)} · {t('alignment.validity', { start: formats.year(startYear), end: formats.year(endYear) })}
        <EvidenceMark item={item} />
        <OriginMark origin={origin} isUnsigned={isUnsigned} />
        <ExpiredMark catalogue={catalogue} item={item} year={year} />
      </span>
      {item.indicator !== undefined && <span>{t('alignment.indicator')} : {formats.text(item.indicator)}{target}</span>}
      <span className="alignment-source">{t('alignment.sourceLine', { source: formats.text(sourcesOf(catalogue, item).join(' / ')) })}</span>
    </>
  )
}
