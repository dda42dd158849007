import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { BUDGET_CATEGORIES, budgetLineRecord, type BudgetLine } from './budget-line-record'
import { checkedTotal } from './budget-amounts'

type LineFields = BudgetLine['fields']

const lineSchema = z.strictObject({
  category: z.enum(BUDGET_CATEGORIES),
  item: z.string(),
  factors: z.array(z.strictObject({ quantity: z.number(), unit: z.string() })),
  rate: z.number()
})
const lineChangeSchema = lineSchema.extend({ note: z.string() }).partial()

/**
 * Adds a budget line at the end of a project; `rate` in satang. Errors: those of the lock, `NOT_FOUND`,
 * `QUANTITY_INVALID`, `AMOUNT_INVALID`, `AMOUNT_TOO_LARGE`, `TEXT_TOO_LONG`.
 */
export const addBudgetLine = defineCommand({
  name: 'budget.addLine',
  type: 'edit',
  args: lineSchema.extend({ project: z.string() }),
  needs: ({ project }) => ({ ids: [project], lists: [{ kind: budgetLineRecord.kind, beside: project }] }),
  decide(reader, { project, ...line }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const siblings = linesOf(reader, open.value.plan, project)
    const judged = checkLine({ note: '', ...line }, siblings)
    if (!judged.ok) return judged
    const { category, item, factors, rate } = judged.value
    const fields = { project, order: orderAtEnd(siblings), category, item, factors, rate }
    return decided(open.value, [create(budgetLineRecord, context.newId(), fields)])
  }
})

/** Changes some fields of a budget line; `rate` in satang. Errors as `budget.addLine`. */
export const setBudgetLine = defineCommand({
  name: 'budget.setLine',
  type: 'edit',
  args: z.strictObject({ line: z.string(), fields: lineChangeSchema }),
  needs: ({ line }) => ({ ids: [line], lists: [{ kind: budgetLineRecord.kind, beside: line }] }),
  decide(reader, { line, fields }, context) {
    const open = openRecord(budgetLineRecord, line, reader, 'edit', context)
    if (!open.ok) return open
    const { project, category, item, factors, rate, note } = open.value.fields
    const others = linesOf(reader, open.value.plan, project).filter(({ id }) => id !== line)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const judged = checkLine({ category, item, factors, rate, note, ...given }, others)
    return judged.ok ? decided(open.value, setChanged(budgetLineRecord, open.value, judged.value)) : judged
  }
})

/** Deletes a budget line. Errors: those of the lock. */
export const deleteBudgetLine = defineCommand({
  name: 'budget.deleteLine',
  type: 'edit',
  args: z.strictObject({ line: z.string() }),
  needs: ({ line }) => ({ ids: [line] }),
  decide(reader, { line }, context) {
    const open = openRecord(budgetLineRecord, line, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(budgetLineRecord, line)]) : open
  }
})

type WholeLine = Pick<LineFields, 'category' | 'item' | 'factors' | 'rate' | 'note'>

function linesOf(reader: RecordReader, plan: string, project: string): readonly BudgetLine[] {
  return reader.list(budgetLineRecord, plan).filter(({ fields }) => fields.project === project)
}

/** Judges a whole line: that its amount and the sum of its project can be counted, then each field. */
function checkLine(line: WholeLine, others: readonly BudgetLine[]): Result<WholeLine, PlanError> {
  const tidy: WholeLine = {
    ...line,
    item: tidyLine(line.item),
    factors: line.factors.map(({ quantity, unit }) => ({ quantity, unit: tidyLine(unit) }))
  }
  if (!Number.isSafeInteger(tidy.rate) || tidy.rate < 0) return err(planError('AMOUNT_INVALID'))
  if (tidy.factors.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 0)) return err(planError('QUANTITY_INVALID'))
  const total = checkedTotal([tidy, ...others.map(({ fields }) => fields)])
  if (!total.ok) return total
  for (const [field, value] of Object.entries(tidy)) {
    const judged = checkField(budgetLineRecord, field, value)
    if (!judged.ok) return judged
  }
  return ok(tidy)
}
