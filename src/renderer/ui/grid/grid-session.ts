import type { Json } from '@shared/kernel/json'
import { actOf, type GridAct, type GridChangeAct, type GridMode, type GridPress } from './grid-press'
import { GridMap } from './grid-map'
import type { GridOwner } from './grid-owner'
import type { CellEdit, CellId, GridEntry } from './grid-types'
import { GridWriter } from './grid-writer'
import { destinationOf, firstRow, rangeOf, step, type Place, type Range, type WalkKey } from './grid-walk'

/** What is being typed in the active cell. */
interface Draft {
  readonly text: string
  /** The stored value it is typed over. */
  readonly seen: Json
}

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
  readonly writer: GridWriter
  readonly map: GridMap<Row>

  constructor(public owner: GridOwner<Row>, readonly redraw: () => void) {
    this.writer = new GridWriter(redraw)
    this.map = new GridMap(owner, this.writer)
    if (owner.begun !== undefined) this.resume(owner.begun)
  }

  private resume({ row, column, text }: CellId & { readonly text: string }): void {
    const cell = { row, column }
    const shown = this.map.rowOf(row)
    if (shown === undefined || !this.map.canType(cell)) return
    this.active = cell
    this.mode = 'edit'
    this.draft = { text, seen: this.map.storedIn(cell) }
  }

  /** Takes what the owner shows now; a row that is gone hands the cell to its neighbour. */
  meet(owner: GridOwner<Row>): void {
    const before = this.owner
    this.owner = owner
    const moved = this.map.meet(owner)
    this.writer.meet((cell) => this.map.storedIn(cell))
    if (moved.rows) this.meetRows(before.entries)
    if (moved.columns && this.active !== null && this.map.columnIndex(this.active.column) < 0) this.standAt({ row: this.map.placeOf(this.active)?.row ?? 0, column: 0 })
  }

  private meetRows(before: readonly GridEntry<Row>[]): void {
    const { entries } = this.owner
    if (this.corner !== null && !this.map.hasRow(this.corner.row)) this.corner = null
    if (this.active === null || this.map.hasRow(this.active.row)) return
    const gone = before.findIndex(({ id }) => id === this.active?.row)
    const next = before.slice(gone + 1).find(({ id, kind }) => kind === 'row' && this.map.hasRow(id))?.id ?? entries[firstRow(this.map.shape, true)]?.id
    this.draft = null
    this.mode = 'ready'
    this.active = next === undefined ? null : { row: next, column: this.active.column }
    this.corner = null
  }

  /** Called when a change of rows is on screen. */
  goOnDown(): void {
    const at = this.goesDown ? this.map.placeOf(this.active) : null
    const next = at === null ? at : step(this.map.shape, at, 'down')
    if (next === null || next.row === at?.row) return
    this.goesDown = false
    this.select(this.map.idOf(next))
  }

  /** The cell that has the tab stop: the active one, or the first that can be typed in. */
  get stop(): CellId | null {
    return this.map.placeOf(this.active) === null ? this.map.firstCell : this.active
  }

  get range(): Range | null {
    const active = this.map.placeOf(this.active)
    return active === null ? null : rangeOf(active, this.map.placeOf(this.corner) ?? active)
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
    this.active = this.map.idOf(from)
    this.corner = this.map.idOf(to)
    this.owner.onActive?.(this.active)
    this.redraw()
  }

  private standAt(place: Place, extend = false): void {
    this.select(this.map.idOf(place), extend)
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
    const at = this.map.placeOf(this.active)
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
      case 'all': this.selectRange({ row: firstRow(this.map.shape), column: 0 }, { row: firstRow(this.map.shape, true), column: this.map.shape.columns - 1 }); return true
      case 'row': this.selectRange({ row: at.row, column: 0 }, { row: at.row, column: this.map.shape.columns - 1 }); return true
      case 'column': this.selectRange({ row: firstRow(this.map.shape), column: at.column }, { row: firstRow(this.map.shape, true), column: at.column }); return true
      case 'clear': case 'fillDown': case 'fillRight': case 'fillTyped': case 'insert': case 'delete': case 'moveRows': return this.change(act)
    }
  }

  /** Set by the grid: what the keys do to values lives beside the clipboard. */
  change: (act: GridChangeAct) => boolean = () => false

  private walk(act: WalkKey, at: Place): boolean {
    const from = act.extends ? (this.map.placeOf(this.corner) ?? at) : at
    this.standAt(destinationOf(this.map.shape, act, from), act.extends)
    return true
  }

  private tab(at: Place, back: boolean): boolean {
    if (this.isLeaving) return false
    const next = this.map.nextToType(at, back)
    if (next === null) return !this.commit()
    const start = this.tabStart ?? this.active?.column ?? null
    this.standAt(next)
    this.tabStart = start
    return true
  }

  private enter(at: Place, back: boolean): boolean {
    const start = this.tabStart === null ? -1 : this.map.columnIndex(this.tabStart)
    const column = start < 0 ? at.column : start
    if (!this.commit()) return true
    this.tabStart = null
    const next = step(this.map.shape, { row: at.row, column }, back ? 'up' : 'down')
    this.standAt(next)
    this.goesDown = !back && next.row === at.row
    return true
  }

  /** Typing over the active cell; the first key of an edited one keeps the rest. */
  type(text: string): void {
    const cell = this.active ?? this.stop
    if (cell === null || !this.map.canType(cell)) return
    if (this.active === null) this.active = cell
    const row = this.map.rowOf(cell.row)
    const spec = this.map.columnOf(cell)
    if (row === undefined || spec === undefined) return
    if (this.mode === 'ready') this.mode = 'enter'
    this.draft = { text, seen: this.draft === null ? this.map.valueIn(cell) : this.draft.seen }
    this.problem = null
    this.goesDown = false
    this.writer.refusal = null
    if (spec.kind === 'choice') this.isOpen = true
    this.owner.onDraft?.(cell, text)
    this.redraw()
  }

  beginEdit(): boolean {
    if (!this.map.canType(this.active)) return true
    this.mode = 'edit'
    if (this.active !== null && this.map.columnOf(this.active)?.kind === 'choice') this.isOpen = true
    this.redraw()
    return true
  }

  private openList(): boolean {
    if (!this.map.canType(this.active) || this.active === null || this.map.columnOf(this.active)?.kind !== 'choice') return false
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

  /** Ends the typing for an act that writes what was typed itself. */
  takeTyped(): string | null {
    const { draft } = this
    this.endTyping()
    return draft?.text ?? null
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
    const row = active === null ? undefined : this.map.rowOf(active.row)
    const spec = active === null ? undefined : this.map.columnOf(active)
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
    const isUntouched = !this.map.isUnderway(active) && draft.text === (spec.edit ?? spec.text)(row)
    if (isUntouched || JSON.stringify(read.value) === JSON.stringify(draft.seen)) this.owner.onDraft?.(active, null)
    else this.send({ ...active, value: read.value, seen: draft.seen }, draft.text, spec.text(row))
    this.redraw()
    return true
  }

  /** Chooses an option of the active cell. */
  choose(value: Json, label: string): void {
    const { active } = this
    const row = active === null ? undefined : this.map.rowOf(active.row)
    const spec = active === null ? undefined : this.map.columnOf(active)
    if (active === null || row === undefined || spec === undefined) return
    const seen = this.draft?.seen ?? this.map.valueIn(active)
    this.endTyping()
    if (value !== seen || this.map.isNew(active.row)) this.send({ ...active, value, seen }, label, spec.text(row))
    this.redraw()
  }

  private send(edit: CellEdit, text: string, over: string): void {
    this.writer.hold(edit, text, over)
    void this.writer.send([edit], (cell) => this.map.storedIn(cell), this.owner.onEdit)
  }

  /** Writes what is typed and waits until everything is on its way to disk. */
  async flush(): Promise<void> {
    this.commit()
    await this.writer.settled()
  }
}
