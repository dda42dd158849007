import { ceilingStandings } from '@shared/budget/ceiling-standing'
import type { Translate } from '@shared/i18n/translator'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import type { Formats } from '@renderer/ui/formats'
import type { Budget } from '../use-budget'
import type { ChartSheet } from './chart-sheet'
import { moneyAxis, shareText } from './money-axis'

/** How much of each ceiling is asked for. `undefined` while no ceiling is known. */
export function ceilingChart({ projects, lines, ceilings }: Budget, t: Translate, formats: Formats): ChartSheet | undefined {
  const known = ceilingStandings(projects, lines, ceilings).flatMap(({ ceiling, remaining, ...row }) => (
    ceiling === undefined || remaining === undefined ? [] : [{ ...row, ceiling: ceiling.fields.satang, remaining }]
  ))
  if (known.length === 0) return undefined
  const places = known.map(({ fundSource, fiscalYear }) => t('figures.chart.ceilingPlace', { source: t(`domain.fundSource.${fundSource}`), year: formats.year(fiscalYear) }))
  const over = known.filter(({ remaining }) => remaining < 0)
  const left = sumSatang(known.map(({ remaining }) => Math.max(0, remaining) as Satang))
  const names = [t('figures.chart.asked'), t('figures.chart.ceiling')] as const
  const used = ({ requested, ceiling }: { readonly requested: number; readonly ceiling: number }): string => (ceiling === 0 ? '–' : shareText(formats, Math.round((requested * 1_000) / ceiling)))
  return {
    id: 'ceilings',
    title: t('figures.chart.ceilingsTitle'),
    sentence: over.length === 0
      ? t('figures.chart.ceilingsWithin', { count: formats.count(known.length), left: formats.shortMoney(left) })
      : t('figures.chart.ceilingsOver', { over: formats.count(over.length), count: formats.count(known.length), amount: formats.shortMoney(Math.abs(sumSatang(over.map(({ remaining }) => remaining)))) }),
    spec: {
      kind: 'bars', categories: places, ...moneyAxis(t, formats, Math.max(...known.flatMap(({ requested, ceiling }) => [requested, ceiling]))),
      series: [{ name: names[0], values: known.map(({ requested }) => requested) }, { name: names[1], values: known.map(({ ceiling }) => ceiling) }]
    },
    pointWords: ({ series, category }) => {
      const row = known[category]
      if (row === undefined) return ''
      return t('figures.chart.ceilingPoint', { place: places[category] ?? '', name: names[series] ?? '', amount: formats.shortMoney(series === 0 ? row.requested : row.ceiling), share: used(row) })
    },
    table: {
      head: [t('figures.ceiling.source'), t('figures.ceiling.requested'), t('figures.ceiling.ceiling'), t('figures.ceiling.remaining'), t('figures.chart.used')],
      rows: known.map((row, at) => [places[at] ?? '', formats.money(row.requested), formats.money(row.ceiling), formats.money(row.remaining), used(row)])
    }
  }
}
