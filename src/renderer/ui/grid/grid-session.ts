import type { Json } from '@shared/kernel/json'
import { actOf, type GridAct, type GridChangeAct, type GridMode, type GridPress } from './grid-press'
import type { GridOwner } from './grid-owner'
import type { CellEdit, CellId, GridColumn, GridEntry } from './grid-types'
import { GridWriter } from './grid-writer'
import { firstRow, leap, rangeOf, step, toEdge, type Place, type Range, type Shape } from './grid-walk'

/** What is being typed in the active cell. */
interface Draft {
  readonly text: string
  /** The stored value it is typed over. */
  readonly seen: Json
}

const PAGE_ROWS = 12

/** The manners of a grid without its looks: which cell is active, what is selected, what is being typed, what a key does. */
export class GridSession<Row> {
  active: CellId | null = null
  /** The corner of the selection across from the active cell. */
  corner: CellId | null = null
  mode: GridMode = 'ready'
  draft: Draft | null = null
  problem: string | null = null
  /** Counts the moves that must come into sight. */
  reveals = 0
  /** Counts the typings: each has a text field of its own, whose undo knows nothing of the one before. */
  typings = 0
  /** The list of a choice is open. */
  isOpen = false
  /** After Esc the next Tab leaves the grid. */
  isLeaving = false
  private tabStart: string | null = null
  /** Enter at the last row, whose typing makes another below: it goes there as soon as that is shown. */
  private goesDown = false
  private rowAt: ReadonlyMap<string, number> = new Map()
  private columnAt: ReadonlyMap<string, number> = new Map()
  readonly writer: GridWriter

  constructor(public owner: GridOwner<Row>, readonly redraw: () => void) {
    this.writer = new GridWriter(redraw)
    this.meet(owner)
    if (owner.begun !== undefined) this.resume(owner.begun)
  }

  private resume({ row, column, text }: CellId & { readonly text: string }): void {
    const cell = { row, column }
    const shown = this.rowOf(row)
    if (shown === undefined || !this.canType(cell)) return
    this.active = cell
    this.mode = 'edit'
    this.draft = { text, seen: this.columnOf(cell)?.value?.(shown) ?? null }
  }

  /** Takes what the owner shows now; a row that is gone hands the cell to its neighbour. */
  meet(owner: GridOwner<Row>): void {
    const before = this.owner
    this.owner = owner
    if (before.entries !== owner.entries || this.rowAt.size === 0) this.meetRows(before.entries)
    if (before.columns !== owner.columns || this.columnAt.size === 0) {
      this.columnAt = new Map(owner.columns.map(({ id }, index) => [id, index]))
      if (this.active !== null && !this.columnAt.has(this.active.column)) this.standAt({ row: this.placeOf(this.active)?.row ?? 0, column: 0 })
    }
  }

  private meetRows(before: readonly GridEntry<Row>[]): void {
    const { entries } = this.owner
    this.rowAt = new Map(entries.map(({ id }, index) => [id, index]))
    if (this.corner !== null && !this.rowAt.has(this.corner.row)) this.corner = null
    if (this.active === null || this.rowAt.has(this.active.row)) return
    const gone = before.findIndex(({ id }) => id === this.active?.row)
    const next = before.slice(gone + 1).find(({ id, kind }) => kind === 'row' && this.rowAt.has(id))?.id ?? entries[firstRow(this.shape, true)]?.id
    this.draft = null
    this.mode = 'ready'
    this.active = next === undefined ? null : { row: next, column: this.active.column }
    this.corner = null
  }

  /** Called when a change of rows is on screen. */
  goOnDown(): void {
    const at = this.goesDown ? this.placeOf(this.active) : null
    const next = at === null ? at : step(this.shape, at, 'down')
    if (next === null || next.row === at?.row) return
    this.goesDown = false
    this.select(this.idOf(next))
  }

  readonly shape: Shape = (() => {
    const owner = (): GridOwner<Row> => this.owner
    const isFilled = (place: Place): boolean => this.textAt(place) !== ''
    return {
      get rows() { return owner().entries.length },
      get columns() { return owner().columns.length },
      canStand: (row) => owner().entries[row]?.kind === 'row',
      isFilled
    }
  })()

  placeOf(cell: CellId | null): Place | null {
    const row = cell === null ? undefined : this.rowAt.get(cell.row)
    const column = cell === null ? undefined : this.columnAt.get(cell.column)
    return row === undefined || column === undefined ? null : { row, column }
  }

  idOf({ row, column }: Place): CellId {
    return { row: this.owner.entries[row]?.id ?? '', column: this.owner.columns[column]?.id ?? '' }
  }

