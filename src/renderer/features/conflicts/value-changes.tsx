import type { Json } from '@shared/kernel/json'
import { wordDiff } from '@shared/kernel/word-diff'
import { tableDiff } from '@shared/narrative/table-diff'
import { textTableSchema, type TextTable } from '@shared/narrative/text-table'
import { WordChanges } from '@renderer/ui/word-changes'
import { classes } from '@renderer/ui/given'
import { formOf } from '@renderer/fields/value-words'

/** From here on a value is prose: the reader is shown what differs instead of two walls of text. */
const LONG_LETTERS = 40

interface Props {
  readonly kind: string
  readonly field: string
  readonly base: Json
  readonly value: Json
  /** Both values as people read them. */
  readonly words: { readonly base: string; readonly value: string }
}

/** A side of a conflict against what was there before: words of prose, cells of a table; a figure simply as it is. */
export function ValueChanges({ kind, field, base, value, words }: Props) {
  const form = formOf(kind, field)
  if (form === 'table') return <TableChanges before={tableOf(base)} after={tableOf(value)} />
  const isProse = (form === 'text' || form === 'rich') && Math.max(words.base.length, words.value.length) > LONG_LETTERS
  return isProse && base !== null && base !== '' ? <WordChanges parts={wordDiff(words.base, words.value)} /> : words.value
}

function TableChanges({ before, after }: { readonly before: TextTable | null; readonly after: TextTable | null }) {
  return (
    <table className="conflict-table">
      <tbody>
        {tableDiff(before, after).map((row, at) => (
          <tr key={at} className={classes(row.kind !== 'same' && `conflict-row-${row.kind}`)}>
            {row.cells.map((cell, column) => <td key={column}><WordChanges parts={cell} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function tableOf(value: Json): TextTable | null {
  const read = textTableSchema.safeParse(value)
  return read.success ? read.data : null
}
