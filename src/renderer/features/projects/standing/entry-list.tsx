import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { StepAmount } from '@shared/budget/step-amount-record'
import { isAdding } from '@shared/budget/step-totals'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { Badge } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'

/** Every entry as it was made, the newest day first. */
export function EntryList({ entries, lines }: { readonly entries: readonly StepAmount[]; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  if (entries.length === 0) return <p className="standing-none">{t('standing.amount.none')}</p>
  const items = new Map(lines.map(({ id, fields }) => [id, fields.item]))
  const sorted = [...entries].sort((a, b) => (a.fields.day === b.fields.day ? (a.id < b.id ? 1 : -1) : a.fields.day < b.fields.day ? 1 : -1))
  return (
    <div className="standing-scroll" tabIndex={0} role="region" aria-label={t('standing.amount.entries')}>
      <table className="ui-table standing-entries">
        <caption className="ui-table-caption">{t('standing.amount.entries')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('domain.field.stepAmount.day')}</th>
            <th scope="col">{t('domain.field.stepAmount.step')}</th>
            <th scope="col">{t('domain.field.stepAmount.line')}</th>
            <th scope="col" className="num num-cell">{t('standing.amount.baht')}</th>
            <th scope="col">{t('domain.field.stepAmount.reference')}</th>
            <th scope="col">{t('domain.field.stepAmount.note')}</th>
            <th scope="col">{t('domain.field.stepAmount.by')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, fields }) => (
            <tr key={id}>
              <td>{formats.isoDay(fields.day)}</td>
              <td>{t(`budget.step.${fields.step}`)}</td>
              <td>{formats.text(items.get(fields.line) ?? '')}</td>
              <td className="num num-cell">{fields.satang === UNKNOWN_AMOUNT && !isAdding(fields.step) ? t('standing.amount.withdrawn') : formats.money(fields.satang)}</td>
              <td>{formats.text(fields.reference)}</td>
              <td>{formats.text(fields.note)}</td>
              <td>{fields.by}{fields.fromFile && <> <Badge tone="gold">{t('standing.fromFile')}</Badge></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
