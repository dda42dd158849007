import { useRef } from 'react'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { LayoutColumn } from '@shared/budget/sheet-layout-record'
import type { FormSheet } from '@shared/sheet/form-file'
import { valuesFor } from '@shared/sheet/form-values'
import { foldedIncludes } from '@shared/kernel/thai-text'
import { Button, IconButton } from '@renderer/ui/button'
import { ComboBox } from '@renderer/ui/combo-box'
import { useNumerals, useT } from '@renderer/ui/language'
import { TextField } from '@renderer/ui/text-field'
import { valueLabel } from './value-label'

interface LayoutTableProps {
  readonly rows: FormSheet['rows']
  readonly columns: readonly LayoutColumn[]
  readonly onColumns: (columns: readonly LayoutColumn[]) => void
}

const MOST_COLUMNS = 60

/** One row for each column of the sheet, in their order. */
export function LayoutTable({ rows, columns, onColumns }: LayoutTableProps) {
  const t = useT()
  const formats = useNumerals()
  const body = useRef<HTMLTableSectionElement>(null)
  const options = valuesFor(rows).map((id) => ({ id, label: valueLabel(t, formats, id) }))
  const add = (): void => { onColumns([...columns, { heading: valueLabel(t, formats, 'note'), group: '', value: rows === 'line' ? 'note' : 'title', width: 0 }]) }
  const change = (index: number, next: Partial<LayoutColumn>): void => { onColumns(columns.map((column, at) => (at === index ? { ...column, ...next } : column))) }
  const swap = (index: number, other: number): void => {
    const [here, there] = [columns[index], columns[other]]
    if (here === undefined || there === undefined) return
    onColumns(columns.with(index, there).with(other, here))
    // The keyboard follows what it moves.
    setTimeout(() => { focusMove(body.current?.rows[other], other < index) })
  }
  return (
    <>
      <table className="ui-table layout-table">
        <thead><tr><th scope="col">{t('sheet.layout.number')}</th><th scope="col">{t('sheet.layout.heading')}</th><th scope="col">{t('sheet.layout.value')}</th><td /></tr></thead>
        <tbody ref={body}>
          {columns.map((column, index) => (
            <tr key={index}>
              <th scope="row" className="num">{formats.count(index + 1)}</th>
              <td>
                <TextField dense aria-label={t('sheet.layout.headingOf', { number: formats.count(index + 1) })} value={column.heading} maxLength={200} onChange={(heading) => { change(index, { heading }) }} />
                {column.group !== '' && <span className="layout-group">{t('sheet.layout.group', { group: formats.text(column.group) })}</span>}
              </td>
              <td>
                <ComboBox
                  dense
                  aria-label={t('sheet.layout.valueOf', { number: formats.count(index + 1) })}
                  options={options.some(({ id }) => id === column.value) ? options : [{ id: column.value, label: valueLabel(t, formats, column.value) }, ...options]}
                  value={column.value}
                  filter={foldedIncludes}
                  onChange={(value) => { if (value !== null) change(index, { value }) }}
                />
              </td>
              <td className="layout-moves">
                <IconButton dense icon={ArrowUp} label={t('sheet.layout.up', { heading: column.heading })} isDisabled={index === 0} onPress={() => { swap(index, index - 1) }} />
                <IconButton dense icon={ArrowDown} label={t('sheet.layout.down', { heading: column.heading })} isDisabled={index === columns.length - 1} onPress={() => { swap(index, index + 1) }} />
                <IconButton dense icon={Trash2} label={t('sheet.layout.remove', { heading: column.heading })} isDisabled={columns.length === 1} onPress={() => { onColumns(columns.filter((_, at) => at !== index)) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={Plus} isDisabled={columns.length >= MOST_COLUMNS} onPress={add}>{t('sheet.layout.add')}</Button>
    </>
  )
}

/** The button that moves on in the same direction, or the other one at the end of the way. */
function focusMove(row: HTMLTableRowElement | undefined, isUp: boolean): void {
  const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('.layout-moves button') ?? [])].slice(0, 2)
  const [first, second] = isUp ? buttons : buttons.toReversed()
  if (first?.disabled === false) first.focus()
  else second?.focus()
}
