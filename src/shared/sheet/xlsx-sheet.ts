import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { parseAddress, parseRange, type CellRange } from './address'
import { floatText } from './decimal-text'
import { attributesOf, plainText, type MarkupHandler } from './markup'
import { dayOfSerial } from './read-day'
import { LAST_ROW, MAX_COLUMNS, MAX_ROWS, TOLD_EVERY, type Sheet, type SheetCell, type SheetRow } from './table'
import { scanPart, TextRuns, type SheetEntry, type Surroundings } from './xlsx-package'

/** Merged ranges beyond this are decoration. */
const MAX_MERGES = 20_000

/**
 * The cells of one worksheet part. Its own word on how large it is is not believed: cells are counted. Errors: `SHEET_TOO_LONG`,
 * `SHEET_TOO_WIDE`, `SHEET_DAMAGED`, `SHEET_UNSAFE`.
 */
export function readWorksheet(bytes: Uint8Array, entry: SheetEntry, surroundings: Surroundings): Result<Sheet, PlanError> {
  const reader = new SheetReader(surroundings)
  const read = scanPart(bytes, reader)
  if (reader.fault !== undefined) return err(reader.fault)
  return read.ok ? ok({ name: entry.name, hidden: entry.hidden, ...reader.result() }) : read
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | undefined
  formula: string | undefined
}

class SheetReader implements MarkupHandler {
  fault: PlanError | undefined
  private readonly rows = new Map<number, { readonly number: number; hidden: boolean; readonly cells: (SheetCell | undefined)[] }>()
  private readonly merges: CellRange[] = []
  private readonly hiddenColumns: number[] = []
  private readonly runs = new TextRuns()
  private row: { readonly number: number; hidden: boolean; readonly cells: (SheetCell | undefined)[] } | undefined
  private lastRow = 0
  private column = -1
  private cell: OpenCell | undefined
  private inside: 'value' | 'formula' | undefined

  constructor(private readonly surroundings: Surroundings) {}

  get stopped(): boolean {
    return this.fault !== undefined
  }

  open(name: string, raw: string, closed: boolean): void {
    if (name === 'c') this.startCell(raw, closed)
    else if (name === 'v') this.inside = closed ? undefined : 'value'
    else if (name === 'f') this.startFormula(closed)
    else if (name === 'row') this.startRow(attributesOf(raw))
    else if (name === 'is') this.runs.start()
    else if (name === 'mergecell') this.merge(attributesOf(raw).get('ref') ?? '')
    else if (name === 'col') this.hide(attributesOf(raw))
    else this.runs.open(name, closed)
  }

  close(name: string): void {
    if (name === 'c') this.endCell()
    else if (name === 'v' || name === 'f') this.inside = undefined
    else if (name === 'is' && this.cell !== undefined) this.cell.value = this.runs.taken()
    else this.runs.close(name)
  }

  text(raw: string, literal: boolean): void {
    if (this.cell === undefined) return
    if (this.inside === undefined) this.runs.add(raw, literal)
    else if (this.inside === 'value') this.cell.value = (this.cell.value ?? '') + (literal ? raw : plainText(raw))
    else this.cell.formula = (this.cell.formula ?? '') + (literal ? raw : plainText(raw))
  }

  result(): Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'> {
    const rows: SheetRow[] = [...this.rows.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.number - b.number)
    return { rows, merges: this.merges, hiddenColumns: this.hiddenColumns }
  }

  private startRow(attributes: ReadonlyMap<string, string>): void {
    const given = Number(attributes.get('r') ?? this.lastRow + 1)
    const number = Number.isInteger(given) && given >= 1 ? given : this.lastRow + 1
    this.lastRow = number
    if (number % TOLD_EVERY === 0) this.surroundings.onRows?.(number)
    this.column = -1
    this.row = this.rows.get(number) ?? { number, hidden: false, cells: [] }
    if (/^(1|true)$/i.test(attributes.get('hidden') ?? '')) this.row.hidden = true
  }

  private startCell(raw: string, closed: boolean): void {
    const attributes = attributesOf(raw)
    const address = parseAddress(attributes.get('r') ?? '')
    this.column = address?.column ?? this.column + 1
    this.cell = { column: this.column, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), value: undefined, formula: undefined }
    if (closed) this.cell = undefined
  }

  private startFormula(closed: boolean): void {
    if (this.cell === undefined) return
    this.cell.formula = ''
    this.inside = closed ? undefined : 'formula'
  }

  private endCell(): void {
    const { cell, row } = this
    this.cell = undefined
    if (cell === undefined || row === undefined) return
    if (cell.type === 's' && cell.value !== undefined && this.surroundings.strings[Number(cell.value)] === undefined) this.fault = planError('SHEET_DAMAGED')
    const made = this.made(cell)
    if (made === undefined) return
    // Two values at one address: programs differ in which of them they show
    if (row.cells[cell.column] !== undefined) this.fault = planError('SHEET_DAMAGED')
    if (row.number > LAST_ROW) this.fault = planError('SHEET_TOO_LONG', { limit: MAX_ROWS })
    else if (cell.column >= MAX_COLUMNS) this.fault = planError('SHEET_TOO_WIDE', { limit: MAX_COLUMNS })
    else {
      row.cells[cell.column] = made
      this.rows.set(row.number, row)
    }
  }

  private made({ type, value, formula, style }: OpenCell): SheetCell | undefined {
    const from = formula === undefined ? {} : { formula }
    if (value === undefined || (value === '' && type !== 'str')) return formula === undefined ? undefined : { kind: 'bare', text: '', formula }
    switch (type) {
      case 's': return textCell(this.surroundings.strings[Number(value)] ?? '', from)
      case 'str': case 'inlineStr': return textCell(value, from)
      case 'b': return { kind: 'bool', text: value === '1' || value === 'true' ? 'true' : 'false', ...from }
      case 'e': return { kind: 'error', text: value, ...from }
      case 'd': return { kind: 'day', text: value.slice(0, 10), raw: value, ...from }
      default: return this.number(value, style, from)
    }
  }

  private number(raw: string, style: number, from: { readonly formula?: string }): SheetCell {
    const text = floatText(raw)
    if (text === undefined) return { kind: 'text', text: raw, ...from }
    const day = this.surroundings.dayStyles[style] === true ? dayOfSerial(Number(raw), this.surroundings.from1904) : undefined
    if (day !== undefined) return { kind: 'day', text: day, raw, ...from }
    return raw === text ? { kind: 'number', text, ...from } : { kind: 'number', text, raw, ...from }
  }

  private merge(ref: string): void {
    const range = parseRange(ref)
    if (range !== undefined && this.merges.length < MAX_MERGES) this.merges.push(range)
  }

  private hide(attributes: ReadonlyMap<string, string>): void {
    if (!/^(1|true)$/i.test(attributes.get('hidden') ?? '')) return
    const last = Math.min(Number(attributes.get('max')), MAX_COLUMNS)
    for (let column = Math.max(1, Number(attributes.get('min'))); column <= last; column += 1) this.hiddenColumns.push(column - 1)
  }
}

function textCell(text: string, from: { readonly formula?: string }): SheetCell | undefined {
  return text === '' && from.formula === undefined ? undefined : { kind: 'text', text, ...from }
}
