import type { Json } from '@shared/kernel/json'
import type { GridOwner } from './grid-owner'
import { isOpenCell, type CellId, type GridColumn, type GridEntry } from './grid-types'
import { firstRow, step, type Place, type Shape } from './grid-walk'
import type { GridWriter } from './grid-writer'

/** Where everything stands: cells by name and by place, and what is shown there. */
export class GridMap<Row> {
  private rowAt: ReadonlyMap<string, number> = new Map()
  private columnAt: ReadonlyMap<string, number> = new Map()
  private owner: GridOwner<Row>

  constructor(owner: GridOwner<Row>, private readonly writer: GridWriter) {
    this.owner = owner
    this.drawRows()
    this.drawColumns()
  }

  /** Takes what the owner shows now; says what moved. */
  meet(owner: GridOwner<Row>): { readonly rows: boolean; readonly columns: boolean } {
    const before = this.owner.entries
    const moved = { rows: before !== owner.entries, columns: this.owner.columns !== owner.columns }
    this.owner = owner
    if (moved.rows && !standsAlike(before, owner.entries)) this.drawRows()
    if (moved.columns) this.drawColumns()
    return moved
  }

  private drawRows(): void {
    this.rowAt = new Map(this.owner.entries.map(({ id }, index) => [id, index]))
  }

  private drawColumns(): void {
    this.columnAt = new Map(this.owner.columns.map(({ id }, index) => [id, index]))
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

  hasRow(id: string): boolean {
    return this.rowAt.has(id)
  }

  /** -1 for a column that is not shown. */
  columnIndex(id: string): number {
    return this.columnAt.get(id) ?? -1
  }

  placeOf(cell: CellId | null): Place | null {
    const row = cell === null ? undefined : this.rowAt.get(cell.row)
    const column = cell === null ? undefined : this.columnAt.get(cell.column)
    return row === undefined || column === undefined ? null : { row, column }
  }

  idOf({ row, column }: Place): CellId {
    return { row: this.owner.entries[row]?.id ?? '', column: this.owner.columns[column]?.id ?? '' }
  }

  /** The first cell that can be typed in; `null` in an empty grid. */
  get firstCell(): CellId | null {
    const { entries, columns } = this.owner
    if (entries.length === 0) return null
    const column = columns.findIndex(({ read }) => read !== undefined)
    return this.idOf({ row: firstRow(this.shape), column: Math.max(0, column) })
  }

  entryOf(id: string): GridEntry<Row> | undefined {
    return this.owner.entries[this.rowAt.get(id) ?? -1]
  }

  rowOf(id: string): Row | undefined {
    const entry = this.entryOf(id)
    return entry?.kind === 'row' ? entry.row : undefined
  }

  isNew(id: string): boolean {
    const entry = this.entryOf(id)
    return entry?.kind === 'row' && entry.isNew === true
  }

  textAt({ row, column }: Place): string {
    const entry = this.owner.entries[row]
    const spec = this.owner.columns[column]
    if (entry?.kind !== 'row' || spec === undefined || (entry.isNew === true && spec.kind === 'derived')) return ''
    return this.writer.shown({ row: entry.id, column: spec.id }, spec.text(entry.row))
  }

  /** What the row of a cell holds; `null` where nothing is stored. */
  storedIn(cell: CellId): Json {
    const row = this.rowOf(cell.row)
    return row === undefined ? null : (this.columnOf(cell)?.value?.(row) ?? null)
  }

  /** The value of a cell, also one that is still on its way to its row. */
  valueIn(cell: CellId): Json {
    const stored = this.storedIn(cell)
    return this.isNew(cell.row) ? stored : this.writer.valueIn(cell, stored)
  }

  /** Whether what was typed in a cell is still on its way to its row, whose texts are older. */
  isUnderway(cell: CellId): boolean {
    return !this.isNew(cell.row) && this.writer.isUnderway(cell, this.storedIn(cell))
  }

  columnOf(cell: CellId): GridColumn<Row> | undefined {
    return this.owner.columns[this.columnAt.get(cell.column) ?? -1]
  }

  canType(cell: CellId | null): boolean {
    const [row, column] = cell === null ? [] : [this.rowOf(cell.row), this.columnOf(cell)]
    return row !== undefined && column !== undefined && this.owner.canEdit && isOpenCell(column, row)
  }

  /** Why a cell cannot be typed in, where its column says it. */
  lockOf(cell: CellId | null): string | null {
    const [row, column] = cell === null ? [] : [this.rowOf(cell.row), this.columnOf(cell)]
    return row === undefined ? null : (column?.locked?.(row) ?? null)
  }

  /** The next cell that can be typed in, in reading order; `null` at the end of the grid. */
  nextToType(at: Place, back: boolean): Place | null {
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
}

/** The same rows in the same places, whatever stands in them. */
function standsAlike(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): boolean {
  return before.length === after.length && after.every((entry, at) => entry === before[at] || entry.id === before[at]?.id)
}
