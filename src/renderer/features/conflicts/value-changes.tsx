import type { Json } from '@shared/kernel/json'
import { wordDiff } from '@shared/kernel/word-diff'
import { WordChanges } from '@renderer/ui/word-changes'
import { TableChanges } from '@renderer/fields/table-changes'
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
  if (form === 'table') return <TableChanges before={base} after={value} />
  const isProse = (form === 'text' || form === 'rich') && Math.max(words.base.length, words.value.length) > LONG_LETTERS
  return isProse && base !== null && base !== '' ? <WordChanges parts={wordDiff(words.base, words.value)} /> : words.value
}
