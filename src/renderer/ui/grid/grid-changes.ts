import type { Json } from '@shared/kernel/json'
import { fromTsv, toHtml, toTsv, type CopiedCell } from './clipboard-text'
import type { GridChangeAct } from './grid-press'
import type { GridSession } from './grid-session'
import { isOpenCell, type CellEdit, type GridColumn } from './grid-types'
import { step, type Range } from './grid-walk'

export interface CopiedBlock {
  readonly text: string
  readonly html: string
}

/** Why a block was not taken as it is: to be said by the grid. */
export type PasteTrouble = 'locked' | 'outside' | 'unreadable'

/** What keys and clipboard do to the values of the selected cells; each act is one edit, so one step of undo. */
export class GridChanges<Row> {
  private lastCopied: string | null = null
  /** Why nothing was pasted. */
  trouble: PasteTrouble | null = null

  constructor(private readonly session: GridSession<Row>) {
    session.change = (act) => this.change(act)
  }

  private change(act: GridChangeAct): boolean {
    const { session } = this
    const { range, owner } = session
    this.trouble = null
    if (range === null || !owner.canEdit) return true
    switch (act.do) {
      case 'clear': this.write(this.cleared(range)); return true
      case 'fillDown': this.fillDown(range); return true
      case 'fillRight': this.fillRight(range); return true
      case 'fillTyped': this.fillTyped(range); return true
      case 'insert': this.insert(range); return true
      case 'delete': this.remove(range); return true
      case 'moveRows': void session.writer.tell(owner.onMove?.(this.rowsIn(range, false), act.by)); return true
    }
  }

  /** Fills the cells that a dragged handle covered from those it began with. */
  fillTo(source: Range, target: Range): void {
    const edits: CellEdit[] = []
    this.eachCell(target, (row, column) => {
      if (row >= source.top && row <= source.bottom && column >= source.left && column <= source.right) return
      const from = { row: wrap(row, source.top, source.bottom), column: wrap(column, source.left, source.right) }
      const edit = this.copied(from, { row, column })
      if (edit !== null) edits.push(edit)
    })
    this.write(edits)
    this.session.selectRange({ row: target.top, column: target.left }, { row: target.bottom, column: target.right })
  }

  /** The selected block, headings of groups left out; `null` when nothing is selected. */
  copy(): CopiedBlock | null {
    const { range } = this.session
    if (range === null) return null
    const rows: CopiedCell[][] = []
    for (let row = range.top; row <= range.bottom; row += 1) {
      const entry = this.session.owner.entries[row]
      if (entry?.kind !== 'row' || entry.isNew === true) continue
      rows.push(this.session.owner.columns.slice(range.left, range.right + 1).map((column) => copiedCell(column, entry.row)))
    }
    const text = toTsv(rows)
    this.lastCopied = text
    return { text, html: toHtml(rows) }
  }

  cut(): CopiedBlock | null {
    const block = this.copy()
    const { range, owner } = this.session
    if (block !== null && range !== null && owner.canEdit) this.write(this.cleared(range))
    return block
  }

  /** Takes a block: one value for the whole selection, an own block as it is; anything else is the owner's to judge. */
  paste(text: string, html: string): void {
    const { session } = this
    const { range, owner } = session
    this.trouble = owner.canEdit ? null : 'locked'
    if (range === null || !owner.canEdit || (text === '' && html === '')) return
    const block = fromTsv(text)
    const isSingle = block.length === 1 && block[0]?.length === 1
    const isOwn = sameText(text, this.lastCopied) && range.top + block.length <= owner.entries.length
    if (!isSingle && !isOwn && owner.onPaste !== undefined) void session.writer.tell(owner.onPaste({ ...session.map.idOf({ row: range.top, column: range.left }), text, html }))
    else this.takeBlock(block, range)
    session.redraw()
  }

