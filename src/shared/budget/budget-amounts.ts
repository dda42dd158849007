import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import { invariant } from '@shared/kernel/invariant'
import { multiplySatang, satang, sumSatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine } from './budget-line-record'

/** What an amount is counted from. */
export type Counted = Pick<BudgetLine['fields'], 'factors' | 'rate'> & Partial<Pick<BudgetLine['fields'], 'thisYear'>>

/** Satang of one line in its project's year: the whole, or the year's part of an item that is paid over several years (brief §3.1). */
export function lineAmount(line: Counted): Result<Satang, PlanError> {
  const whole = wholeAmount(line)
  return whole.ok && line.thisYear !== undefined && line.thisYear !== UNKNOWN_AMOUNT ? satang(line.thisYear) : whole
}

/** Satang of the whole item: product of the factors × rate; without a factor the rate is the whole amount (brief §3.8). */
export function wholeAmount(line: Counted): Result<Satang, PlanError> {
  const rate = satang(line.rate)
  return rate.ok ? multiplySatang(rate.value, line.factors.map(({ quantity }) => quantity)) : rate
}

/** Satang of a line that is stored: the commands and the centre let no other in, so an uncountable one is a bug and throws. */
export function storedAmount(line: BudgetLine): Satang {
  const amount = amountOf(line)
  invariant(amount.ok, `budget line ${line.id} has an amount beyond the limit`)
  return amount.value
}

/** A line is counted once: lists, subtotals, totals and checks all ask for the same amount, and a changed line is another object. */
const amounts = new WeakMap<BudgetLine, Result<Satang, PlanError>>()

function amountOf(line: BudgetLine): Result<Satang, PlanError> {
  const amount = amounts.get(line) ?? lineAmount(line.fields)
  amounts.set(line, amount)
  return amount
}

/** Satang of a project: the sum of its lines. The same figure stands on screen, in tables and in documents. */
export function projectTotal(lines: Iterable<BudgetLine>): Satang {
  return sumSatang(Array.from(lines, storedAmount))
}

const totals = new WeakMap<readonly BudgetLine[], Satang>()

/** The same for a list that nobody writes to: it is summed once, and every change makes another list. */
export function listTotal(lines: readonly BudgetLine[]): Satang {
  const total = totals.get(lines) ?? projectTotal(lines)
  totals.set(lines, total)
  return total
}

/**
 * The list with other lines at some places, and its total counted from that of the list before; `AMOUNT_TOO_LARGE`, or what makes a
 * line uncountable, as `checkedTotal` over all of them.
 */
export function replacedLines(lines: readonly BudgetLine[], replaced: ReadonlyMap<number, BudgetLine>): Result<readonly BudgetLine[], PlanError> {
  let total: number = listTotal(lines)
  const changed = [...lines]
  for (const [at, line] of replaced) {
    const amount = amountOf(line)
    if (!amount.ok) return amount
    const before = changed[at]
    total += amount.value - (before === undefined ? 0 : storedAmount(before))
    changed[at] = line
  }
  const sum = satang(total)
  if (!sum.ok) return sum
  totals.set(changed, sum.value)
  return ok(changed)
}

/** Lines by the id of their project, in their order; a project without lines is not in it. */
export function linesByProject(lines: Iterable<BudgetLine>): ReadonlyMap<string, readonly BudgetLine[]> {
  const groups = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    const group = groups.get(line.fields.project)
    if (group === undefined) groups.set(line.fields.project, [line])
    else group.push(line)
  }
  return groups
}

/** Satang by sub-category, in the order of the classification; categories without a line are left out. */
export function totalsByCategory(lines: Iterable<BudgetLine>): ReadonlyMap<BudgetCategory, Satang> {
  const all = [...lines]
  const totals = BUDGET_CATEGORIES.map((category) => {
    const own = all.filter(({ fields }) => fields.category === category)
    return own.length === 0 ? [] : [[category, projectTotal(own)] as const]
  })
  return new Map(totals.flat())
}

/** Satang by fiscal year (B.E.), ascending; a line counts in the year of its project. */
export function totalsByYear(
  projects: Iterable<{ readonly fiscalYear: number; readonly lines: readonly BudgetLine[] }>
): ReadonlyMap<number, Satang> {
  const totals = new Map<number, Satang>()
  for (const { fiscalYear, lines } of projects) {
    totals.set(fiscalYear, sumSatang([totals.get(fiscalYear) ?? (0 as Satang), projectTotal(lines)]))
  }
  return new Map([...totals].sort(([a], [b]) => a - b))
}

/** The sum of lines that are about to be stored together; `AMOUNT_TOO_LARGE` when it leaves the range in which satang are exact. */
export function checkedTotal(lines: Iterable<Counted>): Result<Satang, PlanError> {
  let total: Result<Satang, PlanError> = ok(0 as Satang)
  for (const line of lines) if (total.ok) total = plus(total.value, lineAmount(line))
  return total
}

/** The same for a line that is about to be stored beside others, each of which is counted only once as long as it stays the same. */
export function checkedBeside(line: Counted, others: Iterable<BudgetLine>): Result<Satang, PlanError> {
  let total = lineAmount(line)
  for (const other of others) if (total.ok) total = plus(total.value, amountOf(other))
  return total
}

function plus(total: Satang, amount: Result<Satang, PlanError>): Result<Satang, PlanError> {
  return amount.ok ? satang(total + amount.value) : amount
}
