import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { activityRecord } from '@shared/activity/activity-record'
import { openRecord } from '@shared/plan/plan-lock'
import { removeStepAmounts } from '@shared/project/project-children'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { inOrder, orderAtEnd } from '@shared/record/order-key'
import { BUDGET_CATEGORIES, budgetLineRecord, type BudgetLine } from './budget-line-record'
import { checkedBeside } from './budget-amounts'
import { stepAmountRecord } from './step-amount-record'

type LineFields = BudgetLine['fields']

/** What a line is counted from; `rate` in satang. */
export const lineSchema = z.strictObject({
  category: z.enum(BUDGET_CATEGORIES),
  item: z.string(),
  factors: z.array(z.strictObject({ quantity: z.number(), unit: z.string() })),
  rate: z.number()
})
/** What else a line may say; each value is judged against its field. */
export const detailSchema = z.strictObject({
  activity: z.string(),
  expense: z.string(),
  fundSource: z.string(),
  months: z.array(z.number()),
  forward: z.array(z.number()),
  thisYear: z.number(),
  commitments: z.array(z.strictObject({ fiscalYear: z.number(), satang: z.number() })),
  marketPrice: z.number(),
  assetUse: z.string(),
  location: z.string(),
  rateCode: z.string(),
  overRateReason: z.string(),
  priceReason: z.string(),
  justification: z.string(),
  note: z.string()
}).partial()
/** The fields of a line that people change. */
export const lineChangeSchema = lineSchema.partial().extend(detailSchema.shape)

/**
 * Adds a budget line at the end of a project; `rate` in satang. Errors: those of the lock, `NOT_FOUND`,
 * `QUANTITY_INVALID`, `AMOUNT_INVALID`, `AMOUNT_TOO_LARGE`, `TEXT_TOO_LONG`.
 */
export const addBudgetLine = defineCommand({
  name: 'budget.addLine',
  type: 'edit',
  args: lineSchema.extend({ project: z.string(), ...detailSchema.shape }),
  needs: ({ project, activity = '' }) => ({ ids: [project, activity], lists: [{ kind: budgetLineRecord.kind, beside: project }] }),
  decide(reader, { project, ...line }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const siblings = unsortedLines(reader, open.value.plan, project)
    const judged = checkLine(line, siblings)
    if (!judged.ok) return judged
    const link = checkActivity(reader, project, judged.value)
    if (!link.ok) return link
    const fields = { project, order: orderAtEnd(siblings), ...judged.value }
    return decided(open.value, [create(budgetLineRecord, context.newId(), fields)])
  }
})

/** Changes some fields of a budget line; `rate` in satang. Errors as `budget.addLine`. */
export const setBudgetLine = defineCommand({
  name: 'budget.setLine',
  type: 'edit',
  args: z.strictObject({ line: z.string(), fields: lineChangeSchema }),
  needs: ({ line, fields: { activity = '' } }) => ({ ids: [line, activity], lists: [{ kind: budgetLineRecord.kind, beside: line }] }),
  decide(reader, { line, fields }, context) {
    const open = openRecord(budgetLineRecord, line, reader, 'edit', context)
    if (!open.ok) return open
    const { project, order, ...stored } = open.value.fields
    const others = unsortedLines(reader, open.value.plan, project).filter(({ id }) => id !== line)
    const judged = checkLine({ ...stored, ...given(fields) }, others)
    if (!judged.ok) return judged
    const link = checkActivity(reader, project, given({ activity: fields.activity }))
    return link.ok ? decided(open.value, setChanged(budgetLineRecord, open.value, { order, ...judged.value })) : link
  }
})

/** Deletes a budget line with what the steps decided about it. Errors: those of the lock. */
export const deleteBudgetLine = defineCommand({
  name: 'budget.deleteLine',
  type: 'edit',
  args: z.strictObject({ line: z.string() }),
  needs: ({ line }) => ({ ids: [line], lists: [{ kind: stepAmountRecord.kind, beside: line }] }),
  decide(reader, { line }, context) {
    const open = openRecord(budgetLineRecord, line, reader, 'edit', context)
    if (!open.ok) return open
    return decided(open.value, [...removeStepAmounts(reader, open.value.plan, new Set([line])), remove(budgetLineRecord, line)])
  }
})

/** What people write in a line, before and after it was judged. */
export type WholeLine = z.infer<typeof lineSchema> & z.infer<typeof detailSchema>
export type JudgedLine = Pick<LineFields, 'category' | 'item' | 'factors' | 'rate'> & Partial<LineFields>

/** What was given at all. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** A line pays for an activity of its own project only (`NOT_FOUND`). */
export function checkActivity(reader: RecordReader, project: string, { activity = '' }: { readonly activity?: string }): Result<null, PlanError> {
  const fits = activity === '' || reader.get(activityRecord, activity)?.fields.project === project
  return fits ? ok(null) : err(planError('NOT_FOUND', { kind: activityRecord.kind }))
}

/** The lines of a project, in their order. */
export function linesOf(reader: RecordReader, plan: string, project: string): readonly BudgetLine[] {
  return inOrder(unsortedLines(reader, plan, project))
}

function unsortedLines(reader: RecordReader, plan: string, project: string): readonly BudgetLine[] {
  return reader.list(budgetLineRecord, plan).filter(({ fields }) => fields.project === project)
}

/** Judges a whole line: that its amount and the sum of its project can be counted, then each field. */
export function checkLine(line: WholeLine, others: readonly BudgetLine[]): Result<JudgedLine, PlanError> {
  const { category, item, factors, rate, ...details } = line
  const tidy = {
    ...given(details),
    category,
    rate,
    item: tidyLine(item),
    factors: factors.map(({ quantity, unit }) => ({ quantity, unit: tidyLine(unit) }))
  }
  if (!Number.isSafeInteger(tidy.rate) || tidy.rate < 0) return err(planError('AMOUNT_INVALID'))
  if (tidy.factors.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 0)) return err(planError('QUANTITY_INVALID'))
  const total = checkedBeside(tidy, others)
  if (!total.ok) return total
  for (const [field, value] of Object.entries(tidy)) {
    const judged = checkField(budgetLineRecord, field, value)
    if (!judged.ok) return judged
  }
  return ok(tidy as JudgedLine)
}
