import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { LAYOUT_UNITS, layoutColumnSchema, sheetLayoutRecord, type SheetLayout } from './sheet-layout-record'

interface Place {
  readonly plan: string
  readonly form: string
  readonly sheet: string
}

/** Every layout of one sheet: two devices may each have made one. */
function layoutsAt(reader: RecordReader, { plan, form, sheet }: Place): readonly SheetLayout[] {
  return reader.list(sheetLayoutRecord, plan).filter(({ fields }) => fields.form === form && fields.sheet === sheet)
}

/** Lays out a sheet of a target form as this office wants it. Errors: those of the lock, `TITLE_EMPTY` without a column or for a column without heading, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`. */
export const setSheetLayout = defineCommand({
  name: 'sheetLayout.set',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), form: z.string(), sheet: z.string(), unit: z.enum(LAYOUT_UNITS), columns: z.array(layoutColumnSchema.extend({ heading: z.string() })) }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: sheetLayoutRecord.kind }] }),
  decide(reader, { plan, form, sheet, unit, columns }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const tidy = columns.map((column) => ({ ...column, heading: tidyLine(column.heading), group: tidyLine(column.group) }))
    if (tidy.length === 0 || tidy.some(({ heading }) => heading === '')) return err(planError('TITLE_EMPTY'))
    const fields = { form, sheet, unit, columns: tidy }
    for (const [field, value] of Object.entries(fields)) {
      const judged = checkField(sheetLayoutRecord, field, value)
      if (!judged.ok) return judged
    }
    const known = layoutsAt(reader, { plan, form, sheet })
    return decided(open.value, known.length === 0 ? [create(sheetLayoutRecord, context.newId(), fields)] : known.flatMap((layout) => setChanged(sheetLayoutRecord, layout, { unit, columns: tidy })))
  }
})

/** Takes the office's layout of a sheet away: the program's own holds again. Errors: those of the lock. */
export const resetSheetLayout = defineCommand({
  name: 'sheetLayout.reset',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), form: z.string(), sheet: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: sheetLayoutRecord.kind }] }),
  decide(reader, { plan, form, sheet }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    return open.ok ? decided(open.value, layoutsAt(reader, { plan, form, sheet }).map(({ id }) => remove(sheetLayoutRecord, id))) : open
  }
})
