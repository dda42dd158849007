import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { columnName } from './address'
import { writtenNumber } from './render-csv'
import { groupHeight, LINE_PT, rowHeight, widthsOf } from './sheet-measures'
import { sheetNames } from './sheet-names'
import { headingRows, lastHeadingRow, type CellPlan, type ColumnKind, type ColumnPlan, type SheetPlan, type WorkbookPlan } from './workbook-plan'
import { cellText } from './written-text'

const FONT = 'TH Sarabun New'
const BODY_PT = 14
const TITLE_PT = 16
const A4 = 9
/** Not among the names of the library, but a number of the same list (ECMA-376 18.3.1.63). */
const A3: number = 8
/** A table wider than this (in digits) would be printed too small to read on A4 across. */
const A4_HOLDS = 175
/** A form to fill in that is wider than this goes over several sheets of A3. */
const A3_HOLDS = 350
const LINE = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } } as const
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@', code: '@', money: '#,##0.00;-#,##0.00;"-"', million: '#,##0.0000####;-#,##0.0000####;"-"', whole: '#,##0', decimal: '#,##0.0###', percent: '0.00"%"'
}
const LISTS_SHEET = '_yutitham_lists'

/** The workbook as .xlsx: numbers as numbers, text as text whatever it begins with, frozen heads, A4 print set-up. */
export async function renderXlsx({ sheets, marker }: WorkbookPlan): Promise<Uint8Array> {
  const book = new Workbook()
  const names = sheetNames(sheets.map(({ name }) => name))
  const lists = new ChoiceLists()
  for (const [index, sheet] of sheets.entries()) await fillSheet(book, names[index] ?? '', sheet, lists)
  if (lists.columns.length > 0) lists.write(book.addWorksheet(LISTS_SHEET, { state: 'veryHidden' }))
  if (marker !== undefined) {
    const hidden = book.addWorksheet(marker.name, { state: 'veryHidden' })
    for (const row of marker.rows) hidden.addRow(row.map(cellText))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Words of drop-downs stand in a hidden sheet: inside a cell's rule only 255 characters would fit. */
class ChoiceLists {
  readonly columns: (readonly string[])[] = []

  rangeOf(choices: readonly string[]): string {
    const known = this.columns.findIndex((column) => column.join('\n') === choices.join('\n'))
    const column = known < 0 ? this.columns.push(choices) - 1 : known
    const letters = columnName(column)
    return `${LISTS_SHEET}!$${letters}$1:$${letters}$${String(choices.length)}`
  }

  write(sheet: Worksheet): void {
    for (const [column, choices] of this.columns.entries()) for (const [row, word] of choices.entries()) sheet.getRow(row + 1).getCell(column + 1).value = cellText(word)
  }
}

async function fillSheet(book: Workbook, name: string, plan: SheetPlan, lists: ChoiceLists): Promise<void> {
  const last = lastHeadingRow(plan)
  const widths = widthsOf(plan)
  const across = widths.reduce((sum, width, index) => (plan.columns[index]?.hidden === true ? sum : sum + width), 0)
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: last }],
    pageSetup: {
      paperSize: across > A4_HOLDS ? A3 : A4, orientation: plan.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: plan.entry === undefined ? 1 : Math.max(1, Math.ceil(across / A3_HOLDS)), fitToHeight: 0,
      printTitlesRow: `${String(last - headingRows(plan) + 1)}:${String(last)}`, horizontalCentered: true, margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
    },
    headerFooter: { oddFooter: `&L&"${FONT}"&12${plan.footer.replaceAll('&', '&&')}&R&"${FONT}"&12&P / &N` }
  })
  writeHeadings(sheet, plan, last, widths)
  for (const [index, row] of plan.rows.entries()) {
    writeRow(sheet, last + 1 + index, plan, row)
    sheet.getRow(last + 1 + index).height = rowHeight(row, plan.columns, widths)
  }
  const end = last + plan.rows.length
  if (plan.total !== undefined) writeTotal(sheet, end + 1, plan, plan.total)
  for (const [index, column] of plan.columns.entries()) {
    const target = sheet.getColumn(index + 1)
    target.width = widths[index] ?? 10
    if (column.hidden === true) target.hidden = true
  }
  if (plan.entry !== undefined) await openForEntry(sheet, plan, plan.entry, end, lists)
}

