import { bookFile, bookFileName } from '@shared/documents/book-file'
import { invariant } from '@shared/kernel/invariant'
import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { RawRecord } from '@shared/record/define-record'
import { now } from '@renderer/data/clock'
import type { BookOptions } from './book-request'
import { makeBook } from './make-book'

export type BookKind = 'docx' | 'pdf' | 'json'

/** A file that stands where the user chose; `token` shows it in its folder. */
export interface SavedBook {
  readonly token: string
  readonly fileName: string
  readonly pages: number | null
}

interface BookMaterial extends BookOptions {
  readonly records: readonly RawRecord[]
  readonly snapshot: PlanSnapshot
}

async function saveDocx({ records, snapshot, numerals, profile }: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  const made = await makeBook({ records, numerals, profile, now: now(), as: 'docx' })
  invariant(made.kind === 'docx', 'asked for bytes')
  const saved = await window.planner.documentSave({ name: `${bookFileName(snapshot)}.docx`, type: 'docx', bytes: made.bytes })
  return saved.ok ? ok({ ...saved.value, pages: null }) : saved
}

async function savePdf({ records, snapshot, numerals, profile }: BookMaterial): Promise<Result<SavedBook, PlanError>> {
  const made = await makeBook({ records, numerals, profile, now: now(), as: 'html' })
  invariant(made.kind === 'html', 'asked for a page')
  return window.planner.documentPrint({ name: `${bookFileName(snapshot)}.pdf`, html: made.html, numerals })
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
