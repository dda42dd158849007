import { bookFile, bookFileName, projectFileName } from '@shared/documents/book-file'
import { invariant } from '@shared/kernel/invariant'
import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { Project } from '@shared/project/project-record'
import type { RawRecord } from '@shared/record/define-record'
import { now } from '@renderer/data/clock'
import type { BookOptions, BookRequest } from './book-request'
import { makeBook } from './make-book'

export type BookKind = 'docx' | 'pdf' | 'json'

/** A file that stands where the user chose; `token` shows it in its folder. */
export interface SavedBook {
  readonly token: string
  readonly fileName: string
  readonly pages: number | null
}

/** What a file is made from: the records of the plan, and the project whose proposal it is (`null`: the plan book). */
export interface BookMaterial extends BookOptions {
  readonly records: readonly RawRecord[]
  readonly project: Project | null
  readonly snapshot: PlanSnapshot
}

function nameOf({ project, snapshot }: BookMaterial): string {
  return project === null ? bookFileName(snapshot) : projectFileName(project)
}

function requestOf({ records, project, numerals, profile }: BookMaterial, as: BookRequest['as']): BookRequest {
  return { records, project: project?.id ?? null, numerals, profile, now: now(), as }
}

async function saveDocx(material: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  const made = await makeBook(requestOf(material, 'docx'))
  invariant(made.kind === 'docx', 'asked for bytes')
  const saved = await window.planner.documentSave({ name: `${nameOf(material)}.docx`, type: 'docx', bytes: made.bytes })
  return saved.ok ? ok({ ...saved.value, pages: null }) : saved
}

async function savePdf(material: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  const made = await makeBook(requestOf(material, 'html'))
  invariant(made.kind === 'html', 'asked for a page')
  return window.planner.documentPrint({ name: `${nameOf(material)}.pdf`, html: made.html, numerals: material.numerals })
}

async function saveJson({ records, snapshot }: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(bookFile(records), null, 2)}\n`)
  const saved = await window.planner.documentSave({ name: `${bookFileName(snapshot)}.json`, type: 'json', bytes })
  return saved.ok ? ok({ ...saved.value, pages: null }) : saved
}

const SAVERS: Readonly<Record<BookKind, (material: BookMaterial) => Promise<Result<SavedBook, PlanError>>>> = {
  docx: saveDocx, pdf: savePdf, json: saveJson
}

/** Makes one file of the plan and lets the user choose where it goes. `CANCELLED` when they chose nowhere; bugs throw. */
export async function saveBook(kind: BookKind, material: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  return SAVERS[kind](material)
}