  /** The cell that has the tab stop: the active one, or the first that can be typed in. */
  get stop(): CellId | null {
    if (this.placeOf(this.active) !== null) return this.active
    const { entries, columns } = this.owner
    if (entries.length === 0) return null
    const column = columns.findIndex(({ read }) => read !== undefined)
    return this.idOf({ row: firstRow(this.shape), column: Math.max(0, column) })
  }

  get range(): Range | null {
    const active = this.placeOf(this.active)
    return active === null ? null : rangeOf(active, this.placeOf(this.corner) ?? active)
  }

  rowOf(id: string): Row | undefined {
    const entry = this.owner.entries[this.rowAt.get(id) ?? -1]
    return entry?.kind === 'row' ? entry.row : undefined
  }

  isNew(id: string): boolean {
    const entry = this.owner.entries[this.rowAt.get(id) ?? -1]
    return entry?.kind === 'row' && entry.isNew === true
  }

  textAt({ row, column }: Place): string {
    const entry = this.owner.entries[row]
    const spec = this.owner.columns[column]
    if (entry?.kind !== 'row' || spec === undefined || (entry.isNew === true && spec.kind === 'derived')) return ''
    return this.writer.shown({ row: entry.id, column: spec.id }, spec.text(entry.row))
  }

  columnOf(cell: CellId): GridColumn<Row> | undefined {
    return this.owner.columns[this.columnAt.get(cell.column) ?? -1]
  }

  canType(cell: CellId | null): boolean {
    return cell !== null && this.owner.canEdit && this.columnOf(cell)?.read !== undefined
  }

  /** Makes a cell active, or the end of the selection; refused while what is typed cannot be read. */
  select(cell: CellId, extend = false): boolean {
    if (!this.commit()) return false
    this.isLeaving = false
    if (extend && this.active !== null) this.corner = cell
    else {
      this.active = cell
      this.corner = null
      this.owner.onActive?.(cell)
    }
    this.reveals += 1
    this.redraw()
    return true
  }

  /** Selects a rectangle: the active cell is one corner. */
  selectRange(from: Place, to: Place): void {
    if (!this.commit()) return
    this.active = this.idOf(from)
    this.corner = this.idOf(to)
    this.owner.onActive?.(this.active)
    this.redraw()
  }

  private standAt(place: Place, extend = false): void {
    this.select(this.idOf(place), extend)
  }

  /** A key; true when the grid took it. */
  press(press: GridPress): boolean {
    const act = actOf(press, this.mode)
    if (act === undefined) {
      this.tabStart = this.mode === 'ready' ? null : this.tabStart
      return false
    }
    if (this.active === null) this.active = this.stop
    return this.act(act)
  }

  private act(act: GridAct): boolean {
    const at = this.placeOf(this.active)
    if (at === null) return false
    if (act.do !== 'tab' && act.do !== 'enter') this.tabStart = null
    this.goesDown = false
    if (act.do !== 'tab' && act.do !== 'cancel') this.isLeaving = false
    switch (act.do) {
      case 'move': case 'page': case 'border': return this.walk(act, at)
      case 'tab': return this.tab(at, act.back)
      case 'enter': return this.enter(at, act.back)
      case 'cancel': return this.cancel()
      case 'edit': return this.beginEdit()
      case 'open': return this.openList()
      case 'all': this.selectRange({ row: firstRow(this.shape), column: 0 }, { row: firstRow(this.shape, true), column: this.shape.columns - 1 }); return true
      case 'row': this.selectRange({ row: at.row, column: 0 }, { row: at.row, column: this.shape.columns - 1 }); return true
      case 'column': this.selectRange({ row: firstRow(this.shape), column: at.column }, { row: firstRow(this.shape, true), column: at.column }); return true
      case 'clear': case 'fillDown': case 'fillRight': case 'insert': case 'delete': case 'moveRows': return this.change(act)
    }
  }

  /** Set by the grid: what the keys do to values lives beside the clipboard. */
  change: (act: GridChangeAct) => boolean = () => false

  private walk(act: Extract<GridAct, { do: 'move' | 'page' | 'border' }>, at: Place): boolean {
    const from = act.extends ? (this.placeOf(this.corner) ?? at) : at
    this.standAt(this.destination(act, from), act.extends)
    return true
  }

  private destination(act: Extract<GridAct, { do: 'move' | 'page' | 'border' }>, from: Place): Place {
    if (act.do === 'move') return act.toEdge ? toEdge(this.shape, from, act.to) : step(this.shape, from, act.to)
    if (act.do === 'page') return leap(this.shape, from, act.by * PAGE_ROWS)
    const column = act.at === 'start' ? 0 : this.shape.columns - 1
    return { row: act.ofAll ? firstRow(this.shape, act.at === 'end') : from.row, column }
  }

