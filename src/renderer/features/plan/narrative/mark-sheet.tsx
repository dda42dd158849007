import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import type { RichText } from '@shared/kernel/rich-text'
import type { ReferenceSource } from '@shared/narrative/reference'
import { repairThai } from '@shared/kernel/thai-text'
import { afterOverlay } from '@renderer/ui/after-overlay'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { TextArea } from '@renderer/ui/text-field'
import { writeFootnote } from './block-commands'
import { followPosition, type FollowedPosition } from './follow-position'
import type { LiveViews } from './live-views'
import { NoteField } from './note-field'

/** A footnote or a picture that is being edited beside the text. */
export interface OpenMark {
  readonly kind: 'note' | 'figure'
  readonly at: number
}

interface Props {
  readonly editor: Editor
  readonly mark: OpenMark
  readonly onClose: () => void
  /** The words of a picture as the plan holds them, and how to change them. */
  readonly altOf: (figure: string) => string
  readonly onAlt: (figure: string, alt: string) => void
  /** What references in a footnote read, and how they look. */
  readonly source: ReferenceSource | undefined
  readonly views: LiveViews
}

/** A small sheet beside a footnote or a picture; Esc and a press elsewhere keep what was written. */
export function MarkSheet(props: Props) {
  return props.mark.kind === 'note' ? <NoteSheet {...props} /> : <PictureSheet {...props} />
}

function NoteSheet({ editor, mark, onClose, source, views }: Props) {
  const t = useT()
  const at = useMapped(editor, mark.at)
  const trigger = useRef(editor.view.nodeDOM(mark.at) as HTMLElement | null)
  const [first] = useState(() => (editor.state.doc.nodeAt(mark.at)?.attrs['note'] ?? []) as RichText)
  const draft = useRef(first)
  const close = (written: RichText): void => {
    onClose()
    const note = written.every((run) => run.ref === undefined && run.t.trim() === '') ? [] : written
    const isChanged = note !== first || note.length === 0
    if (isChanged) writeFootnote(editor, at.current.current, note)
    afterOverlay(() => { editor.commands.focus(isChanged ? undefined : at.current.current + 1) })
  }
  const done = (): void => { close(draft.current) }
  return (
    <Popover className="ui-popover" isOpen triggerRef={trigger} placement="bottom start" onOpenChange={(open) => { if (!open) done() }} aria-label={t('narrative.note.title')}>
      <div className="ui-popover-body editor-sheet editor-mark-sheet">
        <NoteField first={first} source={source} views={views} onChange={(note) => { draft.current = note }} onDone={done} />
        <div className="editor-sheet-row">
          <Button variant="primary" dense onPress={done}>{t('narrative.note.done')}</Button>
          <Button dense onPress={() => { close([]) }}>{t('narrative.note.remove')}</Button>
        </div>
      </div>
    </Popover>
  )
}

function PictureSheet({ editor, mark, onClose, altOf, onAlt }: Props) {
  const t = useT()
  const at = useMapped(editor, mark.at)
  const trigger = useRef(editor.view.nodeDOM(mark.at) as HTMLElement | null)
  const [figure] = useState(() => String(editor.state.doc.nodeAt(mark.at)?.attrs['figure'] ?? ''))
  const [draft, setDraft] = useState(() => altOf(figure))
  const close = (): void => {
    onClose()
    onAlt(figure, repairThai(draft).trim())
    // The focus that comes back by itself, a frame after the sheet is gone, puts the caret at the start of the text: only then is the
    // picture chosen again.
    afterOverlay(() => { requestAnimationFrame(() => requestAnimationFrame(() => { editor.chain().focus().setNodeSelection(at.current.current).run() })) })
  }
  const label = t('narrative.figure.alt')
  return (
    <Popover className="ui-popover" isOpen triggerRef={trigger} placement="bottom start" onOpenChange={(open) => { if (!open) close() }} aria-label={label}>
      <div className="ui-popover-body editor-sheet editor-mark-sheet">
        <TextArea label={label} value={draft} onChange={setDraft} rows={3} maxLength={500} autoFocus />
        <div className="editor-sheet-row"><Button variant="primary" dense onPress={close}>{t('narrative.note.done')}</Button></div>
        <p className="editor-sheet-hint">{t('narrative.figure.altHint')}</p>
      </div>
    </Popover>
  )
}

/** Where the mark stands now, though others write above it meanwhile. */
function useMapped(editor: Editor, first: number): { readonly current: FollowedPosition } {
  const at = useRef<FollowedPosition>({ current: first, leave: () => undefined })
  useEffect(() => {
    const followed = followPosition(editor, first)
    at.current = followed
    return () => { followed.leave() }
  }, [editor, first])
  return at
}
