import { changesSince } from '@shared/project/baseline'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { Way } from '@shared/project/standing'
import { useNumerals, useT } from '@renderer/ui/language'

/** The lines whose amount is no longer what was agreed to, and the difference, in figures. Nothing where nothing was agreed to yet. */
export function BaselineTable({ way, lines }: { readonly way: Way; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const changes = changesSince(way, lines)
  if (changes === null) return null
  const { rows, was, now } = changes
  if (rows.length === 0) return <p className="standing-none">{t('standing.unchanged', { amount: formats.money(was) })}</p>
  return (
    <div className="standing-scroll" tabIndex={0} role="region" aria-label={t('standing.changed')}>
      <table className="ui-table standing-baseline">
        <caption className="ui-table-caption">{t('standing.changed')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('project.budget.item')}</th>
            {(['was', 'now', 'difference'] as const).map((column) => <th key={column} scope="col" className="num num-cell">{t(`standing.column.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{formats.text(row.item)}</th>
              <td className="num num-cell">{row.was === null ? t('standing.added') : formats.money(row.was)}</td>
              <td className="num num-cell">{row.now === null ? t('standing.removed') : formats.money(row.now)}</td>
              <td className="num num-cell">{formats.money((row.now ?? 0) - (row.was ?? 0))}</td>
            </tr>
          ))}
          <tr className="standing-sum">
            <th scope="row">{t('project.budget.total')}</th>
            <td className="num num-cell">{formats.money(was)}</td>
            <td className="num num-cell">{formats.money(now)}</td>
            <td className="num num-cell">{formats.money(now - was)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
