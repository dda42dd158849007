import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'

export const CATALOGUE_FORMAT = 'yutitham-catalogue'
/** Raised when the shape of the file changes; unknown fields pass unread. */
export const CATALOGUE_FORMAT_VERSION = 1
/** A reference plan travels inside one op (1 MiB), with room to spare for what surrounds it. */
export const MAX_CATALOGUE_BYTES = 500_000
export const MAX_CATALOGUE_ITEMS = 2_000
/** ด้าน, ประเด็น, แผนย่อย, เป้าหมาย and one more: deeper trees are mistakes. */
const MAX_DEPTH = 6

/** Where a reference plan stands (brief §1.1): plans of level 1 to 3, the plan of the province, the goals of the United Nations. */
export const CATALOGUE_LEVELS = ['1', '2', '3', 'province', 'sdg'] as const
export type CatalogueLevel = (typeof CATALOGUE_LEVELS)[number]

/**
 * How sure the wording is. `official`: read in an official page or paper; `secondary`: read in other software of Thai
 * agencies; `unconfirmed`: never compared with the original, so never shown without saying so.
 */
export const EVIDENCE = ['official', 'secondary', 'unconfirmed'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Control characters, broken pairs and marks that turn the direction of writing: none belongs in the wording of a plan. */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Cf}]/u

function line(max: number): z.ZodType<string, string> {
  return z.string().max(max * 2).transform(tidyLine).pipe(z.string().max(max).refine((text) => !UNWANTED.test(text), 'characters'))
}

function words(max: number): z.ZodType<string, string> {
  return z.string().max(max * 2).transform(repairThai).pipe(z.string().max(max).refine((text) => !UNWANTED.test(text.replace(/[\n\t]/g, ' ')), 'characters'))
}

const filled = (max: number): z.ZodType<string, string> => line(max).refine((text) => text !== '', 'empty')
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)
const codeSchema = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/)

export const catalogueItemSchema = z.object({
  code: codeSchema,
  /** What people read instead of the code, where the code is not meant for them. */
  label: line(40).optional(),
  /** Code of the item it stands under; empty at the top. */
  parent: codeSchema.or(z.literal('')),
  /** What the plan calls it: ด้าน, ประเด็น, แผนย่อย, เป้าหมาย, หมุดหมาย, มิติ. */
  kind: filled(60),
  title: filled(500),
  titleEn: line(500).optional(),
  evidence: z.enum(EVIDENCE),
  /** Where this one was read, when not where the whole plan was. */
  source: line(1_000).optional(),
  /** A goal of the plan as a whole, reached through the others: it may be served, and asks for no project of its own. */
  overall: z.boolean().optional(),
  indicator: words(2_000).optional(),
  unit: line(100).optional(),
  target: z.number().optional(),
  maturityLevel: z.number().optional(),
  guidelines: z.array(words(1_000)).max(60).optional(),
  /** How the official text contradicts itself, where it does; kept for reviewers, never repaired in silence. */
  note: words(2_000).optional(),
  /** Own validity (B.E.), where it differs from that of the plan. */
  startYear: fiscalYearSchema.optional(),
  endYear: fiscalYearSchema.optional()
})
export type CatalogueItem = z.infer<typeof catalogueItemSchema>

/** A reference plan as data: its edition is part of the id, `version` counts corrections of the same edition. */
export const catalogueSchema = z.object({
  format: z.literal(CATALOGUE_FORMAT),
  formatVersion: z.literal(CATALOGUE_FORMAT_VERSION),
  id: idSchema,
  version: z.int().min(1).max(9_999),
  /** What stays the same from edition to edition, so that a link finds its successor. */
  series: idSchema,
  title: filled(500),
  shortTitle: filled(80),
  level: z.enum(CATALOGUE_LEVELS),
  startYear: fiscalYearSchema,
  endYear: fiscalYearSchema,
  owner: filled(300),
  sources: z.array(filled(1_000)).min(1).max(20),
  items: z.array(catalogueItemSchema).min(1).max(MAX_CATALOGUE_ITEMS)
}).superRefine((catalogue, context) => {
  if (catalogue.endYear < catalogue.startYear) context.addIssue({ code: 'custom', message: 'years', path: ['endYear'] })
  for (const { problem, code } of treeProblems(catalogue.items)) context.addIssue({ code: 'custom', message: problem, path: ['items', code] })
})
export type Catalogue = z.infer<typeof catalogueSchema>

