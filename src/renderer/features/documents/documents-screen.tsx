import { useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { chosenDocument } from '@shared/documents/chosen-document'
import { bangkokDay } from '@shared/kernel/calendar'
import type { Plan } from '@shared/plan/plan-record'
import { readSnapshot, type PlanSnapshot } from '@shared/plan/plan-snapshot'
import { projectRecord, type Project } from '@shared/project/project-record'
import { now } from '@renderer/data/clock'
import { readProfile } from '@renderer/data/profile'
import { findPlans } from '@renderer/data/queries/plans'
import { getRecord, rowsOfPlan } from '@renderer/data/queries/records'
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

/** เอกสาร: what to make on the left, the paper itself on the right. A link may name the project (`?at=`) whose proposal is wanted. */
export function DocumentsScreen() {
  const t = useT()
  const { at } = useSearch({ strict: false })
  const read = useLive(async (store) => ({
    plans: await findPlans(store), own: (await readProfile(store))?.plan ?? null, asked: at === undefined ? undefined : await getRecord(store, projectRecord, at)
  }), [at])
  const [chosen, setChosen] = useState<string | null>(null)
  if (read === undefined) return <Skeleton />
  const plan = read.plans.find(({ id }) => id === (chosen ?? read.asked?.plan ?? read.own)) ?? read.plans[0]
  if (plan === undefined) {
    return <Page title={t('document.title')}><EmptyState what={t('document.noPlan.title')} why={t('document.noPlan.body')} action={<StartPlanButton />} /></Page>
  }
  return <BookDesk key={`${plan.id} ${at ?? ''}`} plan={plan} asked={read.asked?.plan === plan.id ? read.asked.id : null} plans={read.plans} onChoose={setChosen} />
}

interface BookDeskProps {
  readonly plan: Plan
  /** The project whose proposal is wanted first; `null` for the plan book. */
  readonly asked: string | null
  readonly plans: readonly Plan[]
  readonly onChoose: (plan: string) => void
}

/** The chosen project as long as the plan has it; once it is deleted the book is shown again. */
function useProject(asked: string | null, snapshot: PlanSnapshot | undefined): readonly [Project | null, (project: string | null) => void] {
  const [chosen, setChosen] = useState(asked)
  const all = snapshot === undefined ? [] : [...snapshot.projects, ...snapshot.references]
  return [all.find(({ project }) => project.id === chosen)?.project ?? null, setChosen]
}

function BookDesk({ plan, asked, plans, onChoose }: BookDeskProps) {
  const isSample = useIsSample()
  const records = useLive(async (store) => {
    const live = (await rowsOfPlan(store, plan.id)).filter((row) => !row.viewDel)
    return isSample ? live.map(markedSample) : live
  }, [plan.id, isSample])
  const snapshot = useMemo(() => (records === undefined ? undefined : readSnapshot(records)), [records])
  const [options, setOptions] = useBookOptions()
  const [project, setProject] = useProject(asked, snapshot)
  const outline = useMemo(
    () => (snapshot === undefined ? undefined : chosenDocument(snapshot, project?.id ?? null, { ...options, madeOn: bangkokDay(now()) })),
    [snapshot, project, options]
  )
  if (records === undefined || snapshot === undefined || outline === undefined) return <Skeleton />
  return (
    <div className="documents">
      <DocumentsSide material={{ ...options, records, snapshot, project }} onProject={setProject} onOptions={setOptions} plans={plans} plan={plan.id} onChoose={onChoose} />
      <BookPreview outline={outline} />
    </div>
  )
}
