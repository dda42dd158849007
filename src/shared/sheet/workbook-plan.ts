/** How the values of a column are shown. Money is given in satang. */
export type ColumnKind = 'text' | 'code' | 'money' | 'million' | 'whole' | 'decimal' | 'percent'

/** A cell to be written: text, a number (money: satang), nothing, or a formula with the result that stands until it is counted again. */
export type CellPlan = string | number | null | { readonly formula: string; readonly result: number | string }

export interface ColumnPlan {
  readonly heading: string
  /** A heading over this and its neighbours of the same group. */
  readonly group?: string
  readonly kind: ColumnKind
  /** In widths of a digit; measured from the content when absent. */
  readonly width?: number
  readonly hidden?: boolean
  /** A drop-down of these words. */
  readonly choices?: readonly string[]
  /** May not be typed over where the sheet is locked. */
  readonly locked?: boolean
}

/** One sheet as plain data: what is tested, and what both writers take. */
export interface SheetPlan {
  readonly name: string
  /** Lines above the table: title, of whom, remarks. */
  readonly titles: readonly string[]
  /** Right-aligned above the headings ("unit: baht"). */
  readonly unitLine?: string
  readonly columns: readonly ColumnPlan[]
  readonly rows: readonly (readonly CellPlan[])[]
  /** Row of sums below the rows; absent for none. */
  readonly total?: { readonly label: string; readonly cells: readonly CellPlan[] }
  readonly landscape: boolean
  /** Headings and hidden columns may not be changed; `spare` rows below are empty and open for typing. */
  readonly entry?: { readonly spare: number; readonly spareCells: (row: number) => readonly CellPlan[] }
  readonly footer: string
}

export interface WorkbookPlan {
  /** Without its ending. */
  readonly fileName: string
  readonly sheets: readonly SheetPlan[]
  /** A sheet nobody sees, by which the program knows its own form again: rows of text. */
  readonly marker?: { readonly name: string; readonly rows: readonly (readonly string[])[] }
}

/** Rows that the headings take: two where columns are grouped. */
export function headingRows({ columns }: Pick<SheetPlan, 'columns'>): 1 | 2 {
  return columns.some(({ group }) => group !== undefined) ? 2 : 1
}

/** The row (counted from 1) under which the first row of the table stands: the last row of its headings. */
export function lastHeadingRow(sheet: Pick<SheetPlan, 'titles' | 'unitLine' | 'columns'>): number {
  return sheet.titles.length + (sheet.unitLine === undefined ? 0 : 1) + headingRows(sheet)
}
