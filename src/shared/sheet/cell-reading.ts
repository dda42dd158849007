import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import { fold, tidyLine } from '@shared/kernel/thai-text'
import type { SheetCell } from './table'

/** How a cell was understood, where that needed a decision; the words are in i18n under `sheet.note.<code>`. */
export const READING_NOTES = ['yearBuddhist', 'yearChristian', 'yearShort', 'yearInSerial', 'millions', 'formulaValue', 'dash'] as const
export type ReadingNote = (typeof READING_NOTES)[number]

/** A value that was read from a cell, and the decisions behind it. */
export interface Read<T> {
  readonly value: T
  readonly notes: readonly ReadingNote[]
}
export type Reading<T> = Result<Read<T>, PlanError>

/** Workbooks say the same words in thousands of rows: what was made of some of them is kept. */
const MOST_KEPT = 50_000

function remembering(make: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const made = make(text)
    kept.set(text, made)
    return made
  }
}

/** `fold`, remembering. */
export const foldOnce = remembering(fold)
/** `tidyLine`, remembering. */
export const tidyOnce = remembering(tidyLine)

/** Text of a cell as it is compared: repaired Thai, Arabic digits, single spaces, lower case. */
export function foldedCell(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : foldOnce(cell.text)
}

/** A cell that can have no value at all: an error of the file, a formula without its result. */
export function unreadable(cell: SheetCell): { readonly ok: false; readonly error: PlanError } | undefined {
  if (cell.kind === 'error') return err(planError('CELL_ERROR_VALUE', { value: cell.text.slice(0, 20) }))
  return cell.kind === 'bare' ? err(planError('CELL_FORMULA_BARE')) : undefined
}

export function formulaNote(cell: SheetCell): readonly ReadingNote[] {
  return cell.formula === undefined ? [] : ['formulaValue']
}

/** A refusal that shows the beginning of what stood in the cell. */
export function refuse(code: ErrorCode, cell: SheetCell): { readonly ok: false; readonly error: PlanError } {
  return err(planError(code, { value: (cell.raw ?? cell.text).slice(0, 40) }))
}
