import { storedAmount } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, type BudgetLine } from '@shared/budget/budget-line-record'
import { partValue, type LinePart } from '@shared/budget/line-parts'
import { th } from '@shared/i18n/dictionary'
import { translator } from '@shared/i18n/translator'
import { yearsOf } from '@shared/kernel/calendar'
import { compareThai } from '@shared/kernel/thai-text'
import { FUND_SOURCES, type Project } from '@shared/project/project-record'
import { columnName } from './address'
import { officeName } from './form-row'
import { titlesOf } from './make-workbook'
import type { ImportField } from './mapping'
import { PART_FIELDS } from './part-columns'
import { headingMarks, MARKER_SHEET, markerRows } from './own-form'
import type { SheetSource } from './sheet-source'
import { lastHeadingRow, type CellPlan, type ColumnPlan, type SheetPlan, type WorkbookPlan } from './workbook-plan'

/** Most factors of a line (`budgetLineRecord`). */
const FACTORS = 4
const SPARE_ROWS = 200
const MOST_YEARS = 10
/** The columns of the rate and of the sum, counted from 0. */
const RATE = 6 + FACTORS * 2
const SUM = RATE + 1

export interface EntryColumn extends ColumnPlan {
  /** What an import reads it as; the sum is counted and not read. */
  readonly field?: ImportField
}

/**
 * The form of this program for budget lines: every line with its id, open rows below, drop-downs, sums as formulas. What comes
 * back is known by its hidden marker and met by the ids.
 */
export function entryForm(source: SheetSource): WorkbookPlan {
  const t = translator('th')
  const { snapshot } = source
  const columns = entryColumns(source)
  const planned = planColumns(source)
  const base: Omit<SheetPlan, 'rows'> = {
    name: t('sheet.entry.sheet'), titles: [...titlesOf({ own: true }, t('sheet.entry.title'), source), t('sheet.entry.hint')], columns, landscape: true, footer: officeName(snapshot)
  }
  const header = lastHeadingRow(base)
  const lines = snapshot.projects.flatMap(({ project, lines: own }) => own.map((line) => ({ project, line })))
  const rows = lines.map(({ project, line }, index) => [...entryRow(project, line, header + 1 + index), ...planned.map(({ part }) => plannedCell(line, part))])
  const sheet: SheetPlan = { ...base, rows, entry: { spare: SPARE_ROWS, spareCells: (row) => columns.map((_, index) => (index === SUM ? sumCell(row, '') : null)) } }
  return { fileName: t('sheet.entry.file'), sheets: [sheet], marker: { name: MARKER_SHEET, rows: [...markerRows({ plan: snapshot.plan.id, sheet: sheet.name, header }, lettersOf(columns)), ...headingMarks(columns)] } }
}

function entryColumns(source: SheetSource): readonly EntryColumn[] {
  const t = translator('th')
  const { snapshot } = source
  const { startYear, endYear } = snapshot.plan.fields
  const titles = [...new Set(snapshot.projects.map(({ project }) => project.fields.title))].sort(compareThai)
  const factors = Array.from({ length: FACTORS }, (_, index): EntryColumn[] => [
    { heading: t('sheet.entry.quantity', { number: index + 1 }), kind: 'whole', field: 'quantity', width: 9 }, { heading: t('sheet.entry.unit', { number: index + 1 }), kind: 'text', field: 'unit', width: 9 }
  ]).flat()
  return [
    { heading: t('sheet.entry.record'), kind: 'code', field: 'record', hidden: true, locked: true, width: 10 },
    { heading: t('sheet.entry.project'), kind: 'text', field: 'project', width: 38, choices: titles },
    { heading: t('sheet.entry.fiscalYear'), kind: 'code', field: 'fiscalYear', width: 10, choices: yearsOf(startYear, endYear).map(String) },
    { heading: t('sheet.entry.fundSource'), kind: 'text', field: 'fundSource', width: 20, choices: FUND_SOURCES.map((source) => th.domain.fundSource[source]) },
    { heading: t('sheet.entry.category'), kind: 'text', field: 'category', width: 20, choices: BUDGET_CATEGORIES.map(categoryLabel) },
    { heading: t('sheet.entry.item'), kind: 'text', field: 'item', width: 36 },
    ...factors,
    { heading: t('sheet.entry.rate'), kind: 'money', field: 'rate', width: 13 },
    { heading: t('sheet.entry.amount'), kind: 'money', locked: true, width: 15 },
    { heading: t('sheet.entry.note'), kind: 'text', field: 'note', width: 24 },
    ...planColumns(source)
  ]
}

