import { z } from 'zod'
import { FORM_VALUES, type FormValue } from './form-values'

/** What makes the rows of a form. An outline has each project and its activities below it. */
export const FORM_ROWS = ['project', 'line', 'activity', 'indicator', 'outline'] as const

const columnSchema = z.strictObject({
  /** "{year1}" to "{year5}" stand for the years of the plan. */
  heading: z.string().min(1).max(200),
  group: z.string().max(200).optional(),
  /** A value this program knows (`FORM_VALUES`), or "=" and words that stand in every row. */
  value: z.string().refine((name) => name.startsWith('=') || Object.hasOwn(FORM_VALUES, name), 'value'),
  width: z.number().min(4).max(80).optional()
})

const sheetSchema = z.strictObject({
  name: z.string().min(1).max(31),
  title: z.string().min(1).max(300),
  rows: z.enum(FORM_ROWS),
  landscape: z.boolean().default(true),
  unit: z.enum(['baht', 'million']).default('baht'),
  total: z.boolean().default(false),
  columns: z.array(columnSchema).min(1).max(60)
})

/**
 * A form of another system as data: which columns in which order. Where nobody has confirmed the columns, `own` says so on the
 * paper: it is this program's layout until an office edits the file.
 */
export const formSchema = z.strictObject({
  version: z.literal(1), id: z.string().regex(/^[a-z0-9-]{1,40}$/), file: z.string().min(1).max(80), own: z.boolean(), source: z.string().max(500), sheets: z.array(sheetSchema).min(1).max(12),
  /** The office changed columns of it. */
  edited: z.boolean().optional()
})
export type FormFile = z.infer<typeof formSchema>
export type FormSheet = FormFile['sheets'][number]
export type { FormValue }
