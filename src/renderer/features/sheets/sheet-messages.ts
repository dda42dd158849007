import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { ImportReport } from '@shared/sheet/import-report'
import type { Mapping, SheetHolds } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import type { ReportRow, ReportTotals, StepSum } from '@shared/sheet/report-rows'
import type { SheetLook } from '@shared/sheet/sheet-look'

/** What a file holds, before any of its sheets is shown. */
export interface FileLook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** A form of this program: it says itself how it is read. */
  readonly ownForm: boolean
  /** What its marker says it holds, or what its headings speak of. */
  readonly holds: SheetHolds
  /** The first sheet that shows and names money in a heading, else the first that shows. */
  readonly start: string
}

/** What importing would do, with its writes in words and the money of the plan before and after. */
export interface Reported {
  readonly report: ImportReport
  readonly rows: readonly ReportRow[]
  readonly totals: ReportTotals
  /** Of a workbook of amounts: what its steps come to over the plan. */
  readonly steps: readonly StepSum[]
  readonly holds: SheetHolds
}

/** What the worker is doing. */
export type ReadingStep = 'open' | 'sheet' | 'lines'

/** What the window asks; a file is handed over once and kept by the worker. */
export type SheetRequest =
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly type: 'look'; readonly sheet: string; readonly headerRow?: number | undefined; readonly holds: SheetHolds }
  | { readonly type: 'report'; readonly mapping?: Mapping | undefined; readonly said?: Mapping['defaults'] | undefined; readonly existing: ExistingRecords }

/** `failed` carries where our code broke, never what stands in the file. */
export type SheetReply =
  | { readonly type: 'progress'; readonly step: ReadingStep; readonly rows: number }
  | { readonly type: 'opened'; readonly result: Result<FileLook, PlanError> }
  | { readonly type: 'looked'; readonly result: Result<SheetLook, PlanError> }
  | { readonly type: 'reported'; readonly result: Result<Reported, PlanError> }
  | { readonly type: 'failed'; readonly name: string; readonly stack: string }
