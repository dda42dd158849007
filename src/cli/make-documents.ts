import { bookFileName, projectFileName } from '@shared/documents/book-file'
import { chosenDocument } from '@shared/documents/chosen-document'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { bangkokDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { SnapshotProject } from '@shared/plan/snapshot-project'
import { projectRecord } from '@shared/project/project-record'
import type { DocumentsRequest } from './command-line'
import { readPlanFile } from './read-plan-file'
import { writeFiles } from './write-files'

/** What `documents` prints on standard output, as one JSON object: of the plan, or of the one project that was asked for. Amounts in satang. */
export interface DocumentsSummary {
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly projects: number
  readonly total: number
  readonly byYear: Readonly<Record<string, number>>
  readonly profile: string
  readonly numerals: string
}

interface Surroundings {
  /** Path of the sample plan that ships with the program. */
  readonly sample: string
  /** ms since 1970, UTC */
  readonly now: number
}

type Figures = Pick<DocumentsSummary, 'projects' | 'total' | 'byYear'>

function figuresOf({ projects, total, byYear }: PlanSnapshot, one: SnapshotProject | null): Figures {
  if (one !== null) return { projects: 1, total: one.total, byYear: { [String(one.project.fields.fiscalYear)]: one.total } }
  return { projects: projects.length, total, byYear: Object.fromEntries([...byYear].map(([year, amount]) => [String(year), amount])) }
}

/** The project that was named by its id or its code, of the plan's years or of another year. Two that bear one code are told apart by id. */
function findProject({ projects, references }: PlanSnapshot, named: string | null): Result<SnapshotProject | null, PlanError> {
  if (named === null) return ok(null)
  const found = [...projects, ...references].filter(({ project }) => project.id === named || project.fields.code === named)
  const [one] = found
  if (one === undefined) return err(planError('NOT_FOUND', { kind: projectRecord.kind, project: named }))
  return found.length > 1 ? err(planError('BAD_ARGUMENTS', { project: named, ids: found.map(({ project }) => project.id).join(', ') })) : ok(one)
}

/**
 * Makes the plan book, or the proposal of one project, as .docx and .html. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`, `FILE_DENIED`,
 * `DISK_FULL`; `NOT_FOUND` and `BAD_ARGUMENTS` for a project that is not there or not the only one.
 */
export async function makeDocuments(request: DocumentsRequest, { sample, now }: Surroundings): Promise<Result<DocumentsSummary, PlanError>> {
  const { profile, numerals, out } = request
  const plan = await readPlanFile(request.snapshot ?? sample)
  if (!plan.ok) return plan
  const madeOn = bangkokDay(now)
  const one = findProject(plan.value, request.project)
  if (!one.ok) return one
  const project = one.value?.project.id ?? null
  const outline = chosenDocument(plan.value, project, { profile, numerals, madeOn })
  // Whoever prints the page may have a browser that lays all pages out by the size of the first (Chromium before 131).
  const upright = chosenDocument(plan.value, project, { profile, numerals, madeOn, landscape: false })
  const name = one.value === null ? bookFileName(plan.value) : projectFileName(one.value.project)
  const files = [[`${name}.docx`, await renderDocx(outline)], [`${name}.html`, new TextEncoder().encode(renderHtml(upright))]] as const
  const written = await writeFiles(out, files)
  if (!written.ok) return written
  return ok({
    files: files.map(([file, bytes]) => ({ name: file, bytes: bytes.byteLength })),
    ...figuresOf(plan.value, one.value), profile, numerals
  })
}
