import type { WorkbookRequest } from '@shared/sheet/export-request'
import type { WorkbookPlan } from '@shared/sheet/workbook-plan'

/** A workbook that is laid out already. */
export interface BookRequest {
  readonly book: WorkbookPlan
  readonly as: 'xlsx' | 'csv'
}

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
