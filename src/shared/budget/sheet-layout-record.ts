import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** A column of a target form: its heading, the heading over it and its neighbours, what stands in it (`FORM_VALUES`, or "=" and words), its width in digits (0: measured). */
export const layoutColumnSchema = z.strictObject({
  heading: z.string().min(1).max(200), group: z.string().max(200), value: z.string().min(1).max(200), width: z.int().min(0).max(80)
})
export type LayoutColumn = z.infer<typeof layoutColumnSchema>

export const LAYOUT_UNITS = ['baht', 'million'] as const

/** รูปแบบตารางของสำนักงาน: how this office lays out one sheet of a target form, instead of the program's own guess. It belongs to the plan, so that colleagues share it. */
export const sheetLayoutRecord = defineRecord('sheetLayout', {
  /** Id of the form and name of its sheet. */
  form: guarded(z.string().max(40), ''),
  sheet: guarded(z.string().max(31), ''),
  unit: text(z.enum(LAYOUT_UNITS), 'baht'),
  columns: text(z.array(layoutColumnSchema).max(60), [])
})
export type SheetLayout = RecordOf<typeof sheetLayoutRecord>
