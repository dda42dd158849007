import { storedAmount } from '@shared/budget/budget-amounts'
import { BUDGET_STEPS, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import { stepsOfLine } from '@shared/budget/step-totals'
import { translator } from '@shared/i18n/translator'
import { categoryLabel, lettersOf, type EntryColumn } from './entry-form'
import { officeName } from './form-row'
import { titlesOf } from './make-workbook'
import { STEP_FIELDS } from './mapping'
import type { KnownAmounts } from './match-records'
import { headingMarks, MARKER_SHEET, markerRows } from './own-form'
import type { SheetSource } from './sheet-source'
import { lastHeadingRow, type CellPlan, type SheetPlan, type WorkbookPlan } from './workbook-plan'

/** A request is what its line asks for; it is entered by hand where it was another. */
const STEPS = BUDGET_STEPS.filter((step) => step !== 'request')

/**
 * The form of this program for what the steps of the budget decided and paid: a row a line with what it asked for and what stands at
 * every step. An amount that is written over becomes an entry beside the old one; day, paper and note of it stand at the end of its row.
 */
export function amountForm(source: SheetSource, { entries, frozen, role }: KnownAmounts): WorkbookPlan {
  const t = translator('th')
  const { snapshot } = source
  const columns = amountColumns((step) => !STEP_ROLES[step].includes(role))
  const base: Omit<SheetPlan, 'rows'> = {
    name: t('sheet.amounts.sheet'), titles: [...titlesOf({ own: true }, t('sheet.amounts.title'), source), t('sheet.amounts.hint')], columns, landscape: true, footer: officeName(snapshot),
    unitLine: t('sheet.form.unitBaht')
  }
  const byLine = new Map<string, StepAmount[]>()
  for (const entry of entries) byLine.set(entry.fields.line, [...(byLine.get(entry.fields.line) ?? []), entry])
  const rows = snapshot.projects.flatMap(({ project, lines }) => lines.map((line): readonly CellPlan[] => {
    const totals = stepsOfLine(line, byLine.get(line.id) ?? [], frozen.get(line.id))
    const { category, item } = line.fields
    return [line.id, project.fields.code, project.fields.title, categoryLabel(category), item, totals.get('request') ?? storedAmount(line), ...STEPS.map((step) => totals.get(step) ?? null), null, null, null]
  }))
  const sheet: SheetPlan = { ...base, rows, entry: { spare: 0, spareCells: () => [] } }
  const header = lastHeadingRow(base)
  return { fileName: t('sheet.amounts.file'), sheets: [sheet], marker: { name: MARKER_SHEET, rows: [...markerRows({ plan: snapshot.plan.id, sheet: sheet.name, header, holds: 'steps' }, lettersOf(columns)), ...headingMarks(columns)] } }
}

function amountColumns(isLocked: (step: BudgetStep) => boolean): readonly EntryColumn[] {
  const t = translator('th')
  return [
    { heading: t('sheet.entry.record'), kind: 'code', field: 'record', hidden: true, locked: true, width: 10 },
    { heading: t('sheet.field.code'), kind: 'code', locked: true, width: 13 },
    { heading: t('sheet.entry.project'), kind: 'text', field: 'project', locked: true, width: 34 },
    { heading: t('sheet.entry.category'), kind: 'text', locked: true, width: 18 },
    { heading: t('sheet.entry.item'), kind: 'text', field: 'item', locked: true, width: 30 },
    { heading: t('budget.step.request'), kind: 'money', locked: true, width: 14 },
    ...STEPS.map((step): EntryColumn => ({ heading: t(`budget.step.${step}`), kind: 'money', field: STEP_FIELDS[step], width: 14, locked: isLocked(step) })),
    { heading: t('sheet.field.day'), kind: 'text', field: 'day', width: 13 },
    { heading: t('sheet.field.reference'), kind: 'text', field: 'reference', width: 18 },
    { heading: t('sheet.field.note'), kind: 'text', field: 'note', width: 20 }
  ]
}