function writeHeadings(sheet: Worksheet, plan: SheetPlan, last: number, widths: readonly number[]): void {
  const width = plan.columns.length
  const first = plan.columns.findIndex(({ hidden }) => hidden !== true) + 1
  for (let row = 1; row < last; row += 1) sheet.getRow(row).height = LINE_PT
  for (const [index, title] of plan.titles.entries()) {
    const cell = sheet.getCell(index + 1, first)
    cell.value = cellText(title)
    cell.font = { name: FONT, size: index === 0 ? TITLE_PT : BODY_PT, bold: index === 0 }
  }
  if (plan.unitLine !== undefined) {
    const cell = sheet.getCell(plan.titles.length + 1, width)
    cell.value = cellText(plan.unitLine)
    cell.font = { name: FONT, size: BODY_PT }
    cell.alignment = { horizontal: 'right' }
  }
  const grouped = headingRows(plan) === 2
  sheet.getRow(last).height = rowHeight(plan.columns.map(({ heading }) => heading), plan.columns.map(({ hidden = false }) => ({ kind: 'text', hidden })), widths)
  if (grouped) sheet.getRow(last - 1).height = groupHeight(plan.columns, widths)
  for (const [index, column] of plan.columns.entries()) {
    head(sheet, last, index + 1, column.heading)
    if (!grouped) continue
    head(sheet, last - 1, index + 1, column.group ?? column.heading)
    if (column.group === undefined) sheet.mergeCells(last - 1, index + 1, last, index + 1)
  }
  if (grouped) mergeGroups(sheet, plan.columns, last - 1)
}

function head(sheet: Worksheet, row: number, column: number, words: string): void {
  const cell = sheet.getCell(row, column)
  cell.value = cellText(words)
  cell.font = { name: FONT, size: BODY_PT, bold: true }
  cell.fill = HEAD_FILL
  cell.border = BORDER
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

function mergeGroups(sheet: Worksheet, columns: readonly ColumnPlan[], row: number): void {
  let from = 0
  while (from < columns.length) {
    const group = columns[from]?.group
    let to = from
    while (group !== undefined && columns[to + 1]?.group === group) to += 1
    if (to > from) sheet.mergeCells(row, from + 1, row, to + 1)
    from = to + 1
  }
}

function writeRow(sheet: Worksheet, number: number, plan: SheetPlan, row: readonly CellPlan[], bold = false): void {
  const target = sheet.getRow(number)
  for (const [index, column] of plan.columns.entries()) {
    const cell = target.getCell(index + 1)
    const value = row[index] ?? null
    // A format of decimals shows a whole number with its point: "40."
    const shownAs = column.kind === 'decimal' && Number.isInteger(value) ? 'whole' : column.kind
    cell.style = styleOf(shownAs, bold, plan.entry === undefined || column.locked === true)
    if (value !== null) cell.value = written(value, column.kind)
  }
}

const styles = new Map<string, ReturnType<typeof makeStyle>>()

/** Cells of a column share one style object, so that ten thousand rows stay quick. */
function styleOf(kind: ColumnKind, bold: boolean, locked: boolean): ReturnType<typeof makeStyle> {
  const key = `${kind}/${String(bold)}/${String(locked)}`
  const known = styles.get(key)
  if (known !== undefined) return known
  const made = makeStyle(kind, bold, locked)
  styles.set(key, made)
  return made
}

function makeStyle(kind: ColumnKind, bold: boolean, locked: boolean) {
  const isText = kind === 'text' || kind === 'code'
  return {
    numFmt: FORMATS[kind], font: { name: FONT, size: BODY_PT, bold }, border: BORDER,
    alignment: { horizontal: isText ? 'left' : 'right', vertical: 'top', wrapText: isText, indent: isText || kind === 'whole' ? 1 : 0 } as const, protection: { locked }
  }
}

function written(value: Exclude<CellPlan, null>, kind: ColumnKind) {
  if (typeof value === 'number') return writtenNumber(value, kind)
  if (typeof value === 'string') return cellText(value)
  return { formula: value.formula, result: typeof value.result === 'number' ? writtenNumber(value.result, kind) : cellText(value.result) }
}

function writeTotal(sheet: Worksheet, number: number, plan: SheetPlan, total: NonNullable<SheetPlan['total']>): void {
  writeRow(sheet, number, plan, total.cells, true)
  sheet.getRow(number).height = LINE_PT
  const first = plan.columns.findIndex((column, index) => column.hidden !== true && (total.cells[index] ?? null) === null && column.kind === 'text')
  if (first >= 0) sheet.getCell(number, first + 1).value = cellText(total.label)
}

/** Headings, ids and sums are locked against a slip of the hand (no password); what is to be typed is open. */
async function openForEntry(sheet: Worksheet, plan: SheetPlan, entry: NonNullable<SheetPlan['entry']>, end: number, lists: ChoiceLists): Promise<void> {
  for (let row = end + 1; row <= end + entry.spare; row += 1) {
    writeRow(sheet, row, plan, entry.spareCells(row))
    sheet.getRow(row).height = LINE_PT
  }
  const from = lastHeadingRow(plan) + 1
  for (const [index, column] of plan.columns.entries()) {
    const formulae = column.choices === undefined || column.choices.length === 0 ? undefined : [lists.rangeOf(column.choices)]
    if (formulae === undefined) continue
    for (let row = from; row <= end + entry.spare; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae, showErrorMessage: true, errorStyle: 'warning' }
    }
  }
  await sheet.protect('', {
    selectLockedCells: true, selectUnlockedCells: true, formatCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true, sort: true, autoFilter: true
  })
}
