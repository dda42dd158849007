import type { CellEdit, CellId, GridColumn, GridEntry, GridPaste } from './grid-types'

/** What a grid shows and whom it tells; the owner writes. A promised sentence says why an edit was refused. */
export interface GridOwner<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly entries: readonly GridEntry<Row>[]
  readonly canEdit: boolean
  readonly onEdit: (edits: readonly CellEdit[]) => Promise<string | null>
  /** So many rows to be added after this one. */
  readonly onInsert?: ((after: string, count: number) => Promise<string | null>) | undefined
  readonly onDelete?: ((rows: readonly string[]) => Promise<string | null>) | undefined
  readonly onMove?: ((rows: readonly string[], by: 1 | -1) => Promise<string | null>) | undefined
  /** A block from elsewhere; without it the grid takes what it can read. */
  readonly onPaste?: ((paste: GridPaste) => Promise<string | null>) | undefined
  readonly onActive?: ((cell: CellId) => void) | undefined
  /** What was being typed when the program ended: it stands in its cell again, without the keyboard. */
  readonly begun?: (CellId & { readonly text: string }) | undefined
  /** The keyboard went elsewhere. */
  readonly onLeave?: (() => unknown) | undefined
  /** Follows the typing of one cell; `null` when it was committed or taken back. */
  readonly onDraft?: ((cell: CellId, typed: string | null) => void) | undefined
}
