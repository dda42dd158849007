import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { factRecord } from '@shared/analysis/fact-record'
import { needRecord } from '@shared/analysis/need-record'
import { riskRecord } from '@shared/analysis/risk-record'
import { stakeholderRecord } from '@shared/analysis/stakeholder-record'
import { citationRecord, swotRecord, towsRecord } from '@shared/analysis/swot-record'
import type { Alignment } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { totalsByCategory, totalsByYear } from '@shared/budget/budget-amounts'
import type { BudgetCategory } from '@shared/budget/budget-line-record'
import { ceilingRecord, type Ceiling } from '@shared/budget/ceiling-record'
import { coreValueRecord, missionRecord, planGoalRecord, type CoreValue, type Mission, type PlanGoal } from '@shared/direction/direction-record'
import type { Library } from '@shared/catalogue/library'
import { issueRecord, strategyRecord, type Issue, type Strategy } from '@shared/issue/issue-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { kpiRecord, type Kpi } from '@shared/kpi/kpi-record'
import { figureRecord, type Figure } from '@shared/narrative/figure-record'
import { paragraphRecord, type Paragraph } from '@shared/narrative/paragraph-record'
import { planTree, type PlanNode } from '@shared/narrative/plan-tree'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS, sectionRecord, type SectionPart } from '@shared/narrative/section-record'
import { objectiveRecord, type Objective } from '@shared/objective/objective-record'
import { officeOf, type Office } from '@shared/office/office'
import { pastResultRecord, type PastResult } from '@shared/past-result/past-result-record'
import { projectRecord } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import type { RawRecord } from '@shared/record/define-record'
import { inOrder } from '@shared/record/order-key'
import { commentRecord, type Comment } from '@shared/review/comment-record'
import { submissionRecord, type Submission } from '@shared/review/submission-record'
import { planRecord, type Plan } from './plan-record'
import { push, Shelf } from './record-shelf'
import { alignmentsUnder, readProject, type SnapshotProject } from './snapshot-project'

export interface SnapshotSection {
  readonly part: SectionPart
  /** Empty when the part has no record yet. */
  readonly id: string
  readonly paragraphs: readonly Paragraph[]
}

export interface SnapshotObjective {
  readonly objective: Objective
  readonly kpis: readonly Kpi[]
}

export interface SnapshotIssue {
  readonly issue: Issue
  readonly objectives: readonly SnapshotObjective[]
  readonly strategies: readonly Strategy[]
  readonly alignments: readonly Alignment[]
  /** Projects of this issue within the plan's years. */
  readonly projects: readonly SnapshotProject[]
}

/** A plan read once: grouped, typed, in the order of the plan book, with its totals in satang. */
export interface PlanSnapshot {
  readonly plan: Plan
  /** Absent for an office this program does not know. */
  readonly office: Office | undefined
  readonly sections: readonly SnapshotSection[]
  readonly missions: readonly Mission[]
  readonly coreValues: readonly CoreValue[]
  readonly planGoals: readonly PlanGoal[]
  /** What earlier plans aimed at and reached (T6). */
  readonly pastResults: readonly PastResult[]
  /** Pictures by id. */
  readonly figures: ReadonlyMap<string, Figure>
  /** The book in its order, numbered, with the sections that officers added. */
  readonly tree: readonly PlanNode[]
  /** Paragraphs in order, by the section they stand in. */
  readonly texts: ReadonlyMap<string, readonly Paragraph[]>
  readonly issues: readonly SnapshotIssue[]
  /** Every project within the plan's years, by year and then order; these make up the totals. */
  readonly projects: readonly SnapshotProject[]
  /** Projects of other years (results of the last plan, shown for reference); in no total. */
  readonly references: readonly SnapshotProject[]
  /** The reference plans this plan may point to: the program's, its own editions, its province's. */
  readonly library: Library
  readonly analysis: AnalysisContents
  /** What each source of funds grants at most in a year. */
  readonly ceilings: readonly Ceiling[]
  readonly comments: readonly Comment[]
  readonly submissions: readonly Submission[]
  readonly total: Satang
  readonly byYear: ReadonlyMap<number, Satang>
  readonly byCategory: ReadonlyMap<BudgetCategory, Satang>
}

