import { fold } from '@shared/kernel/thai-text'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { lineAmount, wholeAmount } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'
import { overRate, type Rate } from './rate-table'
import { commitmentsDifference, isRounded, monthsDifference, type Difference } from './reconcile'

/** What a second reader would ask about one budget line. None of it keeps the line from being saved. */
export type LineNote =
  /** The rate a unit lies `over` (satang) beyond its ceiling; a reason is asked for (brief §3.7). */
  | { readonly rule: 'overRate'; readonly line: BudgetLine; readonly rate: Rate; readonly over: Satang; readonly isExplained: boolean }
  | { readonly rule: 'months' | 'commitments'; readonly line: BudgetLine; readonly difference: Difference }
  /** Requests end in whole hundreds of baht; `amount` in satang does not. */
  | { readonly rule: 'uneven'; readonly line: BudgetLine; readonly amount: Satang }
  /** The same words stand in `first` already, in the same category of the same project. */
  | { readonly rule: 'twice'; readonly line: BudgetLine; readonly first: BudgetLine }

export type LineRule = LineNote['rule']

/** The cell of a line that a note leads to. */
export const NOTE_FIELDS: Readonly<Record<LineRule, string>> = {
  overRate: 'rate', months: 'months', commitments: 'thisYear', uneven: 'rate', twice: 'item'
}

/** Whether a note waits for somebody: an explained rate and an uneven sum are only worth knowing. */
export function isOpenNote(note: LineNote): boolean {
  return note.rule === 'overRate' ? !note.isExplained : note.rule !== 'uneven'
}

/** The notes on these lines, in the order of the lines. */
export function lineNotes(lines: readonly BudgetLine[], rates: readonly Rate[]): readonly LineNote[] {
  const firsts = new Map<string, BudgetLine>()
  const byLine = known.get(rates) ?? new WeakMap<BudgetLine, Asked>()
  known.set(rates, byLine)
  const notes: LineNote[] = []
  for (const line of lines) {
    const asked = byLine.get(line) ?? { key: keyOf(line), notes: ownNotes(line, rates) }
    byLine.set(line, asked)
    for (const note of asked.notes) notes.push(note)
    const first = line.fields.item === '' ? undefined : firsts.get(asked.key)
    if (first === undefined) firsts.set(asked.key, line)
    else notes.push({ rule: 'twice', line, first })
  }
  return notes
}

/** What two lines that say the same have in common, and what is asked about one line by itself. */
interface Asked {
  readonly key: string
  readonly notes: readonly LineNote[]
}

/** Worked out once by line and table of rates: a save of one line asks about ten thousand again. */
const known = new WeakMap<readonly Rate[], WeakMap<BudgetLine, Asked>>()

function keyOf({ fields: { project, category, activity, item } }: BudgetLine): string {
  return [project, category, activity, fold(item)].join('\n')
}

function ownNotes(line: BudgetLine, rates: readonly Rate[]): readonly LineNote[] {
  const { fields } = line
  const found = overRate(fields, rates)
  const [months, commitments] = [monthsDifference(fields), commitmentsDifference(fields)]
  const amount = lineAmount(fields)
  return [
    ...(found === undefined ? [] : [{ rule: 'overRate' as const, line, ...found, isExplained: fields.overRateReason.trim() !== '' }]),
    ...(months === undefined ? [] : [{ rule: 'months' as const, line, difference: months }]),
    ...(commitments === undefined ? [] : [{ rule: 'commitments' as const, line, difference: commitments }]),
    ...(amount.ok && !isRounded(amount.value) ? [{ rule: 'uneven' as const, line, amount: amount.value }] : [])
  ]
}

/** Rates a line may be held against instead: those of the same family, its own among them. */
export function ratesOfFamily(rate: Rate, rates: readonly Rate[]): readonly Rate[] {
  return rates.filter(({ family }) => family === rate.family)
}

/** What goes beyond the rate over the whole of a line, in satang: the excess a unit times its factors. */
export function wholeExcess({ line, over }: Extract<LineNote, { rule: 'overRate' }>): Satang | undefined {
  const whole = wholeAmount({ factors: line.fields.factors, rate: over })
  return whole.ok ? sumSatang([whole.value]) : undefined
}
