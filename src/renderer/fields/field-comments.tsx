import { addComment } from '@shared/review/comment-commands'
import { useT } from '@renderer/ui/language'
import { useStore } from '@renderer/live/store-context'
import { CommentCard } from './comment-card'
import { targetKey, type FieldTarget } from './field-target'
import { usePlanFields } from './plan-fields'
import { WriteComment } from './write-comment'
import './fields.css'

/**
 * The comments pinned to one field: the office answers or marks them put right, a reviewer adds, closes and asks again.
 * Stands below `PlanFields`.
 */
export function FieldComments({ record, kind, field }: FieldTarget) {
  const { commentsOn } = usePlanFields()
  const comments = commentsOn({ record, kind, field })
  return (
    <div className="comments">
      {comments.map((comment) => <CommentCard key={comment.id} comment={comment} />)}
      <AddComment record={record} kind={kind} field={field} />
    </div>
  )
}

export interface AddCommentProps extends FieldTarget {
  readonly autoFocus?: boolean | undefined
  /** The remark was sent. */
  readonly onDone?: (() => void) | undefined
}

/** Where a reviewer writes a new remark; nothing for the office. */
export function AddComment({ record, kind, field, autoFocus, onDone }: AddCommentProps) {
  const t = useT()
  const store = useStore()
  const { plan, role } = usePlanFields()
  if (role !== 'reviewer') return null
  const about = targetKey({ record, kind, field })
  return (
    <WriteComment
      key={about}
      about={about}
      label={t('workspace.comment.new')}
      verb={t('workspace.comment.add')}
      autoFocus={autoFocus}
      onDone={onDone}
      send={(text) => store.runCommand(addComment, { plan: plan.id, target: record, targetKind: kind, field, text })}
    />
  )
}
