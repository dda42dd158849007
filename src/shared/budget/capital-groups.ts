import { satang, type Satang } from '@shared/kernel/satang'
import { projectTotal } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'

/** Below these prices a unit items are printed as one line: assets 1 million baht, construction 10 million (brief §3.1). */
export const CAPITAL_THRESHOLDS = { '3.1': 100_000_000, '3.2': 1_000_000_000 } as const
type CapitalCategory = keyof typeof CAPITAL_THRESHOLDS

/** What is printed for one capital category: the small items together, each large one with its location. */
export interface CapitalGroup {
  readonly category: CapitalCategory
  readonly threshold: Satang
  readonly small: { readonly items: number; readonly units: number; readonly total: Satang; readonly lines: readonly BudgetLine[] }
  readonly large: readonly BudgetLine[]
}

/** Lines of capital expenditure by category and threshold; a category without a line is left out. */
export function capitalGroups(lines: Iterable<BudgetLine>): readonly CapitalGroup[] {
  const capital: BudgetLine[] = []
  for (const line of lines) if (Object.hasOwn(CAPITAL_THRESHOLDS, line.fields.category)) capital.push(line)
  return (Object.keys(CAPITAL_THRESHOLDS) as CapitalCategory[]).flatMap((category) => {
    const own = capital.filter(({ fields }) => fields.category === category)
    if (own.length === 0) return []
    const threshold = satang(CAPITAL_THRESHOLDS[category])
    const small = own.filter((line) => !isLargeItem(line))
    const units = small.reduce((sum, line) => sum + unitsOf(line), 0)
    return [{
      category, threshold: threshold.ok ? threshold.value : (0 as Satang), large: own.filter(isLargeItem),
      small: { items: small.length, units, total: projectTotal(small), lines: small }
    }]
  })
}

/** Whether a line is printed by itself, with its place: a capital item at or above the threshold of its category. */
export function isLargeItem({ fields: { category, rate } }: BudgetLine): boolean {
  return (category === '3.1' || category === '3.2') && rate >= CAPITAL_THRESHOLDS[category]
}

/** How many units a line buys: the product of its factors; a lump sum is one. */
export function unitsOf({ fields: { factors } }: BudgetLine): number {
  return factors.reduce((product, { quantity }) => product * quantity, 1)
}
