import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { now } from '@renderer/data/clock'
import { readProfile } from '@renderer/data/profile'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { useUndoToast } from '@renderer/fields/use-command'
import { useLive, useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { deletedName, readBin, type Deletion } from './read-bin'
import './bin.css'

/** The recycle bin of the open plan: what was deleted by whom, and the way back for the whole of it. */
export function BinScreen() {
  const t = useT()
  const profile = useLive(readProfile, [])
  if (profile === undefined) return null
  if (profile.plan === null) {
    return <Page title={t('history.bin.title')}><EmptyState what={t('history.bin.noPlan')} why={t('history.bin.noPlanWhy')} /></Page>
  }
  return <PlanFields plan={profile.plan}><BinOfPlan /></PlanFields>
}

function BinOfPlan() {
  const t = useT()
  const { plan, canEdit } = usePlanFields()
  const deletions = useLive((store) => readBin(store, plan.id, now()), [plan.id])
  const { bringBack, refused } = useBringBack()
  return (
    <Page title={t('history.bin.title')} note={t('history.bin.note')}>
      {!canEdit && <Banner tone="plain">{t('history.bin.locked')}</Banner>}
      {refused !== null && <PlanErrorNotice error={refused} />}
      {deletions?.length === 0 && <EmptyState what={t('history.bin.empty')} why={t('history.bin.emptyWhy')} />}
      {deletions !== undefined && deletions.length > 0 && (
        <ul className="bin" aria-label={t('history.bin.caption')}>
          {deletions.map((deletion) => <BinEntry key={deletion.opId} deletion={deletion} onBringBack={canEdit ? bringBack : undefined} />)}
        </ul>
      )}
    </Page>
  )
}

interface BinEntryProps {
  readonly deletion: Deletion
  readonly onBringBack: ((deletion: Deletion, name: string) => void) | undefined
}

function BinEntry({ deletion, onBringBack }: BinEntryProps) {
  const t = useT()
  const { count, dayTime } = useNumerals()
  const { roots, children, actor, at, daysLeft } = deletion
  const [first, ...others] = roots
  if (first === undefined) return null
  const name = deletedName(t, first)
  const left = daysLeft === 1 ? t('history.bin.lastDay') : t('history.bin.days', { count: count(daysLeft) })
  const facts = [
    t('history.bin.by', { name: actor }), dayTime(at),
    ...(children > 0 ? [t('history.bin.withChildren', { count: count(children) })] : []),
    left
  ]
  return (
    <li className="bin-entry">
      <div className="bin-words">
        <strong className="bin-name">{name}</strong>
        {others.length > 0 && <span>{t('history.bin.others', { count: count(others.length) })}</span>}
        <span className="muted">{facts.join(' · ')}</span>
      </div>
      {onBringBack !== undefined && (
        <Button icon={RotateCcw} aria-label={t('history.bin.restoreNamed', { name })} onPress={() => { onBringBack(deletion, name) }}>{t('history.bin.restore')}</Button>
      )}
    </li>
  )
}

function useBringBack(): { readonly bringBack: (deletion: Deletion, name: string) => void; readonly refused: PlanError | null } {
  const store = useStore()
  const t = useT()
  const undoToast = useUndoToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const bringBack = ({ opId }: Deletion, name: string): void => {
    void store.bringBack(opId).then((done) => {
      setRefused(done.ok ? null : done.error)
      if (done.ok) undoToast('history.bringBack', t('history.bin.restored', { name }))
    })
  }
  return { bringBack, refused }
}
