import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isUuid } from '@shared/kernel/ids'
import type { Json } from '@shared/kernel/json'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { projectRecord, type Project } from '@shared/project/project-record'
import { create, defineCommand, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { ordersAtEnd, type OrderedRecord } from '@shared/record/order-key'
import { budgetLineRecord, commitmentSchema, factorSchema, type BudgetLine } from './budget-line-record'
import { checkedBeside, checkedTotal, type Counted } from './budget-amounts'

/** What one op of an import may write; a larger import is several ops in one transaction. */
export const MAX_IMPORT_WRITES = 500

const idSchema = z.string().refine(isUuid, 'uuid')
const projectSchema = z.strictObject({
  kind: z.literal('project'), id: idSchema,
  fields: z.strictObject({ title: z.string(), fiscalYear: z.number(), fundSource: z.string(), leadAgency: z.string(), area: z.string() }).partial()
})
const lineSchema = z.strictObject({
  kind: z.literal('budgetLine'), id: idSchema,
  fields: z.strictObject({
    project: idSchema, category: z.string(), item: z.string(), factors: z.array(factorSchema), rate: z.number(), note: z.string(), months: z.array(z.number()), forward: z.array(z.number()), thisYear: z.number(),
    commitments: z.array(commitmentSchema)
  }).partial()
})
const argsSchema = z.strictObject({ plan: idSchema, writes: z.array(z.discriminatedUnion('kind', [projectSchema, lineSchema])).max(MAX_IMPORT_WRITES) })
export type ImportLinesArgs = z.infer<typeof argsSchema>
type ProjectWrite = z.infer<typeof projectSchema>
type LineWrite = z.infer<typeof lineSchema>

/**
 * Takes in what the report of a workbook showed: projects and lines, each made under the id the report gave it or changed in what
 * differs, in one op and one undo; `rate` in satang. A record that came into being meanwhile is changed, not made twice. Errors:
 * those of the lock, `NOT_FOUND` for a line whose project is neither here nor in the import, `YEAR_OUT_OF_PLAN`, `TITLE_EMPTY`,
 * `TEXT_TOO_LONG`, `AMOUNT_TOO_LARGE`, `BAD_ARGUMENTS`.
 */
export const importBudgetLines = defineCommand({
  name: 'budget.importLines',
  type: 'edit',
  args: argsSchema,
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: projectRecord.kind }, { plan, kind: budgetLineRecord.kind }] }),
  decide(reader, { plan, writes }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const projects = reader.list(projectRecord, plan)
    const lines = reader.list(budgetLineRecord, plan)
    const madeProjects = projectIntents(open.value, projects, writes.flatMap((write) => (write.kind === 'project' ? [write] : [])))
    if (!madeProjects.ok) return madeProjects
    const known = new Set([...projects.map(({ id }) => id), ...madeProjects.value.map(({ ent }) => ent)])
    const lineWrites = writes.flatMap((write) => (write.kind === 'budgetLine' ? [write] : []))
    const madeLines = lineIntents(known, lines, lineWrites)
    if (!madeLines.ok) return madeLines
    const counted = countable(lines, lineWrites)
    return counted.ok ? decided(open.value, [...madeProjects.value, ...madeLines.value]) : counted
  }
})

function projectIntents(plan: Plan, existing: readonly Project[], writes: readonly ProjectWrite[]): Result<readonly Intent[], PlanError> {
  const here = new Map(existing.map((project) => [project.id, project]))
  const places = placesFor(existing, writes.filter(({ id }) => !here.has(id)))
  const intents: Intent[] = []
  for (const { id, fields } of writes) {
    const project = here.get(id)
    const whole = project === undefined ? { fiscalYear: plan.fields.startYear, ...fields, order: places.get(id) ?? '' } : fields
    const judged = judgeProject(plan, whole, project === undefined)
    if (!judged.ok) return judged
    if (project === undefined) intents.push(create(projectRecord, id, judged.value))
    else intents.push(...setChanged(projectRecord, project, judged.value))
  }
  return ok(intents)
}

