import type { FiscalYear } from '@shared/kernel/calendar'
import { fiscalMonth, type Span } from '@shared/activity/span'
import { useNumerals, useT } from '@renderer/ui/language'

/** Months of a fiscal year, October first, by their place in it. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export const QUARTERS = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]] as const

interface MonthWords {
  /** The name of a month alone. */
  readonly short: (month: number) => string
  /** With its calendar year (B.E.). */
  readonly long: (month: number) => string
}

/** How the months of a fiscal year are named. */
export function useMonthWords(year: FiscalYear): MonthWords {
  const formats = useNumerals()
  const long = (month: number): string => formats.month(fiscalMonth(year, month))
  return { long, short: (month) => long(month).replace(/\s.*$/, '') }
}

/** A span in words: from month to month, with years, or that nobody said. */
export function useSpanWords(): (span: Span) => string {
  const t = useT()
  const formats = useNumerals()
  return ({ start, end }) => {
    if (start === '') return t('activity.span.none')
    return start === end ? t('activity.span.one', { month: formats.month(start) }) : t('activity.span.from', { start: formats.month(start), end: formats.month(end) })
  }
}
