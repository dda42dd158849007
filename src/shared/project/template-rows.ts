import { rateOf, type Rate } from '@shared/budget/rate-table'
import { fiscalMonth, visibleSpan } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'
import { ordersAtEnd } from '@shared/record/order-key'
import type { Project } from './project-record'
import { textIn, type ProjectRow } from './project-rows'
import { templateTextsSchema, type TemplateContent } from './template-content'

const MONTHS = 12

/** Where the rows of a template come to stand. */
export interface TemplatePlace {
  readonly project: string
  readonly fiscalYear: FiscalYear
  /** The rates of the office: a line that names one begins with it. */
  readonly rates: readonly Rate[]
  readonly newId: () => string
}

/** The rows of a project begun from a template, parents before children; quantities are left to the office. */
export function templateRows(content: TemplateContent, { project, fiscalYear, rates, newId }: TemplatePlace): readonly ProjectRow[] {
  const rows = (kind: string, all: readonly ProjectRow['fields'][]): readonly ProjectRow[] => {
    const orders = ordersAtEnd([], all.length)
    return all.map((fields, at) => ({ id: newId(), kind, fields: { project, order: orders[at] ?? '', ...fields } }))
  }
  const activities = rows('activity', content.activities.map(({ from, to, ...fields }) => ({ ...fields, ...spanOf(from, to, fiscalYear) })))
  const lines = content.lines.map(({ units, activity, rate, ...fields }) => ({
    ...fields, factors: units.map((unit) => ({ quantity: 0, unit })), rate: rates.find(({ code }) => code === fields.rateCode)?.ceiling ?? rate,
    activity: activity === null ? '' : activities[activity]?.id ?? ''
  }))
  return [...rows('targetGroup', content.groups), ...rows('projectIndicator', content.indicators), ...activities, ...rows('projectRisk', content.risks), ...rows('budgetLine', lines)]
}

function spanOf(from: number | null, to: number | null, fiscalYear: FiscalYear): { readonly start: string; readonly end: string } {
  if (from === null || to === null || to < from) return { start: '', end: '' }
  return { start: monthAt(from, fiscalYear), end: monthAt(to, fiscalYear) }
}

function monthAt(month: number, fiscalYear: FiscalYear): string {
  return fiscalMonth((fiscalYear + Math.floor((month - 1) / MONTHS)) as FiscalYear, ((month - 1) % MONTHS) + 1)
}

/**
 * What a project says as a template of its office: without counts, targets, people, places and money decided. A line keeps its
 * reference rate where one fits, else the rate it was asked for with.
 */
export function templateOfProject(project: Pick<Project, 'fields'>, rows: readonly ProjectRow[], rates: readonly Rate[]): TemplateContent {
  const of = (kind: string): readonly ProjectRow[] => rows.filter((row) => row.kind === kind && (textIn(row.fields, 'title') !== '' || textIn(row.fields, 'item') !== ''))
  const activities = of('activity')
  return {
    texts: templateTextsSchema.parse(Object.fromEntries(Object.keys(templateTextsSchema.shape).map((name) => [name, (project.fields as Readonly<Record<string, unknown>>)[name]]))),
    groups: of('targetGroup').map(({ fields }) => pick(fields, ['title', 'kind', 'unit'])) as TemplateContent['groups'],
    indicators: of('projectIndicator').map(({ fields }) => pick(fields, ['title', 'level', 'measure', 'unit', 'method'])) as TemplateContent['indicators'],
    activities: activities.map(({ fields }) => ({ ...pick(fields, ['title', 'unit', 'weight', 'owner']), ...monthsOf(fields, project.fields.fiscalYear as FiscalYear) })) as TemplateContent['activities'],
    risks: of('projectRisk').map(({ fields }) => pick(fields, ['title', 'measure'])) as TemplateContent['risks'],
    lines: of('budgetLine').map(({ fields }) => lineOf(fields, activities, rates)) as TemplateContent['lines']
  }
}

function lineOf(fields: ProjectRow['fields'], activities: readonly ProjectRow[], rates: readonly Rate[]): ProjectRow['fields'] {
  const rate = rateOf({ rateCode: textIn(fields, 'rateCode'), item: textIn(fields, 'item') }, rates)
  const at = activities.findIndex(({ id }) => id === fields['activity'])
  return {
    ...pick(fields, ['category', 'item']), units: (fields['factors'] as { unit: string }[]).map(({ unit }) => unit), rateCode: rate?.code ?? '',
    rate: rate === undefined ? fields['rate'] ?? 0 : 0, activity: at < 0 ? null : at
  }
}

function monthsOf(fields: ProjectRow['fields'], fiscalYear: FiscalYear): { readonly from: number | null; readonly to: number | null } {
  const seen = visibleSpan({ start: textIn(fields, 'start'), end: textIn(fields, 'end') }, fiscalYear)
  return seen === undefined ? { from: null, to: null } : { from: seen.first, to: seen.last }
}

function pick(fields: ProjectRow['fields'], names: readonly string[]): ProjectRow['fields'] {
  return Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
}
