import { storedAmount } from '@shared/budget/budget-amounts'
import { deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { factorsText, parseFactors } from '@shared/budget/factors-text'
import { formulaText } from '@shared/budget/formula-text'
import { parseBaht } from '@shared/kernel/baht'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { RecordFigureField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'

type LineFields = Partial<Pick<BudgetLine['fields'], 'item' | 'factors' | 'rate'>>

/** One line: item, what is counted, rate; the amount follows from them and is never typed. */
export function BudgetLineRow({ line, order }: { readonly line: BudgetLine; readonly order: number }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const save = (fields: LineFields, seen: Seen) => store.runCommand(setBudgetLine, { line: line.id, fields }, seen)
  const place = (field: string) => ({ target: { kind: 'budgetLine', record: line.id, field }, hideLabel: true, bare: true, dense: true })
  const { item, factors, rate } = line.fields
  return (
    <tr className="budget-line">
      <td className="num num-cell budget-order">{formats.count(order)}</td>
      <th scope="row">
        <RecordTextField {...place('item')} label={t('project.budget.item')} shape="title" maxLength={500} value={item} save={(value, seen) => save({ item: value }, seen)} />
      </th>
      <td className="budget-factors">
        <RecordFigureField
          {...place('factors')}
          label={t('project.budget.factors')}
          value={factors}
          format={(value) => factorsText(value, formats.numerals)}
          parse={parseFactors}
          save={(value, seen) => save({ factors: [...value] }, seen)}
          className="budget-factors-field"
        />
      </td>
      <td>
        <RecordFigureField
          {...place('rate')}
          label={t('project.budget.rate')}
          value={rate}
          format={formats.money}
          parse={parseBaht}
          save={(value, seen) => save({ rate: value }, seen)}
        />
      </td>
      <td className="num num-cell budget-amount" title={formulaText(line.fields, formats.numerals)}>{formats.money(storedAmount(line))}</td>
      <td className="budget-tools">
        <DeleteButton label={t('project.budget.delete', { item })} done={t('project.budget.deleted')} command={deleteBudgetLine} args={{ line: line.id }} />
      </td>
    </tr>
  )
}
