import { columnOf } from './address'

/** A cell or a range of the same sheet; one of another sheet stands behind an exclamation mark. */
const REFERENCE = /(?<![!:A-Z0-9$_.])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\d(])/g
const SUMS = /\bSUM(?:IFS?)?\s*\(|\bSUBTOTAL\s*\(/
const SIGNS_AND_CELLS = /^[\s+()]*(?:\$?[A-Z]{1,3}\$?\d{1,7}[\s+()]*){2,}$/
const LONGEST = 2_000

export interface PlaceOfMoney {
  /** Counted from 0. */
  readonly column: number
  readonly row: number
  /** The last row of the headings: what is above holds no lines. */
  readonly headerRow: number
}

/**
 * Whether a formula of the money adds up the money of other rows: a SUM over its own column, or cells of it with plus signs between
 * them. One that multiplies another row's money, or adds a figure to it, counts something of its own.
 */
export function sumsOtherRows(formula: string | undefined, place: PlaceOfMoney): boolean {
  if (formula === undefined || formula.length > LONGEST) return false
  const text = formula.toUpperCase()
  return (SUMS.test(text) || SIGNS_AND_CELLS.test(text)) && reachesOthers(text, place)
}

function reachesOthers(formula: string, { column, row, headerRow }: PlaceOfMoney): boolean {
  for (const [, letters = '', first = '', lastLetters = letters, last = first] of formula.matchAll(REFERENCE)) {
    if (columnOf(letters) > column || columnOf(lastLetters) < column) continue
    const [from, to] = [Math.max(Number(first), headerRow + 1), Number(last)]
    if (from <= to && !(from === row && to === row)) return true
  }
  return false
}
