import { lineAmount, storedAmount } from '@shared/budget/budget-amounts'
import { deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine, Factor } from '@shared/budget/budget-line-record'
import { factorsText, parseFactors } from '@shared/budget/factors-text'
import { formulaText } from '@shared/budget/formula-text'
import { parseBaht } from '@shared/kernel/baht'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { RecordFigureField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { LineDrafts, LineFigure } from './use-line-drafts'

type LineFields = Partial<Pick<BudgetLine['fields'], 'item' | LineFigure>>

interface BudgetLineRowProps {
  readonly line: BudgetLine
  /** The line as it is being typed: its amount follows the keys. */
  readonly shown: BudgetLine
  readonly order: number
  readonly onType: LineDrafts['type']
}

/** One line: item, what is counted, rate; the amount follows from them and is never typed. */
export function BudgetLineRow({ line, shown, order, onType }: BudgetLineRowProps) {
  const t = useT()
  const formats = useNumerals()
  const { save, figure } = useLineFields(line, onType)
  const { item, factors, rate } = line.fields
  return (
    <tr className="budget-line">
      <td className="num num-cell budget-order">{formats.count(order)}</td>
      <th scope="row">
        <RecordTextField {...placeOf(line, 'item')} label={t('project.budget.item')} shape="title" maxLength={500} value={item} save={(value, seen) => save({ item: value }, seen)} />
      </th>
      <td>
        <RecordFigureField<readonly Factor[]>
          {...figure('factors')}
          label={t('project.budget.factors')}
          value={factors}
          format={(value) => factorsText(value, formats.numerals)}
          parse={(typed) => countable(parseFactors(typed), (value) => ({ ...line.fields, factors: [...value] }))}
          save={(value, seen) => save({ factors: [...value] }, seen)}
          example={t('project.budget.factorsExample')}
          className="budget-factors-field"
        />
      </td>
      <td>
        <RecordFigureField
          {...figure('rate')}
          label={t('project.budget.rate')}
          value={rate}
          format={formats.money}
          parse={(typed) => countable(parseBaht(typed), (value) => ({ ...line.fields, rate: value }))}
          save={(value, seen) => save({ rate: value }, seen)}
          example={t('project.budget.rateExample')}
        />
      </td>
      <td className="num num-cell budget-amount" title={formulaText(shown.fields, formats.numerals)}>{formats.money(storedAmount(shown))}</td>
      <td className="budget-tools">
        <DeleteButton label={t('project.budget.delete', { item })} done={t('project.budget.deleted')} command={deleteBudgetLine} args={{ line: line.id }} />
      </td>
    </tr>
  )
}

function placeOf(line: BudgetLine, field: 'item' | LineFigure) {
  return { target: { kind: 'budgetLine', record: line.id, field }, hideLabel: true, bare: true, dense: true }
}

function useLineFields(line: BudgetLine, onType: LineDrafts['type']) {
  const store = useStore()
  const save = async (fields: LineFields, seen: Seen) => {
    const saved = await store.runCommand(setBudgetLine, { line: line.id, fields }, seen)
    if (!saved.ok) for (const field of ['factors', 'rate'] as const) onType(line, field, null)
    return saved
  }
  const figure = (field: LineFigure) => ({ ...placeOf(line, field), onType: (typed: string | null) => { onType(line, field, typed) } })
  return { save, figure }
}

/** A figure that can be read but makes the line's amount too large is refused while it is still in the field. */
function countable<T>(read: Result<T, PlanError>, line: (value: T) => BudgetLine['fields']): Result<T, PlanError> {
  if (!read.ok) return read
  const amount = lineAmount(line(read.value))
  return amount.ok ? read : amount
}
