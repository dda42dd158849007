import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { activityRecord } from '@shared/activity/activity-record'
import { openRecord } from '@shared/plan/plan-lock'
import { removeStepAmounts } from '@shared/project/project-children'
import { projectRecord, type Project } from '@shared/project/project-record'
import { create, defineCommand, remove, set, type CommandContext, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { placeInOrder, placeOf } from '@shared/record/order-key'
import { checkedTotal } from './budget-amounts'
import { checkActivity, checkLine, detailSchema, given, lineChangeSchema, lineSchema, linesOf, type JudgedLine } from './budget-commands'
import { budgetLineRecord, type BudgetLine } from './budget-line-record'
import { stepAmountRecord } from './step-amount-record'

/** So many lines one step may write: an op travels whole, and its size is bounded (`MAX_PUSH_BYTES`). */
export const MOST_LINES = 1_000

const idsSchema = z.array(z.string()).min(1).max(MOST_LINES)
const changesSchema = z.array(z.strictObject({ line: z.string(), fields: lineChangeSchema })).max(MOST_LINES)
const newLinesSchema = z.array(lineSchema.extend(detailSchema.shape)).max(MOST_LINES)

const needsOf = ({ project }: { readonly project: string }) => ({
  ids: [project], lists: [budgetLineRecord, activityRecord, stepAmountRecord].map(({ kind }) => ({ kind, beside: project }))
})

/** Changes many lines of one project as one step; `rate` in satang. Errors: those of the lock and of `budget.setLine`. */
export const setBudgetLines = defineCommand({
  name: 'budget.setLines',
  type: 'edit',
  args: z.strictObject({ project: z.string(), lines: changesSchema }),
  needs: (args) => needsOf(args),
  decide: (reader, { project, lines }, context) => written(reader, { project, changes: lines, added: [], after: null }, context)
})

/** Adds lines after the one named, or at the end; `rate` in satang. Errors as `budget.addLine`. */
export const addBudgetLines = defineCommand({
  name: 'budget.addLines',
  type: 'edit',
  args: z.strictObject({ project: z.string(), after: z.string().nullable(), lines: newLinesSchema }),
  needs: (args) => needsOf(args),
  decide: (reader, { project, after, lines }, context) => written(reader, { project, changes: [], added: lines, after }, context)
})

const pasteSchema = z.strictObject({ project: z.string(), changes: changesSchema, added: newLinesSchema, after: z.string().nullable() })
export type PasteLinesArgs = z.infer<typeof pasteSchema>

/** Takes in a block from another program: lines that are written over and lines that are added, one step for all. */
export const pasteBudgetLines = defineCommand({
  name: 'budget.paste',
  type: 'edit',
  args: pasteSchema,
  needs: (args) => needsOf(args),
  decide: (reader, args, context) => written(reader, args, context)
})

/** Deletes many lines of one project. Errors: those of the lock, `NOT_FOUND`. */
export const deleteBudgetLines = defineCommand({
  name: 'budget.deleteLines',
  type: 'edit',
  args: z.strictObject({ project: z.string(), lines: idsSchema }),
  needs: (args) => needsOf(args),
  decide(reader, { project, lines }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const own = new Set(linesOf(reader, open.value.plan, project).map(({ id }) => id))
    if (lines.some((line) => !own.has(line))) return missing()
    return decided(open.value, [
      ...removeStepAmounts(reader, open.value.plan, new Set(lines)), ...[...new Set(lines)].map((line) => remove(budgetLineRecord, line))
    ])
  }
})

/** Puts lines, in their own order, after the one named (`null`: first). Errors: those of the lock, `NOT_FOUND`. */
export const moveBudgetLines = defineCommand({
  name: 'budget.moveLines',
  type: 'edit',
  args: z.strictObject({ project: z.string(), lines: idsSchema, after: z.string().nullable() }),
  needs: (args) => needsOf(args),
  decide(reader, { project, lines, after }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const siblings = linesOf(reader, open.value.plan, project)
    const moving = new Set(lines)
    const known = new Set(siblings.map(({ id }) => id))
    if (lines.some((line) => !known.has(line)) || (after !== null && (!known.has(after) || moving.has(after)))) return missing()
    const rest = siblings.map(({ id }) => id).filter((id) => !moving.has(id))
    const at = after === null ? 0 : rest.indexOf(after) + 1
    const moved = siblings.map(({ id }) => id).filter((id) => moving.has(id))
    return decided(open.value, reordered(siblings, [...rest.slice(0, at), ...moved, ...rest.slice(at)]))
  }
})

interface Writing {
  readonly project: string
  readonly changes: z.infer<typeof changesSchema>
  readonly added: z.infer<typeof newLinesSchema>
  readonly after: string | null
}

/** All lines are judged one by one, and once the sum they leave the project with. */
function written(reader: RecordReader, { project, changes, added, after }: Writing, context: CommandContext) {
  const open = openRecord(projectRecord, project, reader, 'edit', context)
  if (!open.ok) return open
  const lines = linesOf(reader, open.value.plan, project)
  const known = new Map(lines.map((line) => [line.id, line]))
  if (after !== null && !known.has(after)) return missing()
  const changed = changedLines(known, changes)
  if (!changed.ok) return changed
  const fresh = judgedLines(added)
  if (!fresh.ok) return fresh
  for (const line of [...changed.value.values(), ...fresh.value]) {
    const link = checkActivity(reader, project, line)
    if (!link.ok) return link
  }
  const total = checkedTotal([...lines.map(({ id, fields }) => changed.value.get(id) ?? fields), ...fresh.value])
  if (!total.ok) return total
  const sets = [...changed.value].flatMap(([id, fields]) => setsOf(known.get(id), fields))
  return decided(open.value, [...sets, ...creations(open.value, lines, fresh.value, after, context)])
}

function changedLines(known: ReadonlyMap<string, BudgetLine>, changes: Writing['changes']): Result<ReadonlyMap<string, JudgedLine>, PlanError> {
  const changed = new Map<string, JudgedLine>()
  for (const { line, fields } of changes) {
    const current = changed.get(line) ?? known.get(line)?.fields
    if (current === undefined) return missing()
    const { project: _project, order: _order, ...stored } = current
    const judged = checkLine({ ...stored, ...given(fields) }, [])
    if (!judged.ok) return judged
    changed.set(line, judged.value)
  }
  return ok(changed)
}

function judgedLines(added: Writing['added']): Result<readonly JudgedLine[], PlanError> {
  const judged: JudgedLine[] = []
  for (const line of added) {
    const one = checkLine(line, [])
    if (!one.ok) return one
    judged.push(one.value)
  }
  return ok(judged)
}

function setsOf(line: BudgetLine | undefined, fields: JudgedLine): readonly Intent[] {
  return line === undefined ? [] : setChanged(budgetLineRecord, line, fields)
}

/** New lines stand together after the one named; lines whose place cannot stay make room. */
function creations(project: Project, lines: readonly BudgetLine[], fresh: readonly JudgedLine[], after: string | null, context: CommandContext): Intent[] {
  if (fresh.length === 0) return []
  const ids = fresh.map(() => context.newId())
  const at = after === null ? lines.length : lines.findIndex(({ id }) => id === after) + 1
  const order = [...lines.slice(0, at).map(({ id }) => id), ...ids, ...lines.slice(at).map(({ id }) => id)]
  const orders = placeInOrder(lines.map(placeOf), order)
  const made = fresh.map((fields, index) => create(budgetLineRecord, ids[index] ?? '', { project: project.id, order: orders.get(ids[index] ?? '') ?? '', ...fields }))
  return [...lines.flatMap((line) => orderSet(line, orders)), ...made]
}

function reordered(lines: readonly BudgetLine[], order: readonly string[]): Intent[] {
  const orders = placeInOrder(lines.map(placeOf), order)
  return lines.flatMap((line) => orderSet(line, orders))
}

function orderSet(line: BudgetLine, orders: ReadonlyMap<string, string>): Intent[] {
  const order = orders.get(line.id)
  return order === undefined || order === line.fields.order ? [] : [set(budgetLineRecord, line.id, { order })]
}

function missing(): { readonly ok: false; readonly error: PlanError } {
  return err(planError('NOT_FOUND', { kind: budgetLineRecord.kind }))
}
