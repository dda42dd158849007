import { yearsOf, type IsoDay } from '@shared/kernel/calendar'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { officeOf, provinceOf } from '@shared/office/office'
import { allProjects, bookSource, type BookRecords, type BookSource } from './book-source'
import { finalText } from './final-text'
import type { DocOutline, DocSection, Numerals, Profile } from './outline'
import type { BookContext, OfficeNames } from './plan-book/book-context'
import { bodyParts } from './plan-book/body-parts'
import { budgetPart } from './plan-book/budget-part'
import { closingParts } from './plan-book/closing-parts'
import { BookMarks } from './plan-book/compose'
import { bookTitle, cover, periodText } from './plan-book/cover'
import { frontMatter } from './plan-book/front-matter'
import { issuePart } from './plan-book/issue-part'
import { projectForms } from './plan-book/project-forms'

export interface PlanBookOptions {
  readonly numerals: Numerals
  readonly profile: Profile
  readonly madeOn: IsoDay | null
}

/** The plan's years and, so that no money is lost from a table, any other year a project was put in. */
function bookYears(source: BookSource): readonly number[] {
  const { startYear, endYear } = source.plan.fields
  const years = new Set<number>([...yearsOf(startYear, endYear), ...allProjects(source).map((entry) => entry.project.fields.fiscalYear)])
  return [...years].sort((a, b) => a - b)
}

function bookSections(context: BookContext): readonly DocSection[] {
  const header = `${bookTitle(context)} ${periodText(context)}`
  const onward = { format: 'digits', hideFirst: false } as const
  return [
    cover(context),
    frontMatter(context),
    { id: 'body', orientation: 'portrait', numbering: { format: 'digits', start: 1, hideFirst: true }, header, blocks: bodyParts(context) },
    { id: 'detail', orientation: 'landscape', numbering: onward, header, blocks: [...issuePart(context), ...budgetPart(context)] },
    { id: 'forms', orientation: 'portrait', numbering: onward, header, blocks: [...projectForms(context), ...closingParts(context)] }
  ]
}

/** An office this program does not know keeps its code: the book is still made. */
function officeNames(code: string): OfficeNames {
  const office = officeOf(code)
  if (office === undefined) return { office: `สำนักงานยุติธรรมจังหวัด (รหัส ${code})`, province: code }
  return { office: office.name, province: provinceOf(office)?.nameTh ?? office.place }
}

/** The plan book (brief §1.3) as an outline. Fails only when an amount or a sum leaves the range of money. */
export function planBook(records: BookRecords, options: PlanBookOptions): Result<DocOutline, PlanError> {
  const source = bookSource(records)
  if (!source.ok) return source
  const { numerals, profile, madeOn } = options
  const names = officeNames(records.plan.office)
  const context: BookContext = { source: source.value, names, madeOn, marks: new BookMarks(), years: bookYears(source.value) }
  const title = `${bookTitle(context)} ${periodText(context)}`
  const meta = { title, subject: 'แผนยุทธศาสตร์และคำของบประมาณ', creator: names.office, keywords: `กพยจ., ${names.province}` }
  return ok(finalText({ meta, numerals, profile, sections: bookSections(context) }))
}
