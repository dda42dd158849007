import type { StepEntry } from '@shared/budget/step-amount-commands'
import { BUDGET_STEPS, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import { entryFor, excessOver } from '@shared/budget/step-entry'
import { isAdding, type StepTotals } from '@shared/budget/step-totals'
import type { Translate } from '@shared/i18n/translator'
import { bahtText } from '@shared/kernel/baht-text'
import { isIsoDay, type IsoDay } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import { SATANG_LIMIT, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import type { Role } from '@shared/record/command'
import { readMoney } from '@shared/sheet/read-number'
import type { SheetCell } from '@shared/sheet/table'
import { errorWords } from '@renderer/ui/error-words'
import type { Formats } from '@renderer/ui/formats'

/** What holds for everything that is typed into steps until it is changed: the day, the paper, and why an amount goes down. */
export interface StepSaid {
  readonly day: IsoDay | ''
  readonly reference: string
  readonly note: string
}

/** One cell of the steps: a step of a line, what every step of that line came to, and the entries of this one in the order in which they count. */
export interface StepCell {
  readonly line: string
  readonly step: BudgetStep
  readonly totals: StepTotals
  readonly entries: readonly StepAmount[]
}

/** What sentences are made of. */
export interface Words {
  readonly t: Translate
  readonly formats: Formats
}

const PREFIX = 'steps.'

/** The step of a column, `undefined` for any other column. */
export function stepOfColumn(column: string): BudgetStep | undefined {
  return column.startsWith(PREFIX) ? BUDGET_STEPS.find((step) => column === PREFIX + step) : undefined
}

export function columnOfStep(step: BudgetStep): string {
  return PREFIX + step
}

/** Satang that the cell shows; `null` where the line has not come to the step. */
export function shownIn({ step, totals }: StepCell): Satang | null {
  return totals.get(step) ?? null
}

/** Why nobody here may enter this step; `null` when it may be entered. */
export function stepLock({ t }: Pick<Words, 't'>, step: BudgetStep, role: Role): string | null {
  return STEP_ROLES[step].includes(role) ? null : t('budget.steps.lock.otherSide', { step: t(`budget.step.${step}`) })
}

const SIGNED = /^([+＋\-−–])\s*(.+)$/u
const BLANK = /^[\s\-\u2012-\u2015\u2212]*$/u

/**
 * What a step is to show after the typing, in satang: the figure, or with "+" or "-" before it what it comes to then; `UNKNOWN_AMOUNT`
 * for an emptied cell, `null` for one that stays empty. The error is a sentence.
 */
export function readWanted(words: Words, cell: StepCell, typed: string): Result<number | null, string> {
  const { t, formats } = words
  const shown = shownIn(cell)
  if (BLANK.test(typed)) return ok(shown === null ? null : UNKNOWN_AMOUNT)
  const [, sign, rest = ''] = SIGNED.exec(typed.trim()) ?? []
  if (sign === undefined) return readAmount(words, { kind: 'text', text: typed })
  if (!isAdding(cell.step)) return err(t('budget.steps.refused.latest', { step: t(`budget.step.${cell.step}`) }))
  const read = readAmount(words, { kind: 'text', text: rest })
  if (!read.ok) return read
  const wanted = (shown ?? 0) + (sign === '+' || sign === '＋' ? 1 : -1) * (read.value ?? 0)
  return wanted < 0 ? err(t('budget.steps.refused.belowNothing', { amount: formats.money(shown ?? 0) })) : withinLimit(words, wanted)
}

/** Satang of a figure; its error as a sentence with an example. */
export function readAmount({ t }: Pick<Words, 't'>, cell: SheetCell, negative = false): Result<number | null, string> {
  const read = readMoney(cell, 'baht', { negative })
  return read.ok ? ok(read.value.value) : err(`${errorWords(t, read.error).what} ${t('project.budget.rateExample')}`)
}

function withinLimit({ t }: Words, wanted: number): Result<number, string> {
  return wanted > SATANG_LIMIT ? err(t('error.AMOUNT_TOO_LARGE.what')) : ok(wanted)
}

/**
 * The entry that makes a cell show `wanted`, under the day and paper that are said; `null` when it shows that already. The error is the
 * sentence why it may not be entered so.
 */
export function judgeWanted({ t, formats }: Words, cell: StepCell, wanted: number | null, said: StepSaid): Result<StepEntry | null, string> {
  const { line, step, totals, entries } = cell
  const latest = entries.at(-1)
  const satang = wanted === null ? null : entryFor(step, wanted, totals, latest !== undefined && latest.fields.satang !== UNKNOWN_AMOUNT)
  if (satang === null) return ok(null)
  if (!isIsoDay(said.day)) return err(t('budget.steps.refused.noDay'))
  if (satang < 0 && said.note.trim() === '') return err(t(satang === UNKNOWN_AMOUNT && !isAdding(step) ? 'budget.steps.refused.takesBack' : 'budget.steps.refused.goesDown', { amount: formats.money(Math.abs(satang)) }))
  if (!isAdding(step) && latest !== undefined && latest.fields.day > said.day) {
    return err(t('budget.steps.refused.older', { latest: formats.isoDay(latest.fields.day), day: formats.isoDay(said.day) }))
  }
  return ok({ line, step, satang, ...said })
}

/** What a typing comes to: what the cell will show, and the entry that makes it so; `null` where nothing changes. */
export interface StepOutcome {
  readonly wanted: number | null
  readonly entry: StepEntry | null
}

/** Reads and judges what is typed in a cell. */
export function judgeTyped(words: Words, cell: StepCell, typed: string, said: StepSaid): Result<StepOutcome, string> {
  const wanted = readWanted(words, cell, typed)
  if (!wanted.ok) return wanted
  const entry = judgeWanted(words, cell, wanted.value, said)
  return entry.ok ? ok({ wanted: wanted.value, entry: entry.value }) : entry
}

/** "▲ …": the amount goes beyond the step before, in figures and words; `null` when it does not. */
export function excessWords({ t, formats }: Words, step: BudgetStep, satang: number, totals: StepTotals): string | null {
  const excess = satang < 0 ? undefined : excessOver(step, satang, totals)
  if (excess === undefined) return null
  const words = bahtText(excess.by)
  const said = t('budget.steps.excess', { before: t(`budget.step.${excess.before}`), by: formats.money(excess.by) })
  return words.ok ? `${said} (${words.value})` : said
}
