import type { TextKey } from '@shared/i18n/dictionary'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { KeyHint } from '@renderer/ui/key-hint'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

interface ShortcutRow {
  readonly keys: string
  readonly words: TextKey
}

const SHORTCUTS: readonly ShortcutRow[] = [
  { keys: 'Ctrl+Z', words: 'shell.keys.undo' },
  { keys: 'Ctrl+Y', words: 'shell.keys.redo' },
  { keys: 'Ctrl+S', words: 'shell.keys.save' },
  { keys: 'Ctrl+1 … 9', words: 'shell.keys.section' },
  { keys: 'Alt+←', words: 'shell.keys.back' },
  { keys: 'Alt+→', words: 'shell.keys.forward' },
  { keys: '↑ ↓', words: 'shell.keys.rows' },
  { keys: 'Enter', words: 'shell.keys.openRow' },
  { keys: 'Esc', words: 'shell.keys.close' },
  { keys: 'Ctrl+,', words: 'shell.keys.settings' },
  { keys: 'F1', words: 'shell.keys.help' }
]

/** Every shortcut of the program; they work under the Thai layout too. */
export function ShortcutsPanel() {
  const t = useT()
  const columns: readonly Column<ShortcutRow>[] = [
    { id: 'keys', header: t('shell.settings.keys'), cell: ({ keys }) => <KeyHint keys={keys} />, isRowHeader: true, width: '160px' },
    { id: 'does', header: t('shell.settings.does'), cell: ({ words }) => t(words) }
  ]
  return (
    <Panel title={t('shell.settings.shortcuts')} flush>
      <p className="settings-note">{t('shell.settings.shortcutsNote')}</p>
      <DataTable caption={t('shell.settings.shortcuts')} columns={columns} rows={SHORTCUTS} rowKey={({ keys }) => keys} />
    </Panel>
  )
}
