import { Extension, type Editor } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { registerDraft } from '@renderer/ui/draft-registry'
import { saveTimer } from '@renderer/ui/save-timer'
import { FindMarks } from './find-marks'
import { BlockLabels } from './block-labels'
import { blockAt } from './caret'
import { BlockSerializer } from './copy-blocks'
import { clipboardProps, type PasteRefusal } from './clipboard'
import type { PastedPictureDoors } from './pasted-pictures'
import type { LiveViews } from './live-views'
import { NARRATIVE_SCHEMA, TEXT_EXTENSIONS } from './narrative-schema'
import { narrativeSession, type Desk, type NarrativeSession, type Shelf } from './narrative-session'
import { docOf, paragraphsOf } from './paragraph-doc'
import { ParagraphIds } from './paragraph-ids'
import { ParagraphKeys } from './paragraph-keys'
import { ParagraphMarks } from './paragraph-marks'
import { SpellingMarks } from './spelling-marks'
import { showParagraphs } from './show-paragraphs'

const IDLE_MS = 400

export interface NarrativeEditorOptions {
  readonly initial: readonly StoredParagraph[]
  readonly shelf: Shelf
  readonly label: string
  readonly placeholder: string
  readonly canEdit: boolean
  /** The caret entered a paragraph. */
  readonly onEnter: (paragraph: string) => void
  readonly views: LiveViews
  /** What lies beyond letters: keys and the clipboard ask for it. */
  readonly doors: EditorDoors
}

/** What the editor asks of its surroundings; it may change while the editor lives. */
export interface EditorDoors extends PastedPictureDoors {
  readonly addFootnote: () => void
  readonly chooseReference: () => void
  readonly addPictures: (files: readonly File[], at?: number) => void
  readonly refusePaste: (why: PasteRefusal) => void
}

export interface NarrativeEditor {
  readonly editor: Editor
  /** The store says something else now. */
  readonly refresh: () => void
  /** Why the last save was refused; the text stays on screen. */
  readonly refused: PlanError | null
}

/** An editor that saves itself after 400 ms of silence and at the latest 1.5 s after the first letter, on leaving it, and before the window closes. */
export function useNarrativeEditor({ initial, shelf, label, placeholder, canEdit, onEnter, views, doors }: NarrativeEditorOptions): NarrativeEditor {
  const session = useRef<NarrativeSession | null>(null)
  const timer = useMemo(() => saveTimer(IDLE_MS), [])
  const [refused, setRefused] = useState<PlanError | null>(null)
  const save = useCallback(async (): Promise<void> => {
    timer.stop()
    setRefused((await session.current?.save()) ?? null)
  }, [timer])
  const enter = useRef(onEnter)
  enter.current = onEnter

  const extensions = useMemo(
    () => [
      ...TEXT_EXTENSIONS, ParagraphKeys, ParagraphMarks, FindMarks, SpellingMarks, BlockLabels, views.extension, doorKeys(doors),
      ParagraphIds.configure({ newId: shelf.newId, isSpent: (id) => session.current?.isSpent(id) ?? false })
    ],
    [shelf, views, doors]
  )
  const editor = useEditor({
    extensions,
    content: useMemo(() => docOf(NARRATIVE_SCHEMA, initial, shelf.newId()).toJSON() as object, [initial, shelf]),
    injectCSS: false,
    editable: canEdit,
    editorProps: {
      // A locked text is still reached by Tab, to be read and scrolled.
      attributes: {
        class: 'narrative', role: 'textbox', tabindex: '0', 'aria-multiline': 'true', 'aria-readonly': String(!canEdit), 'aria-label': label,
        'aria-placeholder': placeholder, spellcheck: 'false'
      },
      ...useMemo(() => clipboardProps(NARRATIVE_SCHEMA, doors, shelf.newId), [doors, shelf]),
      clipboardSerializer: useMemo(() => new BlockSerializer(NARRATIVE_SCHEMA, views.pictureOf), [views])
    },
    onUpdate: ({ transaction, editor: { view } }) => {
      if (transaction.getMeta('addToHistory') === false) return
      const saveOrWait = (): void => { if (view.composing) wait(); else void save() }
      // While an input method holds unfinished letters nothing of the store can be joined in, so nothing is written either.
      const wait = (): void => { timer.stop(); timer.touch(saveOrWait) }
      timer.touch(saveOrWait)
    },
    onBlur: () => { void save() },
    onSelectionUpdate: ({ editor: { state, isFocused } }) => {
      if (isFocused) enter.current(String(blockAt(state.selection.$head)?.node.attrs['id'] ?? ''))
    }
  })
  const own = useMemo(() => narrativeSession(deskOf(editor), shelf, initial), [editor, shelf, initial])
  session.current = own

  useEffect(() => { editor.setEditable(canEdit, false) }, [editor, canEdit])
  useEffect(() => {
    const leave = registerDraft(save)
    return () => {
      leave()
      void save()
    }
  }, [save])
  const refresh = useCallback(() => { void session.current?.refresh() }, [])
  return { editor, refresh, refused }
}

/** The last text stays readable after the editor is gone, so that leaving a page can still save it. */
function deskOf(editor: Editor): Desk {
  let doc = editor.state.doc
  editor.on('transaction', () => { doc = editor.state.doc })
  return {
    read: () => paragraphsOf(doc),
    show(paragraphs) {
      if (editor.isDestroyed) return
      const { tr } = editor.state
      const cleared = tr.delete(0, tr.doc.content.size).setMeta('addToHistory', false)
      editor.view.dispatch(paragraphs.length > 0 ? showParagraphs(editor.state.tr, paragraphs) : cleared)
    },
    isComposing: () => !editor.isDestroyed && editor.view.composing
  }
}

function doorKeys(doors: EditorDoors): Extension {
  const keys = (act: () => void) => () => {
    act()
    return true
  }
  return Extension.create({
    name: 'doorKeys',
    addKeyboardShortcuts: () => ({ 'Mod-Alt-f': keys(() => { doors.addFootnote() }), 'Mod-Alt-r': keys(() => { doors.chooseReference() }) })
  })
}