/** Reads the live records of one plan; `undefined` when the plan itself is not among them. Unknown kinds are passed over. */
export function readSnapshot(records: Iterable<RawRecord>): PlanSnapshot | undefined {
  const shelf = new Shelf(records)
  const [plan] = shelf.all(planRecord)
  if (plan === undefined) return undefined
  const everyProject = inOrder(shelf.all(projectRecord)).map((project) => readProject(shelf, project)).sort(byFiscalYear)
  const inside = ({ project }: SnapshotProject): boolean => isWithinPlan(plan, project)
  const projects = everyProject.filter(inside)
  const lines = projects.flatMap((project) => project.lines)
  return {
    plan,
    office: officeOf(plan.office),
    sections: readSections(shelf, plan.id),
    tree: readTree(shelf, plan),
    texts: readTexts(shelf),
    missions: inOrder(shelf.all(missionRecord)),
    coreValues: inOrder(shelf.all(coreValueRecord)),
    planGoals: inOrder(shelf.all(planGoalRecord)),
    pastResults: inOrder(shelf.all(pastResultRecord)),
    figures: new Map(shelf.all(figureRecord).map((figure) => [figure.id, figure])),
    issues: inOrder(shelf.all(issueRecord)).map((issue) => readIssue(shelf, issue, projects)),
    projects,
    references: everyProject.filter((project) => !inside(project)),
    library: libraryOf({ editions: shelf.all(catalogueEditionRecord), goals: shelf.all(provincialGoalRecord) }),
    analysis: readAnalysis(shelf),
    ceilings: shelf.all(ceilingRecord),
    comments: [...shelf.all(commentRecord)].sort((a, b) => a.fields.at - b.fields.at || (a.id < b.id ? -1 : 1)),
    submissions: [...shelf.all(submissionRecord)].sort((a, b) => a.fields.edition - b.fields.edition || a.fields.sentAt - b.fields.sentAt),
    total: sumSatang(projects.map(({ total }) => total)),
    byYear: totalsByYear(projects.map(({ project, lines: own }) => ({ fiscalYear: project.fields.fiscalYear, lines: own }))),
    byCategory: totalsByCategory(lines)
  }
}

function readTree(shelf: Shelf, plan: Plan): readonly PlanNode[] {
  return planTree({
    plan: { id: plan.id, kind: plan.fields.kind }, sections: shelf.all(sectionRecord), issues: shelf.all(issueRecord), objectives: shelf.all(objectiveRecord)
  })
}

function readTexts(shelf: Shelf): ReadonlyMap<string, readonly Paragraph[]> {
  const texts = new Map<string, Paragraph[]>()
  for (const paragraph of inOrder(shelf.all(paragraphRecord))) push(texts, paragraph.fields.section, paragraph)
  return texts
}

function readSections(shelf: Shelf, plan: string): SnapshotSection[] {
  const known = new Set(shelf.all(sectionRecord).map(({ id }) => id))
  return SECTION_PARTS.map((part) => {
    const own = sectionId(plan, part)
    const id = known.has(own) ? own : ''
    return { part, id, paragraphs: id === '' ? [] : inOrder(shelf.under(paragraphRecord, 'section', id)) }
  })
}

function readAnalysis(shelf: Shelf): AnalysisContents {
  return {
    swot: inOrder(shelf.all(swotRecord)),
    tows: inOrder(shelf.all(towsRecord)),
    citations: shelf.all(citationRecord),
    stakeholders: inOrder(shelf.all(stakeholderRecord)),
    risks: inOrder(shelf.all(riskRecord)),
    needs: inOrder(shelf.all(needRecord)),
    facts: inOrder(shelf.all(factRecord))
  }
}

function readIssue(shelf: Shelf, issue: Issue, projects: readonly SnapshotProject[]): SnapshotIssue {
  const objectives = inOrder(shelf.under(objectiveRecord, 'issue', issue.id)).map((objective) => ({
    objective,
    kpis: inOrder(shelf.under(kpiRecord, 'objective', objective.id))
  }))
  return {
    issue,
    objectives,
    strategies: inOrder(shelf.under(strategyRecord, 'issue', issue.id)),
    alignments: alignmentsUnder(shelf, 'issue', issue.id),
    projects: projects.filter(({ project }) => project.fields.issue === issue.id)
  }
}

function byFiscalYear(a: SnapshotProject, b: SnapshotProject): number {
  return a.project.fields.fiscalYear - b.project.fields.fiscalYear
}
