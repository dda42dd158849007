import type { WorkbookRequest } from '@shared/sheet/export-request'

/** What the window asks the worker to make; `sheet` is the one that becomes CSV. */
export interface ExportRequest extends WorkbookRequest {
  readonly as: 'xlsx' | 'csv'
  readonly sheet: number
}

/** A made file and what it holds; `total` in satang. */
export interface MadeWorkbook {
  readonly bytes: Uint8Array
  /** Without ending. */
  readonly name: string
  readonly rows: number
  readonly projects: number
  readonly total: number
}

/** `failed` carries where our code broke, never what the user wrote. */
export type ExportReply = { readonly type: 'made'; readonly made: MadeWorkbook } | { readonly type: 'failed'; readonly name: string; readonly stack: string }
