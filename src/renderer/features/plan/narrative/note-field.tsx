import { Extension, getSchema, Node, type AnyExtension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { Link2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { LiveReference, RichText } from '@shared/kernel/rich-text'
import type { ReferenceSource } from '@shared/narrative/reference'
import { afterOverlay } from '@renderer/ui/after-overlay'
import { useT } from '@renderer/ui/language'
import { insertReference } from './block-commands'
import { inlineNodes, runsOf } from './inline-doc'
import { ReferenceNode } from './inline-nodes'
import type { LiveViews } from './live-views'
import { unstyled } from './paste-marks'
import { ReferenceDialog } from './reference-dialog'

/** Letters of one footnote at most, and stretches of different look. */
const MOST_LETTERS = 2_000
const MOST_RUNS = 50

const NoteDoc = Node.create({ name: 'doc', topNode: true, content: 'noteLine' })
const NoteLine = Node.create({
  name: 'noteLine',
  content: '(text | reference)*',
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0]
})

/** A footnote is one line of running text: bold, italic and values of the plan. */
const NOTE_EXTENSIONS: readonly AnyExtension[] = [
  StarterKit.configure({
    document: false, paragraph: false, heading: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false, blockquote: false,
    codeBlock: false, code: false, horizontalRule: false, hardBreak: false, strike: false, underline: false, link: false,
    dropcursor: false, gapcursor: false, trailingNode: false
  }),
  NoteDoc, NoteLine, ReferenceNode
]
export const NOTE_SCHEMA = getSchema([...NOTE_EXTENSIONS])

/** Longer than a record holds is not taken in. */
const Limits = Extension.create({
  name: 'noteLimits',
  addProseMirrorPlugins: () => [new Plugin({
    filterTransaction: ({ docChanged, doc }) => !docChanged || (doc.textContent.length <= MOST_LETTERS && (doc.firstChild?.childCount ?? 0) <= MOST_RUNS)
  })]
})

interface Props {
  readonly first: RichText
  readonly source: ReferenceSource | undefined
  readonly views: LiveViews
  readonly onChange: (note: RichText) => void
  /** Enter ends the footnote. */
  readonly onDone: () => void
}

/** The text of a footnote, with the marks running text has. */
export function NoteField({ first, source, views, onChange, onDone }: Props) {
  const t = useT()
  const [isChoosing, setChoosing] = useState(false)
  const done = useRef(onDone)
  done.current = onDone
  const editor = useEditor({
    extensions: useMemo(() => [...NOTE_EXTENSIONS, views.extension, Limits, keysOf(() => { done.current() }, () => { setChoosing(true) })], [views]),
    content: useMemo(() => NOTE_SCHEMA.node('doc', null, [NOTE_SCHEMA.node('noteLine', null, inlineNodes(NOTE_SCHEMA, first, false))]).toJSON() as object, [first]),
    injectCSS: false,
    autofocus: 'end',
    editorProps: {
      attributes: { class: 'note-field', role: 'textbox', 'aria-label': t('narrative.note.title'), spellcheck: 'false' },
      transformPastedHTML: unstyled
    },
    onUpdate: ({ editor: { state } }) => { onChange(state.doc.firstChild === null ? [] : runsOf(state.doc.firstChild)) }
  })
  const on = useEditorState({ editor, selector: () => ({ bold: editor.isActive('bold'), italic: editor.isActive('italic') }) })
  const choose = (reference: LiveReference): void => {
    setChoosing(false)
    afterOverlay(() => { insertReference(editor, reference) })
  }
  return (
    <>
      <div className="editor-sheet-row note-tools" role="toolbar" aria-label={t('workspace.editor.toolbar')}>
        <ToggleButton className="editor-tool" aria-label={t('workspace.editor.bold')} isSelected={on.bold} onChange={() => { editor.chain().focus().toggleBold().run() }}>
          <strong className="editor-sign">{t('workspace.editor.boldSign')}</strong>
        </ToggleButton>
        <ToggleButton className="editor-tool" aria-label={t('workspace.editor.italic')} isSelected={on.italic} onChange={() => { editor.chain().focus().toggleItalic().run() }}>
          <em className="editor-sign">{t('workspace.editor.italicSign')}</em>
        </ToggleButton>
        <Button className="editor-tool" isDisabled={source === undefined} onPress={() => { setChoosing(true) }}>
          <Link2 size={17} strokeWidth={1.75} aria-hidden /><span>{t('narrative.reference.tool')}</span>
        </Button>
      </div>
      <EditorContent editor={editor} />
      <p className="editor-sheet-hint">{t('narrative.note.hint')}</p>
      {source !== undefined && <ReferenceDialog source={source} isOpen={isChoosing} onClose={() => { setChoosing(false) }} onChoose={choose} />}
    </>
  )
}

function keysOf(onDone: () => void, onReference: () => void): Extension {
  const keys = (act: () => void) => () => {
    act()
    return true
  }
  return Extension.create({ name: 'noteKeys', priority: 200, addKeyboardShortcuts: () => ({ Enter: keys(onDone), 'Mod-Alt-r': keys(onReference) }) })
}
