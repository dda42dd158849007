import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { BUDGET_STEPS, stepAmountRecord, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import { addSteps, stepsOfLine, type StepTotals } from '@shared/budget/step-totals'
import { baselineOf } from '@shared/project/standing'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { AmountDialog } from './amount-dialog'
import { EntryList } from './entry-list'
import { useWay } from './use-way'

/** What every step decided or paid, line by line and side by side; nothing is overwritten, every entry stands below. */
export function StepTable({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const { role } = usePlanFields()
  const way = useWay(project)
  const entries = useEntries(project, lines)
  const [isAdding, setAdding] = useState(false)
  if (lines.length === 0) return null
  const frozen = new Map(baselineOf(way)?.lines.map(({ line, satang }) => [line, satang as Satang]))
  const rows = lines.map((line) => ({ line, steps: stepsOfLine(line, entries.filter(({ fields }) => fields.line === line.id), frozen.get(line.id)) }))
  // A sum is held against another only where both count every line.
  const whole = new Set(BUDGET_STEPS.filter((step) => rows.every((row) => row.steps.has(step))))
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
            {rows.map(({ line, steps: own }) => <StepRow key={line.id} name={line.fields.item} steps={own} />)}
            <StepRow name={t('project.budget.total')} steps={addSteps(rows.map(({ steps: own }) => own))} isSum whole={whole} />
          </tbody>
        </table>
      </div>
      <EntryList entries={entries} lines={lines} />
      {isAdding && <AmountDialog lines={lines} steps={steps} onClose={() => { setAdding(false) }} />}
    </Panel>
  )
}

const EVERY_STEP: ReadonlySet<BudgetStep> = new Set(BUDGET_STEPS)

interface StepRowProps {
  readonly name: string
  readonly steps: StepTotals
  readonly isSum?: boolean
  /** The steps whose amount is compared with the one before. */
  readonly whole?: ReadonlySet<BudgetStep>
}

/** Under each amount the difference to the step before it that has one, as far as both decide on the same money. */
function StepRow({ name, steps, isSum = false, whole = EVERY_STEP }: StepRowProps) {
  const formats = useNumerals()
  const { allocation, disbursement } = Object.fromEntries(steps)
  return (
    <tr className={isSum ? 'standing-sum' : undefined}>
      <th scope="row">{formats.text(name)}</th>
      {BUDGET_STEPS.map((step) => <StepCell key={step} step={step} steps={steps} isCompared={whole.has(step)} />)}
      <td className="num num-cell">{allocation === undefined ? '–' : formats.money(allocation - (disbursement ?? 0))}</td>
    </tr>
  )
}

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

function useEntries({ plan }: Project, lines: readonly BudgetLine[]): readonly StepAmount[] {
  const all = useLive((store) => listRecords(store, stepAmountRecord, plan), [plan])
  const own = new Set(lines.map(({ id }) => id))
  return (all ?? []).filter(({ fields }) => own.has(fields.line))
}
