import { z } from 'zod'
import { issueRecord } from '@shared/issue/issue-record'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { openPlan, openRecord, type Runner } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { create, defineCommand, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { inOrder, placeInOrder, placeOf } from '@shared/record/order-key'
import { tidyLine } from '@shared/kernel/thai-text'
import { figureRecord } from './figure-record'
import { missingPart } from './missing-part'
import { paragraphRecord } from './paragraph-record'
import { findPage, MOST_DEPTH, pagesOf, planTree, type PlanNode } from './plan-tree'
import { partOfSection } from './section-id'
import { addedSections, type SectionPlan } from './section-place'
import { sectionRecord, type Section } from './section-record'
import { parentOf, removalOf } from './section-removal'

const LISTS = [sectionRecord.kind, issueRecord.kind]

/** The book as it stands, read once per command. */
interface Book {
  readonly plan: SectionPlan
  readonly sections: readonly Section[]
  readonly tree: readonly PlanNode[]
}

function bookOf(reader: RecordReader, { id, fields: { kind } }: Plan): Book {
  const plan = { id, kind }
  const sections = reader.list(sectionRecord, id)
  return { plan, sections, tree: planTree({ plan, sections, issues: reader.list(issueRecord, id) }) }
}

/** Levels from a section down to the lowest below it, itself included. */
function heightOf({ children }: PlanNode): number {
  return 1 + Math.max(0, ...children.map(heightOf))
}

function madePart({ plan, sections }: Book, section: string): readonly Intent[] {
  return missingPart(plan.id, section, sections.some(({ id }) => id === section))
}

/** A section that officers added, and its plan. `NOT_FOUND`, `SECTION_FIXED`; else as the lock. */
function openSection(reader: RecordReader, id: string, runner: Runner): Result<{ readonly record: Section; readonly plan: Plan }, PlanError> {
  const record = openRecord(sectionRecord, id, reader, 'edit', runner)
  if (!record.ok) return record
  if (partOfSection(record.value.plan, id) !== undefined) return err(planError('SECTION_FIXED'))
  const plan = openPlan(reader, record.value.plan, 'edit', runner)
  return plan.ok ? ok({ record: record.value, plan: plan.value }) : plan
}

/** Where a section shall stand: below a page, before one of the sections there or last. */
const placeArgs = { under: z.string().max(60), before: z.string().nullable() }

/** The fields that put a section below a page, and what else moves to make room. `NOT_FOUND`, `SECTION_DEEP` for `height` levels. */
function placed(book: Book, id: string, place: { readonly under: string; readonly before: string | null }, height: number): Result<{
  readonly fields: Partial<Section['fields']>
  readonly others: readonly Intent[]
}, PlanError> {
  const host = findPage(book.tree, place.under)
  if (host === undefined) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
  if (host.depth + height > MOST_DEPTH) return err(planError('SECTION_DEEP', { most: MOST_DEPTH }))
  const shown = new Set(host.children.map(({ section }) => section))
  const siblings = inOrder(addedSections(book.plan.id, book.sections).filter((section) => shown.has(section.id)))
  const after = siblings.map((section) => section.id).filter((each) => each !== id)
  const at = place.before === null ? after.length : after.indexOf(place.before)
  if (at < 0) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
  const orders = placeInOrder(siblings.map(placeOf), after.toSpliced(at, 0, id))
  const others = siblings.filter((section) => section.id !== id)
    .flatMap((section) => setChanged(sectionRecord, section, { order: orders.get(section.id) ?? section.fields.order }))
  const issue = place.under.startsWith('issue:') ? host.issue : ''
  return ok({ fields: { part: host.part, parent: parentOf(book.plan, host.key), issue, order: orders.get(id) ?? '' }, others })
}

/**
 * Adds a section below a page. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `SECTION_DEEP` below the
 * third level.
 */
export const createSection = defineCommand({
  name: 'section.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), ...placeArgs, title: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: LISTS.map((kind) => ({ plan, kind })) }),
  decide(reader, { plan, under, before, title }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(sectionRecord, title)
    if (!words.ok) return words
    const book = bookOf(reader, open.value)
    const id = context.newId()
    const place = placed(book, id, { under, before }, 1)
    if (!place.ok) return place
    const { fields, others } = place.value
    return decided({ plan, office: open.value.office }, [
      ...madePart(book, fields.parent ?? ''), ...others, create(sectionRecord, id, { ...fields, title: words.value })
    ])
  }
})

/** The heading an office gives an official part, tidied; empty for the official one. `TEXT_TOO_LONG`. */
function checkHeading(title: string): Result<string, PlanError> {
  const tidy = tidyLine(title)
  const judged = checkField(sectionRecord, 'title', tidy)
  return judged.ok ? ok(tidy) : judged
}

/** Renames a section; the empty title gives an official part its official heading back. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const renameSection = defineCommand({
  name: 'section.rename',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), section: z.string(), title: z.string() }),
  needs: ({ plan, section }) => ({ ids: [plan, section] }),
  decide(reader, { plan, section, title }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const part = partOfSection(plan, section)
    const words = part === undefined ? checkTitle(sectionRecord, title) : checkHeading(title)
    if (!words.ok) return words
    const known = reader.get(sectionRecord, section)
    if (known !== undefined && known.plan !== plan) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
    const fields = { title: words.value }
    if (known !== undefined) return decided(known, setChanged(sectionRecord, known, fields))
    if (part === undefined) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
    return decided({ plan, office: open.value.office }, [create(sectionRecord, section, { part, ...fields })])
  }
})

/**
 * Moves an added section, with what stands below it, to another place. Errors: those of the lock, `NOT_FOUND`, `SECTION_FIXED` for
 * an official part, `SECTION_RING` for a place below itself, `SECTION_DEEP`.
 */
export const moveSection = defineCommand({
  name: 'section.move',
  type: 'edit',
  args: z.strictObject({ section: z.string(), ...placeArgs }),
  needs: ({ section }) => ({ ids: [section], lists: LISTS.map((kind) => ({ kind, beside: section })) }),
  decide(reader, { section, under, before }, context) {
    const open = openSection(reader, section, context)
    if (!open.ok) return open
    const book = bookOf(reader, open.value.plan)
    const node = pagesOf(book.tree).find((page) => page.section === section)
    if (node === undefined) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
    if (findPage([node], under) !== undefined) return err(planError('SECTION_RING'))
    const place = placed(book, section, { under, before }, heightOf(node))
    if (!place.ok) return place
    const { fields, others } = place.value
    return decided(open.value.record, [
      ...madePart(book, fields.parent ?? ''), ...others, ...setChanged(sectionRecord, open.value.record, fields)
    ])
  }
})

/** Deletes an added section with its paragraphs, their pictures and everything below it. Errors: those of the lock, `SECTION_FIXED`. */
export const deleteSection = defineCommand({
  name: 'section.delete',
  type: 'edit',
  args: z.strictObject({ section: z.string() }),
  needs: ({ section }) => ({
    ids: [section], lists: [...LISTS, paragraphRecord.kind].map((kind) => ({ kind, beside: section })), may: [figureRecord.kind]
  }),
  decide(reader, { section }, context) {
    const open = openSection(reader, section, context)
    if (!open.ok) return open
    const { record, plan: { id, fields: { kind } } } = open.value
    const shelf = {
      plan: { id, kind }, sections: reader.list(sectionRecord, id), issues: reader.list(issueRecord, id), paragraphs: reader.list(paragraphRecord, id)
    }
    return decided(record, removalOf([section], shelf, reader))
  }
})
