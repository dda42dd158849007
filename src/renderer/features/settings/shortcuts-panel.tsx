import type { TextKey } from '@shared/i18n/dictionary'
import { useAllActions } from '@renderer/ui/actions'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { KeyHint } from '@renderer/ui/key-hint'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

interface ShortcutRow {
  readonly keys: string
  readonly words: string
}

/** Keys that belong to no action: what they do depends on where the focus is. */
const FIRST: readonly (readonly [keys: string, words: TextKey])[] = [['Ctrl+Z', 'shell.keys.undo'], ['Ctrl+Y', 'shell.keys.redo']]
const LAST: readonly (readonly [keys: string, words: TextKey])[] = [['↑ ↓', 'shell.keys.rows'], ['Enter', 'shell.keys.openRow'], ['Esc', 'shell.keys.close']]

/** The keys of every action that is announced now, between those of the program itself. */
function useShortcutRows(): readonly ShortcutRow[] {
  const t = useT()
  const actions = useAllActions()
  const inWords = (rows: readonly (readonly [string, TextKey])[]): readonly ShortcutRow[] => rows.map(([keys, words]) => ({ keys, words: t(words) }))
  const [first, last] = [inWords(FIRST), inWords(LAST)]
  const taken = new Set(first.map(({ keys }) => keys))
  const announced = actions.flatMap(({ keys, words }) => (keys === undefined || taken.has(keys) ? [] : [{ keys, words }]))
  return [...first, ...announced, ...last]
}

/** Every shortcut of the program; they work under the Thai layout too. */
export function ShortcutsPanel() {
  const t = useT()
  const rows = useShortcutRows()
  const columns: readonly Column<ShortcutRow>[] = [
    { id: 'keys', header: t('shell.settings.keys'), cell: ({ keys }) => <KeyHint keys={keys} />, isRowHeader: true, width: '160px' },
    { id: 'does', header: t('shell.settings.does'), cell: ({ words }) => words }
  ]
  return (
    <Panel title={t('shell.settings.shortcuts')} flush>
      <p className="settings-note">{t('shell.settings.shortcutsNote')}</p>
      <DataTable caption={t('shell.settings.shortcuts')} columns={columns} rows={rows} rowKey={({ keys }) => keys} />
    </Panel>
  )
}
