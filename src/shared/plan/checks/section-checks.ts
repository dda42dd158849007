import { paragraphWords } from '@shared/narrative/paragraph-record'
import { requiredParts } from '@shared/narrative/plan-parts'
import { partOfSection, sectionId } from '@shared/narrative/section-id'
import type { SectionPart } from '@shared/narrative/section-record'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** Every part of the book that asks for words has some, or figures and lists of its own. */
export function sectionChecks(contents: PlanContents): readonly Check[] {
  const { plan, paragraphs } = contents
  const written = new Set<SectionPart | undefined>(partsWithRecords(contents))
  for (const { fields } of paragraphs) {
    if (fields.table !== null || fields.figure !== '' || isWritten(paragraphWords(fields))) written.add(partOfSection(plan.id, fields.section))
  }
  return requiredParts(plan.fields.kind).map((part) => (
    { rule: 'sectionEmpty', kind: 'section', record: sectionId(plan.id, part), field: 'content', name: part, holds: written.has(part) }
  ))
}

function partsWithRecords({ analysis: { swot, facts, needs }, alignments, missions, pastResults }: PlanContents): readonly SectionPart[] {
  const held: readonly (readonly [SectionPart, boolean])[] = [
    ['environment', swot.length > 0], ['provinceData', facts.some(({ fields }) => fields.table === 'province')],
    ['situation', needs.length > 0 || facts.some(({ fields }) => fields.table !== 'province')], ['pastResults', pastResults.length > 0],
    ['alignment', alignments.some(({ fields }) => fields.issue !== '')], ['direction', missions.length > 0]
  ]
  return held.filter(([, has]) => has).map(([part]) => part)
}

/** Dots and lines to be filled in are no words yet. */
function isWritten(words: string): boolean {
  return /[^\s.…_-]/u.test(words)
}
