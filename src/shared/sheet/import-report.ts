import type { BudgetCategory, Commitment, Factor } from '@shared/budget/budget-line-record'
import type { LinePart } from '@shared/budget/line-parts'
import type { BudgetStep } from '@shared/budget/step-amount-record'
import type { ErrorCode } from '@shared/kernel/error-codes'
import type { FileNotice } from './table'

export type Facts = Readonly<Record<string, string | number>>

/** A cell that was not taken in, and why; the words are the error's. */
export interface RefusedCell {
  readonly cell: string
  readonly code: ErrorCode
  readonly details?: Facts
}

/** What a person should look at before accepting; the words are in i18n under `sheet.warning.<code>`. */
export const IMPORT_WARNINGS = [
  'totalSkipped', 'totalDiffers', 'subtotalSkipped', 'mayBeTotal', 'itemIsHead', 'rowWithoutAmount', 'hiddenRowSkipped', 'hiddenSheetSkipped', 'sheetSkipped', 'columnSkipped', 'formulaUsed', 'categoryByItem',
  'oddLetters', 'sameTwice', 'yearOutsidePlan', 'yearChristian', 'yearShort', 'projectDiffers', 'lumpSum', 'factorsDropped', 'missingInFile', 'recordGone', 'notRoundedToHundreds', 'externalLinks', 'macros',
  'encodingThai', 'amountOlder', 'aboveBefore', 'spreadByRequest', 'monthsDiffer', 'more'
] as const
export type WarningCode = (typeof IMPORT_WARNINGS)[number]

export interface ImportWarning {
  readonly cell: string
  readonly code: WarningCode
  readonly details?: Facts
}

/** Fields of a project that a workbook gave; what it did not give is left as it is. */
export interface ProjectFields {
  readonly title: string
  readonly fiscalYear?: number
  readonly fundSource?: string
  readonly leadAgency?: string
  readonly area?: string
}

/** Fields of a line that a workbook gave. `rate` in satang. */
export interface LineFields {
  readonly category: BudgetCategory
  readonly item: string
  readonly factors: readonly Factor[]
  readonly rate: number
  readonly note?: string
  readonly months?: readonly number[]
  readonly forward?: readonly number[]
  readonly thisYear?: number
  readonly commitments?: readonly Commitment[]
}

/** A part of a line (a month, a year ahead, a year of commitment) that the file has otherwise; satang. */
export interface PartChange {
  readonly part: LinePart
  readonly from: number
  readonly to: number
}

/** A record to be written: made new, or changed in what differs; `cell` is where it stands in the file. Parents come before children. */
export type ImportWrite = ProjectWrite | LineWrite | AmountWrite
export interface ProjectWrite {
  readonly kind: 'project'
  readonly id: string
  readonly isNew: boolean
  readonly cell: string
  readonly fields: Partial<ProjectFields>
}
export interface LineWrite {
  readonly kind: 'budgetLine'
  readonly id: string
  readonly isNew: boolean
  readonly cell: string
  readonly project: string
  readonly fields: Partial<LineFields> & { readonly project?: string }
  /** What of the lists among the fields differs, for whoever reads the report. */
  readonly parts?: readonly PartChange[]
}

/** An entry beside those that stand; `was` and `becomes` are satang of its line at its step, `was` absent where nothing was entered yet. */
export interface AmountWrite {
  readonly kind: 'stepAmount'
  readonly id: string
  readonly isNew: boolean
  readonly cell: string
  readonly project: string
  readonly line: string
  readonly fields: { readonly step: BudgetStep; readonly satang: number; readonly day: string; readonly reference: string; readonly note: string }
  readonly was: number | undefined
  readonly becomes: number
}

/** What an import would do, before anything is written. */
export interface ImportReport {
  /** Rows that make a line, change one (or its project), or change nothing. */
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: readonly RefusedCell[]
  readonly warnings: readonly ImportWarning[]
  /** Of what would stand after the import out of this file: accepted lines and their satang. */
  readonly totals: { readonly lines: number; readonly satang: number }
  readonly writes: readonly ImportWrite[]
}

/** What is told of a file besides its cells. */
export function noticeWarnings(notices: readonly FileNotice[]): readonly ImportWarning[] {
  return notices.flatMap((notice) => (notice === 'hiddenSheets' ? [] : [{ cell: '', code: notice }]))
}

const MOST_OF_A_KIND = 50

/** The first warnings of each kind; the rest are counted in one line, so that a report stays readable. */
export function shortened(warnings: readonly ImportWarning[]): readonly ImportWarning[] {
  const counts = new Map<WarningCode, number>()
  const kept: ImportWarning[] = []
  for (const warning of warnings) {
    const count = (counts.get(warning.code) ?? 0) + 1
    counts.set(warning.code, count)
    if (count <= MOST_OF_A_KIND) kept.push(warning)
  }
  for (const [code, count] of counts) if (count > MOST_OF_A_KIND) kept.push({ cell: '', code: 'more', details: { of: code, count: count - MOST_OF_A_KIND } })
  return kept
}
