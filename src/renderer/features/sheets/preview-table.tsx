import { columnName } from '@shared/sheet/address'
import type { SheetLook } from '@shared/sheet/sheet-look'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { Select } from '@renderer/ui/select'

/** The first rows as they stand in the file, and the row of its headings, which may be said. */
export function PreviewTable({ look, onHeader }: { readonly look: SheetLook; readonly onHeader: (row: number) => void }) {
  const t = useT()
  const formats = useNumerals()
  const rows = look.top.map(({ number }) => number)
  const options = [{ id: '0', label: t('sheet.import.preview.noHeader') }, ...rows.map((row) => ({ id: String(row), label: t('sheet.import.preview.row', { row: formats.count(row) }) }))]
  const facts = [
    t('sheet.import.preview.rows', { rows: formats.count(look.rows) }),
    ...(look.formulas > 0 ? [t('sheet.import.preview.formulas', { count: formats.count(look.formulas) })] : []),
    ...(look.merges > 0 ? [t('sheet.import.preview.merges', { count: formats.count(look.merges) })] : []),
    ...(look.hiddenRows > 0 ? [t('sheet.import.preview.hiddenRows', { count: formats.count(look.hiddenRows) })] : [])
  ]
  return (
    <Panel title={t('sheet.import.preview.title')}>
      <div className="sheet-preview-head">
        <Select label={t('sheet.import.preview.header')} options={options} value={String(look.headerRow)} onChange={(row) => { onHeader(Number(row)) }} className="sheet-preview-choice" />
        <p className="sheet-quiet">{facts.join(' · ')}</p>
      </div>
      <div className="sheet-preview" role="region" aria-label={t('sheet.import.preview.title')} tabIndex={0}>
        <Rows look={look} />
      </div>
    </Panel>
  )
}

function Rows({ look }: { readonly look: SheetLook }) {
  const t = useT()
  const { count } = useNumerals()
  const width = Math.max(0, ...look.top.map(({ cells }) => cells.length))
  const places = Array.from({ length: width }, (_, column) => column)
  return (
    <table>
      <thead>
        <tr><th scope="col"><span className="ui-hidden">{t('sheet.import.preview.rowNumber')}</span></th>{places.map((column) => <th key={column} scope="col">{columnName(column)}</th>)}</tr>
      </thead>
      <tbody>
        {look.top.map(({ number, hidden, cells }) => (
          <tr key={number} className={number === look.headerRow ? 'sheet-preview-headings' : hidden ? 'sheet-preview-hidden' : ''}>
            <th scope="row" className="num">{count(number)}</th>
            {places.map((column) => <td key={column}>{cells[column] ?? ''}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
