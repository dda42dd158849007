import { useState, type ReactNode } from 'react'
import type { Comment } from '@shared/review/comment-record'
import { answerComment, closeComment, reopenComment } from '@shared/review/comment-commands'
import { Button } from '@renderer/ui/button'
import { StateMark, type MarkedState } from '@renderer/ui/badge'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useStore } from '@renderer/live/store-context'
import { usePlanFields } from './plan-fields'
import { useCommand } from './use-command'
import { WriteComment } from './write-comment'
import './fields.css'

const STATES: Readonly<Record<Comment['fields']['state'], MarkedState>> = { open: 'draft', answered: 'sent', closed: 'done' }

/** One remark with its answer, and what this role may do with it. `place` says where it is pinned, as a link to jump there. */
export function CommentCard({ comment, place }: { readonly comment: Comment; readonly place?: ReactNode }) {
  const t = useT()
  const formats = useNumerals()
  const { text, author, at, state, answer, answeredBy } = comment.fields
  return (
    <article className={classes('comment', `comment-${state}`)} aria-label={t('workspace.comment.by', { author })}>
      <header className="comment-head">
        <span className="comment-author">{author}</span>
        <span className="comment-when">{formats.day(at)}</span>
      </header>
      <p className="comment-text">{text}</p>
      {answer !== '' && (
        <div className="comment-answer">
          <span className="comment-author">{t('workspace.comment.answerBy', { author: answeredBy })}</span>
          <p className="comment-text">{answer}</p>
        </div>
      )}
      <div className="comment-foot">
        {place}
        <StateMark state={STATES[state]} bare>{t(`workspace.comment.state.${state}`)}</StateMark>
      </div>
      <CommentActions comment={comment} />
    </article>
  )
}

function CommentActions({ comment }: { readonly comment: Comment }) {
  const { role } = usePlanFields()
  return role === 'office' ? <OfficeActions comment={comment} /> : <ReviewerActions comment={comment} />
}

/** The office answers in words, or says that it is put right. */
function OfficeActions({ comment }: { readonly comment: Comment }) {
  const t = useT()
  const store = useStore()
  const { run, refused } = useCommand()
  const [isWriting, setWriting] = useState(store.unsent.get(comment.id) !== undefined)
  const { state, answer } = comment.fields
  if (state === 'closed') return null
  if (isWriting) {
    return (
      <WriteComment
        label={t('workspace.comment.answer')}
        verb={t('workspace.comment.sendAnswer')}
        initial={answer}
        about={comment.id}
        autoFocus={store.unsent.get(comment.id) === undefined}
        send={(words) => store.runCommand(answerComment, { comment: comment.id, answer: words })}
        onDone={() => { setWriting(false) }}
        onCancel={() => { setWriting(false) }}
      />
    )
  }
  const fixed = (): void => { void run(answerComment, { comment: comment.id, answer: t('workspace.comment.fixedAnswer') }) }
  return (
    <div className="comment-actions">
      <Button dense onPress={() => { setWriting(true) }}>{t(state === 'answered' ? 'workspace.comment.editAnswer' : 'workspace.comment.reply')}</Button>
      {state === 'open' && <Button dense onPress={fixed}>{t('workspace.comment.fixed')}</Button>}
      {refused !== null && <p className="comment-refused" role="alert">{errorWords(t, refused).what}</p>}
    </div>
  )
}

/** The reviewer closes what is settled, and may ask again. */
function ReviewerActions({ comment }: { readonly comment: Comment }) {
  const t = useT()
  const { run, refused } = useCommand()
  const args = { comment: comment.id }
  return (
    <div className="comment-actions">
      {comment.fields.state !== 'closed' && <Button dense onPress={() => { void run(closeComment, args) }}>{t('workspace.comment.close')}</Button>}
      {comment.fields.state !== 'open' && <Button dense variant="plain" onPress={() => { void run(reopenComment, args) }}>{t('workspace.comment.reopen')}</Button>}
      {refused !== null && <p className="comment-refused" role="alert">{errorWords(t, refused).what}</p>}
    </div>
  )
}
