import { obstaclesOf, percentComplete, type Finding } from '@shared/plan/completeness'
import { CRITERIA } from '@shared/plan/criteria'
import { submissionsOf } from '@renderer/data/queries/plans'
import { useLive } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { countFound, groupFindings, useFindingName, type FindingGroup } from './finding-words'
import { useGoToFinding } from './go-to-finding'
import type { PlanView } from './use-plan-contents'

/** How complete the plan is, and what is missing; each line leads there. What holds the plan back comes before what is only a hint. */
export function CheckList({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count, percent } = useNumerals()
  const { completeness } = view
  const value = percentComplete(completeness)
  const left = completeness.findings.length
  const must = obstaclesOf(completeness)
  const hints = completeness.findings.filter((finding) => !must.includes(finding))
  return (
    <div className="inspector-list">
      <div className="check-head">
        <h3 className="inspector-heading">{t('workspace.inspector.progress')}</h3>
        <span className="num">{percent(value)}</span>
      </div>
      <progress className="check-bar" max={100} value={value} aria-label={t('workspace.inspector.progress')} />
      {left === 0 && <StateMark state="done" bare>{t('workspace.inspector.allDone')}</StateMark>}
      {left > 0 && <p className="muted small">{t('workspace.inspector.remaining', { count: count(left) })}</p>}
      <OtherCriteria view={view} />
      <Part words={t('alignment.criteria.must', { count: count(must.length) })} findings={must} />
      <Part words={t('alignment.criteria.hints', { count: count(hints.length) })} findings={hints} />
    </div>
  )
}

/** The centre counted by other rules when it took the plan in: its number and this list may differ. */
function OtherCriteria({ view: { plan } }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const submission = useLive((store) => submissionsOf(store, plan.id), [plan.id])?.find(({ id }) => id === plan.fields.submission)
  if (submission === undefined || submission.fields.criteria === 0 || submission.fields.criteria === CRITERIA) return null
  return <p className="muted small">{t('alignment.criteria.otherCriteria', { own: count(CRITERIA), criteria: count(submission.fields.criteria) })}</p>
}

function Part({ words, findings }: { readonly words: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section className="check-part" aria-label={words}>
      <p className="check-part-head">{words}</p>
      {groupFindings(findings).map((group) => <Group key={group.rule} group={group} />)}
    </section>
  )
}

/** One rule; a rule about the plan itself is its own link, others list what they found. */
function Group({ group }: { readonly group: FindingGroup }) {
  const t = useT()
  const { count } = useNumerals()
  const nameOf = useFindingName()
  const go = useGoToFinding()
  const { rule, findings } = group
  const [first] = findings
  const words = t(`workspace.check.${rule}`)
  const sign = <span className={rule === 'sectionEmpty' ? 'check-empty' : 'check-missing'} aria-hidden>{rule === 'sectionEmpty' ? '○' : '▲'}</span>
  if (first !== undefined && first.name === '') {
    return <Button variant="plain" dense className="check-item check-rule" onPress={() => { go(first) }}>{sign} {words}</Button>
  }
  return (
    <section>
      <h4 className="check-rule">{sign} {words} <span className="muted num">{count(countFound(group))}</span></h4>
      <ul className="check-list">
        {findings.map((finding) => (
          <li key={finding.record}>
            <Button variant="plain" dense className="check-item" onPress={() => { go(finding) }}>{nameOf(finding)}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
