import { officialParts } from '@shared/narrative/plan-parts'
import { findPage, headingNumber, type PlanNode } from '@shared/narrative/plan-tree'
import type { PageKey } from '@shared/narrative/section-place'
import type { SectionPart } from '@shared/narrative/section-record'
import type { SectionPlan } from '@shared/narrative/section-place'
import { thaiLetter } from '@shared/kernel/thai-letters'
import type { Block, HeadingBlock } from '../outline'
import { PART_HEADINGS } from '../words'
import type { BookContext } from './book-context'
import { heading } from './compose'
import { narrativeOf, notWritten } from './narrative'

function planOf({ source: { plan } }: BookContext): SectionPlan {
  return { id: plan.id, kind: plan.fields.kind }
}

/** A page of this book; `undefined` when its kind has no such part. */
export function pageOf(key: PageKey, { source }: BookContext): PlanNode | undefined {
  return findPage(source.tree, key)
}

/** The level at which a page stands in the document. */
function levelOf(page: PlanNode): HeadingBlock['level'] {
  return page.level >= 4 ? 4 : (page.level as HeadingBlock['level'])
}

/** "ส่วนที่ 3" for a part, "2.1" below it, "ภาคผนวก ก" in the annex. */
function numberWords({ number, level, part }: PlanNode): string {
  if (number === '') return ''
  if (level === 1) return `ส่วนที่ ${number}`
  return part === 'annex' && level === 2 ? `${PART_HEADINGS.annex} ${number}` : number
}

/** The heading of an official part, renamed or not; a part begins a page. */
export function partHead(part: SectionPart, context: BookContext): readonly Block[] {
  const page = pageOf(part, context)
  if (page === undefined) return []
  const title = page.title === '' ? PART_HEADINGS[part] : page.title
  return [heading(context.marks, levelOf(page), numberWords(page), title, page.level === 1)]
}

/** The text of an official part; a line that says there is none where one is asked for. */
export function partText(part: SectionPart, context: BookContext): readonly Block[] {
  const page = pageOf(part, context)
  const blocks = page === undefined ? [] : narrativeOf(page.section, context)
  const isRequired = officialParts(planOf(context).kind).some((official) => official.part === part && official.required)
  return blocks.length === 0 && isRequired ? [notWritten()] : blocks
}

/** The sections that officers added below a page, with everything below them. */
export function addedPages(key: PageKey, context: BookContext): readonly Block[] {
  return (pageOf(key, context)?.children ?? []).filter(({ depth }) => depth > 0).flatMap((page) => addedPage(page, context))
}

function addedPage(page: PlanNode, context: BookContext): readonly Block[] {
  const level = levelOf(page)
  return [
    heading(context.marks, level, numberWords(page), page.title),
    ...narrativeOf(page.section, context, level < 3 ? 3 : 4),
    ...page.children.flatMap((child) => addedPage(child, context))
  ]
}

/** A whole part without anything of its own but text: heading, text, added sections. */
export function plainPart(part: SectionPart, context: BookContext): readonly Block[] {
  return [...partHead(part, context), ...partText(part, context), ...addedPages(part, context)]
}

/** A numbered heading that the document itself writes below a part: "5.1 วิสัยทัศน์". */
export function headingBelow(part: SectionPart, name: string, title: string, context: BookContext, breakBefore = false): HeadingBlock {
  return heading(context.marks, 2, headingNumber(context.source.tree, planOf(context), part, name), title, breakBefore)
}

/** "ภาคผนวก ค": the annex that follows those the officers added, and `made` that the book itself made before it. */
export function nextAnnex(context: BookContext, made = 0): string {
  return `${PART_HEADINGS.annex} ${thaiLetter((pageOf('annex', context)?.children.length ?? 0) + made + 1)}`
}
