import type { Json } from '@shared/kernel/json'
import { tableDiff } from '@shared/narrative/table-diff'
import { textTableSchema, type TextTable } from '@shared/narrative/text-table'
import { classes } from '@renderer/ui/given'
import { WordChanges } from '@renderer/ui/word-changes'
import './table-changes.css'

interface Props {
  readonly before: Json
  readonly after: Json
  /** Rows that did not change are left out. */
  readonly isBrief?: boolean
}

/** A table against what was there before, cell by cell; rows that came or went are marked as a whole. */
export function TableChanges({ before, after, isBrief = false }: Props) {
  const rows = tableDiff(tableOf(before), tableOf(after))
  const shown = isBrief ? rows.filter((row) => row.kind !== 'same' || row.cells.some((cell) => cell.some((part) => part.kind !== 'same'))) : rows
  return (
    <div className="table-changes-frame">
      <table className="table-changes">
        <tbody>
          {shown.map((row, at) => (
            <tr key={at} className={classes(row.kind !== 'same' && `table-row-${row.kind}`)}>
              {row.cells.map((cell, column) => <td key={column}><WordChanges parts={cell} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function tableOf(value: Json): TextTable | null {
  const read = textTableSchema.safeParse(value)
  return read.success ? read.data : null
}
