import { fold } from '@shared/kernel/thai-text'
import type { Satang } from '@shared/kernel/satang'
import type { BudgetLine } from './budget-line-record'

/** A rate that stands far from what the office usually pays for the same thing. In satang a unit. */
export interface Outlier {
  readonly line: BudgetLine
  readonly median: Satang
  /** A line that pays just this, to be held beside it. */
  readonly usual: BudgetLine
  /** How many lines of the office the median is taken from. */
  readonly among: number
}

/** With fewer prices nobody can say what is usual. */
const FEWEST = 4
/** Scales the median deviation to a standard deviation; beyond 3.5 of them a value is an outlier (Iglewicz and Hoaglin, 1993). */
const NORMAL = 0.6745
const FAR = 3.5
/** Where most prices are the same the deviation is nothing: then only a price off by half says something. */
const HALF = 0.5

/** Lines whose rate lies far from the median of the same item in the same units, in the order given. */
export function rateOutliers(lines: readonly BudgetLine[]): readonly Outlier[] {
  const groups = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    if (line.fields.item === '' || line.fields.rate === 0) continue
    const key = [line.fields.category, fold(line.fields.item), ...line.fields.factors.map(({ unit }) => fold(unit))].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  const found = new Map([...groups.values()].flatMap((group) => outliersOf(group).map((outlier) => [outlier.line.id, outlier] as const)))
  return lines.flatMap(({ id }) => found.get(id) ?? [])
}

function outliersOf(group: readonly BudgetLine[]): readonly Outlier[] {
  if (group.length < FEWEST) return []
  const middle = median(group.map(({ fields }) => fields.rate))
  const deviation = median(group.map(({ fields }) => Math.abs(fields.rate - middle)))
  const usual = group.find(({ fields }) => fields.rate === middle)
  if (usual === undefined) return []
  const isFar = (rate: number): boolean => {
    const distance = Math.abs(rate - middle)
    return distance > middle * HALF && (deviation === 0 || (NORMAL * distance) / deviation > FAR)
  }
  return group.filter(({ fields }) => isFar(fields.rate)).map((line) => ({ line, median: middle, usual, among: group.length }))
}

/** Whether nobody said yet why the price is what it is. */
export function isOpenOutlier({ line }: Outlier): boolean {
  return line.fields.priceReason.trim() === ''
}

/** The middle value; of an even number the lower of the two in the middle, so that it is a price somebody really paid. */
function median(values: readonly number[]): Satang {
  const inOrder = values.toSorted((a, b) => a - b)
  return (inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0) as Satang
}
