import type { Json } from '@shared/kernel/json'
import type { Result } from '@shared/kernel/result'

/** What stands in a column; figures stand right with tabular digits, `derived` is never typed. */
export type CellKind = 'text' | 'integer' | 'money' | 'factors' | 'choice' | 'date' | 'derived'

export interface GridOption {
  readonly id: string
  readonly label: string
}

/** One column: how a cell of a row is shown, typed and read. A column without `read` is there to be read only. */
export interface GridColumn<Row> {
  readonly id: string
  readonly title: string
  /** The title over this and its neighbours, e.g. a quarter over its months. */
  readonly group?: string | undefined
  readonly kind: CellKind
  /** CSS pixels */
  readonly width: number
  /** Stays in sight while the others scroll sideways; frozen columns come first. */
  readonly isFrozen?: boolean | undefined
  /** The same at the right: sums and differences; such columns come last. */
  readonly isFrozenEnd?: boolean | undefined
  /** Names the row: read aloud with every cell of it. */
  readonly isRowHeader?: boolean | undefined
  /** A press on it selects the whole row, as on the numbers of a spreadsheet. */
  readonly selectsRow?: boolean | undefined
  /** As it stands when nobody types. */
  readonly text: (row: Row) => string
  /** As it stands when the typing begins; `text` when absent. */
  readonly edit?: ((row: Row) => string) | undefined
  /** As it leaves for another program: Arabic digits, no thousands marks; `edit` or `text` when absent. */
  readonly plain?: ((row: Row) => string) | undefined
  /** What is summed of a selection: whole satang for `money`, else the figure itself; `null` where there is none. */
  readonly number?: ((row: Row) => number | null) | undefined
  /** What is stored. */
  readonly value?: ((row: Row) => Json) | undefined
  /** Reads what was typed or pasted; the error is a sentence. */
  readonly read?: ((typed: string, row: Row) => Result<Json, string>) | undefined
  /** Why the cell of a row cannot be typed in, as a sentence that is shown while the cell is active; `null` when it can. */
  readonly locked?: ((row: Row) => string | null) | undefined
  /** What Delete leaves; without it a cell cannot be emptied. */
  readonly empty?: Json | undefined
  readonly options?: readonly GridOption[] | undefined
  readonly tone?: ((row: Row) => 'amber' | 'red' | undefined) | undefined
  /** What stands in the empty row at the end: what to do there. */
  readonly hint?: string | undefined
  /** What stands under it in the frozen row of totals. */
  readonly footer?: string | undefined
}

/** A row that people edit, or the heading of a group with its subtotals. */
export type GridEntry<Row> =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; /** Named aloud with every cell. */ readonly label: string; /** The empty row at the end: typing in it makes a row. */ readonly isNew?: boolean | undefined; /** On its way to disk. */ readonly isWaiting?: boolean | undefined }
  | { readonly kind: 'group'; readonly id: string; readonly label: string; /** Subtotals by column. */ readonly texts: Readonly<Record<string, string>> }

export interface CellId {
  readonly row: string
  readonly column: string
}

/** One cell to be written. `seen` is what it showed when the typing began. */
export interface CellEdit extends CellId {
  readonly value: Json
  readonly seen: Json
}

/** A block from the clipboard for the cell named and those right of and below it. */
export interface GridPaste extends CellId {
  readonly text: string
  readonly html: string
}

/** A way into a grid from outside. */
export interface GridHandle {
  /** Scrolls to a cell and gives it the keyboard (or only looks, without). */
  readonly showCell: (cell: CellId, takesKeyboard: boolean) => void
}

/** Whether a cell of a row can be typed in, where the grid can be at all. */
export function isOpenCell<Row>({ read, locked }: GridColumn<Row>, row: Row): boolean {
  return read !== undefined && (locked?.(row) ?? null) === null
}

/** Figures stand right, with tabular digits: whole numbers, money, and what is counted from them. */
export function isFigure<Row>({ kind, number }: GridColumn<Row>): boolean {
  return kind === 'money' || kind === 'integer' || (kind === 'derived' && number !== undefined)
}
