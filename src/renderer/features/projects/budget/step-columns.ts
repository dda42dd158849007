import { BUDGET_STEPS, type BudgetStep } from '@shared/budget/step-amount-record'
import { excessOver } from '@shared/budget/step-entry'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { ok } from '@shared/kernel/result'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { BudgetRow } from './budget-row'
import { plainBaht } from './column-reading'
import { countedColumn, namingColumns, NARROW_NAME, type BudgetColumn, type ColumnWords } from './common-columns'
import { columnOfStep, judgeTyped, shownIn, stepLock } from './step-cells'

/** What every step decided or paid, side by side. What is typed becomes an entry of its own beside the ones before. */
export function stepColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, steps } = words
  const left = (line: BudgetLine): number | null => {
    const totals = steps.cellOf(line.id, 'allocation').totals
    const allocated = totals.get('allocation')
    return allocated === undefined ? null : allocated - (totals.get('disbursement') ?? 0)
  }
  return [
    ...namingColumns(words, NARROW_NAME),
    ...BUDGET_STEPS.map((step) => stepColumn(words, step)),
    countedColumn(words, { id: 'left', title: t('standing.amount.left'), satang: left, isFrozenEnd: true })
  ]
}

function stepColumn(words: ColumnWords, step: BudgetStep): BudgetColumn {
  const { t, formats, steps } = words
  const cellOf = ({ stored }: BudgetRow) => steps.cellOf(stored?.id ?? '', step)
  const shown = (row: BudgetRow): number | null => (row.stored === null ? null : shownIn(cellOf(row)))
  const isOver = (row: BudgetRow): boolean => {
    const amount = shown(row)
    return amount !== null && excessOver(step, amount, cellOf(row).totals) !== undefined
  }
  const as = (write: (satang: number) => string) => (row: BudgetRow): string => {
    const amount = shown(row)
    return amount === null ? '' : write(amount)
  }
  const lock = stepLock(words, step, steps.role)
  return {
    id: columnOfStep(step), title: t(`budget.step.${step}`), kind: 'money', width: step === 'bureau' ? 184 : 138, isSummed: true, empty: UNKNOWN_AMOUNT,
    text: (row) => (isOver(row) ? `▲ ${as(formats.money)(row)}` : as(formats.money)(row)),
    edit: as(formats.money), plain: as(plainBaht), value: shown, number: shown,
    tone: (row) => (isOver(row) ? 'amber' : undefined),
    locked: (row) => lock ?? (row.stored === null || !steps.has(row.stored.id) ? t('budget.steps.lock.noLine') : null),
    read: (typed, row) => {
      const judged = judgeTyped(words, cellOf(row), typed, steps.said())
      return judged.ok ? ok(judged.value.wanted) : judged
    }
  }
}
