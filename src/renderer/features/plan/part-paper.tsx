import { useNavigate } from '@tanstack/react-router'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { IssuePaper } from './issue-paper'
import { IssuesPaper } from './issues-paper'
import { Paper } from './paper'
import { isSectionPart, issueOfPart, PLAN_PARTS, type PlanPart } from './plan-part'
import { SectionPaper } from './section-paper'
import type { PlanView } from './use-plan-contents'

export interface PartPaperProps {
  readonly view: PlanView
  readonly part: PlanPart
  readonly onOpen: (part: PlanPart) => void
}

/** The page of one part of the plan. */
export function PartPaper({ view, part, onOpen }: PartPaperProps) {
  const t = useT()
  if (isSectionPart(part)) return <SectionPaper view={view} part={part} number={PLAN_PARTS.find((entry) => entry.part === part)?.number ?? ''} />
  if (part === 'issues') return <IssuesPaper view={view} onOpen={onOpen} />
  if (part === 'projects') return <ProjectsPaper view={view} />
  const index = view.issues.findIndex(({ id }) => id === issueOfPart(part))
  const issue = view.issues[index]
  if (issue !== undefined) return <IssuePaper view={view} issue={issue} index={index} />
  const back = <Button onPress={() => { onOpen('issues') }}>{t('workspace.part.issues')}</Button>
  return <Paper><EmptyState what={t('workspace.issue.gone')} action={back} /></Paper>
}

/** Projects and money have a screen of their own; this is the way there. */
function ProjectsPaper({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const { role } = usePlanFields()
  const open = (): void => {
    void (role === 'reviewer' ? navigate({ to: '/review/$planId/projects', params: { planId: view.plan.id } }) : navigate({ to: '/projects' }))
  }
  return (
    <Paper number="7" title={t('workspace.part.projects')}>
      <p className="paper-text">{t('workspace.projects.summary', { count: count(view.projects.length) })}</p>
      <Button variant="primary" onPress={open}>{t('workspace.projects.open')}</Button>
    </Paper>
  )
}
