import { useMemo } from 'react'
import { activityRecord } from '@shared/activity/activity-record'
import { servesMasterPlan } from '@shared/alignment/gaps'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import type { Project } from '@shared/project/project-record'
import type { Proposal } from '@shared/project/proposal-checks'
import { projectIndicatorRecord, projectRiskRecord, signatoryRecord, targetGroupRecord } from '@shared/project/proposal-records'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { useRecords } from '@renderer/live/use-records'

type Child = RecordOf<RecordSpec> & { readonly fields: { readonly project: string } }

/** Puts together what each project of a plan says. */
export type ReadProposal = (project: Project) => Proposal

/** All that the proposals of a plan say, read kind by kind; `undefined` until the first answer of the store. */
export function useProposals(plan: string): ReadProposal | undefined {
  const groups = useRecords(targetGroupRecord, plan)
  const indicators = useRecords(projectIndicatorRecord, plan)
  const risks = useRecords(projectRiskRecord, plan)
  const signatories = useRecords(signatoryRecord, plan)
  const activities = useRecords(activityRecord, plan)
  const lines = useRecords(budgetLineRecord, plan)
  const attachments = useRecords(attachmentRecord, plan)
  const alignments = useAlignments(plan)
  return useMemo(() => {
    if (!groups || !indicators || !risks || !signatories || !activities || !lines || !attachments || !alignments) return undefined
    const of = {
      groups: byProject(groups), indicators: byProject(indicators), risks: byProject(risks), signatories: byProject(signatories),
      activities: byProject(activities), lines: byProject(lines), attachments: byProject(attachments)
    }
    return (project) => ({
      project,
      groups: of.groups(project.id), indicators: of.indicators(project.id), risks: of.risks(project.id), signatories: of.signatories(project.id),
      activities: of.activities(project.id), lines: of.lines(project.id), attachments: of.attachments(project.id).length,
      hasGoal: servesMasterPlan(project, alignments.links, alignments.library)
    })
  }, [groups, indicators, risks, signatories, activities, lines, attachments, alignments])
}

/** What one project says; the same object until something of it changes. */
export function useProposal(project: Project): Proposal | undefined {
  const read = useProposals(project.plan)
  return useMemo(() => read?.(project), [read, project])
}

/** The children of one project stay the same list as long as none of their kind has changed. */
const grouped = new WeakMap<readonly Child[], ReadonlyMap<string, readonly Child[]>>()
const NONE: readonly never[] = []

function byProject<C extends Child>(children: readonly C[]): (project: string) => readonly C[] {
  const groups = grouped.get(children) ?? groupsOf(children)
  grouped.set(children, groups)
  return (project) => (groups.get(project) as readonly C[] | undefined) ?? NONE
}

function groupsOf<C extends Child>(children: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const groups = new Map<string, C[]>()
  for (const child of children) {
    const group = groups.get(child.fields.project)
    if (group === undefined) groups.set(child.fields.project, [child])
    else group.push(child)
  }
  return groups
}
