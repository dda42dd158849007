import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/**
 * The parts of the plan books of both kinds, in order (brief §1.3 and the last lines of §1.4); which kind has which is in
 * `plan-parts.ts`. Headings are in i18n and documents, keyed by these.
 */
export const SECTION_PARTS = [
  'foreword', 'summary', 'introduction', 'province', 'provinceData', 'situation', 'pastResults', 'alignment', 'environment', 'direction',
  'principle', 'link', 'issues', 'projects', 'drive', 'monitoring', 'annex'
] as const
export type SectionPart = (typeof SECTION_PARTS)[number]

/**
 * One piece of the book with a narrative of its own. The official parts have an id derived from plan and part and no parent;
 * sections that officers add name the section they stand under, and have a title.
 */
export const sectionRecord = defineRecord('section', {
  /** Of an added section: the part it was last put into, where it goes when its parent is lost. */
  part: text(z.enum(SECTION_PARTS), 'introduction'),
  parent: guarded(z.string(), '', 'section'),
  order: text(z.string().max(200), ''),
  /** Empty for the official heading. */
  title: text(z.string().max(500), ''),
  /** The strategic issue under which the section stands, directly below part ๖; empty for none. */
  issue: guarded(z.string(), '', 'issue'),
  /** The section of the earlier plan that this one was copied from. */
  copiedFrom: text(z.string().max(40), '')
})
export type Section = RecordOf<typeof sectionRecord>
