import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'
import { useT } from '@renderer/ui/language'
import { Tooltip } from '@renderer/ui/tooltip'
import { currentStyle, toggleStyle } from './paragraph-keys'

interface ToolProps {
  readonly label: string
  /** The button shows a sign only, so the label is read aloud in its place. */
  readonly isSign?: boolean | undefined
  readonly keys: string
  readonly isOn: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ label, isSign = false, keys, isOn, onPress, children }: ToolProps) {
  return (
    <Tooltip words={`${label} (${keys})`}>
      <ToggleButton className="editor-tool" {...(isSign ? { 'aria-label': label } : {})} isSelected={isOn} onChange={onPress}>{children}</ToggleButton>
    </Tooltip>
  )
}

/** What the text at the caret is, and how to change it; ← → move between the tools. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const on = useEditorState({
    editor,
    selector: () => ({ style: currentStyle(editor), bold: editor.isActive('bold'), italic: editor.isActive('italic') })
  })
  const style = (id: ParagraphStyle, label: string, keys: string, sign: ReactNode): ReactNode => (
    <Tool label={label} keys={keys} isOn={on.style === id} onPress={() => { toggleStyle(editor, id) }}>{sign}</Tool>
  )
  return (
    <Toolbar className="editor-toolbar" aria-label={t('workspace.editor.toolbar')}>
      {style('heading', t('workspace.editor.heading'), 'Ctrl+Alt+1', t('workspace.editor.heading'))}
      <Tool isSign label={t('workspace.editor.bold')} keys="Ctrl+B" isOn={on.bold} onPress={() => { editor.chain().focus().toggleBold().run() }}>
        <strong className="editor-sign">{t('workspace.editor.boldSign')}</strong>
      </Tool>
      <Tool isSign label={t('workspace.editor.italic')} keys="Ctrl+I" isOn={on.italic} onPress={() => { editor.chain().focus().toggleItalic().run() }}>
        <em className="editor-sign">{t('workspace.editor.italicSign')}</em>
      </Tool>
      {style('bullet', t('workspace.editor.bullet'), 'Ctrl+Shift+8', <><span aria-hidden>•</span> {t('workspace.editor.bullet')}</>)}
      {style('number', t('workspace.editor.number'), 'Ctrl+Shift+7', <><span aria-hidden>{t('workspace.editor.numberSign')}</span> {t('workspace.editor.number')}</>)}
    </Toolbar>
  )
}
