import { formatDecimal } from '@shared/kernel/decimal'
import type { Plan } from '@shared/plan/plan-record'
import type {
  Align, Footnote, HeadingBlock, Inline, ParagraphBlock, ParagraphRole, TableBlock, TableCell, TableRow
} from '../outline'
import { fitColumns, type ColumnWish } from '../fit-columns'
import { SAMPLE_WARNING } from '../words'

/** Gives out anchors and table numbers while a document is put together. */
export class BookMarks {
  #anchors = 0
  #tables = 0
  #figures = 0
  #notes = 0
  readonly #notesBefore = new Map<string, number>()

  /** How many footnotes the book holds before the text of each section, by its record. */
  get notesBefore(): ReadonlyMap<string, number> {
    return this.#notesBefore
  }

  /** The text of a section comes next. */
  reach(section: string): void {
    this.#notesBefore.set(section, this.#notes)
  }

  /** A bookmark name in the form Word uses for its own contents lists. */
  anchor(): string {
    this.#anchors += 1
    return `_Toc${String(600_000_000 + this.#anchors)}`
  }

  tableNumber(): string {
    this.#tables += 1
    return `ตารางที่ ${String(this.#tables)}`
  }

  figureNumber(): string {
    this.#figures += 1
    return `ภาพที่ ${String(this.#figures)}`
  }

  note(runs: readonly Inline[]): Footnote {
    this.#notes += 1
    return { number: this.#notes, mark: String(this.#notes), runs }
  }
}

export type Words = string | readonly Inline[]

export function inline(words: Words): readonly Inline[] {
  return typeof words === 'string' ? [{ text: words }] : words
}

export function bold(text: string): Inline {
  return { text, bold: true }
}

export function paragraph(role: ParagraphRole, words: Words, keepNext = false): ParagraphBlock {
  return { type: 'paragraph', role, runs: inline(words), ...(keepNext ? { keepNext: true } : {}) }
}

export function heading(
  marks: BookMarks, level: HeadingBlock['level'], number: string, text: string, breakBefore = false
): HeadingBlock {
  return { type: 'heading', level, anchor: marks.anchor(), number, text, ...(breakBefore ? { breakBefore: true } : {}) }
}

/** One cell; an array of words is one paragraph each. */
export function cell(words: string | readonly Words[], look: { readonly align?: Align; readonly colSpan?: number; readonly rowSpan?: number } = {}): TableCell {
  const lines = typeof words === 'string' ? [inline(words)] : words.map(inline)
  return { lines, ...look }
}

export function row(kind: TableRow['kind'], ...cells: readonly (string | TableCell)[]): TableRow {
  return { kind, cells: cells.map((part) => (typeof part === 'string' ? cell(part) : part)) }
}

/** The note under a table of figures in the plan that ships as an example. */
export function sampleNotes(plan: Plan): readonly string[] {
  return plan.fields.sample ? [`หมายเหตุ : ${SAMPLE_WARNING}`] : []
}

/** What stands where nothing was said. */
export const NONE = '-'

/** A figure as typed with its thousands marks; a dash for none. */
export function figureText(given: string): string {
  return given === '' ? NONE : formatDecimal(given)
}

/** Typed text, a paragraph a line; empty text is a dash. */
export function linesOf(words: string): readonly Words[] {
  const parts = words.split('\n').map((part) => part.trim()).filter((part) => part !== '')
  return parts.length === 0 ? [NONE] : parts
}

/** `linesOf` as one cell. */
export function linesCell(words: string): TableCell {
  return cell(linesOf(words))
}

export interface TableWish {
  readonly caption: string
  readonly numbered: boolean
  readonly unit?: string
  readonly source?: string
  readonly notes?: readonly string[]
  readonly keepNext?: true
  readonly width: number
  readonly columns: readonly ColumnWish[]
  readonly header: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

/** A table whose columns are measured so that figures never break. */
export function table(marks: BookMarks, wish: TableWish): TableBlock {
  const { size, columns } = fitColumns(wish.columns, [...wish.header, ...wish.rows], wish.width)
  return {
    type: 'table',
    anchor: marks.anchor(),
    number: wish.numbered ? marks.tableNumber() : '',
    caption: wish.caption,
    ...(wish.unit === undefined ? {} : { unit: wish.unit }),
    ...(wish.source === undefined ? {} : { source: wish.source }),
    ...(wish.notes === undefined ? {} : { notes: wish.notes }),
    ...(wish.keepNext === undefined ? {} : { keepNext: wish.keepNext }),
    size,
    columns,
    header: wish.header,
    rows: wish.rows
  }
}

export function figures(align: Align = 'right', least = 0): ColumnWish {
  return { holds: 'figures', align, least }
}

export function text(weight: number, least: number, align: Align = 'left'): ColumnWish {
  return { holds: 'text', align, weight, least }
}
