import { useNavigate, useSearch } from '@tanstack/react-router'
import { memo, useCallback, useEffect, useRef } from 'react'
import { percentComplete } from '@shared/plan/completeness'
import { recordWords } from '@shared/search/record-document'
import { readProfile } from '@renderer/data/profile'
import { getRow } from '@renderer/data/queries/records'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { FieldFocus, useFieldFocus } from '@renderer/fields/field-focus'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { useLive, useStore } from '@renderer/live/store-context'
import { runWhenThere, useActions } from '@renderer/ui/actions'
import { Badge } from '@renderer/ui/badge'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { SplitPane } from '@renderer/ui/split-pane'
import { useRemembered } from '@renderer/ui/use-remembered'
import { FindBar } from './find/find-bar'
import { FindInPlanProvider } from './find/find-in-plan'
import { Inspector } from './inspector'
import { Outline } from './outline'
import { PartPaper } from './part-paper'
import { PlanBanner } from './plan-banner'
import { PlanHeader } from './plan-header'
import { partOfTarget, readPart, targetOfRecord, type PlanPart } from './plan-part'
import { SpellingProvider } from './spelling/spelling'
import { usePlanContents, type PlanView } from './use-plan-contents'
import './plan.css'

/** The strategic plan of the office: outline, paper, and what is said about it. `?at=<record>` opens the place of a record. */
export function PlanScreen() {
  const t = useT()
  const profile = useLive(readProfile, [])
  if (profile === undefined) return null
  if (profile.plan === null) return <div className="plan-none"><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></div>
  return <PlanDesk key={profile.plan} plan={profile.plan} />
}

/** One plan on the desk: the office's own to write, or a submitted one to review. */
export function PlanDesk({ plan }: { readonly plan: string }) {
  const navigate = useNavigate()
  const openConflict = useCallback((conflict: string) => { void navigate({ to: '/conflicts', search: { at: conflict } }) }, [navigate])
  return (
    <PlanFields plan={plan} openConflict={openConflict}>
      <FieldFocus><PlanWorkspace /></FieldFocus>
    </PlanFields>
  )
}

function PlanWorkspace() {
  const { plan } = usePlanFields()
  const view = usePlanContents(plan)
  return view === undefined ? null : <SpellingProvider plan={plan.id}><FindInPlanProvider view={view}><Workspace view={view} /></FindInPlanProvider></SpellingProvider>
}

/** Drawn again for another view only: a save that changes letters draws nothing here. */
const Workspace = memo(function Workspace({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { percent } = useNumerals()
  const [part, open] = useRemembered<PlanPart>(`part.${view.plan.id}`, 'summary', readPart)
  useOpenPlace(view, open)
  usePartActions(view.plan.id, open)
  const complete = <Badge>{t('workspace.outline.complete', { percent: percent(percentComplete(view.completeness)) })}</Badge>
  return (
    <div className="plan-screen">
      <PlanHeader view={view} />
      <PlanBanner />
      <div className="plan-panes">
        <FindBar view={view} />
        <SplitPane
          id="plan"
          page={part}
          outline={{ title: t('workspace.outline.title'), mark: complete, content: <Outline view={view} part={part} onOpen={open} /> }}
          inspector={{ title: t('workspace.inspector.title'), content: <Inspector view={view} /> }}
        >
          <PartPaper key={part} view={view} part={part} onOpen={open} />
        </SplitPane>
      </div>
    </div>
  )
})

/** The parts that are no records of their own, for the palette; adding an issue begins on their page. */
function usePartActions(plan: string, open: (part: PlanPart) => void): void {
  const t = useT()
  const { jump } = useFieldFocus()
  const addIssue = (): void => {
    open('issues')
    runWhenThere('issue.add', () => undefined)
  }
  useActions([
    ...(['issues', 'projects'] as const).map((part) => (
      { id: `part.${part}`, words: t('search.action.goPart', { part: t(`workspace.part.${part}`) }), run: () => { open(part) } }
    )),
    { id: 'plan.title', words: t('structure.cover.find'), run: () => { jump({ kind: 'plan', record: plan, field: 'title' }) } },
    { id: 'issue.new', words: t('workspace.issue.add'), isKeyOnly: true, run: addIssue }
  ])
}

/** A jump opens the part that holds the field; a link from another screen is a jump too. */
function useOpenPlace(view: PlanView, open: (part: PlanPart) => void): void {
  const { target, jumps, jump } = useFieldFocus()
  const { at } = useSearch({ strict: false })
  const store = useStore()
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    if (at === undefined) return undefined
    const place = targetOfRecord(at, latest.current)
    if (place !== undefined) jump(place)
    if (place !== undefined) return undefined
    // A noun that this screen shows in a panel of its own: its first field with words.
    let isLeft = false
    void getRow(store, at).then((row) => {
      if (!isLeft && row !== undefined) jump({ kind: row.kind, record: at, field: recordWords(row)[0]?.field ?? 'title' })
    })
    return () => { isLeft = true }
  }, [at, jump, store])
  useEffect(() => {
    if (jumps === 0 || target === null) return
    const part = target.field === 'issues' ? 'issues' : partOfTarget(target, latest.current)
    if (part !== undefined) open(part)
  }, [jumps, target, open])
}
