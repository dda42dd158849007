import type { TableBlock, TableRow } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { bold, cell, NONE, row, table, text, type BookMarks, type Words } from './compose'

/** One line of a form: label and content over the rest of the width. */
export function whole(label: string, words: readonly Words[]): TableRow {
  return row('body', cell([[bold(label)]]), cell(words, { colSpan: 3 }))
}

/** Two labels with their contents side by side. */
export function pair(left: string, leftWords: Words, right: string, rightWords: Words): TableRow {
  return row('body', cell([[bold(left)]]), cell([leftWords === '' ? NONE : leftWords]), cell([[bold(right)]]), cell([rightWords === '' ? NONE : rightWords]))
}

/** A form of labels and contents across an upright page, without head or caption. */
export function formTable(marks: BookMarks, rows: readonly TableRow[]): TableBlock {
  return table(marks, {
    caption: '', numbered: false, width: PORTRAIT_WIDTH,
    columns: [text(0.6, 1900), text(1.2, 2200), text(0.6, 2100), text(1.2, 2200)], header: [], rows
  })
}
