/** Rows of a sheet are counted from 1 and columns from 0; people read both together as "B7". */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

const LETTERS = 26
const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name
  }
  return name
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${String(row)}`
}

/** Column of letters, counted from 0; -1 for what is no column. */
export function columnOf(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1
  let column = 0
  for (const letter of name.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64
  return column - 1
}

/** Reads "B7"; `undefined` for anything else. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = ADDRESS.exec(text) ?? []
  const row = Number(digits)
  return letters === '' || row < 1 ? undefined : { row, column: columnOf(letters) }
}

/** Reads "A1:C3" or "A1"; `undefined` for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first, more] = text.split(':')
  const from = parseAddress(first)
  const to = parseAddress(last)
  if (from === undefined || to === undefined || more !== undefined) return undefined
  return {
    firstRow: Math.min(from.row, to.row), lastRow: Math.max(from.row, to.row),
    firstColumn: Math.min(from.column, to.column), lastColumn: Math.max(from.column, to.column)
  }
}
