import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bookFileName, readBookFile } from '@shared/documents/book-file'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { planBook } from '@shared/documents/plan-book'
import { bangkokDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { DocumentsRequest } from './command-line'

/** A plan file larger than this is not read: the largest real plan is a few megabytes. */
const FILE_LIMIT = 64 * 1024 * 1024

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

async function readPlan(file: string): Promise<Result<PlanSnapshot, PlanError>> {
  try {
    if ((await stat(file)).size > FILE_LIMIT) return err(planError('SNAPSHOT_INVALID'))
    return readBookFile(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // missing, unreadable or not JSON: to the one who asks it is the same
    return err(planError('SNAPSHOT_INVALID', { file: path.basename(file) }))
  }
}

function byYear(snapshot: PlanSnapshot): Readonly<Record<string, number>> {
  return Object.fromEntries([...snapshot.byYear].map(([year, amount]) => [String(year), amount]))
}

async function writeAll(folder: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Result<null, PlanError>> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes)
    return ok(null)
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    return err(planError(full ? 'DISK_FULL' : 'FILE_DENIED'))
  }
}

/** Makes the plan book as .docx and .html. Errors: `SNAPSHOT_INVALID`, `SNAPSHOT_NEWER`, `FILE_DENIED`, `DISK_FULL`. */
export async function makeDocuments(request: DocumentsRequest, { sample, now }: Surroundings): Promise<Result<DocumentsSummary, PlanError>> {
  const { profile, numerals, out } = request
  const plan = await readPlan(request.snapshot ?? sample)
  if (!plan.ok) return plan
  const outline = planBook(plan.value, { profile, numerals, madeOn: bangkokDay(now) })
  const name = bookFileName(plan.value)
  const files = [[`${name}.docx`, await renderDocx(outline)], [`${name}.html`, new TextEncoder().encode(renderHtml(outline))]] as const
  const written = await writeAll(out, files)
  if (!written.ok) return written
  return ok({
    files: files.map(([file, bytes]) => ({ name: file, bytes: bytes.byteLength })),
    projects: plan.value.projects.length, total: plan.value.total, byYear: byYear(plan.value), profile, numerals
  })
}
