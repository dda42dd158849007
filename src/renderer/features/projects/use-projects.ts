import { useMemo } from 'react'
import { servesMasterPlan } from '@shared/alignment/gaps'
import { linesByProject, projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { issueRecord, type Issue } from '@shared/issue/issue-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { foldedIncludes } from '@shared/kernel/thai-text'
import type { Plan } from '@shared/plan/plan-record'
import { projectRecord, type Project } from '@shared/project/project-record'
import { wayOf, type Way } from '@shared/project/standing'
import { isWithinPlan } from '@shared/project/within-plan'
import { listRecords } from '@renderer/data/queries/records'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { useLive } from '@renderer/live/store-context'
import { useWays } from './standing/use-way'

/** A project as a row of the list: its total is derived from its lines. */
export interface ProjectRow {
  readonly project: Project
  readonly order: number
  readonly issue: Issue | undefined
  readonly lines: readonly BudgetLine[]
  readonly total: Satang
  /** False for a project of another period, kept for reference: it counts in no total. */
  readonly counts: boolean
  /** It serves no goal of a master plan yet. */
  readonly lacksGoal: boolean
  readonly way: Way
}

export interface ProjectsView {
  readonly rows: readonly ProjectRow[]
  readonly issues: readonly Issue[]
}

/** Every project of a plan with its total, those of other periods last; `undefined` until the store answered. */
export function useProjects(plan: Plan): ProjectsView | undefined {
  const projects = useLive((store) => listRecords(store, projectRecord, plan.id), [plan.id])
  const issues = useLive((store) => listRecords(store, issueRecord, plan.id), [plan.id])
  const lines = useLive((store) => listRecords(store, budgetLineRecord, plan.id), [plan.id])
  const alignments = useAlignments(plan.id)
  const ways = useWays(plan.id)
  return useMemo(() => {
    if (projects === undefined || issues === undefined || lines === undefined || alignments === undefined) return undefined
    const byProject = linesByProject(lines)
    const issueOf = new Map(issues.map((issue) => [issue.id, issue]))
    const inOrder = [...projects.filter((project) => isWithinPlan(plan, project)), ...projects.filter((project) => !isWithinPlan(plan, project))]
    const rows = inOrder.map((project, index) => {
      const own = byProject.get(project.id) ?? []
      const counts = isWithinPlan(plan, project)
      const lacksGoal = counts && !servesMasterPlan(project, alignments.links, alignments.library)
      return { project, order: index + 1, issue: issueOf.get(project.fields.issue), lines: own, total: projectTotal(own), counts, lacksGoal, way: ways.get(project.id) ?? wayOf([]) }
    })
    return { rows, issues }
  }, [plan, projects, issues, lines, alignments, ways])
}

/** What the list is narrowed by; empty values narrow nothing. */
export interface ProjectFilter {
  readonly words: string
  readonly year: string
  readonly issue: string
  readonly standing: string
}

export function filterRows(rows: readonly ProjectRow[], { words, year, issue, standing }: ProjectFilter): readonly ProjectRow[] {
  return rows.filter(({ project: { fields }, way }) => {
    if (year !== '' && String(fields.fiscalYear) !== year) return false
    if (issue !== '' && fields.issue !== issue) return false
    if (standing !== '' && way.standing !== standing) return false
    return foldedIncludes(`${fields.title} ${fields.area} ${fields.leadAgency}`, words)
  })
}

/** The sum of the rows that belong to the plan's years. */
export function sumRows(rows: readonly ProjectRow[]): Satang {
  return sumSatang(rows.filter(({ counts }) => counts).map(({ total }) => total))
}
