import { projectTotal, totalsByCategory } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { BudgetLineRow } from './budget-line-row'
import { categoryTitle } from './category-title'
import { onGridKey } from './grid-keys'
import { MoneyWords } from './money-words'
import { NewBudgetLine } from './new-budget-line'
import { useLineDrafts } from './use-line-drafts'
import './budget.css'

/** The budget of a project: lines under their category, subtotals, and the total in figures and words, live while typing. */
export function BudgetPanel({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { shown, type } = useLineDrafts(lines)
  const shownById = new Map(shown.map((line) => [line.id, line]))
  const totals = totalsByCategory(shown)
  const groups = BUDGET_CATEGORIES.filter((category) => totals.has(category))
  let order = 0
  return (
    <Panel title={t('project.budget.title')} actions={<span className="budget-unit">{t('project.budget.unit')}</span>} flush className="budget-panel">
      <div className="budget-grid" onKeyDown={onGridKey}>
        <table className="ui-table budget-table">
          <caption className="ui-hidden">{t('project.budget.title')}</caption>
          <BudgetHead />
          {groups.map((category) => (
            <tbody key={category}>
              <tr className="budget-group">
                <td />
                <th scope="rowgroup" colSpan={3}>{categoryTitle(t, category)}</th>
                <td className="num num-cell budget-amount">{formats.money(totals.get(category) ?? 0)}</td>
                <td />
              </tr>
              {lines.filter(({ fields }) => fields.category === category).map((line) => (
                <BudgetLineRow key={line.id} line={line} shown={shownById.get(line.id) ?? line} order={(order += 1)} onType={type} />
              ))}
            </tbody>
          ))}
        </table>
        {lines.length === 0 && <p className="budget-none">{t(canEdit ? 'project.budget.none' : 'project.budget.noneLocked')}</p>}
        {canEdit && <NewBudgetLine project={project.id} order={lines.length + 1} lastCategory={lines.at(-1)?.fields.category ?? '2.2'} />}
      </div>
      <div className="budget-total"><MoneyWords label={t('project.budget.total')} amount={projectTotal(shown)} /></div>
    </Panel>
  )
}

function BudgetHead() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col" className="num num-cell budget-order">{t('project.column.order')}</th>
        <th scope="col" className="budget-words">{t('project.budget.item')}</th>
        <th scope="col" className="budget-words budget-factors">{t('project.budget.factors')}</th>
        <th scope="col" className="num num-cell budget-figure">{t('project.budget.rate')}</th>
        <th scope="col" className="num num-cell budget-figure budget-amount">{t('project.budget.amount')}</th>
        <th scope="col" className="budget-tools"><span className="ui-hidden">{t('project.budget.tools')}</span></th>
      </tr>
    </thead>
  )
}
