import { create, type Intent } from '@shared/record/command'
import { partOfSection } from './section-id'
import { sectionRecord } from './section-record'

/**
 * Makes the record of an official part that has none yet: plans begun before the part existed get it with the first thing written
 * there. Two devices that do so meet under the derived id.
 */
export function missingPart(plan: string, section: string, isKnown: boolean): readonly Intent[] {
  const part = isKnown ? undefined : partOfSection(plan, section)
  return part === undefined ? [] : [create(sectionRecord, section, { part })]
}
