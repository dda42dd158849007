import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { plainText, richText, type RichText } from '@shared/kernel/rich-text'
import { repairThai } from '@shared/kernel/thai-text'
import { afterOverlay } from '@renderer/ui/after-overlay'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { TextArea } from '@renderer/ui/text-field'
import { writeFootnote } from './block-commands'

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
}

/** A small sheet beside a footnote or a picture; Esc and a press elsewhere keep what was written. */
export function MarkSheet({ editor, mark, onClose, altOf, onAlt }: Props) {
  const t = useT()
  const at = useMapped(editor, mark.at)
  const node = editor.state.doc.nodeAt(at.current)
  const trigger = useRef(editor.view.nodeDOM(at.current) as HTMLElement | null)
  const note = (node?.attrs['note'] ?? []) as RichText
  const figure = String(node?.attrs['figure'] ?? '')
  const [draft, setDraft] = useState(() => (mark.kind === 'note' ? plainText(note) : altOf(figure)))
  const close = (words: string): void => {
    onClose()
    const tidy = repairThai(words).trim()
    if (mark.kind === 'figure') {
      onAlt(figure, tidy)
      afterOverlay(() => { editor.commands.focus() })
    } else {
      const changed = tidy !== plainText(note) || tidy === ''
      if (changed) writeFootnote(editor, at.current, richText(tidy))
      afterOverlay(() => { editor.commands.focus(changed ? undefined : at.current + 1) })
    }
  }
  const label = t(mark.kind === 'note' ? 'narrative.note.title' : 'narrative.figure.alt')
  return (
    <Popover className="ui-popover" isOpen triggerRef={trigger} placement="bottom start" onOpenChange={(open) => { if (!open) close(draft) }} aria-label={label}>
      <div className="ui-popover-body editor-sheet editor-mark-sheet">
        <TextArea label={label} value={draft} onChange={setDraft} rows={3} maxLength={mark.kind === 'note' ? 2_000 : 500} autoFocus />
        <div className="editor-sheet-row">
          <Button variant="primary" dense onPress={() => { close(draft) }}>{t('narrative.note.done')}</Button>
          {mark.kind === 'note' && <Button dense onPress={() => { close('') }}>{t('narrative.note.remove')}</Button>}
        </div>
        {mark.kind === 'figure' && <p className="editor-sheet-hint">{t('narrative.figure.altHint')}</p>}
      </div>
    </Popover>
  )
}

/** Where the mark stands now, though others write above it meanwhile. */
function useMapped(editor: Editor, first: number): { readonly current: number } {
  const at = useRef(first)
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Editor['state']['tr'] }): void => { at.current = transaction.mapping.map(at.current) }
    editor.on('transaction', follow)
    return () => { editor.off('transaction', follow) }
  }, [editor])
  return at
}
