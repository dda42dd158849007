import type { Issue } from '@shared/issue/issue-record'
import { thaiLetter } from '@shared/kernel/thai-letters'
import { inOrder } from '@shared/record/order-key'
import { officialParts, type Counting, type OfficialPart } from './plan-parts'
import { sectionId } from './section-id'
import { addedSections, hostsOf, issueKey, sectionKey, type PageKey, type SectionPlan } from './section-place'
import type { Section, SectionPart } from './section-record'

/** How deep officers may nest sections below a part or an issue. */
export const MOST_DEPTH = 3

/** A page of the book in its place: outline, paper and documents all read this. */
export interface PlanNode {
  readonly key: PageKey
  /** The official part it stands in. */
  readonly part: SectionPart
  /** The section record that holds its text; empty for an issue. */
  readonly section: string
  /** The issue it is or stands under; empty for none. */
  readonly issue: string
  /** What an officer called it; empty for the official heading. */
  readonly title: string
  /** "2.1.3" in Arabic digits, "ก" in the annex; empty where nothing is counted. */
  readonly number: string
  /** Levels below the book: 1 for ๑., 2 for ๑.๑. */
  readonly level: number
  /** Added sections between it and its part or issue, itself included; 0 for parts and issues. */
  readonly depth: number
  readonly children: readonly PlanNode[]
}

export interface PlanTreeInput {
  readonly plan: SectionPlan
  readonly sections: readonly Section[]
  readonly issues: readonly Issue[]
  /** How many objectives an issue has: they take the first numbers below it. None when left out. */
  readonly objectives?: readonly { readonly fields: { readonly issue: string } }[]
}

/** The whole book as a tree, numbered. The same records give the same tree in whatever order they come. */
export function planTree(input: PlanTreeInput): readonly PlanNode[] {
  const builder = new TreeBuilder(input)
  let count = 0
  return officialParts(input.plan.kind).filter(({ under }) => under === null).map((official) => {
    if (official.counting === 'digits') count += 1
    return builder.part(official, official.counting === 'digits' ? String(count) : '', 1)
  })
}

/** Every page of the book from front to back. */
export function pagesOf(nodes: readonly PlanNode[]): readonly PlanNode[] {
  return nodes.flatMap((node) => [node, ...pagesOf(node.children)])
}

export function findPage(nodes: readonly PlanNode[], key: string): PlanNode | undefined {
  return pagesOf(nodes).find((node) => node.key === key)
}

/** The number of a heading that the document itself writes below a part: "5.1" for the vision; empty when that book has none. */
export function headingNumber(nodes: readonly PlanNode[], plan: SectionPlan, part: SectionPart, heading: string): string {
  const at = officialParts(plan.kind).find((official) => official.part === part)?.headings.indexOf(heading) ?? -1
  const number = findPage(nodes, part)?.number ?? ''
  return at < 0 || number === '' ? '' : `${number}.${String(at + 1)}`
}

/** The number of the nth (from 0) piece below a page. */
function numberBelow(number: string, counting: Counting, nth: number): string {
  if (counting === 'none') return ''
  if (counting === 'letters' && number === '') return thaiLetter(nth + 1)
  return `${number}.${String(nth + 1)}`
}

interface Place {
  readonly number: string
  readonly counting: Counting
  readonly level: number
  readonly part: SectionPart
  readonly issue: string
}

class TreeBuilder {
  private readonly byHost = new Map<PageKey, Section[]>()

  constructor(private readonly input: PlanTreeInput) {
    const hosts = hostsOf(input.plan, input.sections, input.issues)
    for (const section of inOrder(addedSections(input.plan.id, input.sections))) {
      const host = hosts.get(section.id)
      const siblings = host === undefined ? undefined : this.byHost.get(host)
      if (siblings !== undefined) siblings.push(section)
      else if (host !== undefined) this.byHost.set(host, [section])
    }
  }

  part({ part, counting, headings }: OfficialPart, number: string, level: number): PlanNode {
    const section = sectionId(this.input.plan.id, part)
    const place = { number, counting, level, part, issue: '' }
    const below = officialParts(this.input.plan.kind).filter(({ under }) => under === part)
    const parts = below.map((official, at) => this.part(official, numberBelow(number, counting, headings.length + at), level + 1))
    const issues = part === 'issues' ? inOrder(this.input.issues) : []
    const first = headings.length + parts.length
    const issueNodes = issues.map((issue, at) => this.issue(issue, { ...place, number: numberBelow(number, counting, first + at), level: level + 1 }))
    return {
      ...place, key: part, section, depth: 0,
      title: this.input.sections.find(({ id }) => id === section)?.fields.title ?? '',
      children: [...parts, ...issueNodes, ...this.below(part, place, first + issues.length)]
    }
  }

  private issue({ id, fields }: Issue, place: Place): PlanNode {
    const own = { ...place, issue: id }
    const objectives = (this.input.objectives ?? []).filter((objective) => objective.fields.issue === id).length
    return { ...own, key: issueKey(id), section: '', title: fields.title, depth: 0, children: this.below(issueKey(id), own, objectives) }
  }

  private below(host: PageKey, place: Place, first: number, depth = 1): readonly PlanNode[] {
    return this.sectionsUnder(host, depth).map((section, at) => {
      const own = { ...place, number: numberBelow(place.number, place.counting, first + at), level: place.level + 1 }
      const key = sectionKey(section.id)
      const children = depth < MOST_DEPTH ? this.below(key, own, 0, depth + 1) : []
      return { ...own, key, section: section.id, title: section.fields.title, depth, children }
    })
  }

  /** Two moves at once may nest deeper than allowed: what stands below the lowest level stands beside it instead. */
  private sectionsUnder(host: PageKey, depth: number): readonly Section[] {
    const own = this.byHost.get(host) ?? []
    return depth < MOST_DEPTH ? own : own.flatMap((section) => [section, ...this.sectionsUnder(sectionKey(section.id), depth)])
  }
}
