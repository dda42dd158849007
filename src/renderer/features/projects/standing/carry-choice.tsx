import type { BudgetLine } from '@shared/budget/budget-line-record'
import { stepAmountRecord, type BudgetStep } from '@shared/budget/step-amount-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { carriedAmounts, carriedStep } from '@shared/project/carried-amounts'
import type { Way } from '@shared/project/standing'
import { listRecords } from '@renderer/data/queries/records'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import type { AskedStep } from './standing-panel'

/** The amounts that would go over unchanged with a step. */
export interface Carried {
  readonly step: BudgetStep
  readonly count: number
  readonly total: Satang
}

/** What a step of these projects would take over from the step before; `null` where it decides on no money, or every line has its amount. */
export function useCarried(plan: string, projects: readonly { readonly lines: readonly BudgetLine[]; readonly way: Way }[], { act, to }: AskedStep): Carried | null {
  const { role } = usePlanFields()
  const entries = useLive((store) => listRecords(store, stepAmountRecord, plan), [plan])
  const step = act === 'move' ? carriedStep(to, role) : undefined
  if (step === undefined || entries === undefined) return null
  const amounts = projects.flatMap(({ lines, way }) => carriedAmounts(step, lines, entries, way))
  return amounts.length === 0 ? null : { step, count: amounts.length, total: sumSatang(amounts.map(({ satang }) => satang)) }
}

interface CarryChoiceProps {
  readonly carried: Carried | null
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

/** Offers to enter the amounts with the step, where nothing was cut. */
export function CarryChoice({ carried, isChosen, onChange }: CarryChoiceProps) {
  const t = useT()
  const { count, money } = useNumerals()
  if (carried === null) return null
  return (
    <Checkbox isSelected={isChosen} onChange={onChange}>
      {t('standing.carry', { step: t(`budget.step.${carried.step}`), count: count(carried.count), total: money(carried.total) })}
    </Checkbox>
  )
}