  private takeBlock(block: readonly (readonly string[])[], range: Range): void {
    const standing = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at).filter((at) => this.session.map.shape.canStand(at)).length
    const height = block.length === 1 ? standing : block.length
    const width = block.length === 1 && block[0]?.length === 1 ? range.right - range.left + 1 : Math.max(...block.map((row) => row.length))
    const edits: CellEdit[] = []
    let row = range.top
    for (let line = 0; line < height; line += 1, row += 1) {
      while (row < this.session.owner.entries.length && !this.session.map.shape.canStand(row)) row += 1
      const texts = block[line % block.length] ?? []
      for (let column = 0; column < width; column += 1) {
        const typed = texts[column % Math.max(1, texts.length)]
        const edit = typed === undefined ? null : this.read(typed, row, range.left + column)
        if (edit !== null) edits.push(edit)
      }
    }
    if (this.trouble === null) this.write(edits)
  }

  private read(typed: string, row: number, column: number): CellEdit | null {
    const { entries, columns } = this.session.owner
    const entry = entries[row]
    const spec = columns[column]
    if (entry?.kind !== 'row' || spec === undefined) {
      this.trouble = 'outside'
      return null
    }
    if (spec.read === undefined || !isOpenCell(spec, entry.row)) return null
    const read = typed.trim() === '' && spec.empty !== undefined ? { ok: true as const, value: spec.empty } : spec.read(typed, entry.row)
    if (read.ok) return this.editOf(entry.id, spec, read.value)
    this.trouble = 'unreadable'
    return null
  }

  private cleared(range: Range): CellEdit[] {
    const edits: CellEdit[] = []
    this.eachCell(range, (row, column) => {
      const entry = this.session.owner.entries[row]
      const spec = this.session.owner.columns[column]
      if (entry?.kind !== 'row' || entry.isNew === true || spec?.empty === undefined || !isOpenCell(spec, entry.row)) return
      edits.push(this.editOf(entry.id, spec, spec.empty))
    })
    return edits
  }

  /** From the first row of the selection; a single row takes the one above it. */
  private fillDown(range: Range): void {
    const above = step(this.session.map.shape, { row: range.top, column: range.left }, 'up').row
    const source = range.top === range.bottom ? above : range.top
    const edits: CellEdit[] = []
    this.eachCell(range, (row, column) => {
      const edit = row === source ? null : this.copied({ row: source, column }, { row, column })
      if (edit !== null) edits.push(edit)
    })
    this.write(edits)
  }

  private fillRight(range: Range): void {
    const source = range.left === range.right ? range.left - 1 : range.left
    const edits: CellEdit[] = []
    this.eachCell(range, (row, column) => {
      const edit = column === source ? null : this.copied({ row, column: source }, { row, column })
      if (edit !== null) edits.push(edit)
    })
    this.write(edits)
  }

  /** Ctrl+Enter: what is typed goes into every selected cell that can be typed in; the selection stays. */
  private fillTyped(range: Range): void {
    const { session } = this
    const { draft, active } = session
    const corner = session.corner
    if (draft === null || active === null) return void session.commit()
    if (range.top === range.bottom && range.left === range.right) return void session.commit()
    const spec = session.map.columnOf(active)
    const row = session.map.rowOf(active.row)
    const own = row === undefined ? undefined : spec?.read?.(draft.text, row)
    if (own?.ok !== true) return void session.commit()
    const typed = session.takeTyped() ?? ''
    session.owner.onDraft?.(active, null)
    const edits: CellEdit[] = []
    this.eachCell(range, (at, column) => {
      if (!session.map.shape.canStand(at)) return
      const edit = this.read(typed, at, column)
      if (edit !== null) edits.push(edit)
    })
    session.corner = corner
    if (this.trouble === null) this.write(edits)
    session.redraw()
  }

  /** The edit that brings one cell's value to another; within a column the value itself, else what it reads as there. */
  private copied(from: { row: number; column: number }, to: { row: number; column: number }): CellEdit | null {
    const { entries, columns } = this.session.owner
    const [source, target] = [entries[from.row], entries[to.row]]
    const [given, taken] = [columns[from.column], columns[to.column]]
    if (source?.kind !== 'row' || target?.kind !== 'row' || target.isNew === true || given === undefined || taken?.read === undefined || !isOpenCell(taken, target.row)) return null
    const cell = { row: source.id, column: given.id }
    // What is on its way has no text in its row yet; figures of one kind are one another's values.
    const isValue = from.column === to.column || (given.kind === taken.kind && given.kind !== 'choice' && this.session.map.isUnderway(cell))
    if (isValue) return this.editOf(target.id, taken, this.session.map.valueIn(cell))
    const read = taken.read((given.plain ?? given.edit ?? given.text)(source.row), target.row)
    return read.ok ? this.editOf(target.id, taken, read.value) : null
  }

  private insert(range: Range): void {
    const { session } = this
    const rows = this.rowsIn(range, false)
    const after = rows.at(-1)
    if (after !== undefined && session.commit()) void session.writer.tell(session.owner.onInsert?.(after, rows.length))
  }

  private remove(range: Range): void {
    const rows = this.rowsIn(range, false)
    if (rows.length > 0 && this.session.commit()) void this.session.writer.tell(this.session.owner.onDelete?.(rows))
  }

  /** The ids of the selected rows, without headings. */
  rowsIn(range: Range, withNew: boolean): string[] {
    const entries = this.session.owner.entries.slice(range.top, range.bottom + 1)
    return entries.flatMap((entry) => (entry.kind === 'row' && (withNew || entry.isNew !== true) ? [entry.id] : []))
  }

  private write(edits: readonly CellEdit[]): void {
    const changed = edits.filter(({ value, seen }) => JSON.stringify(value) !== JSON.stringify(seen))
    const { writer, map, owner } = this.session
    if (changed.length > 0) void writer.send(changed, (cell) => map.storedIn(cell), owner.onEdit)
  }

  private editOf(row: string, column: GridColumn<Row>, value: Json): CellEdit {
    return { row, column: column.id, value, seen: this.session.map.valueIn({ row, column: column.id }) }
  }

  private eachCell(range: Range, visit: (row: number, column: number) => void): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) visit(row, column)
    }
  }
}

function copiedCell<Row>(column: GridColumn<Row>, row: Row): CopiedCell {
  return { text: (column.plain ?? column.edit ?? column.text)(row), isFigure: (column.number?.(row) ?? null) !== null }
}

function wrap(index: number, first: number, last: number): number {
  const size = last - first + 1
  return first + ((((index - first) % size) + size) % size)
}

/** The clipboard may change line ends. */
function sameText(a: string, b: string | null): boolean {
  return b !== null && a.replace(/\r\n?/g, '\n').replace(/\n$/, '') === b.replace(/\r\n?/g, '\n')
}
