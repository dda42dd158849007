import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'
import { SECTION_PARTS, type SectionPart } from './section-record'

/** The ids of one plan are asked for on every keystroke; those of a few plans are kept. */
const known = new Map<string, ReadonlyMap<SectionPart, string>>()
const MOST_KNOWN = 100

/** The id of one official part of a plan; derived, so that every machine names it alike. */
export function sectionId(plan: string, part: SectionPart): string {
  return idsOf(plan).get(part) ?? ''
}

/** The official part that an id stands for, if it is one of this plan. */
export function partOfSection(plan: string, section: string): SectionPart | undefined {
  for (const [part, id] of idsOf(plan)) if (id === section) return part
  return undefined
}

function idsOf(plan: string): ReadonlyMap<SectionPart, string> {
  const found = known.get(plan)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const ids = new Map(SECTION_PARTS.map((part) => [part, uuidFromDigest(sha256Bytes(`section/${plan}/${part}`))]))
  known.set(plan, ids)
  return ids
}
