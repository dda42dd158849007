import { th } from '@shared/i18n/dictionary'
import { translator } from '@shared/i18n/translator'
import { columnName } from './address'
import type { FormFile, FormSheet } from './form-file'
import { formRows, officeName } from './form-row'
import { FORM_VALUES, type FormValue } from './form-values'
import type { SheetSource } from './sheet-source'
import { lastHeadingRow, type CellPlan, type ColumnPlan, type SheetPlan, type WorkbookPlan } from './workbook-plan'

/** A form filled with a plan. Papers of the state are Thai, whatever the language of the screen. */
export function makeWorkbook(form: FormFile, source: SheetSource): WorkbookPlan {
  return { fileName: form.file, sheets: form.sheets.map((sheet) => makeSheet(form, sheet, source)) }
}

function makeSheet(form: FormFile, sheet: FormSheet, source: SheetSource): SheetPlan {
  const t = translator('th')
  const values = sheet.columns.map(({ value }) => valueOf(value))
  const hasMoney = values.some(({ kind }) => kind === 'money')
  const columns: ColumnPlan[] = sheet.columns.map(({ heading, group, width }, index) => {
    const kind = values[index]?.kind ?? 'text'
    return { heading: withYears(heading, source), kind: kind === 'money' && sheet.unit === 'million' ? 'million' : kind, ...(group === undefined ? {} : { group }), ...(width === undefined ? {} : { width }) }
  })
  const rows = formRows(source, sheet.rows).map((row) => values.map(({ of }) => of(row)))
  const plan: SheetPlan = {
    name: sheet.name, titles: titlesOf(form, sheet.title, source), columns, rows, landscape: sheet.landscape, footer: officeName(source.snapshot),
    ...(hasMoney ? { unitLine: t(sheet.unit === 'million' ? 'sheet.form.unitMillion' : 'sheet.form.unitBaht') } : {})
  }
  if (!sheet.total) return plan
  const level = sheet.rows === 'outline' ? sheet.columns.findIndex(({ value }) => value === 'level') : -1
  return { ...plan, total: { label: t('sheet.form.total'), cells: totalCells(plan, values, level) } }
}

/** "{year1}" in a heading is the first year of the plan (B.E.). */
function withYears(heading: string, { snapshot }: SheetSource): string {
  return heading.replace(/\{year([1-9])\}/g, (_, place: string) => String(snapshot.plan.fields.startYear + Number(place) - 1))
}

/** Whose table it is, over which years, and that it is ours or a sample. */
export function titlesOf(form: Pick<FormFile, 'own' | 'edited'>, title: string, { snapshot }: SheetSource): readonly string[] {
  const t = translator('th')
  const { startYear, endYear, kind, sample } = snapshot.plan.fields
  const years = startYear === endYear ? String(startYear) : `${String(startYear)}\u2013${String(endYear)}`
  const remarks = [...(form.own ? [t(form.edited === true ? 'sheet.form.edited' : 'sheet.form.own')] : []), ...(sample ? [t('sheet.form.sample')] : [])]
  return [title, t('sheet.form.plan', { office: officeName(snapshot), title: t(`domain.planKind.${kind}`), years }), ...(remarks.length === 0 ? [] : [remarks.join(' \u00B7 ')])]
}

function valueOf(name: string): FormValue {
  return name.startsWith('=') ? { kind: 'text', of: () => name.slice(1) } : (FORM_VALUES[name] ?? { kind: 'text', of: () => '' })
}

/**
 * Sums of the money columns as real formulas with their present result. In an outline only the rows of projects count: the
 * activities below say the same money again.
 */
function totalCells(plan: SheetPlan, values: readonly FormValue[], level: number): readonly CellPlan[] {
  const first = lastHeadingRow(plan) + 1
  const last = lastHeadingRow(plan) + plan.rows.length
  const counted = level < 0 ? plan.rows : plan.rows.filter((row) => row[level] === th.domain.kind.project)
  return values.map(({ kind, summed }, index) => {
    if (kind !== 'money' || summed === false) return null
    const result = counted.reduce((sum, row) => sum + (typeof row[index] === 'number' ? row[index] : 0), 0)
    const range = (column: number): string => `${columnName(column)}${String(first)}:${columnName(column)}${String(last)}`
    if (plan.rows.length === 0) return 0
    return { formula: level < 0 ? `SUM(${range(index)})` : `SUMIF(${range(level)},"${th.domain.kind.project}",${range(index)})`, result }
  })
}
