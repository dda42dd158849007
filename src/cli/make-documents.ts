import { bookFileName } from '@shared/documents/book-file'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { planBook } from '@shared/documents/plan-book'
import { bangkokDay } from '@shared/kernel/calendar'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { DocumentsRequest } from './command-line'
import { readPlanFile } from './read-plan-file'
import { writeFiles } from './write-files'

/** What `documents` prints on standard output, as one JSON object. Amounts in satang. */
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

function byYear(snapshot: PlanSnapshot): Readonly<Record<string, number>> {
  return Object.fromEntries([...snapshot.byYear].map(([year, amount]) => [String(year), amount]))
}

/** Makes the plan book as .docx and .html. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`, `FILE_DENIED`, `DISK_FULL`. */
export async function makeDocuments(request: DocumentsRequest, { sample, now }: Surroundings): Promise<Result<DocumentsSummary, PlanError>> {
  const { profile, numerals, out } = request
  const plan = await readPlanFile(request.snapshot ?? sample)
  if (!plan.ok) return plan
  const madeOn = bangkokDay(now)
  const outline = planBook(plan.value, { profile, numerals, madeOn })
  // Whoever prints the page may have a browser that lays all pages out by the size of the first (Chromium before 131).
  const upright = planBook(plan.value, { profile, numerals, madeOn, landscape: false })
  const name = bookFileName(plan.value)
  const files = [[`${name}.docx`, await renderDocx(outline)], [`${name}.html`, new TextEncoder().encode(renderHtml(upright))]] as const
  const written = await writeFiles(out, files)
  if (!written.ok) return written
  return ok({
    files: files.map(([file, bytes]) => ({ name: file, bytes: bytes.byteLength })),
    projects: plan.value.projects.length, total: plan.value.total, byYear: byYear(plan.value), profile, numerals
  })
}
