import { PIVOT_AXES, type PivotAxis, type PivotFact } from '@shared/budget/budget-pivot'
import { columnName } from '@shared/sheet/address'
import { lastHeadingRow, type CellPlan, type SheetPlan, type WorkbookPlan } from '@shared/sheet/workbook-plan'
import { levelNames, type PivotSheet, type PivotSheetRow } from './pivot-sheet'

export interface PivotBookWords {
  readonly fileName: string
  readonly shown: string
  readonly data: string
  readonly dataTitle: string
  readonly axis: (axis: PivotAxis) => string
  readonly key: (axis: PivotAxis, key: string) => string
  readonly code: string
  readonly project: string
  readonly amount: string
  readonly footer: string
}

/** A project as the sheet of data names it. */
export type NamedProject = (id: string) => { readonly code: string; readonly title: string }

/** Two sheets: the table as it is shown, and the amounts behind it row by row, to be laid out anew in a spreadsheet. */
export function pivotWorkbook(sheet: PivotSheet, facts: readonly PivotFact[], named: NamedProject, words: PivotBookWords): WorkbookPlan {
  return { fileName: words.fileName, sheets: [shownSheet(sheet, words), dataSheet(sheet, facts, named, words)] }
}

function shownSheet(sheet: PivotSheet, words: PivotBookWords): SheetPlan {
  const { title, about, unit, unitWords, levels, columns, totalWords, shareWords, rows, whole } = sheet
  const kind = unit === 'baht' ? 'money' : 'million'
  const figures = ({ amounts, total, tenths }: PivotSheetRow): readonly CellPlan[] => [...amounts, total, tenths / 10]
  return {
    name: words.shown, titles: [title, ...about], unitLine: unitWords, landscape: levels.length + columns.length > 4, footer: words.footer,
    columns: [
      ...levels.map((heading) => ({ heading, kind: 'text' as const })), ...[...columns, totalWords].map((heading) => ({ heading, kind } as const)),
      { heading: shareWords, kind: 'decimal' as const }
    ],
    rows: rows.map((row) => [...levelNames(sheet, row), ...figures(row)]),
    total: { label: totalWords, cells: [...levels.map(() => null), ...figures(whole)] }
  }
}

/** Each project once for every place its money belongs to; the sum is a formula. */
function dataSheet({ about }: PivotSheet, facts: readonly PivotFact[], named: NamedProject, words: PivotBookWords): SheetPlan {
  const sums = new Map<string, { readonly fact: PivotFact; amount: number }>()
  for (const fact of facts) {
    const place = JSON.stringify([fact.project, ...PIVOT_AXES.map((axis) => fact.keys[axis])])
    const held = sums.get(place) ?? { fact, amount: 0 }
    held.amount += fact.amount
    sums.set(place, held)
  }
  const rows = [...sums.values()].map(({ fact: { project, keys }, amount }): readonly CellPlan[] => {
    const { code, title } = named(project)
    return [...PIVOT_AXES.map((axis) => words.key(axis, keys[axis])), code, title, amount]
  })
  const plan: SheetPlan = {
    name: words.data, titles: [words.dataTitle, ...about], landscape: true, footer: words.footer, rows,
    columns: [
      ...PIVOT_AXES.map((axis) => ({ heading: words.axis(axis), kind: 'text' as const })), { heading: words.code, kind: 'code' }, { heading: words.project, kind: 'text' },
      { heading: words.amount, kind: 'money' }
    ]
  }
  const [first, column] = [lastHeadingRow(plan) + 1, plan.columns.length - 1]
  const letters = columnName(column)
  const result = [...sums.values()].reduce((sum, { amount }) => sum + amount, 0)
  const sum: CellPlan = rows.length === 0 ? 0 : { formula: `SUM(${letters}${String(first)}:${letters}${String(first + rows.length - 1)})`, result }
  return { ...plan, total: { label: words.amount, cells: [...plan.columns.slice(0, -1).map(() => null), sum] } }
}