function judgeProject(plan: Plan, fields: ProjectWrite['fields'] & { readonly order?: string }, isNew: boolean): Result<Partial<Project['fields']>, PlanError> {
  const { startYear, endYear } = plan.fields
  const year = fields.fiscalYear
  if (year !== undefined && !(Number.isInteger(year) && year >= startYear && year <= endYear)) return err(planError('YEAR_OUT_OF_PLAN', { startYear, endYear }))
  if (isNew || fields.title !== undefined) {
    const title = checkTitle(projectRecord, fields.title ?? '')
    if (!title.ok) return title
  }
  return judgeAll<Project>(projectRecord, fields)
}

function lineIntents(projects: ReadonlySet<string>, existing: readonly BudgetLine[], writes: readonly LineWrite[]): Result<readonly Intent[], PlanError> {
  const here = writtenOver(existing, writes)
  const places = placesFor(existing, writes.filter(({ id }) => !here.has(id)))
  const intents: Intent[] = []
  for (const { id, fields } of writes) {
    const line = here.get(id)
    const project = fields.project ?? line?.fields.project
    if (project === undefined || !projects.has(project)) return err(planError('NOT_FOUND', { kind: projectRecord.kind }))
    const judged = judgeAll<BudgetLine>(budgetLineRecord, line === undefined ? { ...fields, order: places.get(id) ?? '' } : fields)
    if (!judged.ok) return judged
    if (line === undefined) intents.push(create(budgetLineRecord, id, judged.value))
    else intents.push(...setChanged(budgetLineRecord, line, judged.value))
  }
  return ok(intents)
}

/** Places at the end for what is new, in the order of the file. */
function placesFor(existing: readonly OrderedRecord[], fresh: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const orders = ordersAtEnd(existing, fresh.length)
  return new Map(fresh.map(({ id }, index) => [id, orders[index] ?? '']))
}

const ONE_LINE = new Set(['title', 'leadAgency', 'area', 'item', 'note'])

function judgeAll<R extends Project | BudgetLine>(spec: typeof projectRecord | typeof budgetLineRecord, fields: object): Result<Partial<R['fields']>, PlanError> {
  const judged: Record<string, Json> = {}
  for (const [name, value] of Object.entries(fields as Readonly<Record<string, Json>>)) {
    const field = checkField(spec, name, typeof value === 'string' && ONE_LINE.has(name) ? tidyLine(value) : value)
    if (!field.ok) return field
    judged[name] = field.value
  }
  return ok(judged as Partial<R['fields']>)
}

/** That the sum of all lines, as they would stand, can be counted. */
function countable(existing: readonly BudgetLine[], writes: readonly LineWrite[]): Result<number, PlanError> {
  const here = writtenOver(existing, writes)
  const written = new Map<string, Required<Counted>>()
  for (const { id, fields } of writes) {
    const before = written.get(id) ?? here.get(id)?.fields ?? NOTHING
    written.set(id, { factors: fields.factors ?? before.factors, rate: fields.rate ?? before.rate, thisYear: fields.thisYear ?? before.thisYear })
  }
  const total = checkedTotal(written.values())
  return total.ok ? checkedBeside({ factors: [], rate: total.value }, existing.filter(({ id }) => !written.has(id))) : total
}

const NOTHING: Required<Counted> = { factors: [], rate: 0, thisYear: UNKNOWN_AMOUNT }

/** The lines that are written over, by id. */
function writtenOver(existing: readonly BudgetLine[], writes: readonly LineWrite[]): ReadonlyMap<string, BudgetLine> {
  const ids = new Set(writes.map(({ id }) => id))
  return new Map(existing.flatMap((line) => (ids.has(line.id) ? [[line.id, line] as const] : [])))
}
