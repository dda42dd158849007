import type { Align, Inline, TableCell, TableColumn, TableRow } from './outline'

/** What a column holds: `figures` never break, so they are measured; `text` shares what is left by weight. */
export type ColumnWish =
  | { readonly holds: 'figures'; readonly align: Align; readonly least: number }
  | { readonly holds: 'text'; readonly align: Align; readonly weight: number; readonly least: number }

/** Left and right cell margins. */
const PADDING = 120

/**
 * Width of figures in twips at a font size (half-points), on the safe side for TH Sarabun and what stands in for it:
 * "๑๐๐,๐๐๐.๐๐" at 14 pt needs 1 780 twips (measured in LibreOffice).
 */
export function figuresWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) em += /[,. ()]/.test(char) ? 0.33 : 0.66
  return Math.ceil(em * size * 10) + PADDING
}

function cellText(lines: readonly (readonly Inline[])[]): readonly string[] {
  return lines.map((line) => line.map((run) => run.text).join(''))
}

/** The unmerged cells of a column; merged rows (group titles, totals in words) do not ask for width. */
function columnTexts(rows: readonly TableRow[], column: number, count: number): readonly string[] {
  return rows.flatMap((row) => {
    const cells = expand(row.cells)
    const cell = cells.length === count ? cells[column] : undefined
    return cell === undefined ? [] : cellText(cell.lines)
  })
}

/** A row as one entry per grid column; `undefined` under a merged cell. */
function expand(cells: readonly TableCell[]): readonly (TableCell | undefined)[] {
  return cells.flatMap((cell): (TableCell | undefined)[] => {
    const span = cell.colSpan ?? 1
    return span === 1 ? [cell] : Array.from({ length: span }, () => undefined)
  })
}

const SIZES = [28, 26, 24, 22, 20, 18, 16, 14] as const

/** Column widths that fill `width` exactly, at the largest font size at which no figure breaks and no text column starves. */
export function fitColumns(
  wishes: readonly ColumnWish[], rows: readonly TableRow[], width: number
): { readonly size: number; readonly columns: readonly TableColumn[] } {
  for (const size of SIZES) {
    const least = wishes.map((wish, at) => leastWidth(wish, columnTexts(rows, at, wishes.length), size))
    const rest = width - least.reduce((sum, part) => sum + part, 0)
    if (rest >= 0 || size === SIZES[SIZES.length - 1]) return { size, columns: share(wishes, least, rest) }
  }
  return { size: 14, columns: [] }
}

function leastWidth(wish: ColumnWish, texts: readonly string[], size: number): number {
  if (wish.holds === 'text') return wish.least
  return texts.reduce((most, text) => Math.max(most, figuresWidth(text, size)), wish.least)
}

function share(wishes: readonly ColumnWish[], least: readonly number[], rest: number): TableColumn[] {
  const weights = wishes.map((wish) => (wish.holds === 'text' ? wish.weight : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const extra = Math.max(0, rest)
  let given = 0
  const columns = wishes.map((wish, at) => {
    const share = total === 0 ? 0 : Math.floor((extra * (weights[at] ?? 0)) / total)
    given += share
    return { width: (least[at] ?? 0) + share, align: wish.align }
  })
  const last = weights.findLastIndex((weight) => weight > 0)
  return columns.map((column, at) => (at === last ? { ...column, width: column.width + extra - given } : column))
}
