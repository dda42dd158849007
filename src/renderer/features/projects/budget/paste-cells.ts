import type { PartEdit } from '@shared/budget/line-parts'
import type { Factor } from '@shared/budget/budget-line-record'
import type { Translate } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { multiplySatang, type Satang } from '@shared/kernel/satang'
import { cellAddress } from '@shared/sheet/address'
import { readDay } from '@shared/sheet/read-day'
import { readMoney } from '@shared/sheet/read-number'
import type { SheetCell, SheetRow } from '@shared/sheet/table'
import type { Formats } from '@renderer/ui/formats'
import { errorWords } from '@renderer/ui/error-words'
import type { BudgetRow } from './budget-row'
import type { BudgetColumn } from './common-columns'

/** A cell of the block as it stood there, and why it cannot be taken. */
export interface PastedCell {
  readonly typed: string
  readonly problem: string | null
}

export interface ReadRow {
  readonly cells: ReadonlyMap<string, PastedCell>
  readonly edits: readonly PartEdit[]
  /** The first refused cell and why. */
  readonly refusal: { readonly cell: string; readonly reason: string } | null
  /** How cells were understood where that needed a decision. */
  readonly notes: readonly string[]
}

interface Words {
  readonly t: Translate
  readonly formats: Formats
  /** A Christian year near which years of two digits are looked for. */
  readonly near: number
}

/** Reads a row of a block for the columns it falls on. */
export function readPastedRow(row: SheetRow, byColumn: ReadonlyMap<number, BudgetColumn>, target: BudgetRow, words: Words): ReadRow {
  const cells = new Map<string, PastedCell>()
  const edits: PartEdit[] = []
  const notes: string[] = []
  const given = new Set<string>()
  let refusal: ReadRow['refusal'] = null
  let amount: { readonly satang: number; readonly at: number } | null = null
  for (const [at, spec] of byColumn) {
    const cell = row.cells[at]
    if (spec.read === undefined && spec.id !== 'amount') continue
    const typed = cell?.raw ?? cell?.text ?? ''
    const read = readCell(cell, spec, target, words)
    cells.set(spec.id, { typed, problem: read.ok ? null : read.error })
    if (!read.ok) refusal ??= { cell: cellAddress(row.number, at), reason: read.error }
    else if (spec.id === 'amount') amount = typeof read.value === 'number' ? { satang: read.value, at } : null
    else if (read.value !== undefined) {
      edits.push({ part: spec.id, value: read.value, seen: spec.value?.(target) ?? null })
      if (typed.trim() !== '') given.add(spec.id)
      const note = dayNote(cell, spec, words)
      if (note !== null) notes.push(`${cellAddress(row.number, at)} ${note}`)
    }
  }
  if (refusal === null && amount !== null) {
    const counted = byAmount(amount.satang, edits, target, given.has('rate'), words)
    if (counted.ok) edits.push(...counted.value)
    else {
      refusal = { cell: cellAddress(row.number, amount.at), reason: counted.error }
      cells.set('amount', { typed: cells.get('amount')?.typed ?? '', problem: counted.error })
    }
  }
  return { cells, edits, refusal, notes }
}

/** The value of a cell for its column; `undefined` leaves what stands there. */
function readCell(cell: SheetCell | undefined, spec: BudgetColumn, target: BudgetRow, { t }: Words): Result<Json | undefined, string> {
  const isBlank = cell === undefined || (cell.kind === 'text' && cell.text.trim() === '')
  if (spec.id === 'amount' || spec.kind === 'money') {
    const read = readMoney(cell)
    if (!read.ok) return err(errorWords(t, read.error).what)
    return ok(read.value.value ?? (spec.id === 'amount' ? undefined : (spec.empty ?? 0)))
  }
  if (isBlank) return ok(spec.empty)
  if (cell.kind === 'error' || cell.kind === 'bare') return err(errorWords(t, cell.kind === 'error' ? { code: 'CELL_ERROR_VALUE', details: { value: cell.text.slice(0, 20) } } : { code: 'CELL_FORMULA_BARE' }).what)
  if (spec.kind === 'factors' && DASH.test(cell.text.trim())) return ok([])
  // A cell of the grid is one line.
  return spec.read?.(cell.text.replace(/\s*\n\s*/g, ' '), target) ?? ok(undefined)
}

const DASH = /^[-\u2012-\u2015\u2212]+$/
const LOOKS_LIKE_DAY = /^[\d\u0E50-\u0E59]{1,2}[/.-][\d\u0E50-\u0E59]{1,2}[/.-][\d\u0E50-\u0E59]{2,4}$/

/** A day among words stays as it is written; how its year is read is said. */
function dayNote(cell: SheetCell | undefined, spec: BudgetColumn, { t, formats, near }: Words): string | null {
  if (cell === undefined || spec.kind !== 'text' || (cell.kind === 'text' && !LOOKS_LIKE_DAY.test(cell.text.trim())) || (cell.kind !== 'text' && cell.kind !== 'day')) return null
  const read = readDay(cell, { near })
  return read.ok && read.value.value !== null ? t('budget.paste.day', { day: formats.isoDay(read.value.value) }) : null
}

/** An amount that came along is held against the rate; without a rate it gives the rate. */
function byAmount(satang: number, edits: readonly PartEdit[], target: BudgetRow, hasRate: boolean, { t, formats }: Words): Result<readonly PartEdit[], string> {
  const factors = (edits.find(({ part }) => part === 'factors')?.value ?? target.stored?.fields.factors ?? []) as readonly Factor[]
  const rate = (edits.find(({ part }) => part === 'rate')?.value ?? target.stored?.fields.rate ?? 0) as number
  const quantities = factors.map(({ quantity }) => quantity)
  if (hasRate) {
    const counted = multiplySatang(rate as Satang, quantities)
    if (!counted.ok) return err(errorWords(t, counted.error).what)
    if (counted.value === satang) return ok([])
    return err(errorWords(t, { code: 'CELL_SUM_DIFFERS', details: { counted: formats.money(counted.value), given: formats.money(satang) } }).what)
  }
  const product = multiplySatang(1 as Satang, quantities)
  if (!product.ok) return err(errorWords(t, product.error).what)
  if (product.value === 0 || satang % product.value !== 0) return err(t('budget.paste.notDivisible'))
  return ok([{ part: 'rate', value: satang / product.value, seen: target.stored?.fields.rate ?? 0 }])
}

