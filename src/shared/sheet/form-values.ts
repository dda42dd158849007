import { storedAmount } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, type BudgetLine } from '@shared/budget/budget-line-record'
import { factorsText } from '@shared/budget/factors-text'
import { findItem } from '@shared/catalogue/library'
import { th } from '@shared/i18n/dictionary'
import type { IsoDay } from '@shared/kernel/calendar'
import { formatDecimal, sumDecimals } from '@shared/kernel/decimal'
import { formatDay } from '@shared/kernel/thai-date'
import { linesOfRow, officeName, type FormRow } from './form-row'
import { PROPOSAL_VALUES } from './proposal-values'
import type { CellPlan, ColumnKind } from './workbook-plan'

/** A value a form may show: how it is shown and where it comes from. */
export interface FormValue {
  readonly kind: ColumnKind
  readonly of: (row: FormRow) => CellPlan
  /** `false` for money that makes no sum: rates of different things. */
  readonly summed?: false
}

type Labels = Readonly<Record<string, string>>
const OUTSIDE_BUDGET = new Set(['justiceFund', 'narcoticsFund', 'localGovernment', 'donation'])
const MONTHS_OF_QUARTER = 3

function text(of: (row: FormRow) => string): FormValue {
  return { kind: 'text', of: (row) => of(row) }
}
function money(of: (row: FormRow) => number): FormValue {
  return { kind: 'money', of }
}
function field(name: 'title' | 'area' | 'place' | 'rationale' | 'purpose' | 'output' | 'benefits' | 'laws' | 'leadAgency' | 'supportAgencies' | 'workGroup' | 'officer' | 'officerPosition' | 'phone' | 'email' | 'chainComponent' | 'chainFactor' | 'contribution' | 'monitoringMethod'): FormValue {
  return text(({ project }) => project.project.fields[name])
}
function label(labels: Labels, code: string): string {
  return labels[code] ?? ''
}
function day(iso: string): string {
  return iso === '' ? '' : formatDay(iso as IsoDay)
}
function lines(texts: readonly string[]): string {
  return texts.filter((each) => each !== '').join('\n')
}

/** A quantity as a number that Excel adds up; `null` when there is none. */
function quantity(of: (row: FormRow) => number | null): FormValue {
  return { kind: 'decimal', of, summed: false }
}
/** Decimal text as the number of a cell, which holds fifteen digits. */
function counted(decimal: string): number | null {
  return decimal === '' ? null : Number(decimal)
}

/** Satang of lines in months `from`–`to` (0 = October) of the project's year; lines without a plan of months count nothing. */
function inMonths(budget: readonly BudgetLine[], from: number, to: number): number {
  return budget.reduce((sum, { fields }) => sum + fields.months.slice(from, to + 1).reduce((part, month) => part + month, 0), 0)
}

function inCategories(row: FormRow, begins: string): number {
  return linesOfRow(row).reduce((sum, line) => (line.fields.category.startsWith(begins) ? sum + storedAmount(line) : sum), 0)
}

/** Titles of what a project is linked to in reference plans of one level. */
function aligned({ project, source }: FormRow, level: string): string {
  return lines(project.alignments.flatMap(({ fields }) => {
    const found = findItem(source.snapshot.library, fields)
    return found?.catalogue.level === level ? [`${found.catalogue.title}: ${found.item.title}`] : []
  }))
}

/** Quantities of an activity in months `from`–`to` of the project's year; `null` where nobody gave one. */
function quantities({ activity, project, source }: FormRow, side: 'plan' | 'result', from: number, to: number): number | null {
  const year = (source.years.get(activity?.id ?? '') ?? []).find(({ fields }) => fields.fiscalYear === project.project.fields.fiscalYear)
  const given = (year?.fields[side] ?? []).slice(from, to + 1).filter((each) => each !== '')
  return given.length === 0 ? null : counted(sumDecimals(given))
}

const month = (iso: string): string => (iso === '' ? '' : day(`${iso}-01`).replace(/^1 /, ''))