  private tab(at: Place, back: boolean): boolean {
    if (this.isLeaving) return false
    const next = this.afterTab(at, back)
    if (next === null) return !this.commit()
    const start = this.tabStart ?? this.active?.column ?? null
    this.standAt(next)
    this.tabStart = start
    return true
  }

  /** The next cell that can be typed in, in reading order; `null` at the end of the grid. */
  private afterTab(at: Place, back: boolean): Place | null {
    const { columns } = this.owner
    const by = back ? -1 : 1
    for (let column = at.column + by; column >= 0 && column < columns.length; column += by) {
      if (!this.owner.canEdit || columns[column]?.read !== undefined) return { row: at.row, column }
    }
    const row = step(this.shape, at, back ? 'up' : 'down').row
    if (row === at.row) return null
    const open = columns.map((_, index) => index).filter((index) => !this.owner.canEdit || columns[index]?.read !== undefined)
    const column = back ? open.at(-1) : open[0]
    return column === undefined ? null : { row, column }
  }

  private enter(at: Place, back: boolean): boolean {
    const column = this.tabStart === null ? at.column : (this.columnAt.get(this.tabStart) ?? at.column)
    if (!this.commit()) return true
    this.tabStart = null
    const next = step(this.shape, { row: at.row, column }, back ? 'up' : 'down')
    this.standAt(next)
    this.goesDown = !back && next.row === at.row
    return true
  }

  /** Typing over the active cell; the first key of an edited one keeps the rest. */
  type(text: string): void {
    const cell = this.active ?? this.stop
    if (cell === null || !this.canType(cell)) return
    if (this.active === null) this.active = cell
    const row = this.rowOf(cell.row)
    const spec = this.columnOf(cell)
    if (row === undefined || spec === undefined) return
    if (this.mode === 'ready') {
      this.mode = 'enter'
      this.corner = null
    }
    this.draft = { text, seen: this.draft === null ? (spec.value?.(row) ?? null) : this.draft.seen }
    this.problem = null
    this.goesDown = false
    this.writer.refusal = null
    if (spec.kind === 'choice') this.isOpen = true
    this.owner.onDraft?.(cell, text)
    this.redraw()
  }

  beginEdit(): boolean {
    if (!this.canType(this.active)) return true
    this.mode = 'edit'
    this.corner = null
    if (this.active !== null && this.columnOf(this.active)?.kind === 'choice') this.isOpen = true
    this.redraw()
    return true
  }

  private openList(): boolean {
    if (!this.canType(this.active) || this.active === null || this.columnOf(this.active)?.kind !== 'choice') return false
    return this.beginEdit()
  }

  /** Esc: gives the stored value back; with nothing typed it lets the next Tab leave. False when there was nothing to do. */
  cancel(): boolean {
    const wasTyping = this.mode !== 'ready'
    if (this.active !== null && this.draft !== null) this.owner.onDraft?.(this.active, null)
    this.endTyping()
    this.isLeaving = !wasTyping
    this.corner = null
    this.redraw()
    return wasTyping
  }

  private endTyping(): void {
    if (this.mode !== 'ready') this.typings += 1
    this.draft = null
    this.problem = null
    this.isOpen = false
    this.mode = 'ready'
  }

  /** Hands what is typed to the owner; false while it cannot be read. */
  commit(): boolean {
    const { draft, active } = this
    const row = active === null ? undefined : this.rowOf(active.row)
    const spec = active === null ? undefined : this.columnOf(active)
    if (draft === null || active === null || row === undefined || spec?.read === undefined) {
      this.endTyping()
      return true
    }
    const read = spec.read(draft.text, row)
    if (!read.ok) {
      this.problem = read.error
      this.isOpen = false
      this.redraw()
      return false
    }
    this.endTyping()
    if (draft.text === (spec.edit ?? spec.text)(row) || JSON.stringify(read.value) === JSON.stringify(draft.seen)) this.owner.onDraft?.(active, null)
    else this.send({ ...active, value: read.value, seen: draft.seen }, draft.text, spec.text(row))
    this.redraw()
    return true
  }

  /** Chooses an option of the active cell. */
  choose(value: Json, label: string): void {
    const { active } = this
    const row = active === null ? undefined : this.rowOf(active.row)
    const spec = active === null ? undefined : this.columnOf(active)
    if (active === null || row === undefined || spec === undefined) return
    const seen = this.draft?.seen ?? spec.value?.(row) ?? null
    this.endTyping()
    if (value !== seen || this.isNew(active.row)) this.send({ ...active, value, seen }, label, spec.text(row))
    this.redraw()
  }

  private send(edit: CellEdit, text: string, over: string): void {
    this.writer.hold(edit, text, over)
    void this.writer.tell(this.owner.onEdit([edit]))
  }

  /** Writes what is typed and waits until everything is on its way to disk. */
  async flush(): Promise<void> {
    this.commit()
    await this.writer.settled()
  }
}
