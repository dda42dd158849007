import { Plus } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { BUDGET_STEPS, type BudgetStep } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import { addSteps, type StepTotals } from '@shared/budget/step-totals'
import type { Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { AmountDialog } from './amount-dialog'
import { EntryList } from './entry-list'
import { useLineSteps } from './use-line-steps'

/** What every step decided or paid, line by line and side by side; nothing is overwritten, every entry stands below. */
export function StepTable({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const { role } = usePlanFields()
  const { entries, byLine } = useLineSteps(project, lines)
  const [isAdding, setAdding] = useState(false)
  const { rows, whole, sum } = useMemo(() => {
    const all = lines.map((line) => ({ line, steps: byLine.get(line.id) ?? NO_STEPS }))
    // A sum is held against another only where both count every line.
    const counted = new Set(BUDGET_STEPS.filter((step) => all.every((row) => row.steps.has(step))))
    return { rows: all, whole: counted, sum: addSteps(all.map(({ steps }) => steps)) }
  }, [lines, byLine])
  if (lines.length === 0) return null
  const steps = BUDGET_STEPS.filter((step) => STEP_ROLES[step].includes(role))
  const add = <Button icon={Plus} dense onPress={() => { setAdding(true) }}>{t('standing.amount.add')}</Button>
  return (
    <Panel title={t('standing.amount.title')} actions={add} className="standing-amounts">
      <div className="standing-scroll" tabIndex={0} role="region" aria-label={t('standing.amount.title')}>
        <table className="ui-table standing-table">
          <caption className="ui-hidden">{t('standing.amount.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('project.budget.item')}</th>
              {BUDGET_STEPS.map((step) => <th key={step} scope="col" className="num num-cell">{t(`budget.step.${step}`)}</th>)}
              <th scope="col" className="num num-cell">{t('standing.amount.left')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ line, steps: own }) => <StepRow key={line.id} name={line.fields.item} steps={own} />)}
            <StepRow name={t('project.budget.total')} steps={sum} isSum whole={whole} />
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && <p className="standing-note">{t('standing.amount.more', { shown: formats.count(MOST_ROWS), all: formats.count(rows.length) })}</p>}
      <EntryList entries={entries} lines={lines} />
      {isAdding && <AmountDialog lines={lines} totals={byLine} steps={steps} onClose={() => { setAdding(false) }} />}
    </Panel>
  )
}

/** Longer budgets are read in the grid, whose rows out of sight are not drawn. */
const MOST_ROWS = 200
const NO_STEPS: StepTotals = new Map()
const EVERY_STEP: ReadonlySet<BudgetStep> = new Set(BUDGET_STEPS)

interface StepRowProps {
  readonly name: string
  readonly steps: StepTotals
  readonly isSum?: boolean
  /** The steps whose amount is compared with the one before. */
  readonly whole?: ReadonlySet<BudgetStep>
}

/** Under each amount the difference to the step before it that has one, as far as both decide on the same money. */
const StepRow = memo(function StepRow({ name, steps, isSum = false, whole = EVERY_STEP }: StepRowProps) {
  const formats = useNumerals()
  const { allocation, disbursement } = Object.fromEntries(steps)
  return (
    <tr className={isSum ? 'standing-sum' : undefined}>
      <th scope="row">{formats.text(name)}</th>
      {BUDGET_STEPS.map((step) => <StepCell key={step} step={step} steps={steps} isCompared={whole.has(step)} />)}
      <td className="num num-cell">{allocation === undefined ? '–' : formats.money(allocation - (disbursement ?? 0))}</td>
    </tr>
  )
})

function StepCell({ step, steps, isCompared }: { readonly step: BudgetStep; readonly steps: StepTotals; readonly isCompared: boolean }) {
  const t = useT()
  const formats = useNumerals()
  const amount = steps.get(step)
  const at = BUDGET_STEPS.indexOf(step)
  const before = at > BUDGET_STEPS.indexOf('allocation') ? undefined : BUDGET_STEPS.slice(0, at).findLast((each) => steps.has(each))
  if (amount === undefined) return <td className="num num-cell">–</td>
  const difference = before === undefined ? 0 : amount - (steps.get(before) ?? 0)
  return (
    <td className="num num-cell">
      {formats.money(amount)}
      {isCompared && difference !== 0 && <span className="standing-difference">{t('standing.amount.difference', { amount: `${difference > 0 ? '+' : ''}${formats.money(difference)}` })}</span>}
    </td>
  )
}
