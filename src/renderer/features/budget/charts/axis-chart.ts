import { budgetPivot, type PivotAxis, type PivotContents } from '@shared/budget/budget-pivot'
import { largestParts, tenthsOf, type Part } from '@shared/budget/budget-series'
import type { Translate } from '@shared/i18n/translator'
import { ZERO_SATANG } from '@shared/kernel/satang'
import type { Formats } from '@renderer/ui/formats'
import type { AxisWords } from '../axis-words'
import type { ChartSheet } from './chart-sheet'
import { moneyAxis, shareText } from './money-axis'

/** More colours than these nobody tells apart; the smallest parts stand together. */
const MOST_PARTS = 8

/** The budget of every year by one axis, as parts of stacked bars. `undefined` where nothing is asked for. */
export function axisChart(contents: PivotContents, axis: Exclude<PivotAxis, 'year'>, t: Translate, formats: Formats, words: AxisWords): ChartSheet | undefined {
  const pivot = budgetPivot(contents, axis, 'year')
  const parts = largestParts(pivot, MOST_PARTS)
  const [largest] = parts
  if (largest === undefined) return undefined
  const shares = tenthsOf(parts.map(({ total }) => total))
  const nameOf = ({ keys: [key = '', ...others] }: Part): string => (others.length === 0 ? words(axis, key) : t('figures.chart.rest', { count: formats.count(others.length + 1) }))
  const years = pivot.columns.map((year) => words('year', year))
  const yearTotals = pivot.columns.map((year) => pivot.columnTotals.get(year) ?? ZERO_SATANG)
  const money = moneyAxis(t, formats, Math.max(...yearTotals))
  const top = yearTotals.indexOf(yearTotals.toSorted((a, b) => b - a)[0] ?? ZERO_SATANG)
  const named = { total: formats.shortMoney(pivot.total), name: nameOf(largest), amount: formats.shortMoney(largest.total), share: shareText(formats, shares[0] ?? 0) }
  return {
    id: axis,
    title: t('figures.chart.byTitle', { axis: t(`figures.pivot.axis.${axis}`) }),
    sentence: years.length === 1
      ? t('figures.chart.byOneYear', { ...named, year: years[0] ?? '' })
      : t('figures.chart.byYears', { ...named, year: years[top] ?? '', yearAmount: formats.shortMoney(yearTotals[top] ?? 0), yearShare: shareText(formats, tenthsOf(yearTotals)[top] ?? 0) }),
    spec: { kind: 'stacked', categories: years, series: parts.map((part) => ({ name: nameOf(part), values: part.amounts })), ...money },
    pointWords: ({ series, category }) => {
      const part = parts[series]
      if (part === undefined) return ''
      const inYear = tenthsOf(parts.map(({ amounts }) => amounts[category] ?? ZERO_SATANG))
      return t('figures.chart.point', { year: years[category] ?? '', name: nameOf(part), amount: formats.shortMoney(part.amounts[category] ?? 0), share: shareText(formats, inYear[series] ?? 0) })
    },
    table: {
      head: [t(`figures.pivot.axis.${axis}`), ...years, t('figures.pivot.total'), t('figures.chart.share')],
      rows: parts.map((part, at) => [nameOf(part), ...part.amounts.map((amount) => formats.money(amount)), formats.money(part.total), shareText(formats, shares[at] ?? 0)]),
      foot: [t('figures.pivot.total'), ...yearTotals.map((amount) => formats.money(amount)), formats.money(pivot.total), shareText(formats, 1_000)]
    }
  }
}
