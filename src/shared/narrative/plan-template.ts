import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { repairThai } from '@shared/kernel/thai-text'
import { SECTION_PARTS, type SectionPart } from './section-record'

export const TEMPLATE_FORMAT = 'yutitham-template'
/** Raised when the shape of the file changes. */
export const TEMPLATE_VERSION = 1

/** What a template may put into a part: nothing that holds figures, pictures or references of one plan. */
export const TEMPLATE_STYLES = ['body', 'heading', 'bullet', 'number'] as const

const MOST_PARAGRAPHS = 200
const LONGEST_TEXT = 4_000
const LONGEST_LINE = 200

/** Control characters would reach the paper; line breaks belong between paragraphs. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/

function cleanText(most: number) {
  return z.string().max(most).refine((text) => !CONTROL.test(text), 'control character').transform(repairThai)
}

export const templateParagraphSchema = z.strictObject({ style: z.enum(TEMPLATE_STYLES), text: cleanText(LONGEST_TEXT) })
export type TemplateParagraph = z.infer<typeof templateParagraphSchema>

const templatePartSchema = z.strictObject({
  /** How to write this part; shown beside it, never in the book. */
  guidance: cleanText(LONGEST_TEXT),
  paragraphs: z.array(templateParagraphSchema).max(MOST_PARAGRAPHS)
})
export type TemplatePart = z.infer<typeof templatePartSchema>

export const templateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** For which kind of plan: the strategic plan of several years, or the action plan of one. */
  kind: z.enum(['strategic', 'action']),
  title: cleanText(LONGEST_LINE).refine((title) => title.trim() !== '', 'empty'),
  /** Who made it: shown wherever it is offered. */
  source: cleanText(LONGEST_LINE),
  // Of a newer program, a template may know parts that this one does not: they are checked and left out.
  parts: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), templatePartSchema)
})
export type TemplateFile = z.infer<typeof templateSchema>
export type TemplateKind = TemplateFile['kind']

const MOST_PARTS = 60

/** Far above any template of words, far below what would stop this machine. */
export const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024

/** Reads a template from parsed JSON. `TEMPLATE_INVALID`, with the version when a newer program made it. */
export function parseTemplate(data: unknown): Result<TemplateFile, PlanError> {
  const envelope = z.object({ format: z.literal(TEMPLATE_FORMAT), version: z.number() }).safeParse(data)
  if (envelope.success && envelope.data.version > TEMPLATE_VERSION) return err(planError('TEMPLATE_INVALID', { version: envelope.data.version }))
  const file = templateSchema.safeParse(data)
  if (!file.success || Object.keys(file.data.parts).length > MOST_PARTS) return err(planError('TEMPLATE_INVALID'))
  return ok(file.data)
}

/** What a template says about one part; `undefined` when it says nothing. */
export function templatePart(template: TemplateFile, part: SectionPart): TemplatePart | undefined {
  // A key of the file is no key of an object's prototype.
  return Object.hasOwn(template.parts, part) ? template.parts[part] : undefined
}

/** The skeletons of every part this program knows, in the order of the book. */
export function skeletonsOf(template: TemplateFile): readonly PartSkeleton[] {
  return SECTION_PARTS.flatMap((part) => {
    const paragraphs = templatePart(template, part)?.paragraphs ?? []
    return paragraphs.length === 0 ? [] : [{ part, paragraphs }]
  })
}

/** What is put into one part. */
export interface PartSkeleton {
  readonly part: SectionPart
  readonly paragraphs: readonly TemplateParagraph[]
}
