import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import { SATANG_LIMIT, type Satang } from '@shared/kernel/satang'
import words from './cell-words.json'
import { foldedCell, formulaNote, refuse, unreadable, type Reading } from './cell-reading'
import { exactOf, timesTen } from './decimal-text'
import type { SheetCell } from './table'

/** What the figures of a column stand for. */
export const MONEY_UNITS = ['baht', 'thousand', 'million'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const POWER: Readonly<Record<MoneyUnit, number>> = { baht: 2, thousand: 5, million: 8 }
/** A line of a thousand million baht is no provincial request: baht was typed in a column of millions (brief §7.1: "538800.0000"). */
const SUSPECT_MILLIONS = 1_000n
/** Longer text is no figure. */
const LONGEST_FIGURE = 80
const DASH = /^[-\u2012-\u2015\u2212]+$/
/** "1.500" as people in Europe group thousands, or one and a half: nobody can tell, so it is not taken. */
const POINT_OR_GROUP = /^-?[1-9]\d{0,2}\.\d{3}$/
const FIGURE = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/

/** How a figure was written: its exact decimal text, or that the cell is blank or a dash. */
type Figure = { readonly kind: 'blank' } | { readonly kind: 'dash' } | { readonly kind: 'figure'; readonly decimal: string; readonly million: boolean }

/**
 * Money of a cell as whole satang; `null` for a blank cell, zero for a dash (brief §0.1: "-" prints zero). Reads Thai digits,
 * thousands marks in their places, baht signs and words, "1,500.-", parentheses and minus, "1.5" with the word for million.
 * Never rounds: `CELL_TOO_FINE` for a fraction of a satang, `CELL_UNIT_SUSPECT` for baht in a column of millions,
 * `CELL_NOT_MONEY`, `AMOUNT_TOO_LARGE`, `CELL_NEGATIVE` unless `negative` is let in.
 */
export function readMoney(cell: SheetCell | undefined, unit: MoneyUnit = 'baht', { negative = false } = {}): Reading<Satang | null> {
  if (cell === undefined) return ok({ value: null, notes: [] })
  const broken = unreadable(cell)
  if (broken !== undefined) return broken
  const figure = readFigure(cell)
  if (figure === undefined) return refuse('CELL_NOT_MONEY', cell)
  if (figure.kind === 'blank') return ok({ value: null, notes: [] })
  if (figure.kind === 'dash') return ok({ value: 0 as Satang, notes: ['dash'] })
  if (unit === 'baht' && !figure.million && cell.kind === 'text' && POINT_OR_GROUP.test(figure.decimal)) return refuse('CELL_TOO_FINE', cell)
  return toSatang(cell, figure.decimal, figure.million ? 'million' : unit, negative)
}

function toSatang(cell: SheetCell, decimal: string, unit: MoneyUnit, negative: boolean): Reading<Satang> {
  const exact = exactOf(decimal)
  if (exact === undefined) return refuse('CELL_NOT_MONEY', cell)
  if (exact.units < 0n && !negative) return refuse('CELL_NEGATIVE', cell)
  const size = exact.units < 0n ? -exact.units : exact.units
  if (unit === 'million' && size >= SUSPECT_MILLIONS * 10n ** BigInt(exact.places)) return refuse('CELL_UNIT_SUSPECT', cell)
  const satang = timesTen(exact, POWER[unit])
  if (satang === undefined) return refuse('CELL_TOO_FINE', cell)
  if (size * 10n ** BigInt(POWER[unit]) > BigInt(SATANG_LIMIT) * 10n ** BigInt(exact.places)) return err(planError('AMOUNT_TOO_LARGE'))
  return ok({ value: Number(satang) as Satang, notes: unit === 'baht' ? formulaNote(cell) : [...formulaNote(cell), 'millions'] })
}

/** A whole number that is not negative; `null` for a blank cell or a dash. Errors: `CELL_NOT_NUMBER`, `CELL_NOT_WHOLE`, `CELL_NEGATIVE`. */
export function readWhole(cell: SheetCell | undefined): Reading<number | null> {
  if (cell === undefined) return ok({ value: null, notes: [] })
  const broken = unreadable(cell)
  if (broken !== undefined) return broken
  const figure = readFigure(cell)
  if (figure === undefined || (figure.kind === 'figure' && figure.million)) return refuse('CELL_NOT_NUMBER', cell)
  if (figure.kind !== 'figure') return ok({ value: null, notes: [] })
  const exact = exactOf(figure.decimal)
  const whole = exact === undefined ? undefined : timesTen(exact, 0)
  if (whole === undefined || whole > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('CELL_NOT_WHOLE', cell)
  return whole < 0n ? refuse('CELL_NEGATIVE', cell) : ok({ value: Number(whole), notes: formulaNote(cell) })
}

/** A share as decimal text of per cent: "12.5%" and a cell of 0.125 that is shown as a percentage differ only in `fraction`. */
export function readPercent(cell: SheetCell | undefined): Reading<string | null> {
  if (cell === undefined) return ok({ value: null, notes: [] })
  const broken = unreadable(cell)
  if (broken !== undefined) return broken
  const sign = /\s*%$/
  const text = foldedCell(cell)
  const figure = text.length > LONGEST_FIGURE ? undefined : readFigure({ ...cell, kind: 'text', text: text.replace(sign, '') })
  if (figure === undefined || (figure.kind === 'figure' && figure.million)) return refuse('CELL_NOT_NUMBER', cell)
  return ok({ value: figure.kind === 'figure' ? figure.decimal : null, notes: formulaNote(cell) })
}

function readFigure(cell: SheetCell): Figure | undefined {
  if (cell.kind === 'number') return { kind: 'figure', decimal: cell.text, million: false }
  if (cell.kind !== 'text') return undefined
  const text = foldedCell(cell)
  if (text === '') return { kind: 'blank' }
  if (text.length > LONGEST_FIGURE) return undefined
  if (DASH.test(text)) return { kind: 'dash' }
  const bracketed = /^\(\s*(.*?)\s*\)$/.exec(text)
  const { body, million } = withoutUnit(bracketed?.[1] ?? text)
  const [, sign = '', digits = ''] = /^([-\u2212\u2013+]|)\s*(.*)$/.exec(withoutMinusWord(body)) ?? []
  const [, whole, fraction = ''] = FIGURE.exec(digits) ?? []
  if (whole === undefined || (bracketed !== null && sign !== '')) return undefined
  const plain = `${whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`
  const minus = (bracketed !== null || (sign !== '' && sign !== '+') || body !== withoutMinusWord(body)) && /[1-9]/.test(plain)
  return { kind: 'figure', decimal: minus ? `-${plain}` : plain, million }
}

function withoutMinusWord(text: string): string {
  const word = words.minus.find((minus) => text.startsWith(minus))
  return word === undefined ? text : text.slice(word.length).trim()
}

/** Drops the signs of money around a figure: the baht sign before, words behind, the dash of "1,500.-". */
function withoutUnit(text: string): { readonly body: string; readonly million: boolean } {
  let body = text.replace(/^\u0E3F\s*/, '').replace(/\s*\u0E3F$/, '')
  const million = words.million.find((word) => body.endsWith(word))
  const unit = million ?? words.baht.find((word) => body.endsWith(word))
  if (unit !== undefined) body = body.slice(0, -unit.length).trim()
  return { body: body.replace(/(\d)\.[-\u2013\u2014]$/, '$1').trim(), million: million !== undefined }
}
