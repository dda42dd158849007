import { plainText } from '@shared/kernel/rich-text'
import { requiredParts } from '@shared/narrative/plan-parts'
import { sectionId } from '@shared/narrative/section-id'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** Every part of the book that asks for words has some. */
export function sectionChecks({ plan, paragraphs }: PlanContents): readonly Check[] {
  const written = new Set(paragraphs.filter(({ fields }) => plainText(fields.content).trim() !== '').map(({ fields }) => fields.section))
  return requiredParts(plan.fields.kind).map((part) => {
    const record = sectionId(plan.id, part)
    return { rule: 'sectionEmpty', kind: 'section', record, field: 'content', name: part, holds: written.has(record) }
  })
}
