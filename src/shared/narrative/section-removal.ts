import { remove, set, type Intent, type RecordReader } from '@shared/record/command'
import { figuresFollow } from './figure-care'
import type { Paragraph } from './paragraph-record'
import { paragraphRecord } from './paragraph-record'
import { sectionId } from './section-id'
import { addedSections, hostsOf, sectionKey, type PageKey, type SectionPlan } from './section-place'
import { sectionRecord, type Section, type SectionPart } from './section-record'
import type { Issue } from '@shared/issue/issue-record'

interface Shelf {
  readonly plan: SectionPlan
  readonly sections: readonly Section[]
  readonly issues: readonly Pick<Issue, 'id'>[]
  readonly paragraphs: readonly Paragraph[]
}

/** The added sections that stand below a page, whatever its depth. */
export function sectionsBelow(hosts: ReadonlyMap<string, PageKey>, page: PageKey): readonly string[] {
  const own = [...hosts].filter(([, host]) => host === page).map(([id]) => id)
  return own.flatMap((id) => [id, ...sectionsBelow(hosts, sectionKey(id))])
}

/**
 * What removes added sections with all that stands below them, and the pictures that only they showed. A section that is shown elsewhere and still names a removed one as
 * its parent gets the parent under which it is shown, for nothing may hang on a dead record.
 */
export function removalOf(roots: readonly string[], { plan, sections, issues, paragraphs }: Shelf, reader: RecordReader): readonly Intent[] {
  const hosts = hostsOf(plan, sections, issues)
  const gone = new Set(roots.flatMap((id) => [id, ...sectionsBelow(hosts, sectionKey(id))]))
  const orphans = addedSections(plan.id, sections).filter(({ id, fields }) => !gone.has(id) && gone.has(fields.parent))
  const texts = paragraphs.filter(({ fields }) => gone.has(fields.section))
  return [
    ...orphans.map(({ id }) => set(sectionRecord, id, { parent: parentOf(plan, hosts.get(id) ?? 'annex') })),
    ...texts.map(({ id }) => remove(paragraphRecord, id)),
    ...figuresFollow(reader, { plan: plan.id, blocks: new Set(texts.map(({ id }) => id)), before: texts.map(({ fields }) => fields.figure), after: [] }),
    ...[...gone].map((id) => remove(sectionRecord, id))
  ]
}

/** The section record that a page stands for: what its children name as their parent. */
export function parentOf(plan: SectionPlan, page: PageKey): string {
  if (page.startsWith('section:')) return page.slice('section:'.length)
  return sectionId(plan.id, page.startsWith('issue:') ? 'issues' : (page as SectionPart))
}