type TreeProblem = 'codeTwice' | 'parentMissing' | 'cycle' | 'tooDeep'

/** What keeps a list of items from being a tree: codes named twice, parents that are not there, circles, endless depth. */
export function treeProblems(items: readonly Pick<CatalogueItem, 'code' | 'parent'>[]): readonly { readonly problem: TreeProblem; readonly code: string }[] {
  const parents = new Map<string, string>()
  const found: { problem: TreeProblem; code: string }[] = []
  for (const { code, parent } of items) {
    if (parents.has(code)) found.push({ problem: 'codeTwice', code })
    parents.set(code, parent)
  }
  for (const { code, parent } of items) {
    const problem = parent !== '' && !parents.has(parent) ? 'parentMissing' : climb(parents, code)
    if (problem !== null) found.push({ problem, code })
  }
  return found
}

function climb(parents: ReadonlyMap<string, string>, code: string): TreeProblem | null {
  const passed = new Set<string>()
  for (let at = code; at !== ''; at = parents.get(at) ?? '') {
    if (passed.has(at)) return 'cycle'
    if (passed.size >= MAX_DEPTH) return 'tooDeep'
    passed.add(at)
  }
  return null
}

export const FILE_PROBLEMS = [
  'tooLarge', 'signature', 'notJson', 'notCatalogue', 'newerFormat', 'field', 'characters', 'empty', 'years', 'codeTwice', 'parentMissing', 'cycle', 'tooDeep'
] as const
export type FileProblemReason = (typeof FILE_PROBLEMS)[number]

/** Why a file is no reference plan, and where: a field, or the code of an item. The words are in i18n under `alignment.fileProblem`. */
export interface FileProblem {
  readonly reason: FileProblemReason
  readonly at: string
}

/** Reads the text of a file as a reference plan. Nothing of a file with a problem is taken in. */
export function parseCatalogue(text: string): Result<Catalogue, FileProblem> {
  if (new TextEncoder().encode(text).byteLength > MAX_CATALOGUE_BYTES) return err({ reason: 'tooLarge', at: '' })
  const data = readJson(text)
  if (data === undefined) return err({ reason: 'notJson', at: '' })
  const envelope = z.object({ format: z.literal(CATALOGUE_FORMAT), formatVersion: z.number() }).safeParse(data)
  if (!envelope.success) return err({ reason: 'notCatalogue', at: '' })
  if (envelope.data.formatVersion > CATALOGUE_FORMAT_VERSION) return err({ reason: 'newerFormat', at: String(envelope.data.formatVersion) })
  const read = catalogueSchema.safeParse(data)
  return read.success ? ok(read.data) : err(problemOf(read.error, data))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

function problemOf(error: z.ZodError, data: unknown): FileProblem {
  const [issue] = error.issues
  const known = FILE_PROBLEMS.find((reason) => issue?.code === 'custom' && reason === issue.message)
  return { reason: known ?? 'field', at: placeOf(issue?.path ?? [], data) }
}

/** "items[3].title" is hard to find in a file: the code of the item says it better. */
function placeOf([first, index, ...rest]: readonly PropertyKey[], data: unknown): string {
  if (first === 'items' && typeof index === 'string') return index
  if (first !== 'items' || typeof index !== 'number') return [first, index, ...rest].filter((part) => part !== undefined).map(String).join(' ')
  const items = (data as { readonly items: readonly unknown[] }).items
  const code = (items[index] as { readonly code?: unknown } | null)?.code
  return [typeof code === 'string' && code !== '' ? code.slice(0, 40) : `#${String(index + 1)}`, ...rest.map(String)].join(' ')
}
