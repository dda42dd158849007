import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { StepEntry } from '@shared/budget/step-amount-commands'
import { BUDGET_STEPS, type BudgetStep } from '@shared/budget/step-amount-record'
import { isAdding, type StepTotals } from '@shared/budget/step-totals'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Satang } from '@shared/kernel/satang'
import { fold } from '@shared/kernel/thai-text'
import { cellAddress } from '@shared/sheet/address'
import type { Sheet, SheetCell, SheetRow } from '@shared/sheet/table'
import type { CellId } from '@renderer/ui/grid/grid-types'
import type { BudgetEntry } from './budget-row'
import type { BudgetColumn } from './common-columns'
import { matchColumns } from './paste-columns'
import { excessWords, judgeWanted, readAmount, shownIn, stepLock, stepOfColumn, type StepSaid, type Words } from './step-cells'
import type { StepSheet } from './step-sheet'

/** Whether figures of steps that add up are what they come to so far, or what is added this time. */
export type StepPasteMode = 'whole' | 'more'

/** A cell of the block: what stood there, what its step showed and will show (satang), and what is to be said about it. */
export interface StepPasteCell {
  readonly typed: string
  readonly before: number | null
  readonly after: number | null
  readonly problem: string | null
  /** It goes beyond the step before. */
  readonly excess: string | null
}

export interface StepPasteRow {
  /** As the block counts: the first row is 1. */
  readonly number: number
  readonly line: BudgetLine | null
  readonly cells: ReadonlyMap<BudgetStep, StepPasteCell>
  /** None when the row is refused: one that cannot be taken in a cell is refused whole. */
  readonly entries: readonly StepEntry[]
  readonly refusal: { readonly cell: string; readonly reason: string } | null
}

export interface StepPastePlan {
  readonly rows: readonly StepPasteRow[]
  readonly entries: readonly StepEntry[]
  readonly refused: number
  /** Cells that show the figure already. */
  readonly same: number
  readonly excess: readonly { readonly cell: string; readonly words: string }[]
  readonly beyond: number
  readonly hasHeading: boolean
  /** Figures of a step that adds up fall where something stands: both modes would come to different ends. */
  readonly modeMatters: boolean
  /** Satang of all lines at each step of the block, before and after. */
  readonly sums: ReadonlyMap<BudgetStep, { readonly before: Satang; readonly after: Satang }>
}

export interface StepPasteInput extends Words {
  readonly sheet: Sheet
  readonly columns: readonly BudgetColumn[]
  readonly entries: readonly BudgetEntry[]
  readonly at: CellId
  readonly steps: StepSheet
  readonly said: StepSaid
  readonly mode: StepPasteMode
}

interface Place {
  readonly at: number
  readonly step: BudgetStep
}

/** What a block would enter, cell by cell, before anything is written. */
export function planStepPaste(input: StepPasteInput): StepPastePlan {
  const { sheet, columns, entries, at, steps } = input
  const { byColumn, heading, beyond } = matchColumns(sheet, columns, at.column)
  const places = [...byColumn].flatMap(([column, { id }]): Place[] => {
    const step = stepOfColumn(id)
    return step === undefined ? [] : [{ at: column, step }]
  })
  const nameAt = [...byColumn].find(([, { id }]) => id === 'item')?.[0]
  const lines = entries.flatMap((entry) => (entry.kind === 'row' && entry.isWaiting !== true && entry.row.stored !== null ? [entry.row.stored] : []))
  const from = Math.max(0, lines.findIndex(({ id }) => id === (entries.find((entry) => entry.id === at.row) as { row?: { stored: BudgetLine | null } } | undefined)?.row?.stored?.id))
  const body = heading === undefined ? sheet.rows : sheet.rows.filter(({ number }) => number > heading)
  const taken = new Set<string>()
  const rows = body.map((row, index) => {
    const line = lineFor(row, nameAt, lines, heading === undefined || nameAt === undefined ? lines[from + index] : undefined, input)
    return pastedRow(row, line, taken, places, nameAt, input)
  })
  const made = rows.flatMap((row) => row.entries)
  const cells = rows.flatMap((row) => (row.refusal === null ? [...row.cells].map(([step, cell]) => ({ row, step, cell })) : []))
  return {
    rows, entries: made, beyond, hasHeading: heading !== undefined,
    refused: rows.filter(({ refusal }) => refusal !== null).length,
    same: cells.filter(({ cell }) => cell.typed.trim() !== '' && cell.after === cell.before).length,
    excess: cells.flatMap(({ row, step, cell }) => (cell.excess === null ? [] : [{ cell: cellAddress(row.number, places.find((place) => place.step === step)?.at ?? 0), words: cell.excess }])),
    modeMatters: cells.some(({ row, step, cell }) => isAdding(step) && cell.typed.trim() !== '' && row.line !== null && steps.cellOf(row.line.id, step).entries.length > 0),
    sums: new Map(places.map(({ step }) => [step, sumsOf(step, lines, rows, steps)]))
  }
}

