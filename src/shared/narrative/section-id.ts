import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'
import type { SectionPart } from './section-record'

/** The id of one narrative part of a plan; derived, so that every machine names it alike. */
export function sectionId(plan: string, part: SectionPart): string {
  return uuidFromDigest(sha256Bytes(`section/${plan}/${part}`))
}
