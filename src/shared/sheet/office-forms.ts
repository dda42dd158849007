import { sheetLayoutRecord, type LayoutColumn, type SheetLayout } from '@shared/budget/sheet-layout-record'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import { formSchema, type FormFile, type FormSheet } from './form-file'
import { FORM_VALUES } from './form-values'
import { shippedForms } from './shipped-forms'

/** The target forms as this office lays them out: the program's own where it said nothing, or where a newer program said it. */
export function officeForms(layouts: readonly SheetLayout[]): readonly FormFile[] {
  return shippedForms().map((form) => {
    const sheets = form.sheets.map((sheet) => laidOut(sheet, layouts.find(({ fields }) => fields.form === form.id && fields.sheet === sheet.name)))
    if (sheets.every((sheet, index) => sheet === form.sheets[index])) return form
    const read = formSchema.safeParse({ ...form, sheets, edited: true })
    return read.success ? read.data : form
  })
}

/** The same out of the records of a plan. */
export function officeFormsOf(records: readonly RawRecord[]): readonly FormFile[] {
  return officeForms(records.filter(({ kind }) => kind === sheetLayoutRecord.kind).map((record) => readRecord(sheetLayoutRecord, record)))
}

function laidOut(sheet: FormSheet, layout: SheetLayout | undefined): FormSheet {
  const known = (layout?.fields.columns ?? []).filter(({ value }) => value.startsWith('=') || Object.hasOwn(FORM_VALUES, value))
  if (layout === undefined || known.length === 0) return sheet
  const columns = known.map(({ heading, group, value, width }) => ({ heading, value, ...(group === '' ? {} : { group }), ...(width < 4 ? {} : { width }) }))
  return { ...sheet, unit: layout.fields.unit, columns }
}

/** The columns of a sheet as a layout holds them. */
export function layoutColumns({ columns }: FormSheet): readonly LayoutColumn[] {
  return columns.map(({ heading, group = '', value, width = 0 }) => ({ heading, group, value, width: Math.round(width) }))
}
