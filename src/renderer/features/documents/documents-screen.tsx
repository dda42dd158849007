import { useMemo, useState } from 'react'
import { planBook } from '@shared/documents/plan-book'
import { bangkokDay } from '@shared/kernel/calendar'
import type { Plan } from '@shared/plan/plan-record'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { now } from '@renderer/data/clock'
import { readProfile } from '@renderer/data/profile'
import { findPlans } from '@renderer/data/queries/plans'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { markedSample } from '@renderer/fields/marked-sample'
import { useLive } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'
import { Skeleton } from '@renderer/ui/progress'
import { BookPreview } from './book-preview'
import { DocumentsSide } from './documents-side'
import { useBookOptions } from './use-book-options'

/** เอกสาร: what to make on the left, the book itself on the right. */
export function DocumentsScreen() {
  const t = useT()
  const read = useLive(async (store) => ({ plans: await findPlans(store), own: (await readProfile(store))?.plan ?? null }), [])
  const [chosen, setChosen] = useState<string | null>(null)
  if (read === undefined) return <Skeleton />
  const plan = read.plans.find(({ id }) => id === (chosen ?? read.own)) ?? read.plans[0]
  if (plan === undefined) {
    return <Page title={t('document.title')}><EmptyState what={t('document.noPlan.title')} why={t('document.noPlan.body')} action={<StartPlanButton />} /></Page>
  }
  return <BookDesk key={plan.id} plan={plan} plans={read.plans} onChoose={setChosen} />
}

interface BookDeskProps {
  readonly plan: Plan
  readonly plans: readonly Plan[]
  readonly onChoose: (plan: string) => void
}

function BookDesk({ plan, plans, onChoose }: BookDeskProps) {
  const isSample = useIsSample()
  const records = useLive(async (store) => {
    const live = (await rowsOfPlan(store, plan.id)).filter((row) => !row.viewDel)
    return isSample ? live.map(markedSample) : live
  }, [plan.id, isSample])
  const snapshot = useMemo(() => (records === undefined ? undefined : readSnapshot(records)), [records])
  const [options, setOptions] = useBookOptions()
  const outline = useMemo(
    () => (snapshot === undefined ? undefined : planBook(snapshot, { ...options, madeOn: bangkokDay(now()) })),
    [snapshot, options]
  )
  if (records === undefined || snapshot === undefined || outline === undefined) return <Skeleton />
  return (
    <div className="documents">
      <DocumentsSide material={{ ...options, records, snapshot }} onOptions={setOptions} plans={plans} plan={plan.id} onChoose={onChoose} />
      <BookPreview outline={outline} />
    </div>
  )
}