const ofProject: Readonly<Record<string, FormValue>> = {
  number: { kind: 'whole', of: ({ number }) => number },
  title: field('title'), code: { kind: 'code', of: ({ project }) => project.project.fields.code }, externalCode: { kind: 'code', of: ({ project }) => project.project.fields.externalCode },
  fiscalYear: { kind: 'code', of: ({ project }) => String(project.project.fields.fiscalYear) },
  fundSource: text(({ project }) => label(th.domain.fundSource, project.project.fields.fundSource)),
  inBudget: money((row) => (OUTSIDE_BUDGET.has(row.project.project.fields.fundSource) ? 0 : row.project.total)),
  outsideBudget: money((row) => (OUTSIDE_BUDGET.has(row.project.project.fields.fundSource) ? row.project.total : 0)),
  leadAgency: field('leadAgency'), supportAgencies: field('supportAgencies'), workGroup: field('workGroup'), officer: field('officer'), officerPosition: field('officerPosition'), phone: field('phone'), email: field('email'),
  office: text(({ source }) => officeName(source.snapshot)),
  area: field('area'), place: field('place'), districts: text(({ project }) => project.project.fields.districts.join(', ')),
  startDay: text(({ project }) => day(project.project.fields.startDay)), endDay: text(({ project }) => day(project.project.fields.endDay)),
  workKind: text(({ project }) => label(th.proposal.workKind, project.project.fields.workKind)), continuity: text(({ project }) => label(th.proposal.continuity, project.project.fields.continuity)),
  methods: text(({ project }) => project.project.fields.methods.map((each) => label(th.proposal.methods, each)).join(', ')),
  rationale: field('rationale'), purpose: field('purpose'), output: field('output'), benefits: field('benefits'), laws: field('laws'), monitoringMethod: field('monitoringMethod'),
  chainComponent: field('chainComponent'), chainFactor: field('chainFactor'), contribution: field('contribution'),
  issue: text(({ issue }) => issue?.issue.fields.title ?? ''),
  objectives: text(({ issue }) => lines((issue?.objectives ?? []).map(({ objective }) => objective.fields.title))),
  strategy: text(({ issue, project }) => issue?.strategies.find(({ id }) => id === project.project.fields.strategy)?.fields.title ?? ''),
  kpis: text(({ source, project }) => lines(source.snapshot.issues.flatMap(({ objectives }) => objectives.flatMap(({ kpis }) => kpis.filter(({ id }) => project.kpis.includes(id)).map(({ fields }) => fields.title))))),
  targetGroups: text(({ source, project }) => lines((source.groups.get(project.project.id) ?? []).map(({ fields }) => `${fields.title} ${formatDecimal(fields.count)} ${fields.unit}`.trim()))),
  indicators: text(({ source, project }) => lines((source.indicators.get(project.project.id) ?? []).map(({ fields }) => `${fields.title} ${formatDecimal(fields.target)} ${fields.unit}`.trim()))),
  risks: text(({ source, project }) => lines((source.risks.get(project.project.id) ?? []).map(({ fields }) => (fields.measure === '' ? fields.title : `${fields.title}: ${fields.measure}`)))),
  align1: text((row) => aligned(row, '1')), align2: text((row) => aligned(row, '2')), align3: text((row) => aligned(row, '3')), alignSdg: text((row) => aligned(row, 'sdg')), alignProvince: text((row) => aligned(row, 'province')),
  level: text(({ activity }) => (activity === undefined ? th.domain.kind.project : th.domain.kind.activity))
}

const ofMoney: Readonly<Record<string, FormValue>> = {
  amount: money((row) => linesOfRow(row).reduce((sum, line) => sum + storedAmount(line), 0)),
  ...Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`year${String(index + 1)}`, money(({ project, source }) => (project.project.fields.fiscalYear === source.snapshot.plan.fields.startYear + index ? project.total : 0))])),
  ...Object.fromEntries(BUDGET_CATEGORIES.map((category) => [`category${category.replace('.', '_')}`, money((row) => inCategories(row, category))])),
  ...Object.fromEntries(['1', '2', '3', '4', '5'].map((group) => [`group${group}`, money((row) => inCategories(row, group))])),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`month${String(index + 1)}`, money((row) => inMonths(linesOfRow(row), index, index))])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`quarter${String(index + 1)}`, money((row) => inMonths(linesOfRow(row), index * MONTHS_OF_QUARTER, index * MONTHS_OF_QUARTER + 2))])),
  ...Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`forward${String(index + 1)}`, money((row) => linesOfRow(row).reduce((sum, { fields }) => sum + (fields.forward[index] ?? 0), 0))]))
}

