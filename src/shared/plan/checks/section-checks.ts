import { plainText } from '@shared/kernel/rich-text'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** Every part of the book has words. */
export function sectionChecks({ plan, paragraphs }: PlanContents): readonly Check[] {
  const written = new Set(paragraphs.filter(({ fields }) => plainText(fields.content).trim() !== '').map(({ fields }) => fields.section))
  return SECTION_PARTS.map((part) => {
    const record = sectionId(plan.id, part)
    return { rule: 'sectionEmpty', kind: 'section', record, field: 'content', name: part, holds: written.has(record) }
  })
}
