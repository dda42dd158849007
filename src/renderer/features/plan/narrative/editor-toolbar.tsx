import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ChevronDown, Heading1, Heading2, ImagePlus, IndentDecrease, IndentIncrease, Link2, List, ListOrdered, Superscript, Table, TextQuote, type LucideIcon } from 'lucide-react'
import { memo, useState, type ReactNode } from 'react'
import { Button, FileTrigger, ToggleButton, Toolbar } from 'react-aria-components'
import { LIST_LOOKS, type ListLook, type ParagraphStyle } from '@shared/narrative/paragraph-record'
import { afterOverlay } from '@renderer/ui/after-overlay'
import { useNumerals, useT } from '@renderer/ui/language'
import { Menu } from '@renderer/ui/menu'
import { Popover } from '@renderer/ui/popover'
import { Tooltip } from '@renderer/ui/tooltip'
import { insertTable, setLook, shiftLevel, toggleStyle } from './block-commands'
import { caretOf, type Caret } from './caret'
import { InsertTable } from './insert-table'
import { runTableAction, type TableAction } from './table-commands'

const ICON = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface ToolProps {
  readonly label: string
  readonly keys?: string | undefined
  readonly isOn?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly onPress: () => void
  /** The sign; the label stands beside it or, in `isSign`, is read aloud in its place. */
  readonly children: ReactNode
  readonly isSign?: boolean | undefined
}

function Tool({ label, keys, isOn, isDisabled = false, onPress, children, isSign = false }: ToolProps) {
  const look = { className: 'editor-tool', isDisabled, ...(isSign ? { 'aria-label': label } : {}) }
  const content = <>{children}{!isSign && <span>{label}</span>}</>
  return (
    <Tooltip words={keys === undefined ? label : `${label} (${keys})`}>
      {isOn === undefined
        ? <Button {...look} onPress={onPress}>{content}</Button>
        : <ToggleButton {...look} isSelected={isOn} onChange={onPress}>{content}</ToggleButton>}
    </Tooltip>
  )
}

export interface EditorToolbarProps {
  readonly editor: Editor
  readonly onPicture: (files: readonly File[]) => void
  readonly onFootnote: () => void
  readonly onReference: () => void
}

/** What the text at the caret is, how to change it, and what can be put into it; ← → move between the tools. */
export const EditorToolbar = memo(function EditorToolbar({ editor, onPicture, onFootnote, onReference }: EditorToolbarProps) {
  const t = useT()
  const on = useEditorState({
    editor, selector: () => ({ ...caretOf(editor), bold: editor.isActive('bold'), italic: editor.isActive('italic') })
  })
  return (
    <Toolbar className="editor-toolbar" aria-label={t('workspace.editor.toolbar')}>
      <StyleTools editor={editor} on={on} />
      <span className="editor-gap" />
      <Tool isSign label={t('workspace.editor.bold')} keys="Ctrl+B" isOn={on.bold} onPress={() => { editor.chain().focus().toggleBold().run() }}>
        <strong className="editor-sign">{t('workspace.editor.boldSign')}</strong>
      </Tool>
      <Tool isSign label={t('workspace.editor.italic')} keys="Ctrl+I" isOn={on.italic} onPress={() => { editor.chain().focus().toggleItalic().run() }}>
        <em className="editor-sign">{t('workspace.editor.italicSign')}</em>
      </Tool>
      <span className="editor-gap" />
      <ListTools editor={editor} on={on} />
      <span className="editor-gap" />
      <TableTool editor={editor} on={on} />
      <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => { if (files?.[0] !== undefined) onPicture([files[0]]) }}>
        <Button className="editor-tool"><ImagePlus {...ICON} /><span>{t('narrative.figure.insert')}</span></Button>
      </FileTrigger>
      <Tool label={t('narrative.note.insert')} keys="Ctrl+Alt+F" isDisabled={on.style === undefined && !on.isInTable} onPress={onFootnote}><Superscript {...ICON} /></Tool>
      <Tool label={t('narrative.reference.tool')} keys="Ctrl+Alt+R" onPress={onReference}><Link2 {...ICON} /></Tool>
    </Toolbar>
  )
})

interface PartProps {
  readonly editor: Editor
  readonly on: Caret
}

