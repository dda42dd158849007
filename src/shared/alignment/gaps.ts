import { goalsOf, isExpired, itemOf, validityOf, type Catalogue, type CatalogueItem } from '@shared/catalogue/catalogue'
import { findItem, type FoundItem, type Library } from '@shared/catalogue/library'
import type { Issue } from '@shared/issue/issue-record'
import type { Project } from '@shared/project/project-record'
import type { Alignment } from './alignment-record'

/** The three levels that every issue is to serve (brief §1.6). The plan of the province is one of level 3 (brief §1.1). */
export const PLAN_LEVELS = ['1', '2', '3'] as const
export type PlanLevel = (typeof PLAN_LEVELS)[number]

export function levelOf({ level }: Pick<Catalogue, 'level'>): PlanLevel | undefined {
  return level === 'province' ? '3' : level === 'sdg' ? undefined : level
}

/** A link with the item it names; `found` is missing when this device does not have that version. */
export interface ReadLink {
  readonly alignment: Alignment
  readonly found: FoundItem | undefined
}

export function linksOfIssue(issue: string, alignments: readonly Alignment[], library: Library): readonly ReadLink[] {
  return readLinks(alignments.filter(({ fields }) => fields.issue === issue), library)
}

export function linksOfProject(project: string, alignments: readonly Alignment[], library: Library): readonly ReadLink[] {
  return readLinks(alignments.filter(({ fields }) => fields.project === project), library)
}

/** In the order of the levels, then of the reference plan itself. */
export function readLinks(alignments: readonly Alignment[], library: Library): readonly ReadLink[] {
  const place = ({ found, alignment }: ReadLink): readonly [number, number, string] => {
    if (found === undefined) return [library.length, 0, alignment.id]
    return [library.findIndex(({ catalogue }) => catalogue === found.catalogue), found.catalogue.items.indexOf(found.item), alignment.id]
  }
  return alignments.map((alignment) => ({ alignment, found: findItem(library, alignment.fields) }))
    .map((link) => ({ link, at: place(link) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.at[2] < b.at[2] ? -1 : 1))
    .map(({ link }) => link)
}

/** Which of the three levels an issue serves nothing of; none means aligned at all three. */
export function missingLevels(issue: Pick<Issue, 'id'>, alignments: readonly Alignment[], library: Library): readonly PlanLevel[] {
  const served = new Set(linksOfIssue(issue.id, alignments, library).flatMap(({ found }) => (found === undefined ? [] : levelOf(found.catalogue) ?? [])))
  return PLAN_LEVELS.filter((level) => !served.has(level))
}

/** Whether a project serves a goal of a plan of level 2 or 3 (scenario 5: เป้าหมายตามแผนแม่บทฯ). SDGs alone do not do. */
export function servesMasterPlan(project: Pick<Project, 'id'>, alignments: readonly Alignment[], library: Library): boolean {
  return linksOfProject(project.id, alignments, library).some(({ found, alignment }) => {
    // A version this device does not have is still a goal to its author.
    if (found === undefined) return alignment.fields.goal !== ''
    const level = levelOf(found.catalogue)
    return level === '2' || level === '3'
  })
}

/** The projects that serve no goal of a master plan, in the order given. */
export function projectsWithoutGoal(projects: readonly Project[], alignments: readonly Alignment[], library: Library): readonly Project[] {
  return projects.filter((project) => !servesMasterPlan(project, alignments, library))
}

/** A link whose reference plan has run out before the year (B.E.) in which it is needed. */
export interface ExpiredLink extends ReadLink {
  readonly found: FoundItem
  readonly endYear: number
}

/** A project needs its goal in its own fiscal year, an issue until the plan ends. */
export function expiredLinks(
  alignments: readonly Alignment[], library: Library, projects: readonly Project[], planEndYear: number
): readonly ExpiredLink[] {
  const yearOf = new Map(projects.map(({ id, fields }) => [id, fields.fiscalYear]))
  return readLinks(alignments, library).flatMap(({ alignment, found }): readonly ExpiredLink[] => {
    if (found === undefined) return []
    const { endYear } = validityOf(found.catalogue, found.item)
    const year = alignment.fields.project === '' ? planEndYear : yearOf.get(alignment.fields.project) ?? planEndYear
    return isExpired({ endYear }, year) ? [{ alignment, found, endYear }] : []
  })
}

/** One item of a reference plan with the projects that serve it. */
export interface GoalRow {
  readonly item: CatalogueItem
  readonly projects: readonly Project[]
  /** เป้าหมายที่ยังไม่มีโครงการ: an end of the tree that no project serves. */
  readonly isGap: boolean
}

/**
 * The items of a reference plan and who serves them. An item whose wording nobody confirmed asks for no project of its own
 * when its parent has one: nobody should have to cite it.
 */
export function goalRows(catalogue: Catalogue, projects: readonly Project[], alignments: readonly Alignment[]): readonly GoalRow[] {
  const ends = new Set(goalsOf(catalogue))
  const byItem = new Map<string, Set<string>>()
  for (const { fields } of alignments) {
    if (fields.project === '' || fields.catalogue !== catalogue.id || fields.version !== catalogue.version) continue
    byItem.set(fields.goal, (byItem.get(fields.goal) ?? new Set()).add(fields.project))
  }
  const servedBy = (code: string): readonly Project[] => projects.filter(({ id }) => byItem.get(code)?.has(id) === true)
  return catalogue.items.map((item) => {
    const own = servedBy(item.code)
    const parent = itemOf(catalogue, item.parent)
    const throughParent = item.evidence === 'unconfirmed' && parent !== undefined && servedBy(parent.code).length > 0
    return { item, projects: own, isGap: ends.has(item) && own.length === 0 && !throughParent }
  })
}
