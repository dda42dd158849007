import { useMemo } from 'react'
import type { Alignment } from '@shared/alignment/alignment-record'
import { servesMasterPlan } from '@shared/alignment/gaps'
import { linesByProject, projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { districtOf } from '@shared/budget/budget-pivot'
import type { Library } from '@shared/catalogue/library'
import { issueRecord, strategyRecord, type Issue, type Strategy } from '@shared/issue/issue-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { fold } from '@shared/kernel/thai-text'
import type { Plan } from '@shared/plan/plan-record'
import { projectKpiRecord, type ProjectKpi } from '@shared/project/project-kpi-record'
import { projectRecord, type Project } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { wayOf, waysOf, type Way } from '@shared/project/standing'
import { isWithinPlan } from '@shared/project/within-plan'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { useRecords } from '@renderer/live/use-records'
import { NOT_SAID, type FilterName, type Gap, type Grouping } from './list/list-view'

/** A project as a row of the list: its total is derived from its lines. */
export interface ProjectRow {
  readonly project: Project
  /** Its place in the plan, from 1. */
  readonly order: number
  readonly issue: Issue | undefined
  readonly lines: readonly BudgetLine[]
  readonly total: Satang
  /** False for a project of another period, kept for reference: it counts in no total. */
  readonly counts: boolean
  /** It serves no goal of a master plan yet. */
  readonly lacksGoal: boolean
  readonly way: Way
  /** Under which values of every filter it is found. */
  readonly keys: Readonly<Record<FilterName, readonly string[]>>
  /** Under which head of every grouping it stands, once. */
  readonly groupKeys: Readonly<Record<Exclude<Grouping, 'none'>, string>>
  /** What is searched in, folded; worked out when it is first asked for. */
  readonly folded: () => string
}

export interface ProjectsView {
  readonly rows: readonly ProjectRow[]
  readonly issues: readonly Issue[]
  readonly strategies: readonly Strategy[]
}

/** Every project of a plan with its total, those of other periods last; `undefined` until the store answered. */
export function useProjects(plan: Plan): ProjectsView | undefined {
  const projects = useRecords(projectRecord, plan.id)
  const issues = useRecords(issueRecord, plan.id)
  const strategies = useRecords(strategyRecord, plan.id)
  const lines = useRecords(budgetLineRecord, plan.id)
  const served = useRecords(projectKpiRecord, plan.id)
  const steps = useRecords(projectStepRecord, plan.id)
  const alignments = useAlignments(plan.id)
  return useMemo(() => {
    if (projects === undefined || issues === undefined || strategies === undefined || lines === undefined || served === undefined) return undefined
    if (steps === undefined || alignments === undefined) return undefined
    const byProject = linesByProject(lines)
    const ways = waysOf(steps)
    const links = linksByProject(alignments.links)
    const withKpi = new Set(served.map(({ fields }: ProjectKpi) => fields.project))
    const issueOf = new Map(issues.map((issue) => [issue.id, issue]))
    const inOrder = [...projects.filter((project) => isWithinPlan(plan, project)), ...projects.filter((project) => !isWithinPlan(plan, project))]
    const rows = inOrder.map((project, index) => makeRow({
      project, order: index + 1, issue: issueOf.get(project.fields.issue), lines: byProject.get(project.id) ?? [], counts: isWithinPlan(plan, project),
      way: ways.get(project.id) ?? wayOf([]), links: links.get(project.id) ?? [], library: alignments.library, hasKpi: withKpi.has(project.id)
    }))
    return { rows, issues, strategies }
  }, [plan, projects, issues, strategies, lines, served, steps, alignments])
}

/** What a row is made from. */
export interface RowMaterial extends Pick<ProjectRow, 'project' | 'order' | 'issue' | 'lines' | 'counts' | 'way'> {
  /** What this project serves. */
  readonly links: readonly Alignment[]
  readonly library: Library
  readonly hasKpi: boolean
}

export function makeRow({ links, library, hasKpi, ...row }: RowMaterial): ProjectRow {
  const { project, lines, counts, way } = row
  const lacksGoal = counts && !servesMasterPlan(project, links, library)
  const { fiscalYear, fundSource, strategy, districts, family, workKind, title, code, area, leadAgency } = project.fields
  const issue = row.issue?.id ?? NOT_SAID
  const keys: ProjectRow['keys'] = {
    year: [String(fiscalYear)], issue: [issue], strategy: [strategy || NOT_SAID], district: districts.length === 0 ? [NOT_SAID] : districts,
    source: [fundSource], family: [family || NOT_SAID], kind: [workKind || NOT_SAID], standing: [way.standing], gap: counts ? gapsOf(row, lacksGoal, hasKpi) : []
  }
  const groupKeys = { year: String(fiscalYear), issue, district: districtOf(project) || NOT_SAID, source: fundSource, standing: way.standing }
  let text: string | undefined
  const folded = (): string => (text ??= fold(`${code} ${title} ${area} ${districts.join(' ')} ${leadAgency}`))
  return { ...row, total: projectTotal(lines), lacksGoal, keys, groupKeys, folded }
}

function gapsOf({ project: { fields }, lines }: Pick<RowMaterial, 'project' | 'lines'>, lacksGoal: boolean, hasKpi: boolean): readonly Gap[] {
  const lacks: Readonly<Record<Gap, boolean>> = {
    issue: fields.issue === '', strategy: fields.strategy === '', goal: lacksGoal, kpi: !hasKpi, lines: lines.length === 0,
    lead: fields.leadAgency.trim() === '', district: fields.districts.length === 0
  }
  return (Object.keys(lacks) as Gap[]).filter((gap) => lacks[gap])
}

function linksByProject(links: readonly Alignment[]): ReadonlyMap<string, readonly Alignment[]> {
  const groups = new Map<string, Alignment[]>()
  for (const link of links) {
    const group = groups.get(link.fields.project)
    if (group === undefined) groups.set(link.fields.project, [link])
    else group.push(link)
  }
  return groups
}

/** The sum of the rows that belong to the plan's years. */
export function sumRows(rows: readonly ProjectRow[]): Satang {
  return sumSatang(rows.filter(({ counts }) => counts).map(({ total }) => total))
}
