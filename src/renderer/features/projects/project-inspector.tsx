import { useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { Comment } from '@shared/review/comment-record'
import { CommentCard } from '@renderer/fields/comment-card'
import { AddComment } from '@renderer/fields/field-comments'
import { useFieldFocus, useFieldWays } from '@renderer/fields/field-focus'
import { HistoryPanel } from '@renderer/fields/history/history-panel'
import { sameTarget } from '@renderer/fields/field-target'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Tabs } from '@renderer/ui/tabs'
import { placeName } from './place-name'

export interface ProjectInspectorProps {
  /** The comments on this project and on what belongs to it. */
  readonly comments: readonly Comment[]
  readonly lines: readonly BudgetLine[]
  /** Ids of the project and of what belongs to it. */
  readonly records: readonly string[]
}

/** What was said about this project, and who changed what in it. */
export function ProjectInspector({ comments, lines, records }: ProjectInspectorProps) {
  const t = useT()
  const { role } = usePlanFields()
  const hasTalk = role === 'reviewer' || comments.length > 0
  const [tab, setTab] = useState<'comments' | 'history'>(hasTalk ? 'comments' : 'history')
  const tabs = [
    { id: 'comments' as const, label: t('project.inspector'), content: <CommentsHere comments={comments} lines={lines} /> },
    { id: 'history' as const, label: t('history.title'), content: <HistoryPanel records={records} /> }
  ]
  return <div className="project-inspector"><Tabs aria-label={t('history.pane')} tabs={tabs} selected={tab} onSelect={setTab} /></div>
}

/** The comments on the field at hand, then every other comment on this project with a way to its field. */
function CommentsHere({ comments, lines }: Pick<ProjectInspectorProps, 'comments' | 'lines'>) {
  const t = useT()
  const { role } = usePlanFields()
  const { target } = useFieldFocus()
  const here = comments.filter(({ fields }) => sameTarget(targetOf(fields), target))
  const others = comments.filter((comment) => !here.includes(comment))
  const isAsking = role === 'reviewer' && target !== null
  return (
    <div className="project-inspector-list">
      {comments.length === 0 && role === 'office' && <p className="project-inspector-none">{t('history.noComments')}</p>}
      {role === 'reviewer' && target === null && <p className="project-inspector-none">{t('project.noComments.reviewer')}</p>}
      {isAsking && <h3 className="project-inspector-title">{placeName(t, target, lines)}</h3>}
      {here.map((comment) => <Remark key={comment.id} comment={comment} lines={lines} />)}
      {isAsking && <AddComment {...target} />}
      {(here.length > 0 || isAsking) && others.length > 0 && <h3 className="project-inspector-title">{t('project.otherComments')}</h3>}
      {others.map((comment) => <Remark key={comment.id} comment={comment} lines={lines} />)}
    </div>
  )
}

function Remark({ comment, lines }: { readonly comment: Comment; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const { jump } = useFieldWays()
  const target = targetOf(comment.fields)
  const place = <Button variant="plain" dense className="project-inspector-place" onPress={() => { jump(target) }}>{placeName(t, target, lines)}</Button>
  return <CommentCard comment={comment} place={place} />
}
