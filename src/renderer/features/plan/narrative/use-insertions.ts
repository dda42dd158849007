import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { invariant } from '@shared/kernel/invariant'
import { describeFigure } from '@shared/narrative/figure-commands'
import { FIGURE_TYPES } from '@shared/narrative/figure-record'
import { useStore } from '@renderer/live/store-context'
import { insertFootnote } from './block-commands'
import type { IncomingPictures } from './incoming-pictures'
import type { OpenMark } from './mark-sheet'
import type { Pictures } from './use-live-world'
import { usePictures, type PictureDoors } from './use-pictures'

export interface Insertions extends PictureDoors {
  readonly mark: OpenMark | null
  readonly closeMark: () => void
  readonly addFootnote: () => void
  readonly isChoosing: boolean
  readonly setChoosing: (isChoosing: boolean) => void
  readonly describe: (figure: string, alt: string) => void
}

/** What is put into a text beside letters: footnotes, values of the plan, pictures. */
export function useInsertions(editor: Editor, pictures: Pictures, incoming: IncomingPictures): Insertions {
  const store = useStore()
  const [mark, setMark] = useState<OpenMark | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const doors = usePictures(editor, pictures, incoming)
  const addFootnote = useCallback(() => {
    const at = insertFootnote(editor)
    if (at !== undefined) setMark({ kind: 'note', at })
  }, [editor])
  useOpening(editor, setMark, doors.addPictures)
  return useMemo(() => ({
    ...doors, mark, closeMark: () => { setMark(null) }, addFootnote, isChoosing, setChoosing,
    describe: (figure, alt) => { void store.runCommand(describeFigure, { figure, alt }).then((done) => { if (done.ok) pictures.forget(figure) }) }
  }), [doors, mark, addFootnote, isChoosing, store, pictures])
}

/** A press on a footnote or a picture opens it; so does Enter when it is selected. An empty frame asks for its picture. */
function useOpening(editor: Editor, open: (mark: OpenMark) => void, addPictures: PictureDoors['addPictures']): void {
  useEffect(() => {
    const { dom } = editor.view
    const openSelected = (): boolean => {
      const { selection } = editor.state
      const kind = selection instanceof NodeSelection ? KINDS[selection.node.type.name] : undefined
      if (kind === undefined || !editor.isEditable) return false
      if (selection instanceof NodeSelection && selection.node.attrs['figure'] === '') choosePicture((files) => { addPictures(files, selection.from) })
      else open({ kind, at: selection.from })
      return true
    }
    const onClick = ({ target }: MouseEvent): void => {
      invariant(target instanceof Element, 'a press meets an element')
      const caption = target.closest('.narrative-picture')?.parentElement?.querySelector('figcaption')
      if (caption != null) selectAround(editor, caption)
      if (caption != null || target.closest('.narrative-note') !== null) setTimeout(openSelected)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.isComposing || !openSelected()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    dom.addEventListener('click', onClick)
    dom.addEventListener('keydown', onKeyDown, true)
    return () => {
      dom.removeEventListener('click', onClick)
      dom.removeEventListener('keydown', onKeyDown, true)
    }
  }, [editor, open, addPictures])
}

/** A picture is no text: pressing it selects its whole block. */
function selectAround(editor: Editor, caption: Element): void {
  const { state, view } = editor
  const $inside = state.doc.resolve(view.posAtDOM(caption, 0))
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $inside.before($inside.depth))))
}

const KINDS: Readonly<Record<string, OpenMark['kind']>> = { footnote: 'note', figure: 'figure' }

/** Asks for the picture of an empty frame. */
function choosePicture(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = FIGURE_TYPES.join()
  input.hidden = true
  input.addEventListener('change', () => {
    take([...(input.files ?? [])].slice(0, 1))
    input.remove()
  })
  input.addEventListener('cancel', () => { input.remove() })
  document.body.append(input)
  input.click()
}
