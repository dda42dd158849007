import { lineAmount, storedAmount, type Counted } from '@shared/budget/budget-amounts'
import type { BudgetCategory, BudgetLine, Factor } from '@shared/budget/budget-line-record'
import { factorsText } from '@shared/budget/factors-text'
import { BUDGET_STEPS, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { addSteps, stepsOfLine } from '@shared/budget/step-totals'
import { sumSatang, UNKNOWN_AMOUNT, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import type { AmountWrite, ImportReport, ImportWrite, LineFields, LineWrite, ProjectFields } from './import-report'
import type { ImportField } from './mapping'
import type { ExistingRecords } from './match-records'
import { fieldOfColumn } from './part-columns'

/** A field as it stands and as the file has it; money in satang, everything else as text. */
export interface FieldChange {
  readonly field: keyof LineFields | keyof ProjectFields | ImportField
  /** Of a commitment: its year (B.E.). */
  readonly year?: number
  readonly from: string | number
  readonly to: string | number
}

/** One write of a report as a person reads it. */
export interface ReportRow {
  readonly id: string
  readonly kind: ImportWrite['kind']
  readonly isNew: boolean
  readonly cell: string
  readonly project: string
  /** The record that stands already, and its project: where a reader can look; empty for a project that is to be made. */
  readonly target: string
  readonly projectId: string
  /** Of an amount; else empty. */
  readonly step: BudgetStep | ''
  /** Empty for a project. */
  readonly item: string
  readonly category: BudgetCategory | ''
  /** Satang as it would stand; of a project nothing. */
  readonly amount: Satang | null
  readonly changes: readonly FieldChange[]
}

/** What a plan's lines come to before and after an import. Satang. */
export interface ReportTotals {
  readonly before: Satang
  readonly after: Satang
}

/** The writes of a report in words: what is new, and of what changes its old and its new value. */
export function reportRows({ writes }: ImportReport, existing: ExistingRecords): readonly ReportRow[] {
  const projects = new Map(existing.projects.map(({ id, fields }) => [id, fields]))
  const lines = new Map(existing.lines.map(({ id, fields }) => [id, fields]))
  const titles = new Map([...projects].map(([id, { title }]) => [id, title]))
  for (const write of writes) if (write.kind === 'project' && write.fields.title !== undefined) titles.set(write.id, write.fields.title)
  return writes.map((write): ReportRow => {
    const { id, kind, isNew, cell } = write
    const isKnown = (project: string): boolean => projects.has(project)
    const base = { id, kind, isNew, cell, step: '' as const, target: isNew ? '' : id, projectId: write.kind === 'project' ? (isNew ? '' : id) : isKnown(write.project) ? write.project : '' }
    if (write.kind === 'project') {
      return { ...base, project: titles.get(id) ?? '', item: '', category: '', amount: null, changes: isNew ? [] : changesOf(write.fields, projects.get(id) ?? {}) }
    }
    if (write.kind === 'stepAmount') return amountRow(write, { ...base, target: write.line, project: titles.get(write.project) ?? '' }, lines.get(write.line))
    const old = lines.get(id)
    const whole = { ...old, ...write.fields }
    const named = (project: string | undefined): string => titles.get(project ?? '') ?? ''
    const changes = isNew ? [] : [...changesOf(withoutLists(write.fields), old ?? {}), ...partChanges(write)].map((change) => (change.field === 'project' ? { ...change, from: named(old?.project), to: named(write.project) } : change))
    return { ...base, project: named(write.project), item: whole.item ?? '', category: whole.category ?? '', amount: amountOf(whole), changes }
  })
}

function amountRow({ fields, was, becomes }: AmountWrite, base: Pick<ReportRow, 'id' | 'kind' | 'isNew' | 'cell' | 'project' | 'projectId' | 'target'>, line: BudgetLine['fields'] | undefined): ReportRow {
  const changes = was === undefined ? [] : [{ field: 'amount' as const, from: was, to: becomes }]
  return { ...base, step: fields.step, item: line?.item ?? '', category: line?.category ?? '', amount: becomes as Satang, changes }
}

/** What a step comes to over the plan, before and after an import. Satang. */
export interface StepSum {
  readonly step: BudgetStep
  readonly before: Satang
  readonly after: Satang
}

/** The steps an import adds to. */
export function reportSteps({ writes }: ImportReport, { lines, amounts }: ExistingRecords): readonly StepSum[] {
  const entries = new Map<string, StepAmount[]>()
  for (const entry of amounts?.entries ?? []) entries.set(entry.fields.line, [...(entries.get(entry.fields.line) ?? []), entry])
  const before = addSteps(lines.map((line) => stepsOfLine(line, entries.get(line.id) ?? [], amounts?.frozen.get(line.id))))
  const last = new Map<string, AmountWrite>()
  const first = new Map<string, number>()
  for (const write of writes) {
    if (write.kind !== 'stepAmount') continue
    const key = `${write.line}/${write.fields.step}`
    if (!first.has(key)) first.set(key, write.was ?? 0)
    last.set(key, write)
  }
  const steps = BUDGET_STEPS.filter((step) => [...last.values()].some(({ fields }) => fields.step === step))
  return steps.map((step) => {
    const gained = [...last].filter(([, { fields }]) => fields.step === step).reduce((sum, [key, { becomes }]) => sum + becomes - (first.get(key) ?? 0), 0)
    const stood = before.get(step) ?? ZERO_SATANG
    return { step, before: stood, after: (stood + gained) as Satang }
  })
}

/** The money of the plan before and after; projects of other years are in no total. */
export function reportTotals(writes: readonly ImportWrite[], { lines, projects, startYear, endYear }: ExistingRecords): ReportTotals {
  const isCounted = (year: number): boolean => startYear === 0 || (year >= startYear && year <= endYear)
  const before = new Map<string, number>(projects.map(({ id, fields }) => [id, fields.fiscalYear]))
  const after = new Map(before)
  const given = new Map<string, LineWrite>()
  for (const write of writes) {
    if (write.kind === 'budgetLine') given.set(write.id, write)
    else if (write.kind === 'project') after.set(write.id, write.fields.fiscalYear ?? before.get(write.id) ?? startYear)
  }
  const known = new Set(lines.map(({ id }) => id))
  const stays = lines.map(({ id, fields }) => ({ ...fields, ...given.get(id)?.fields }))
  const fresh = [...given.values()].filter(({ id }) => !known.has(id)).map(({ fields, project }) => ({ ...fields, project }))
  const within = (years: ReadonlyMap<string, number>) => ({ project }: { readonly project: string }): boolean => isCounted(years.get(project) ?? startYear)
  return { before: sumSatang(lines.filter(({ fields }) => within(before)(fields)).map(storedAmount)), after: sumSatang([...stays, ...fresh].filter(within(after)).map(amountOf)) }
}

interface Countable extends Partial<Pick<Counted, 'thisYear'>> {
  readonly factors?: readonly Factor[]
  readonly rate?: number
}

function amountOf({ factors = [], rate = 0, thisYear }: Countable): Satang {
  const counted = lineAmount({ factors: [...factors], rate, ...(thisYear === undefined ? {} : { thisYear }) })
  return counted.ok ? counted.value : ZERO_SATANG
}

/** Lists are told part by part. */
function withoutLists({ months: _months, forward: _forward, commitments: _commitments, thisYear: _thisYear, ...fields }: LineWrite['fields']): object {
  return fields
}

function partChanges({ parts = [] }: LineWrite): readonly FieldChange[] {
  const shownAs = (satang: number): string | number => (satang === UNKNOWN_AMOUNT ? '' : satang)
  return parts.map(({ part, from, to }) => ({ ...fieldOfColumn(part), from: shownAs(from), to: shownAs(to) }))
}

function changesOf(fields: object, old: object): readonly FieldChange[] {
  const before = old as Readonly<Record<string, unknown>>
  return Object.entries(fields).map(([field, value]) => ({ field: field as FieldChange['field'], from: shown(before[field]), to: shown(value) }))
}

function shown(value: unknown): string | number {
  if (Array.isArray(value)) return factorsText(value as readonly Factor[], 'arabic')
  return typeof value === 'number' || typeof value === 'string' ? value : ''
}
