import type { Translate } from '@shared/i18n/translator'
import type { ImportReport } from './import-report'
import type { FieldChange, ReportRow } from './report-rows'
import { valueWords, warningWords } from './report-words'
import type { CellPlan, ColumnPlan, WorkbookPlan } from './workbook-plan'

/** A report and what it was made of. */
export interface ReportSource {
  readonly report: ImportReport
  readonly rows: readonly ReportRow[]
  /** Name of the file that was read. */
  readonly file: string
  /** Whose plan, which years. */
  readonly plan: string
  /** When, as people write it. */
  readonly when: string
}

type Row = readonly CellPlan[]

/**
 * The report of an import as one table: what is refused first, with its cell, the reason and what to do, so that the file can be mended
 * beside it. In the language of the screen.
 */
export function reportWorkbook({ report, rows, file, plan, when }: ReportSource, t: Translate): WorkbookPlan {
  const columns: readonly ColumnPlan[] = [
    { heading: t('sheet.report.outcome'), kind: 'text', width: 14 }, { heading: t('sheet.import.report.cell'), kind: 'code', width: 10 }, { heading: t('sheet.field.project'), kind: 'text', width: 30 },
    { heading: t('sheet.import.report.item'), kind: 'text', width: 28 }, { heading: t('sheet.import.report.what'), kind: 'text', width: 40 }, { heading: t('sheet.report.before'), kind: 'text', width: 18 },
    { heading: t('sheet.report.inFile'), kind: 'text', width: 18 }, { heading: t('sheet.report.amount'), kind: 'money', width: 16 }, { heading: t('sheet.import.report.todo'), kind: 'text', width: 34 },
    { heading: t('shell.ui.code'), kind: 'code', width: 22 }
  ]
  const refused = report.refused.map(({ cell, code, details }): Row => [
    t('sheet.import.report.tabs.refused'), cell, null, null, t(`error.${code}.what`, details), null, null, null, t(`error.${code}.todo`, details), code
  ])
  const warned = report.warnings.map((warning): Row => [t('sheet.import.report.tabs.warnings'), warning.cell, null, null, warningWords(t, warning), null, null, null, null, warning.code])
  const written = rows.toSorted((a, b) => Number(b.isNew) - Number(a.isNew)).flatMap((row) => rowsOf(row, t))
  const counts = t('sheet.report.counts', { new: report.new, changed: report.changed, same: report.same, refused: report.refused.length })
  return {
    fileName: t('sheet.report.file', { file: file.replace(/\.[^.]*$/, '') }),
    sheets: [{ name: t('sheet.report.sheet'), titles: [t('sheet.report.title', { file }), `${plan} · ${when}`, counts], columns, rows: [...refused, ...warned, ...written], landscape: true, footer: plan }]
  }
}

function rowsOf(row: ReportRow, t: Translate): readonly Row[] {
  const { isNew, cell, project, item, amount, step, changes } = row
  const outcome = t(isNew ? 'sheet.import.report.tabs.new' : 'sheet.import.report.tabs.changed')
  const stepName = step === '' ? '' : t(`budget.step.${step}`)
  if (isNew) return [[outcome, cell, project, item, step === '' ? t(row.kind === 'project' ? 'sheet.import.report.newProject' : 'sheet.report.newLine') : stepName, null, null, amount, null, null]]
  return changes.map(({ field, year, from, to }, index): Row => [
    outcome, cell, project, item, stepName === '' ? fieldWords(t, field, year) : stepName, valueWords(t, field, from), valueWords(t, field, to), index === 0 ? amount : null, null, null
  ])
}

/** The name of a field of a report. */
export function fieldWords(t: Translate, field: FieldChange['field'], year?: number): string {
  const name = field === 'record' || field === 'months' || field === 'forward' || field === 'commitments' ? 'item' : field === 'title' ? 'project' : field
  return year === undefined ? t(`sheet.field.${name}`) : `${t(`sheet.field.${name}`)} ${String(year)}`
}
