import { ArrowDown, ArrowUp } from 'lucide-react'
import { createIssue, moveIssue } from '@shared/issue/issue-commands'
import type { Issue } from '@shared/issue/issue-record'
import { findPage, type PlanNode } from '@shared/narrative/plan-tree'
import { issueKey } from '@shared/narrative/section-place'
import { FEWEST_ISSUES } from '@shared/plan/checks/direction-checks'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useStore } from '@renderer/live/store-context'
import { Button, IconButton } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AddRow } from '@renderer/fields/add-row'
import { usePageTitle } from './page-title'
import { Paper } from './paper'
import { PartText } from './part-text'
import type { PlanPart } from './plan-part'
import type { PlanView } from './use-plan-contents'

export interface IssuesPaperProps {
  readonly view: PlanView
  readonly page: PlanNode
  readonly onOpen: (part: PlanPart) => void
}

/** The strategic issues of the plan: open, add, put in order; and what is said before them. */
export function IssuesPaper({ view, page, onOpen }: IssuesPaperProps) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const { issues } = view
  // A finding leads to the row that adds an issue; where there are enough, or nothing may be added, to the list.
  const isAdding = canEdit && issues.length < FEWEST_ISSUES
  const target = { kind: 'plan', record: view.plan.id, field: 'issues' }
  const move = (from: number, to: number): void => {
    const issue = issues[from]
    const others = issues.filter((each) => each !== issue)
    if (issue !== undefined) void run(moveIssue, { issue: issue.id, before: others[to]?.id ?? null })
  }
  const list = (
    <ol className="issue-list" aria-label={t('workspace.issue.list')}>
      {issues.map((issue, index) => (
        <li key={issue.id} className="issue-entry">
          <IssueLine issue={issue} view={view} onOpen={() => { onOpen(`issue:${issue.id}`) }} />
          {canEdit && (
            <span className="issue-moves">
              <IconButton label={t('workspace.issue.moveUp')} icon={ArrowUp} dense isDisabled={index === 0} onPress={() => { move(index, index - 1) }} />
              <IconButton label={t('workspace.issue.moveDown')} icon={ArrowDown} dense isDisabled={index === issues.length - 1} onPress={() => { move(index, index + 1) }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
  return (
    <Paper number={page.number} title={usePageTitle()(page)}>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {issues.length === 0 && <EmptyState what={t('workspace.issue.empty')} why={t('workspace.issue.emptyWhy')} />}
      {isAdding ? list : <JumpPlace target={target}>{list}</JumpPlace>}
      {canEdit && (
        <AddRow
          verb={t('workspace.issue.add')}
          label={t('workspace.issue.name')}
          action="issue.add"
          target={isAdding ? target : undefined}
          create={(title) => store.runCommand(createIssue, { plan: view.plan.id, title })}
        />
      )}
      <PartText view={view} page={page} />
    </Paper>
  )
}

interface IssueLineProps {
  readonly issue: Issue
  readonly view: PlanView
  readonly onOpen: () => void
}

function IssueLine({ issue, view, onOpen }: IssueLineProps) {
  const t = useT()
  const formats = useNumerals()
  const objectives = view.objectives.filter(({ fields }) => fields.issue === issue.id)
  const ids = new Set(objectives.map(({ id }) => id))
  const counts = {
    objectives: formats.count(objectives.length),
    kpis: formats.count(view.kpis.filter(({ fields }) => ids.has(fields.objective)).length),
    strategies: formats.count(view.strategies.filter(({ fields }) => fields.issue === issue.id).length),
    projects: formats.count(view.projects.filter(({ fields }) => fields.issue === issue.id).length)
  }
  return (
    <div className="issue-line">
      <Button variant="plain" className="issue-open" onPress={onOpen}>
        <span className="num">{formats.digits(findPage(view.tree, issueKey(issue.id))?.number ?? '')}</span> {formats.text(issue.fields.title)}
      </Button>
      <SampleBadge />
      <span className="issue-counts">{t('workspace.issue.counts', counts)}</span>
    </div>
  )
}
