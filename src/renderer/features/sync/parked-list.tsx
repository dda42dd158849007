import { useState } from 'react'
import { commandWords } from '@shared/i18n/command-words'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { listParked, type ParkedItem } from '@renderer/data/queries/outbox'
import { useLive, useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { errorWords, PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { ParkedStep } from './parked-step'

/** Edits that the centre refused: each with its reason, and two ways out. Nothing is dropped without its author. */
export function ParkedList() {
  const t = useT()
  const items = useLive((store) => listParked(store), [])
  if (items === undefined || items.length === 0) return null
  return (
    <Panel title={t('sync.screen.parked')}>
      <p className="muted">{t('sync.screen.parkedNote')}</p>
      <ul className="sync-parked">{items.map((item) => <Parked key={item.opId} item={item} />)}</ul>
    </Panel>
  )
}

function Parked({ item }: { readonly item: ParkedItem }) {
  const t = useT()
  const { dayTime } = useNumerals()
  const { refused, reapply, discard } = useParkedActions(item)
  const [isAsking, setAsking] = useState(false)
  const what = commandWords(t, item.command)
  const reason = errorWords(t, planError(item.result.code ?? 'INVALID'))
  return (
    <li className="sync-parked-item">
      <div className="sync-parked-head">
        <StateMark state="failed">{what}</StateMark>
        <span className="muted num">{dayTime(item.at)}</span>
      </div>
      {item.op.type === 'progress' ? <ParkedStep op={item.op} code={item.result.code} /> : <><p>{reason.what}</p><p className="muted">{reason.todo}</p></>}
      {refused !== null && <PlanErrorNotice error={refused} />}
      <div className="sync-actions">
        <Button dense onPress={reapply}>{t(item.op.type === 'progress' ? 'standing.parked.again' : 'sync.screen.reapply')}</Button>
        <Button dense variant="danger" onPress={() => { setAsking(true) }}>{t('sync.screen.discard')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('sync.screen.discardTitle')}
        verb={t('sync.screen.discardVerb')}
        isDanger
        onConfirm={() => { setAsking(false); discard() }}
        onCancel={() => { setAsking(false) }}
      >
        <p>{t('sync.screen.discardWhy', { what, time: dayTime(item.at) })}</p>
      </ConfirmDialog>
    </li>
  )
}

function useParkedActions({ opId, command }: ParkedItem) {
  const store = useStore()
  const toast = useToast()
  const t = useT()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const what = commandWords(t, command)
  const reapply = (): void => {
    void store.reapply(opId).then((outcome) => {
      if (outcome.ok) toast({ words: t('sync.screen.reapplied', { what }) })
      else setRefused(outcome.error)
    })
  }
  const discard = (): void => {
    void store.discardParked(opId).then((outcome) => {
      if (outcome.ok) toast({ words: t('sync.screen.discarded', { what }) })
      else setRefused(outcome.error)
    })
  }
  return { refused, reapply, discard }
}
