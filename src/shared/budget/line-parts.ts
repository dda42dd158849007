import { FISCAL_MONTHS } from '@shared/kernel/fiscal-months'
import type { Json } from '@shared/kernel/json'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { budgetLineRecord, type BudgetLine, type Commitment } from './budget-line-record'
import { quarterSums } from './reconcile'

type LineFields = BudgetLine['fields']
export type LineField = keyof LineFields

const MONTHS = FISCAL_MONTHS.length
const MONTHS_IN_QUARTER = 3
/** Years after the project's that are estimated ahead (P32). */
export const FORWARD_YEARS = 3
/** A quarter is planned in whole hundreds of baht a month, as requests are rounded (brief §3.8). */
const HUNDRED_BAHT = 10_000

/**
 * A part of a line that one cell shows, by name: `months.0` is October, `quarters.0` the first quarter of the same months, `forward.0`
 * the year after the project's, `commitments.2572` a year (B.E.) of an item paid over several; any other part is a whole field.
 */
export type LinePart = string

/** The field a part belongs to; `undefined` for what is no part of a line. */
export function fieldOfPart(part: LinePart): LineField | undefined {
  const [name = ''] = part.split('.')
  const field = name === 'quarters' ? 'months' : name
  return field in budgetLineRecord.fields ? (field as LineField) : undefined
}

/** What a part holds: satang for months, quarters, forward years and years of commitment; nothing planned is 0. */
export function partValue(fields: Partial<LineFields>, part: LinePart): Json {
  return partReader(part)(fields)
}

/** The same for many lines: the name is taken apart once. */
export function partReader(part: LinePart): (fields: Partial<LineFields>) => Json {
  const { name, at } = split(part)
  return (fields) => readPart(fields, name, at)
}

function readPart(fields: Partial<LineFields>, name: string, at: number | undefined): Json {
  if (at === undefined) return (fields as Readonly<Record<string, Json>>)[name] ?? null
  switch (name) {
    case 'months': return fields.months?.[at] ?? 0
    case 'quarters': return quarterSums(fields.months ?? [])[at] ?? 0
    case 'forward': return fields.forward?.[at] ?? 0
    default: return fields.commitments?.find(({ fiscalYear }) => fiscalYear === at)?.satang ?? 0
  }
}

/** The whole field with one part of it changed. Where nothing is left the field is empty, which says "not planned". */
export function withPart(fields: Partial<LineFields>, part: LinePart, value: Json): Json {
  const { name, at } = split(part)
  if (at === undefined || typeof value !== 'number') return value
  switch (name) {
    case 'months': return placed(fields.months ?? [], MONTHS, at, [value])
    case 'quarters': return value === partValue(fields, part) ? [...(fields.months ?? [])] : placed(fields.months ?? [], MONTHS, at * MONTHS_IN_QUARTER, spread(value))
    case 'forward': return placed(fields.forward ?? [], FORWARD_YEARS, at, [value])
    default: return committed(fields.commitments ?? [], at, value).map((year) => ({ ...year }))
  }
}

function split(part: LinePart): { readonly name: string; readonly at: number | undefined } {
  const [name = '', at] = part.split('.')
  return { name, at: at === undefined ? undefined : Number(at) }
}

function placed(list: readonly number[], length: number, at: number, values: readonly number[]): number[] {
  const next = Array.from({ length }, (_, index) => values[index - at] ?? list[index] ?? 0)
  return next.every((each) => each === 0) ? [] : next
}

/** A quarter over its months: equal whole hundreds of baht, what is left in the last month. */
function spread(satang: number): readonly number[] {
  const each = Math.floor(satang / MONTHS_IN_QUARTER / HUNDRED_BAHT) * HUNDRED_BAHT
  return [each, each, satang - 2 * each]
}

function committed(years: readonly Commitment[], fiscalYear: number, satang: number): readonly Commitment[] {
  const others = years.filter((year) => year.fiscalYear !== fiscalYear)
  return satang === 0 ? others : [...others, { fiscalYear, satang }].sort((a, b) => a.fiscalYear - b.fiscalYear)
}

/** One part of a line as it is to be, and as it was shown when the typing began. */
export interface PartEdit {
  readonly part: LinePart
  readonly value: Json
  readonly seen: Json
}

export interface PartEdits {
  /** The fields as they are to be. */
  readonly fields: Partial<LineFields>
  /** The same fields as they were shown: only the parts that were typed in count as seen, so two hands in two months do not meet. */
  readonly seen: Readonly<Record<string, Json>>
}

/** Many edits of parts as the fields they change, laid over each other in their order. */
export function fieldsOfParts(stored: Partial<LineFields>, edits: readonly PartEdit[]): PartEdits {
  const now: Record<string, Json> = {}
  const then: Record<string, Json> = {}
  const before = stored as Readonly<Record<string, Json>>
  for (const { part, value, seen } of edits) {
    const field = fieldOfPart(part)
    if (field === undefined) continue
    now[field] = withPart(onlyField(field, now, before), part, value)
    then[field] = withPart(onlyField(field, then, before), part, seen)
  }
  return { fields: now, seen: then }
}

function onlyField(field: LineField, changed: Readonly<Record<string, Json>>, before: Readonly<Record<string, Json>>): Partial<LineFields> {
  const value = changed[field] ?? before[field]
  return value === undefined ? {} : { [field]: value }
}

/** The years (B.E.) that the commitments of some lines need side by side, without the project's own: those named, and at least two ahead. */
export function commitmentYears(lines: Iterable<BudgetLine>, fiscalYear: number): readonly number[] {
  const years = new Set([fiscalYear - 1, fiscalYear + 1, fiscalYear + 2, fiscalYear + 3])
  for (const { fields } of lines) for (const year of fields.commitments) years.add(year.fiscalYear)
  years.delete(fiscalYear)
  return [...years].sort((a, b) => a - b)
}

/** Whether an item is paid over several years. */
export function isCommitted({ thisYear, commitments }: Pick<LineFields, 'thisYear' | 'commitments'>): boolean {
  return thisYear !== UNKNOWN_AMOUNT || commitments.length > 0
}
