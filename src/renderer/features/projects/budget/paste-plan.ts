import { lineAmount, storedAmount } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
import { fieldsOfParts } from '@shared/budget/line-parts'
import type { Translate } from '@shared/i18n/translator'
import { BUDDHIST_OFFSET } from '@shared/kernel/calendar'
import type { Satang } from '@shared/kernel/satang'
import { readRecord } from '@shared/record/define-record'
import { cellAddress } from '@shared/sheet/address'
import type { Sheet, SheetRow } from '@shared/sheet/table'
import type { Seen } from '@shared/sync/seen'
import type { Formats } from '@renderer/ui/formats'
import type { CellId } from '@renderer/ui/grid/grid-types'
import type { BudgetEntry, BudgetRow } from './budget-row'
import type { BudgetColumn } from './common-columns'
import { changeOf, type LineFields } from './line-desk'
import { matchColumns } from './paste-columns'
import { readPastedRow, type PastedCell } from './paste-cells'
import type { PasteWrites } from './use-row-edits'

/** Whether a block is laid over the lines that stand there, or added at the end. */
export type PasteMode = 'over' | 'append'

/** One row of the block: what it will be, or why it is refused. A row with one cell that cannot be read is refused whole. */
export interface PastedRow {
  /** As the block counts: the first row is 1. */
  readonly number: number
  /** The line that is written over; `null` for a row that grows. */
  readonly over: BudgetLine | null
  readonly cells: ReadonlyMap<string, PastedCell>
  /** The line as it will be; `null` for a refused row. */
  readonly after: BudgetRow | null
  /** The first refused cell and why. */
  readonly refusal: { readonly cell: string; readonly reason: string } | null
  readonly notes: readonly string[]
}

export interface PastePlan {
  readonly rows: readonly PastedRow[]
  readonly accepted: number
  readonly refused: number
  readonly grown: number
  /** Rows and columns of the block that are not looked at. */
  readonly empty: number
  readonly beyond: number
  readonly hasHeading: boolean
  /** Satang of the project before and after. */
  readonly before: Satang
  readonly after: Satang
  readonly writes: PasteWrites
}

export interface PasteInput {
  readonly sheet: Sheet
  readonly columns: readonly BudgetColumn[]
  readonly entries: readonly BudgetEntry[]
  readonly at: CellId
  readonly mode: PasteMode
  readonly t: Translate
  readonly formats: Formats
  /** Fiscal year (B.E.) of the project: years of two digits are looked for near it. */
  readonly year: number
}

/** Rows one paste writes; more than that is a workbook to import. */
const MOST_PASTED = 10_000

/** What a block would do, cell by cell, before anything is written. */
export function planPaste(input: PasteInput): PastePlan {
  const { sheet, columns, at, t } = input
  const { byColumn, heading, beyond } = matchColumns(sheet, columns, at.column)
  const targets = targetsOf(input)
  const lines = input.entries.flatMap((entry) => (entry.kind === 'row' && entry.row.stored !== null ? [entry.row.stored] : []))
  const body = heading === undefined ? sheet.rows : sheet.rows.filter(({ number }) => number > heading)
  let category = categoryAt(input)
  const rows = body.map((row, index): PastedRow => {
    const over = targets[index] ?? null
    const made = pastedRow(row, over, byColumn, category, input)
    category = made.after?.stored?.fields.category ?? category
    return index < MOST_PASTED || made.refusal !== null ? made : { ...made, after: null, refusal: { cell: cellAddress(row.number, 0), reason: t('budget.grid.tooMany', { most: input.formats.count(MOST_PASTED) }) } }
  })
  const taken = rows.filter(({ after }) => after !== null)
  const before = lines.reduce((sum, line) => sum + storedAmount(line), 0)
  const change = taken.reduce((sum, { after, over }) => sum + amountOf(after) - (over === null ? 0 : storedAmount(over)), 0)
  const last = sheet.rows.at(-1)?.number ?? 0
  return {
    rows, accepted: taken.length, refused: rows.length - taken.length, grown: taken.filter(({ over }) => over === null).length,
    empty: last - sheet.rows.length, beyond, hasHeading: heading !== undefined, before: before as Satang, after: (before + change) as Satang, writes: writesOf(taken)
  }
}

/** Lines from the active cell on, over which the block is laid. */
function targetsOf({ entries, at, mode }: PasteInput): readonly BudgetLine[] {
  if (mode === 'append') return []
  const from = entries.findIndex(({ id }) => id === at.row)
  return entries.slice(Math.max(0, from)).flatMap((entry) => (entry.kind === 'row' && entry.isNew !== true && entry.isWaiting !== true && entry.row.stored !== null ? [entry.row.stored] : []))
}

function categoryAt({ entries, at }: PasteInput): BudgetCategory {
  const entry = entries.find(({ id }) => id === at.row)
  return entry?.kind === 'row' ? entry.row.category : '2.2'
}

function pastedRow(row: SheetRow, over: BudgetLine | null, byColumn: ReadonlyMap<number, BudgetColumn>, category: BudgetCategory, { t, formats, year }: PasteInput): PastedRow {
  const base = over?.fields ?? emptyFields(category)
  const { cells, edits, refusal, notes } = readPastedRow(row, byColumn, { stored: over, shown: over, order: 0, category }, { t, formats, near: year - BUDDHIST_OFFSET })
  const pasted = { number: row.number, over, cells, notes }
  if (refusal !== null) return { ...pasted, after: null, refusal }
  const { fields } = fieldsOfParts(base, edits)
  const amount = lineAmount({ factors: [], rate: 0, ...base, ...fields })
  if (!amount.ok) return { ...pasted, after: null, refusal: { cell: cellAddress(row.number, 0), reason: t('error.AMOUNT_TOO_LARGE.what') } }
  const stored = readRecord(budgetLineRecord, { id: over?.id ?? '', kind: budgetLineRecord.kind, office: '', plan: '', view: { ...base, ...fields } })
  return { ...pasted, after: { stored, shown: stored, order: row.number, category: stored.fields.category }, refusal: null }
}

function emptyFields(category: BudgetCategory): LineFields {
  return { category, item: '', factors: [], rate: 0 }
}

function amountOf(row: BudgetRow | null): number {
  return row === null || row.stored === null ? 0 : storedAmount(row.stored)
}

/** What the rows change, field by field, with what those fields showed. */
function writesOf(rows: readonly PastedRow[]): PasteWrites {
  const changes: { line: string; fields: LineFields }[] = []
  const added: LineFields[] = []
  const seen: Seen[] = []
  let cells = 0
  for (const { over, after, cells: own } of rows) {
    if (after === null || after.stored === null) continue
    cells += own.size
    const fields = changeOf(after.stored.fields)
    if (over === null) added.push(withoutDefaults(fields))
    else {
      const changed = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(over.fields[name as keyof BudgetLine['fields']]))
      if (changed.length === 0) continue
      changes.push({ line: over.id, fields: Object.fromEntries(changed) })
      for (const [field] of changed) seen.push({ record: over.id, field, value: over.fields[field as keyof BudgetLine['fields']] })
    }
  }
  return { changes, added, seen, cells }
}

function withoutDefaults(fields: LineFields): LineFields {
  const kept = Object.entries(fields).filter(([name, value]) => ['category', 'item', 'factors', 'rate'].includes(name) || JSON.stringify(value) !== JSON.stringify(DEFAULTS[name as keyof BudgetLine['fields']]))
  return Object.fromEntries(kept)
}

const DEFAULTS = readRecord(budgetLineRecord, { id: '', kind: budgetLineRecord.kind, office: '', plan: '', view: {} }).fields
