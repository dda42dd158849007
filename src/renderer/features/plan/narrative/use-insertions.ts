import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { invariant } from '@shared/kernel/invariant'
import { addFigure, describeFigure } from '@shared/narrative/figure-commands'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'
import { insertFigure, insertFootnote } from './block-commands'
import type { OpenMark } from './mark-sheet'
import { readPicture, type PictureRefusal } from './read-picture'
import type { Pictures } from './use-live-world'

export interface Insertions {
  readonly mark: OpenMark | null
  readonly closeMark: () => void
  readonly addFootnote: () => void
  readonly isChoosing: boolean
  readonly setChoosing: (isChoosing: boolean) => void
  /** Takes a file in as a picture at the caret. */
  readonly addPicture: (file: Blob) => void
  /** Takes a picture in that a pasted text shows under this id already. */
  readonly storePicture: (id: string, file: Blob) => void
  readonly describe: (figure: string, alt: string) => void
}

/** What is put into a text beside letters: footnotes, values of the plan, pictures. */
export function useInsertions(editor: Editor, plan: string, pictures: Pictures): Insertions {
  const t = useT()
  const toast = useToast()
  const store = useStore()
  const [mark, setMark] = useState<OpenMark | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const refuse = useCallback((why: PictureRefusal) => { toast({ words: t(`narrative.figure.refused.${why}`), sticky: true }) }, [toast, t])
  const storePicture = useCallback(async (id: string, file: Blob): Promise<boolean> => {
    const read = await readPicture(file)
    if (typeof read === 'string') {
      refuse(read)
      return false
    }
    const stored = await store.runCommand(addFigure, { plan, id, ...read })
    if (stored.ok) pictures.keep(id, read)
    else refuse('size')
    return stored.ok
  }, [plan, store, pictures, refuse])
  const addPicture = useCallback((file: Blob) => {
    const id = store.newId()
    void storePicture(id, file).then((taken) => { if (taken && !editor.isDestroyed) insertFigure(editor, id) })
  }, [editor, store, storePicture])
  const addFootnote = useCallback(() => {
    const at = insertFootnote(editor)
    if (at !== undefined) setMark({ kind: 'note', at })
  }, [editor])
  useOpening(editor, setMark)
  return useMemo(() => ({
    mark, closeMark: () => { setMark(null) }, addFootnote, isChoosing, setChoosing, addPicture,
    storePicture: (id, file) => { void storePicture(id, file) },
    describe: (figure, alt) => { void store.runCommand(describeFigure, { figure, alt }).then((done) => { if (done.ok) pictures.forget(figure) }) }
  }), [mark, addFootnote, isChoosing, addPicture, storePicture, store, pictures])
}

/** A press on a footnote or a picture opens it; so does Enter when it is selected. */
function useOpening(editor: Editor, open: (mark: OpenMark) => void): void {
  useEffect(() => {
    const { dom } = editor.view
    const openSelected = (): boolean => {
      const { selection } = editor.state
      const kind = selection instanceof NodeSelection ? KINDS[selection.node.type.name] : undefined
      if (kind === undefined || !editor.isEditable) return false
      open({ kind, at: selection.from })
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
  }, [editor, open])
}

/** A picture is no text: pressing it selects its whole block. */
function selectAround(editor: Editor, caption: Element): void {
  const { state, view } = editor
  const $inside = state.doc.resolve(view.posAtDOM(caption, 0))
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $inside.before($inside.depth))))
}

const KINDS: Readonly<Record<string, OpenMark['kind']>> = { footnote: 'note', figure: 'figure' }
