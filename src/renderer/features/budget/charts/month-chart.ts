import { monthFlow, runningTotals } from '@shared/budget/budget-series'
import type { StepAmount } from '@shared/budget/step-amount-record'
import type { Translate } from '@shared/i18n/translator'
import { sumSatang } from '@shared/kernel/satang'
import type { Formats } from '@renderer/ui/formats'
import type { Budget } from '../use-budget'
import type { ChartSheet } from './chart-sheet'
import { moneyAxis, shareText } from './money-axis'

/** Fiscal months by their calendar month, October first. */
const MONTHS = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
/** B.E. less the common era. */
const BUDDHIST = 543

/** What a year plans to spend and what it has paid, month after month. `undefined` where neither was said. */
export function monthChart({ projects, lines }: Budget, amounts: readonly StepAmount[], year: number, t: Translate, formats: Formats): ChartSheet | undefined {
  const { plan, paid, outside } = monthFlow(projects, lines, amounts, year)
  const [planned, spent] = [sumSatang(plan), sumSatang(paid)]
  if (planned === 0 && spent === 0) return undefined
  const months = MONTHS.map((month) => formats.month(`${String(year - BUDDHIST - (month >= 10 ? 1 : 0))}-${String(month).padStart(2, '0')}`))
  const [plans, payments] = [runningTotals(plan), runningTotals(paid)]
  // After the last payment nothing is known yet: the line ends there.
  const known = payments.slice(0, paid.findLastIndex((amount) => amount !== 0) + 1)
  const names = [t('figures.chart.planned'), t('figures.chart.paid')] as const
  const share = planned === 0 ? '' : shareText(formats, Math.round((spent * 1_000) / planned))
  const said = { year: formats.year(year), plan: formats.shortMoney(planned), paid: formats.shortMoney(spent), share }
  const base = planned === 0 ? t('figures.chart.monthsNoPlan', said) : t('figures.chart.months', said)
  return {
    id: 'months',
    title: t('figures.chart.monthsTitle', { year: formats.year(year) }),
    sentence: outside === 0 ? base : `${base} ${t('figures.chart.outside', { amount: formats.shortMoney(outside) })}`,
    spec: {
      kind: 'lines', categories: months.map((month) => month.replace(/\s.*$/u, '')), ...moneyAxis(t, formats, Math.max(planned, spent)),
      series: [{ name: names[0], values: plans }, { name: names[1], values: known }]
    },
    pointWords: ({ series, category }) => t('figures.chart.monthPoint', {
      month: months[category] ?? '', name: names[series] ?? '', amount: formats.shortMoney((series === 0 ? plans : payments)[category] ?? 0)
    }),
    table: {
      head: [t('figures.chart.month'), t('figures.chart.plannedMonth'), t('figures.chart.paidMonth'), names[0], names[1]],
      rows: months.map((month, at) => [month, ...[plan, paid, plans, payments].map((row) => formats.money(row[at] ?? 0))])
    }
  }
}
