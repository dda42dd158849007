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
  return lines.flatMap((line) => {
    const key = [line.fields.project, line.fields.category, line.fields.activity, fold(line.fields.item)].join('\n')
    const first = line.fields.item === '' ? undefined : firsts.get(key)
    if (first === undefined) firsts.set(key, line)
    return [...knownNotes(line, rates), ...(first === undefined ? [] : [{ rule: 'twice' as const, line, first }])]
  })
}

const known = new WeakMap<readonly Rate[], WeakMap<BudgetLine, readonly LineNote[]>>()

/** What is asked about a line by one table of rates is worked out once: a save of one line asks about ten thousand again. */
function knownNotes(line: BudgetLine, rates: readonly Rate[]): readonly LineNote[] {
  const byLine = known.get(rates) ?? new WeakMap<BudgetLine, readonly LineNote[]>()
  known.set(rates, byLine)
  const notes = byLine.get(line) ?? ownNotes(line, rates)
  byLine.set(line, notes)
  return notes
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
