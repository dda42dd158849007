import { yearsOf, type IsoDay } from '@shared/kernel/calendar'
import { provinceOf } from '@shared/office/office'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { bookSource } from './book-source'
import { finalText } from './final-text'
import type { Block, DocOutline, DocSection, Numerals, Profile } from './outline'
import type { BookContext, OfficeNames } from './plan-book/book-context'
import { alignmentTables } from './plan-book/alignment-part'
import { actionParts, firstParts, middleParts } from './plan-book/body-parts'
import { budgetPart } from './plan-book/budget-part'
import { closingParts } from './plan-book/closing-parts'
import { BookMarks } from './plan-book/compose'
import { bookTitle, cover, periodText } from './plan-book/cover'
import { frontMatter } from './plan-book/front-matter'
import { issuePart } from './plan-book/issue-part'
import { mapPart } from './plan-book/map-part'
import { addedPages } from './plan-book/pages'
import { projectPages } from './plan-book/project-forms'
import { SAMPLE } from './words'

export interface PlanBookOptions {
  readonly numerals: Numerals
  readonly profile: Profile
  /** Printed as month and year on the cover; `null` leaves it out. */
  readonly madeOn: IsoDay | null
  /** `false` keeps wide tables on upright pages, in smaller type: for printers that cannot mix both (Chromium before 131). */
  readonly landscape?: boolean
}

function bookSections(context: BookContext): readonly DocSection[] {
  // A page taken out of the book of a sample must still say what it is.
  const mark = context.source.plan.fields.sample ? `${SAMPLE} · ` : ''
  const header = `${mark}${bookTitle(context)} ${periodText(context)}`
  const onward = { format: 'digits', hideFirst: false } as const
  // Read in the order of the book: tables are numbered as they are made.
  const front = [cover(context), frontMatter(context)]
  const opening = { format: 'digits', start: 1, hideFirst: true } as const
  const closing: () => readonly DocSection[] = () => [
    ...detailSections(context, { numbering: onward, header }),
    ...formSections(context, { numbering: onward, header })
  ]
  if (context.source.plan.fields.kind === 'action') {
    return [...front, { id: 'body', orientation: 'portrait', numbering: opening, header, blocks: actionParts(context) }, ...closing()]
  }
  const [first, tables, middle] = [firstParts(context), alignmentTables(context), middleParts(context)]
  const wideTables: readonly DocSection[] = tables.length === 0 ? [] : [
    { id: 'alignment', orientation: context.wide, numbering: onward, header, blocks: tables },
    { id: 'middle', orientation: 'portrait', numbering: onward, header, blocks: middle }
  ]
  const body = tables.length === 0 ? [...first, ...middle] : first
  return [
    ...front,
    { id: 'body', orientation: 'portrait', numbering: opening, header, blocks: body },
    ...wideTables,
    ...closing()
  ]
}

/** The map on wide pages, what officers added to ส่วนที่ ๕ upright again, then the issues and their money on wide pages. */
function detailSections(context: BookContext, look: Pick<DocSection, 'numbering' | 'header'>): readonly DocSection[] {
  const map = mapPart(context)
  const added = addedPages('direction', context)
  const detail = (): readonly Block[] => [...issuePart(context), ...budgetPart(context)]
  const wide = { ...look, orientation: context.wide }
  if (added.length === 0) return [{ ...wide, id: 'detail', blocks: [...map, ...detail()] }]
  return [{ ...wide, id: 'map', blocks: map }, { ...look, id: 'added', orientation: 'portrait', blocks: added }, { ...wide, id: 'detail', blocks: detail() }]
}

/** The forms of the projects, their schedules on wide pages, then what officers added to the part and all that follows it. */
function formSections(context: BookContext, look: Pick<DocSection, 'numbering' | 'header'>): readonly DocSection[] {
  const { forms, schedules } = projectPages(context)
  const closing = [...addedPages('projects', context), ...closingParts(context)]
  if (schedules.length === 0) return [{ ...look, id: 'forms', orientation: 'portrait', blocks: [...forms, ...closing] }]
  return [
    { ...look, id: 'forms', orientation: 'portrait', blocks: forms },
    { ...look, id: 'schedules', orientation: context.wide, blocks: schedules },
    { ...look, id: 'closing', orientation: 'portrait', blocks: closing }
  ]
}

/** An office this program does not know keeps its code: the book is still made. */
function officeNames({ office, plan }: PlanSnapshot): OfficeNames {
  if (office === undefined) return { office: `สำนักงานยุติธรรมจังหวัด (รหัส ${plan.office})`, province: plan.office }
  return { office: office.name, province: provinceOf(office)?.nameTh ?? office.place }
}

/** The plan book (brief §1.3) as an outline: a pure function of the snapshot and the options. */
export function planBook(snapshot: PlanSnapshot, options: PlanBookOptions): DocOutline {
  return composedBook(snapshot, options).outline
}

/** The book, and how many footnotes stand in it before each section. */
export interface ComposedBook {
  readonly outline: DocOutline
  readonly notesBefore: ReadonlyMap<string, number>
}

/** What every paper made from a snapshot draws on. */
export function bookContext(snapshot: PlanSnapshot, { madeOn, landscape = true }: Pick<PlanBookOptions, 'madeOn' | 'landscape'>): BookContext {
  const { startYear, endYear } = snapshot.plan.fields
  return {
    snapshot, source: bookSource(snapshot), names: officeNames(snapshot), madeOn, marks: new BookMarks(), years: yearsOf(startYear, endYear),
    wide: landscape ? 'landscape' : 'portrait'
  }
}

/** The book with the count that numbers its footnotes, so that the editor shows the numbers of the paper. */
export function composedBook(snapshot: PlanSnapshot, options: PlanBookOptions): ComposedBook {
  const { numerals, profile } = options
  const context = bookContext(snapshot, options)
  const { names } = context
  const title = `${bookTitle(context)} ${periodText(context)}`
  const meta = { title, subject: 'แผนยุทธศาสตร์และคำของบประมาณ', creator: names.office, keywords: `กพยจ., ${names.province}` }
  const outline = finalText({ meta, numerals, profile, sections: bookSections(context) })
  return { outline, notesBefore: context.marks.notesBefore }
}
