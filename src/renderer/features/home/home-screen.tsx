import { useState } from 'react'
import { officeOf } from '@shared/office/office'
import { readProfile, type Profile } from '@renderer/data/profile'
import { SampleButton } from '@renderer/fields/sample-button'
import { useLive } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { useActions } from '@renderer/ui/actions'
import { StateMark, type MarkedState } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { Skeleton } from '@renderer/ui/progress'
import { TourButton } from '@renderer/ui/tour/tour-button'
import { useTourState } from '@renderer/ui/tour/tour-state'
import type { Plan } from '@shared/plan/plan-record'
import { DueList } from './due-list'
import { NewPlanDialog } from './new-plan-dialog'
import { OtherPlans } from './other-plans'
import { PlanNumbers } from './plan-numbers'
import { readOverview } from './read-overview'
import { StorageHealth } from './storage-health'
import './home.css'

/** Home of an officer: what came back, what waits, what is missing, the budget by year, the health of the data. */
export function HomeScreen() {
  const profile = useLive(readProfile, [])
  return profile === undefined ? <Skeleton /> : <Home profile={profile} />
}

function Home({ profile }: { readonly profile: Profile }) {
  const t = useT()
  const [isAdding, setAdding] = useState(false)
  const read = useLive(async (store) => ({ overview: profile.plan === null ? undefined : await readOverview(store, profile.plan) }), [profile.plan])
  const isSample = useIsSample()
  const { progress } = useTourState()
  useActions([{ id: 'plan.new', words: t('shell.home.newPlan'), isKeyOnly: true, run: () => { setAdding(true) } }])
  const newPlan = isSample ? undefined : <Button onPress={() => { setAdding(true) }}>{t('shell.home.newPlan')}</Button>
  return (
    <Page title={t('shell.home.title')} note={officeOf(profile.office ?? '')?.name} actions={newPlan}>
      {read === undefined ? <Skeleton /> : read.overview === undefined ? <NoPlan onStart={() => { setAdding(true) }} /> : (
        <>
          <Panel title={t('shell.home.next')} actions={<PlanState plan={read.overview.plan} />}><DueList overview={read.overview} /></Panel>
          {progress !== 'done' && <LearnPanel />}
          <PlanNumbers overview={read.overview} />
        </>
      )}
      <OtherPlans current={profile.plan} />
      {!isSample && <StorageHealth />}
      {(progress === 'done' || read?.overview === undefined) && <LearnPanel />}
      <NewPlanDialog isOpen={isAdding} onClose={() => { setAdding(false) }} office={profile.office ?? ''} />
    </Page>
  )
}

/** The tour and the sample stay one press away, at the foot of the page. */
function LearnPanel() {
  const t = useT()
  const isSample = useIsSample()
  return (
    <Panel title={t('begin.learn')}>
      <div className="home-learn"><p className="muted">{t('begin.tour.about')}</p><TourButton dense /></div>
      {!isSample && <div className="home-learn"><p className="muted">{t('begin.sample.offer')}</p><SampleButton dense /></div>}
    </Panel>
  )
}

function NoPlan({ onStart }: { readonly onStart: () => void }) {
  const t = useT()
  const start = <Button variant="primary" onPress={onStart}>{t('shell.home.newPlan')}</Button>
  return <EmptyState what={t('shell.start.noPlanOpen')} why={t('shell.start.noPlanOpenWhy')} action={start} />
}

const MARKS: Readonly<Record<Plan['fields']['state'], MarkedState>> = { draft: 'draft', submitted: 'sent', returned: 'returned', approved: 'approved' }

function PlanState({ plan }: { readonly plan: Plan }) {
  const t = useT()
  return <StateMark state={MARKS[plan.fields.state]}>{t(`domain.planState.${plan.fields.state}`)}</StateMark>
}
