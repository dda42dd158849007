import { z } from 'zod'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { attachmentRecord, bytesOf, MAX_PLAN_BYTES, type Attachment } from '@shared/attachment/attachment-record'
import { entryOf } from '@shared/catalogue/library'
import { strategyRecord } from '@shared/issue/issue-record'
import { bangkokDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { uuidFromDigest } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { sha256Bytes } from '@shared/kernel/sha256'
import { tidyLine } from '@shared/kernel/thai-text'
import { copiedId } from '@shared/plan/plan-ids'
import { openPlan } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { defineCommand, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { RecordSpec } from '@shared/record/define-record'
import { checkField, checkTitle } from '@shared/record/field-value'
import { ordersAtEnd } from '@shared/record/order-key'
import { copiedProject } from './copied-fields'
import { OUTSIDE_KINDS, outsideInto, titledIn } from './copy-links'
import { COPY_AMOUNTS, COPY_PARTS } from './copy-parts'
import { copyRows } from './copy-rows'
import { branchSpec, PROJECT_CHILD_KINDS } from './project-children'
import { nextProjectCode } from './project-code'
import { checkYear } from './project-commands'
import { projectRecord, type Project } from './project-record'
import { creationOf, readRows, type ProjectRow } from './project-rows'

/** Copies made at once at most: every district of a large province in two years. */
export const MOST_COPIES = 60
/** Records one command may make, below what one op holds (`MAX_CHANGES_PER_OP`). */
const MOST_RECORDS = 1_900
const MEGABYTE = 1024 * 1024

const oneCopy = z.strictObject({
  title: z.string(),
  fiscalYear: z.number(),
  /** Where the copy is carried out, with what its area is called; `null` keeps the place of the original. */
  place: z.strictObject({ districts: z.array(z.string()), area: z.string() }).nullable()
})
const args = z.strictObject({
  project: z.string(), plan: z.string(), copies: z.array(oneCopy).min(1).max(MOST_COPIES), parts: z.array(z.enum(COPY_PARTS)), amounts: z.enum(COPY_AMOUNTS)
})
export type CopyArgs = z.infer<typeof args>
type OneCopy = CopyArgs['copies'][number]

/**
 * Copies a project with the parts that were chosen, once for each of `copies`, into a plan of the same office: one step to undo. What
 * was decided, paid, reached and said about it stays behind. Ids follow from the original, the year and the place, so that two who copy
 * the same while apart meet. Errors: those of the lock, `NOT_FOUND`, `NOT_ALLOWED` for a project of another office, `TITLE_EMPTY`,
 * `TEXT_TOO_LONG`, `YEAR_OUT_OF_PLAN`, `ATTACHMENTS_FULL`, `TOO_BIG`.
 */
export const copyProject = defineCommand({
  name: 'project.copy',
  type: 'edit',
  args,
  needs: ({ project, plan }) => ({
    ids: [project, plan],
    lists: [
      ...[...PROJECT_CHILD_KINDS, ...OUTSIDE_KINDS].map((kind) => ({ kind, beside: project })),
      ...[projectRecord.kind, attachmentRecord.kind, catalogueEditionRecord.kind, ...OUTSIDE_KINDS].map((kind) => ({ kind, plan }))
    ],
    may: [projectRecord.kind]
  }),
  decide(reader, { project, plan, copies, ...how }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const source = reader.get(projectRecord, project)
    if (source === undefined) return err(planError('NOT_FOUND', { kind: projectRecord.kind }))
    if (source.office !== open.value.office) return err(planError('NOT_ALLOWED'))
    const made = makeCopies({ reader, plan: open.value, source, how, today: bangkokDay(context.now) }, copies)
    if (!made.ok) return made
    if (made.value.length > MOST_RECORDS) return err(planError('TOO_BIG'))
    const room = checkRoom(reader, plan, made.value)
    return room.ok ? decided(open.value, made.value.map(({ kind, id, fields }) => creationOf(specOf(kind), id, fields))) : room
  }
})

interface Work {
  readonly reader: RecordReader
  readonly plan: Plan
  readonly source: Project
  readonly how: Pick<CopyArgs, 'parts' | 'amounts'>
  readonly today: string
}

function makeCopies(work: Work, copies: readonly OneCopy[]): Result<readonly ProjectRow[], PlanError> {
  const { reader, plan } = work
  const projects = reader.list(projectRecord, plan.id)
  const orders = ordersAtEnd(projects, copies.length)
  const codes = projects.map(({ fields: { code } }) => ({ fields: { code } }))
  const taken = new Set<string>()
  const made: ProjectRow[] = []
  for (const [at, copy] of copies.entries()) {
    const judged = judgeCopy(plan, copy)
    if (!judged.ok) return judged
    const code = nextProjectCode(plan.office, copy.fiscalYear, codes)
    const id = freeId(work, copy, taken)
    made.push(...oneOf(work, judged.value, { id, code, order: orders[at] ?? '' }))
    codes.push({ fields: { code } })
    taken.add(id)
  }
  return ok(made)
}

function judgeCopy(plan: Plan, copy: OneCopy): Result<OneCopy, PlanError> {
  const title = checkTitle(projectRecord, copy.title)
  if (!title.ok) return title
  const year = checkYear(plan, copy.fiscalYear)
  if (!year.ok) return year
  if (copy.place === null) return ok({ ...copy, title: title.value })
  const place = { districts: copy.place.districts.map(tidyLine).filter((name) => name !== ''), area: tidyLine(copy.place.area) }
  for (const [field, value] of Object.entries(place)) {
    const judged = checkField(projectRecord, field, value)
    if (!judged.ok) return judged
  }
  return ok({ ...copy, title: title.value, place })
}

/** The first id of the row of ids that follow from original, year and place under which nothing ever stood. */
function freeId({ reader, plan, source }: Work, { fiscalYear, place }: OneCopy, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count += 1) {
    const id = uuidFromDigest(sha256Bytes(`project/${plan.id}/${source.id}/${String(fiscalYear)}/${(place?.districts ?? []).join('|')}/${String(count)}`))
    if (!taken.has(id) && reader.get(projectRecord, id) === undefined && reader.gone(projectRecord, id) === undefined) return id
  }
}

function oneOf(
  { reader, plan, source, how, today }: Work, copy: OneCopy, { id: copyId, ...own }: { readonly id: string; readonly code: string; readonly order: string }
): readonly ProjectRow[] {
  const outside = outsideInto(source.plan, plan.id, titledIn(reader))
  const library = libraryOf({ editions: reader.list(catalogueEditionRecord, plan.id), goals: [] })
  const shift = { years: copy.fiscalYear - source.fields.fiscalYear, fiscalYear: copy.fiscalYear, amounts: how.amounts, today }
  const issue = outside('issue', source.fields.issue)
  const strategy = outside('strategy', source.fields.strategy)
  const isOfIssue = reader.list(strategyRecord, plan.id).find(({ id }) => id === strategy)?.fields.issue === issue
  const fields = {
    ...copiedProject(source.fields, shift), ...own, title: copy.title, issue, strategy: isOfIssue ? strategy : '', copiedFrom: source.id, copyChecked: [], apartReason: '',
    ...(copy.place === null ? {} : { ...copy.place, position: '', place: '' })
  }
  const rows = copyRows({ id: source.id, copy: copyId }, readRows(reader, source.plan, source.id), {
    ...shift, parts: how.parts, outside, idOf: ({ id }) => copiedId(copyId, id),
    knows: (catalogue, version) => source.plan === plan.id || entryOf(library, catalogue, version) !== undefined
  })
  return [{ id: copyId, kind: projectRecord.kind, fields }, ...rows]
}

/** Bytes lie once under their hash, however many projects name them: only what this plan does not hold yet takes room. */
function checkRoom(reader: RecordReader, plan: string, made: readonly ProjectRow[]): Result<null, PlanError> {
  const fresh = made.filter(({ kind }) => kind === attachmentRecord.kind) as unknown as readonly Attachment[]
  const known = reader.list(attachmentRecord, plan)
  const used = bytesOf(known)
  return fresh.length > 0 && bytesOf([...known, ...fresh]) > MAX_PLAN_BYTES
    ? err(planError('ATTACHMENTS_FULL', { used: Math.round(used / MEGABYTE), limit: MAX_PLAN_BYTES / MEGABYTE }))
    : ok(null)
}

function specOf(kind: string): RecordSpec {
  return kind === projectRecord.kind ? projectRecord : branchSpec(kind) ?? projectRecord
}
