import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { findPage, type PlanNode } from '@shared/narrative/plan-tree'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { ActionPlanPanel } from './action-plan/action-plan-panel'
import { IssuePaper } from './issue-paper'
import { IssuesPaper } from './issues-paper'
import { usePageTitle } from './page-title'
import { Paper } from './paper'
import { PartText } from './part-text'
import { issueOfPart, type PlanPart } from './plan-part'
import { SectionPaper } from './section-paper'
import type { PlanView } from './use-plan-contents'

export interface PartPaperProps {
  readonly view: PlanView
  readonly part: PlanPart
  readonly onOpen: (part: PlanPart) => void
}

/** The page of one part of the plan. */
export const PartPaper = memo(function PartPaper({ view, part, onOpen }: PartPaperProps) {
  const page = findPage(view.tree, part)
  const index = view.issues.findIndex(({ id }) => id === issueOfPart(part))
  const issue = view.issues[index]
  if (issue !== undefined) return <IssuePaper view={view} issue={issue} index={index} />
  if (page === undefined) return <MissingPage onBack={() => { onOpen(view.tree[0]?.key ?? 'foreword') }} isIssue={issueOfPart(part) !== undefined} />
  if (part === 'issues') return <IssuesPaper view={view} page={page} onOpen={onOpen} />
  if (part === 'projects') return <ProjectsPaper view={view} page={page} />
  return <SectionPaper view={view} page={page} />
})

/** What was open is gone: somebody deleted it. */
function MissingPage({ isIssue, onBack }: { readonly isIssue: boolean; readonly onBack: () => void }) {
  const t = useT()
  const back = <Button onPress={onBack}>{t('structure.page.back')}</Button>
  return <Paper><EmptyState what={isIssue ? t('workspace.issue.gone') : t('structure.page.gone')} action={back} /></Paper>
}

/** Projects and money have a screen of their own; this is the way there, and what is said before their tables. */
function ProjectsPaper({ view, page }: { readonly view: PlanView; readonly page: PlanNode }) {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const { role } = usePlanFields()
  const open = (): void => {
    void (role === 'reviewer' ? navigate({ to: '/review/$planId/projects', params: { planId: view.plan.id } }) : navigate({ to: '/projects' }))
  }
  const openBudget = (): void => {
    void (role === 'reviewer' ? navigate({ to: '/review/$planId/budget', params: { planId: view.plan.id } }) : navigate({ to: '/budget' }))
  }
  return (
    <Paper number={page.number} title={usePageTitle()(page)}>
      <p className="paper-text">{t('workspace.projects.summary', { count: count(view.projects.length) })}</p>
      <p className="paper-ways">
        <Button variant="primary" onPress={open}>{t('workspace.projects.open')}</Button>
        <Button onPress={openBudget}>{t('workspace.projects.openBudget')}</Button>
      </p>
      <ActionPlanPanel view={view} />
      <PartText view={view} page={page} />
    </Paper>
  )
}
