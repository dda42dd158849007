import { renderCsv } from '@shared/sheet/render-csv'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import { entryForm } from '@shared/sheet/entry-form'
import { makeWorkbook } from '@shared/sheet/make-workbook'
import { officeFormsOf } from '@shared/sheet/office-forms'
import { sheetSource } from '@shared/sheet/sheet-source'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { SheetsRequest } from './command-line'
import { readPlanRecords } from './read-plan-file'
import { writeFiles } from './write-files'

/** What `sheets` prints on standard output, as one JSON object. Amounts in satang. */
export interface SheetsSummary {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sheets: readonly string[]; readonly rows: number }[]
  readonly projects: number
  readonly total: number
}

/** Makes every workbook of a plan: the form to fill in and each target form, the tables of the latter as CSV too. Errors: those of reading and writing. */
export async function makeSheets({ out, snapshot }: SheetsRequest, { sample }: { readonly sample: string }): Promise<Result<SheetsSummary, PlanError>> {
  const plan = await readPlanRecords(snapshot ?? sample)
  if (!plan.ok) return plan
  const source = sheetSource(plan.value.snapshot, plan.value.records)
  const books = [entryForm(source), ...officeFormsOf(plan.value.records).map((form) => makeWorkbook(form, source))]
  const files: (readonly [string, Uint8Array])[] = []
  const told: SheetsSummary['files'][number][] = []
  for (const [index, book] of books.entries()) {
    const bytes = await renderXlsx(book)
    files.push([`${book.fileName}.xlsx`, bytes])
    told.push({ name: `${book.fileName}.xlsx`, bytes: bytes.length, sheets: book.sheets.map(({ name }) => name), rows: book.sheets.reduce((sum, { rows }) => sum + rows.length, 0) })
    if (index === 0) continue
    for (const sheet of book.sheets) {
      const text = new TextEncoder().encode(renderCsv(sheet))
      const name = `${book.fileName}_${sheet.name.replaceAll('/', '-')}.csv`
      files.push([name, text])
      told.push({ name, bytes: text.length, sheets: [sheet.name], rows: sheet.rows.length })
    }
  }
  const written = await writeFiles(out, files)
  return written.ok ? ok({ files: told, projects: plan.value.snapshot.projects.length, total: plan.value.snapshot.total }) : written
}