function StyleTools({ editor, on }: PartProps) {
  const t = useT()
  const tool = (id: ParagraphStyle, label: string, keys: string, Icon: LucideIcon): ReactNode => (
    <Tool isSign={id === 'quote'} label={label} keys={keys} isOn={on.style === id} isDisabled={on.style === undefined} onPress={() => { toggleStyle(editor, id) }}><Icon {...ICON} /></Tool>
  )
  return (
    <>
      {tool('heading', t('workspace.editor.heading'), 'Ctrl+Alt+1', Heading1)}
      {tool('subheading', t('narrative.style.subheading'), 'Ctrl+Alt+2', Heading2)}
      {tool('quote', t('narrative.style.quote'), 'Ctrl+Alt+4', TextQuote)}
    </>
  )
}

function ListTools({ editor, on }: PartProps) {
  const t = useT()
  const { digits } = useNumerals()
  const off = on.style === undefined
  const looks = LIST_LOOKS.map((id) => ({ id, words: digits(t(`narrative.list.look.${id}`)), isChosen: on.look === id }))
  const sign = digits(t(`narrative.list.sign.${on.look}`))
  return (
    <>
      <Tool isSign label={t('workspace.editor.bullet')} keys="Ctrl+Shift+8" isOn={on.style === 'bullet'} isDisabled={off} onPress={() => { toggleStyle(editor, 'bullet') }}><List {...ICON} /></Tool>
      <Tool isSign label={t('workspace.editor.number')} keys="Ctrl+Shift+7" isOn={on.style === 'number'} isDisabled={off} onPress={() => { toggleStyle(editor, 'number') }}><ListOrdered {...ICON} /></Tool>
      <Menu
        label={t('narrative.list.looks')}
        placement="bottom start"
        trigger={<Button className="editor-tool" aria-label={`${t('narrative.list.looks')} ${sign}`} isDisabled={on.style !== 'number'}>{sign}<ChevronDown {...ICON} size={14} /></Button>}
        groups={[{ id: 'looks', entries: looks }]}
        onAction={(id) => { afterOverlay(() => { setLook(editor, id as ListLook) }) }}
      />
      <Tool isSign label={t('narrative.list.out')} keys="Shift+Tab" isDisabled={!on.isList || on.level === 1} onPress={() => { shiftLevel(editor, -1); editor.commands.focus() }}><IndentDecrease {...ICON} /></Tool>
      <Tool isSign label={t('narrative.list.in')} keys="Tab" isDisabled={!on.isList || on.level === 3} onPress={() => { shiftLevel(editor, 1); editor.commands.focus() }}><IndentIncrease {...ICON} /></Tool>
    </>
  )
}

/** Outside a table it makes one; inside it is what can be done with it. */
function TableTool({ editor, on }: PartProps) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const button = <Button className="editor-tool"><Table {...ICON} /><span>{t('narrative.table.tool')}</span><ChevronDown {...ICON} size={14} /></Button>
  if (!on.isInTable) {
    return (
      <Popover trigger={button} label={t('narrative.table.insert')} placement="bottom start" isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => <InsertTable onInsert={(rows, columns) => { close(); afterOverlay(() => { insertTable(editor, rows, columns) }) }} />}
      </Popover>
    )
  }
  const entry = (id: TableAction, keys?: string) => ({ id, words: t(`narrative.table.action.${id}`), keys })
  return (
    <Menu
      label={t('narrative.table.tool')}
      placement="bottom start"
      trigger={button}
      groups={[
        { id: 'rows', entries: [entry('rowAbove', 'Alt+Shift+↑'), entry('rowBelow', 'Alt+Shift+↓'), entry('deleteRow')] },
        { id: 'columns', entries: [entry('columnBefore', 'Alt+Shift+←'), entry('columnAfter', 'Alt+Shift+→'), entry('deleteColumn'), entry('wider', 'Ctrl+Alt+.'), entry('narrower', 'Ctrl+Alt+,')] },
        { id: 'cells', entries: [{ ...entry('header', 'Ctrl+Alt+H'), isChosen: on.hasHeader }, entry('merge', 'Ctrl+Alt+M'), entry('split', 'Ctrl+Alt+U')] },
        { id: 'whole', entries: [{ ...entry('deleteTable'), isDanger: true }] }
      ]}
      onAction={(id) => { afterOverlay(() => { runTableAction(editor, id as TableAction) }) }}
    />
  )
}