const ofLine: Readonly<Record<string, FormValue>> = {
  item: text(({ line }) => line?.fields.item ?? ''),
  category: text(({ line }) => (line === undefined ? '' : label(th.domain.category, line.fields.category.replace('.', '_')))),
  categoryCode: { kind: 'code', of: ({ line }) => line?.fields.category ?? '' },
  group: text(({ line }) => label(th.domain.categoryGroup, line?.fields.category.slice(0, 1) ?? '')),
  factors: text(({ line }) => (line === undefined ? '' : factorsText(line.fields.factors, 'arabic'))),
  rate: { ...money(({ line }) => line?.fields.rate ?? 0), summed: false },
  lineSource: text(({ line, project }) => label(th.domain.fundSource, line?.fields.fundSource === undefined || line.fields.fundSource === '' ? project.project.fields.fundSource : line.fields.fundSource)),
  justification: text(({ line }) => line?.fields.justification ?? ''), note: text(({ line }) => line?.fields.note ?? ''), location: text(({ line }) => line?.fields.location ?? '')
}

const ofActivity: Readonly<Record<string, FormValue>> = {
  activity: text(({ activity }) => activity?.fields.title ?? ''),
  outline: text(({ activity, project }) => (activity === undefined ? project.project.fields.title : `   - ${activity.fields.title}`)),
  unit: text(({ activity, indicator }) => activity?.fields.unit ?? indicator?.fields.unit ?? ''),
  owner: text(({ activity, project }) => (activity === undefined || activity.fields.owner === '' ? project.project.fields.leadAgency : activity.fields.owner)),
  weight: { kind: 'percent', of: ({ activity }) => (activity === undefined ? null : activity.fields.weight / 100) },
  start: text(({ activity }) => month(activity?.fields.start ?? '')), end: text(({ activity }) => month(activity?.fields.end ?? '')),
  target: quantity((row) => quantities(row, 'plan', 0, 11)), reached: quantity((row) => quantities(row, 'result', 0, 11)),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`target${String(index + 1)}`, quantity((row) => quantities(row, 'plan', index * MONTHS_OF_QUARTER, index * MONTHS_OF_QUARTER + 2))])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`reached${String(index + 1)}`, quantity((row) => quantities(row, 'result', index * MONTHS_OF_QUARTER, index * MONTHS_OF_QUARTER + 2))]))
}

const ofIndicator: Readonly<Record<string, FormValue>> = {
  indicator: text(({ indicator }) => indicator?.fields.title ?? ''),
  indicatorLevel: text(({ indicator }) => label(th.proposal.indicatorLevel, indicator?.fields.level ?? '')),
  indicatorMeasure: text(({ indicator }) => label(th.proposal.indicatorMeasure, indicator?.fields.measure ?? '')),
  indicatorTarget: quantity(({ indicator }) => counted(indicator?.fields.target ?? '')),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`indicatorQuarter${String(index + 1)}`, quantity(({ indicator }) => counted(indicator?.fields.quarters[index] ?? ''))]))
}

/** The values that say something in the rows of one kind. */
export function valuesFor(rows: 'project' | 'line' | 'activity' | 'indicator' | 'outline'): readonly string[] {
  const more = { project: {}, line: ofLine, activity: ofActivity, outline: ofActivity, indicator: { ...ofIndicator, unit: ofActivity['unit'] } }[rows]
  return [...Object.keys(more), ...Object.keys(ofProject), ...Object.keys(PROPOSAL_VALUES), ...Object.keys(ofMoney)]
}

/** Every value a form may name. */
export const FORM_VALUES: Readonly<Record<string, FormValue>> = { ...ofProject, ...PROPOSAL_VALUES, ...ofMoney, ...ofLine, ...ofActivity, ...ofIndicator }
