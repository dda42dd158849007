import type { Issue } from '@shared/issue/issue-record'
import type { PlanKind } from '@shared/plan/plan-kind'
import { officialParts } from './plan-parts'
import { partOfSection } from './section-id'
import type { Section, SectionPart } from './section-record'

/** A page of the plan book: an official part, a strategic issue, or a section that an officer added. */
export type PageKey = SectionPart | `issue:${string}` | `section:${string}`

/** What the places of the sections follow from. */
export interface SectionPlan {
  readonly id: string
  readonly kind: PlanKind
}

export function sectionKey(section: string): PageKey {
  return `section:${section}`
}

export function issueKey(issue: string): PageKey {
  return `issue:${issue}`
}

/** The sections that officers added, without the official parts. */
export function addedSections(plan: string, sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ id }) => partOfSection(plan, id) === undefined)
}

/**
 * The page each added section stands under. A parent that is gone sends the section to the part it was last put into. Two people
 * who moved two sections below each other at once made a ring that hangs on nothing: the member with the smallest id leaves it
 * for its part, so that every machine shows the same tree and nothing is ever lost from sight.
 */
export function hostsOf(plan: SectionPlan, sections: readonly Section[], issues: readonly Pick<Issue, 'id'>[]): ReadonlyMap<string, PageKey> {
  const added = new Map(addedSections(plan.id, sections).map((section) => [section.id, section]))
  const parts = new Set(officialParts(plan.kind).map(({ part }) => part))
  const known = new Set(issues.map(({ id }) => id))
  const inPart = (part: SectionPart, issue: string): PageKey => (part === 'issues' && known.has(issue) ? issueKey(issue) : part)
  const homeOf = ({ fields }: Section): PageKey => inPart(parts.has(fields.part) ? fields.part : 'annex', fields.issue)
  const hosts = new Map<string, PageKey>()
  for (const section of added.values()) {
    const { parent, issue } = section.fields
    const part = partOfSection(plan.id, parent)
    if (part !== undefined) hosts.set(section.id, parts.has(part) ? inPart(part, issue) : homeOf(section))
    else hosts.set(section.id, added.has(parent) ? sectionKey(parent) : homeOf(section))
  }
  for (const id of ringBreakers(added)) {
    const section = added.get(id)
    if (section !== undefined) hosts.set(id, homeOf(section))
  }
  return hosts
}

/** Of every ring of parents the member with the smallest id. */
function ringBreakers(added: ReadonlyMap<string, Section>): readonly string[] {
  const settled = new Set<string>()
  const breakers: string[] = []
  for (const start of added.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && added.has(at) && !settled.has(at) && !onPath.has(at)) {
      path.push(at)
      onPath.add(at)
      at = added.get(at)?.fields.parent
    }
    if (at !== undefined && onPath.has(at)) {
      const ring = path.slice(path.indexOf(at))
      breakers.push(ring.reduce((least, id) => (id < least ? id : least)))
    }
    for (const id of path) settled.add(id)
  }
  return breakers
}
