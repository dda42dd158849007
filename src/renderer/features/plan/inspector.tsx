import { memo, useEffect, useState } from 'react'
import type { Comment } from '@shared/review/comment-record'
import { CommentCard } from '@renderer/fields/comment-card'
import { AddComment } from '@renderer/fields/field-comments'
import { useFieldFocus, useFieldWays } from '@renderer/fields/field-focus'
import { HistoryPanel } from '@renderer/fields/history/history-panel'
import { readTargetKey, sameTarget, targetKey, type FieldTarget } from '@renderer/fields/field-target'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { getRows } from '@renderer/data/queries/records'
import { useLive, useObserved, useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Tabs } from '@renderer/ui/tabs'
import { CheckList } from './check-list'
import { CompareList } from './versions/compare-list'
import { usePlaceWords } from './place-words'
import { SpellingList } from './spelling/spelling-list'
import type { PlanView } from './use-plan-contents'

type InspectorTab = 'comments' | 'checks' | 'words' | 'history' | 'compare'

/** What people say about the text, what it misses, and who changed what. */
export const Inspector = memo(function Inspector({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const { comments, commentsOn } = usePlanFields()
  const { target } = useFieldFocus()
  const [tab, setTab] = useState<InspectorTab>(comments.length > 0 ? 'comments' : 'checks')
  const hasRemarks = target !== null && commentsOn(target).length > 0
  useEffect(() => { if (hasRemarks) setTab('comments') }, [target, hasRemarks])
  const open = comments.filter(({ fields }) => fields.state === 'open').length
  const { findings } = view.completeness
  const tabs = [
    { id: 'comments' as const, label: t('workspace.inspector.comments'), count: open > 0 ? count(open) : undefined, content: <CommentList view={view} /> },
    { id: 'checks' as const, label: t('workspace.inspector.checks'), count: findings.length > 0 ? count(findings.length) : undefined, content: <CheckList view={view} /> },
    { id: 'words' as const, label: t('search.spelling.tab'), content: <SpellingList view={view} /> },
    { id: 'history' as const, label: t('workspace.inspector.history'), content: <HistoryPanel /> },
    ...(view.plan.fields.basePlan === '' ? [] : [{ id: 'compare' as const, label: t('structure.compare.tab'), content: <CompareList view={view} /> }])
  ]
  return <div className="inspector"><Tabs aria-label={t('workspace.inspector.title')} tabs={tabs} selected={tab} onSelect={setTab} /></div>
})

/** The remarks on the selected field first, then all others; each leads to its field. */
function CommentList({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { comments, role } = usePlanFields()
  const { target } = useFieldFocus()
  const here = comments.filter(({ fields }) => sameTarget(targetOf(fields), target))
  const others = byState(comments.filter((comment) => !here.includes(comment)))
  const unsent = useUnsentRemarks(target)
  if (comments.length === 0 && role === 'office') {
    return <div className="inspector-empty"><p>{t('workspace.inspector.none')}</p><p className="muted">{t('workspace.inspector.noneWhy')}</p></div>
  }
  return (
    <div className="inspector-list">
      {unsent.length > 0 && <UnsentRemarks targets={unsent} view={view} />}
      {target !== null && (here.length > 0 || role === 'reviewer') && (
        <>
          <h3 className="inspector-heading">{t('workspace.inspector.onField')}</h3>
          {here.map((comment) => <CommentCard key={comment.id} comment={comment} place={<PlaceLink target={target} view={view} />} />)}
          <AddComment {...target} />
        </>
      )}
      {here.length > 0 && others.length > 0 && <h3 className="inspector-heading">{t('workspace.inspector.others')}</h3>}
      {others.map((comment) => <CommentCard key={comment.id} comment={comment} place={<PlaceLink target={targetOf(comment.fields)} view={view} />} />)}
    </div>
  )
}

/** Fields of this plan a remark was begun on and not sent; not the one at hand, where it stands already. */
function useUnsentRemarks(at: FieldTarget | null): readonly FieldTarget[] {
  const { plan } = usePlanFields()
  const begun = useObserved(useStore().unsent.all).flatMap((about) => readTargetKey(about) ?? [])
  const rows = useLive((store) => getRows(store, begun.map(({ record }) => record)), [begun.map(targetKey).join()])
  return begun.filter((target) => !sameTarget(target, at) && rows?.get(target.record)?.plan === plan.id && rows.get(target.record)?.viewDel === false)
}

function UnsentRemarks({ targets, view }: { readonly targets: readonly FieldTarget[]; readonly view: PlanView }) {
  const t = useT()
  return (
    <section className="inspector-unsent" aria-label={t('history.unsent')}>
      <h3 className="inspector-heading">{t('history.unsent')}</h3>
      {targets.map((target) => <PlaceLink key={targetKey(target)} target={target} view={view} />)}
    </section>
  )
}

const STATE_ORDER: readonly Comment['fields']['state'][] = ['open', 'answered', 'closed']

function byState(comments: readonly Comment[]): readonly Comment[] {
  return comments.toSorted((a, b) => STATE_ORDER.indexOf(a.fields.state) - STATE_ORDER.indexOf(b.fields.state))
}

function PlaceLink({ target, view }: { readonly target: FieldTarget; readonly view: PlanView }) {
  const { jump } = useFieldWays()
  const words = usePlaceWords(view)
  return <Button variant="plain" dense className="place-link" onPress={() => { jump(target) }}>{words(target)}</Button>
}
