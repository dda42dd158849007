import { useState } from 'react'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'

const MOST_ROWS = 12
const MOST_COLUMNS = 8

/** How large a new table shall be. */
export function InsertTable({ onInsert }: { readonly onInsert: (rows: number, columns: number) => void }) {
  const t = useT()
  const { count } = useNumerals()
  const [rows, setRows] = useState('4')
  const [columns, setColumns] = useState('3')
  const upTo = (most: number) => Array.from({ length: most }, (_, at) => ({ id: String(at + 1), label: count(at + 1) }))
  return (
    <div className="editor-sheet">
      <div className="editor-sheet-row">
        <Select label={t('narrative.table.rows')} options={upTo(MOST_ROWS)} value={rows} onChange={setRows} dense />
        <Select label={t('narrative.table.columns')} options={upTo(MOST_COLUMNS)} value={columns} onChange={setColumns} dense />
      </div>
      <Button variant="primary" autoFocus onPress={() => { onInsert(Number(rows), Number(columns)) }}>{t('narrative.table.insert')}</Button>
      <p className="editor-sheet-hint">{t('narrative.table.hint')}</p>
    </div>
  )
}