/** By the name that came along, which has to be one line's; else the line that stands there. */
function lineFor(row: SheetRow, nameAt: number | undefined, lines: readonly BudgetLine[], here: BudgetLine | undefined, { t }: Words): Result<BudgetLine, string> {
  const name = nameAt === undefined ? '' : (row.cells[nameAt]?.text ?? '').trim()
  if (name === '') return here === undefined ? err(t('budget.steps.paste.beyondEnd')) : ok(here)
  const isNamed = ({ fields }: BudgetLine): boolean => fold(fields.item.trim()) === fold(name)
  if (here !== undefined && isNamed(here)) return ok(here)
  const [found, more] = lines.filter(isNamed)
  if (found === undefined) return err(t('budget.steps.paste.noSuchLine', { name: name.slice(0, 60) }))
  return more === undefined ? ok(found) : err(t('budget.steps.paste.manyLines', { name: name.slice(0, 60) }))
}

function pastedRow(row: SheetRow, line: Result<BudgetLine, string>, taken: Set<string>, places: readonly Place[], nameAt: number | undefined, input: StepPasteInput): StepPasteRow {
  const [nowhere] = places
  const bare = { number: row.number, cells: new Map<BudgetStep, StepPasteCell>(), entries: [] }
  if (!line.ok || nowhere === undefined) {
    return { ...bare, line: null, refusal: { cell: cellAddress(row.number, nameAt ?? 0), reason: line.ok ? input.t('budget.steps.paste.noStep') : line.error } }
  }
  if (taken.has(line.value.id)) return { ...bare, line: line.value, refusal: { cell: cellAddress(row.number, nameAt ?? 0), reason: input.t('budget.steps.paste.twice') } }
  taken.add(line.value.id)
  const cells = new Map<BudgetStep, StepPasteCell>()
  const entries: StepEntry[] = []
  let refusal: StepPasteRow['refusal'] = null
  const totals = new Map(input.steps.cellOf(line.value.id, nowhere.step).totals)
  for (const { at, step } of places.toSorted((a, b) => BUDGET_STEPS.indexOf(a.step) - BUDGET_STEPS.indexOf(b.step))) {
    const { cell, entry } = pastedCell(row.cells[at], line.value, step, totals, input)
    cells.set(step, cell)
    if (cell.problem !== null) refusal ??= { cell: cellAddress(row.number, at), reason: cell.problem }
    if (entry !== null) entries.push(entry)
    if (cell.after !== null) totals.set(step, cell.after as Satang)
  }
  return { number: row.number, line: line.value, cells, entries: refusal === null ? entries : [], refusal }
}

function pastedCell(given: SheetCell | undefined, line: BudgetLine, step: BudgetStep, totals: StepTotals, input: StepPasteInput): { readonly cell: StepPasteCell; readonly entry: StepEntry | null } {
  const { steps, said, mode } = input
  const cell = steps.cellOf(line.id, step)
  const before = shownIn(cell)
  const typed = given?.raw ?? given?.text ?? ''
  const adds = mode === 'more' && isAdding(step)
  const left = { typed, before, after: before, problem: null, excess: null }
  // A blank cell and the dash of a ledger say nothing about the step.
  if (given === undefined || /^[\s\-\u2012-\u2015\u2212]*$/u.test(given.text)) return { cell: { ...left, typed: '' }, entry: null }
  const lock = stepLock(input, step, steps.role)
  const read = lock === null ? readAmount(input, given, adds) : err(lock)
  if (!read.ok) return { cell: { ...left, problem: read.error }, entry: null }
  const wanted = adds ? (before ?? 0) + (read.value ?? 0) : read.value
  if (wanted !== null && wanted < 0) return { cell: { ...left, problem: input.t('budget.steps.refused.belowNothing', { amount: input.formats.money(before ?? 0) }) }, entry: null }
  const judged = judgeWanted(input, cell, wanted, said)
  if (!judged.ok) return { cell: { ...left, problem: judged.error }, entry: null }
  const excess = wanted === null || judged.value === null ? null : excessWords(input, step, wanted, totals)
  return { cell: { ...left, after: wanted, excess }, entry: judged.value }
}

function sumsOf(step: BudgetStep, lines: readonly BudgetLine[], rows: readonly StepPasteRow[], steps: StepSheet): { readonly before: Satang; readonly after: Satang } {
  const before = lines.reduce((sum, { id }) => sum + (shownIn(steps.cellOf(id, step)) ?? 0), 0)
  const change = rows.reduce((sum, { refusal, cells }) => sum + (refusal === null ? (cells.get(step)?.after ?? 0) - (cells.get(step)?.before ?? 0) : 0), 0)
  return { before: before as Satang, after: (before + change) as Satang }
}
