import { diffArrays } from 'diff'
import { plainText } from '@shared/kernel/rich-text'
import { wordDiff, type DiffPart } from '@shared/kernel/word-diff'
import type { TextTable } from './text-table'

/** One row of two tables laid over each other: each cell as the words that stayed, came and went. */
export interface DiffRow {
  readonly kind: DiffPart['kind']
  readonly cells: readonly (readonly DiffPart[])[]
}

type Words = readonly string[]

/** What changed between two tables, row by row and cell by cell. Rows that are alike on both sides stay together. */
export function tableDiff(before: TextTable | null, after: TextTable | null): readonly DiffRow[] {
  const parts = diffArrays(rowsOf(before), rowsOf(after), { comparator: sameRow })
  const rows: DiffRow[] = []
  let gone: readonly Words[] = []
  for (const { added, removed, value } of parts) {
    if (removed) gone = value
    else {
      rows.push(...(added ? replaced(gone, value) : [...gone.map(removedRow), ...value.map((row) => whole('same', row))]))
      gone = []
    }
  }
  return [...rows, ...gone.map(removedRow)]
}

/** Rows that stand where others stood are compared with them in order. */
function replaced(before: readonly Words[], after: readonly Words[]): readonly DiffRow[] {
  const changed = after.map((row, at): DiffRow => {
    const old = before[at]
    if (old === undefined) return whole('added', row)
    const width = Math.max(row.length, old.length)
    return { kind: 'same', cells: Array.from({ length: width }, (_, column) => wordDiff(old[column] ?? '', row[column] ?? '')) }
  })
  return [...changed, ...before.slice(after.length).map(removedRow)]
}

function whole(kind: DiffPart['kind'], row: Words): DiffRow {
  return { kind, cells: row.map((text) => (text === '' ? [] : [{ kind, text }])) }
}

function removedRow(row: Words): DiffRow {
  return whole('removed', row)
}

function rowsOf(table: TextTable | null): Words[] {
  return table === null ? [] : table.rows.map((row) => row.map((cell) => plainText(cell.c)))
}

function sameRow(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at])
}