/** Twelve months, the years of an item paid over several, and the years ahead: what a line plans beside its amount. */
function planColumns(source: SheetSource): readonly (EntryColumn & { readonly part: LinePart })[] {
  const t = translator('th')
  const single = ENTERED.map(({ field, part }) => ({ heading: t(`sheet.field.${field as 'month1'}`), kind: 'money' as const, field, part, width: 12 }))
  const committed = committedYears(source).map((year) => ({ heading: `${t('sheet.field.commitment')} ${String(year)}`, kind: 'money' as const, field: 'commitment' as const, part: `commitments.${String(year)}`, width: 14 }))
  return [...single, ...committed]
}

/** Quarters are the sums of their months: only these are entered. */
const ENTERED = PART_FIELDS.filter(({ field }) => !field.startsWith('quarter'))

/** Years (B.E.) that any line is committed to, and those after the first of the plan. At most ten, as a line has. */
function committedYears({ snapshot }: SheetSource): readonly number[] {
  const years = new Set(snapshot.projects.flatMap(({ lines }) => lines.flatMap(({ fields }) => fields.commitments.map(({ fiscalYear }) => fiscalYear))))
  for (let ahead = 1; ahead <= 3 && years.size < MOST_YEARS; ahead += 1) years.add(snapshot.plan.fields.startYear + ahead)
  return [...years].sort((a, b) => a - b).slice(0, MOST_YEARS)
}

/** "2.2 services": the code keeps the order and is what an import reads. */
export function categoryLabel(category: (typeof BUDGET_CATEGORIES)[number]): string {
  const labels: Readonly<Record<string, string>> = th.domain.category
  return `${category} ${labels[category.replace('.', '_')] ?? ''}`
}

/** The letters of what an import reads. */
export function lettersOf(columns: readonly EntryColumn[]): Readonly<Partial<Record<ImportField, readonly string[]>>> {
  const letters: Partial<Record<ImportField, string[]>> = {}
  for (const [index, { field }] of columns.entries()) if (field !== undefined) letters[field] = [...(letters[field] ?? []), columnName(index)]
  return letters
}

function entryRow({ fields: project }: Project, line: BudgetLine, row: number): readonly CellPlan[] {
  const { category, item, factors, rate, note } = line.fields
  const pairs = Array.from({ length: FACTORS }, (_, index): CellPlan[] => [factors[index]?.quantity ?? null, factors[index]?.unit ?? null]).flat()
  return [line.id, project.title, String(project.fiscalYear), th.domain.fundSource[project.fundSource], categoryLabel(category), item, ...pairs, rate, sumCell(row, storedAmount(line)), note === '' ? null : note]
}

/** Blank where nothing is planned. */
function plannedCell({ fields }: BudgetLine, part: LinePart): CellPlan {
  const value = partValue(fields, part)
  return typeof value === 'number' && value > 0 ? value : null
}

/** Product of the quantities that are filled × the rate; blank while there is no rate. */
function sumCell(row: number, result: number | string): CellPlan {
  const at = (column: number): string => `${columnName(column)}${String(row)}`
  const quantities = Array.from({ length: FACTORS }, (_, index) => at(6 + index * 2)).map((cell) => `IF(${cell}="",1,${cell})`)
  return { formula: `IF(${at(RATE)}="","",${quantities.join('*')}*${at(RATE)})`, result }
}
