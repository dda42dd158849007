import { staleFacts } from '@shared/analysis/analysis-checks'
import { sumHints } from '@shared/analysis/fact-items'
import type { Fact } from '@shared/analysis/fact-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** What a second look at the figures finds: sums that differ, old figures, figures without a year. Nothing here stops saving. */
export function FactHints({ facts, startYear }: { readonly facts: readonly Fact[]; readonly startYear: number }) {
  const t = useT()
  const { count, decimal, text, year } = useNumerals()
  const stale = staleFacts(facts, startYear)
  const old = stale.filter(({ fields }) => fields.year > 0)
  const yearless = stale.length - old.length
  const sums = sumHints(facts)
  if (sums.length === 0 && stale.length === 0) return null
  return (
    <ul className="fact-hints">
      {sums.map(({ total, year: of, sum }) => {
        const words = { title: text(total.fields.title), total: decimal(total.fields.value), sum: decimal(sum) }
        return <li key={total.id}>{of === 0 ? t('analysis.fact.sum', words) : t('analysis.fact.sumInYear', { ...words, year: year(of) })}</li>
      })}
      {old.length > 0 && <li>{t('analysis.fact.old', { items: old.map(({ fields }) => `${text(fields.title)} (${year(fields.year)})`).join(', ') })}</li>}
      {yearless > 0 && <li>{t('analysis.fact.noYear', { count: count(yearless) })}</li>}
    </ul>
  )
}
