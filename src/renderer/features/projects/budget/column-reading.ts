import { lineAmount } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Translate } from '@shared/i18n/translator'
import { formatBaht } from '@shared/kernel/baht'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Satang } from '@shared/kernel/satang'
import { fold } from '@shared/kernel/thai-text'
import { readMoney } from '@shared/sheet/read-number'
import type { GridOption } from '@renderer/ui/grid/grid-types'
import { errorWords } from '@renderer/ui/error-words'
import type { BudgetRow } from './budget-row'

/** Text of a field as long as the field lets in. */
export function readText(t: Translate, field: 'item' | 'note' | 'justification' | 'location', typed: string): Result<Json, string> {
  const judged = budgetLineRecord.fields[field].schema.safeParse(typed)
  return judged.success ? ok(typed) : err(errorWords(t, { code: 'TEXT_TOO_LONG', details: { field } }).what)
}

/** A figure that can be read but makes the line's amount too large is refused while it is still in its cell. */
export function countable<T>(read: Result<T, PlanError>, { stored }: BudgetRow, change: (value: T) => Partial<BudgetLine['fields']>): Result<T, PlanError> {
  if (!read.ok) return read
  const amount = lineAmount({ factors: [], rate: 0, ...stored?.fields, ...change(read.value) })
  return amount.ok ? read : amount
}

/** The error as a sentence, with an example of what can be read. */
export function said<T>(t: Translate, read: Result<T, PlanError>, example: string): Result<Json, string> {
  return read.ok ? ok(read.value as Json) : err(`${errorWords(t, read.error).what} ${example}`)
}

/** Satang of what was typed in a plan of months or years; nothing, or a dash, is `blank`. */
export function readPlanned(t: Translate, typed: string, blank: number): Result<Json, string> {
  const read = readMoney({ kind: 'text', text: typed })
  if (!read.ok) return err(`${errorWords(t, read.error).what} ${t('project.budget.rateExample')}`)
  return ok(read.value.value ?? blank)
}

/** Takes the id or the whole name of an option, or the only name that holds what was typed; `none` and `many` say why it cannot. */
export function readOption(options: readonly (GridOption & { readonly also?: readonly string[] })[], typed: string, { none, many }: { readonly none: string; readonly many: string }): Result<Json, string> {
  const wanted = fold(typed.trim())
  const exact = options.filter(({ id, label, also = [] }) => [id, fold(label), ...also.map(fold)].includes(wanted))
  const near = wanted === '' ? [] : options.filter(({ label }) => fold(label).includes(wanted))
  const [found, more] = exact.length > 0 ? exact : near
  if (found === undefined) return err(none)
  return more === undefined ? ok(found.id) : err(many)
}

/** Baht for another program: Arabic digits, two decimals, no thousands marks. */
export function plainBaht(satang: number): string {
  return formatBaht(satang as Satang, { decimals: 2, numerals: 'arabic' }).replaceAll(',', '')
}
