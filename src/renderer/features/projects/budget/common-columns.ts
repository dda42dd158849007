import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { partReader, type LinePart } from '@shared/budget/line-parts'
import type { Translate } from '@shared/i18n/translator'
import type { FiscalYear } from '@shared/kernel/calendar'
import type { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { FundSource } from '@shared/project/project-record'
import type { Formats } from '@renderer/ui/formats'
import type { GridColumn, GridOption } from '@renderer/ui/grid/grid-types'
import type { BudgetRow } from './budget-row'
import { plainBaht, readPlanned, readText } from './column-reading'
import type { StepSheet } from './step-sheet'

/** What columns are made of: words, figures, and what the project gives its lines. */
export interface ColumnWords {
  readonly t: Translate
  readonly formats: Formats
  readonly year: FiscalYear
  /** The source that a line has unless it says another. */
  readonly source: FundSource
  readonly activities: readonly GridOption[]
  /** The years (B.E.) that commitments stand in, without the project's own. */
  readonly years: readonly number[]
  /** What every step decided or paid; without lines while nobody looks at it. */
  readonly steps: StepSheet
  /** Whether lines can be written, not only what steps decided about them. */
  readonly canEditLines: boolean
}

/** A column of a budget; one that is summed has subtotals under its category and a total at the foot. */
export type BudgetColumn = GridColumn<BudgetRow> & { readonly isSummed?: boolean | undefined }

/** Beside many columns of money the name has less room. */
export const NARROW_NAME = 184

/** The two columns that stay in sight in every set: number and item. */
export function namingColumns({ t, formats, canEditLines }: ColumnWords, width = 230): readonly BudgetColumn[] {
  return [
    { id: 'order', title: t('project.column.order'), kind: 'derived', width: 44, isFrozen: true, selectsRow: true, text: ({ order }) => formats.count(order), plain: ({ order }) => String(order), number: () => null },
    {
      id: 'item', title: t('project.budget.item'), kind: 'text', width, isFrozen: true, isRowHeader: true, empty: '', hint: t('budget.grid.itemHint'), footer: t('project.budget.total'),
      text: ({ stored }) => stored?.fields.item ?? '', value: ({ stored }) => stored?.fields.item ?? '', read: (typed) => readText(t, 'item', typed),
      locked: () => (canEditLines ? null : t('budget.steps.lock.lines'))
    }
  ]
}

interface Figure {
  readonly id: string
  readonly title: string
  readonly width?: number
  readonly isFrozenEnd?: boolean
  readonly isSummed?: boolean
  /** Satang of a line; `null` where there is none. */
  readonly satang: (line: BudgetLine) => number | null
}

/** Money that follows from the lines and is never typed. */
export function countedColumn({ formats }: ColumnWords, { id, title, satang, width = 118, isFrozenEnd, isSummed = true }: Figure): BudgetColumn {
  const of = ({ shown }: BudgetRow): number | null => (shown === null ? null : satang(shown))
  const as = (write: (satang: number) => string) => (row: BudgetRow): string => {
    const amount = of(row)
    return amount === null ? '' : write(amount)
  }
  return { id, title, kind: 'derived', width, isFrozenEnd, isSummed, text: as(formats.money), plain: as(plainBaht), number: of }
}

/** The derived amount; the same in every set. */
export function amountColumn(words: ColumnWords, isFrozenEnd = false): BudgetColumn {
  return countedColumn(words, { id: 'amount', title: words.t('project.budget.amount'), satang: storedAmount, width: 114, isFrozenEnd })
}

/** What lacks or goes beyond a sum, with its sign; a tick where nothing does, nothing where nobody planned. */
export function differenceColumn({ t, formats }: ColumnWords, difference: (line: BudgetLine) => number | null): BudgetColumn {
  const of = ({ shown }: BudgetRow): number | null => (shown === null ? null : difference(shown))
  return {
    id: 'difference', title: t('budget.set.difference'), kind: 'derived', width: 114, isFrozenEnd: true, number: of,
    tone: (row) => ((of(row) ?? 0) === 0 ? undefined : 'amber'),
    text: (row) => {
      const found = of(row)
      return found === null ? '' : found === 0 ? '✓' : signed(formats, found)
    },
    plain: (row) => plainBaht(of(row) ?? 0)
  }
}

/** "▲ +100.00" */
export function signed(formats: Formats, satang: number): string {
  return `▲ ${satang > 0 ? '+' : '−'}${formats.money(Math.abs(satang))}`
}

interface Part {
  readonly part: LinePart
  readonly title: string
  readonly group?: string | undefined
  readonly width?: number
  /** What stands for "nobody said": 0 in plans, `UNKNOWN_AMOUNT` where nothing is an amount too. */
  readonly blank?: 0 | typeof UNKNOWN_AMOUNT
}

/** Money that is typed into one part of a line; nothing planned is an empty cell. */
export function partColumn({ t, formats }: ColumnWords, { part, title, group, width = 104, blank = 0 }: Part): BudgetColumn {
  const read = partReader(part)
  const of = (line: BudgetLine | null): number => (line === null ? blank : (read(line.fields) as number))
  const as = (write: (satang: number) => string) => ({ stored }: BudgetRow): string => (of(stored) === blank ? '' : write(of(stored)))
  return {
    id: part, title, group, kind: 'money', width, empty: blank, isSummed: true,
    text: as(formats.money), plain: as(plainBaht), value: ({ stored }) => of(stored),
    number: ({ shown }) => {
      const amount = of(shown)
      return amount === blank ? null : amount
    },
    read: (typed) => readPlanned(t, typed, blank)
  }
}
