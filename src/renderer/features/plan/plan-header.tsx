import { Layers, Pencil, Send, Undo2 } from 'lucide-react'
import { memo, useState } from 'react'
import type { PlanState } from '@shared/plan/plan-record'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanName } from '@renderer/fields/plan-name'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { Badge, StateMark, type MarkedState } from '@renderer/ui/badge'
import { Button, IconButton } from '@renderer/ui/button'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { RecallDialog } from './recall-dialog'
import { VersionsDialog } from './versions/versions-dialog'
import { SendDialog } from './send-dialog'
import type { PlanView } from './use-plan-contents'

const STATE_MARKS: Readonly<Record<PlanState, MarkedState>> = { draft: 'draft', submitted: 'sent', returned: 'returned', approved: 'approved' }

/** What this plan is, where it stands, and the one next step. */
export const PlanHeader = memo(function PlanHeader({ view }: { readonly view: PlanView }) {
  const t = useT()
  const formats = useNumerals()
  const { plan, role, canEdit } = usePlanFields()
  const { jump } = useFieldWays()
  const name = usePlanName()(plan)
  const [showsVersions, setVersions] = useState(false)
  const { state, edition, sample } = plan.fields
  return (
    <header className="plan-head">
      <h1 className="plan-title" title={name}>{name}</h1>
      {canEdit && <IconButton dense label={t('structure.cover.edit')} icon={Pencil} onPress={() => { jump({ kind: 'plan', record: plan.id, field: 'title' }) }} />}
      <StateMark state={STATE_MARKS[state]}>{t(`domain.planState.${state}`)}</StateMark>
      {edition > 0 && <Badge>{t('workspace.plan.edition', { edition: formats.count(edition) })}</Badge>}
      <SampleBadge isMarked={sample} />
      <span className="plan-head-space" />
      {role === 'office' && <Button variant="plain" icon={Layers} onPress={() => { setVersions(true) }}>{t('structure.versions.verb')}</Button>}
      {showsVersions && <VersionsDialog plan={plan} onClose={() => { setVersions(false) }} />}
      {role === 'office' && <NextStep view={view} state={state} />}
    </header>
  )
})

function NextStep({ view, state }: { readonly view: PlanView; readonly state: PlanState }) {
  const t = useT()
  const [open, setOpen] = useState<'send' | 'recall' | null>(null)
  const close = (): void => { setOpen(null) }
  // What is still being typed must be part of what the dialog counts and sends.
  const send = (): void => { void flushDrafts().then(() => { setOpen('send') }) }
  return (
    <>
      {(state === 'draft' || state === 'returned') && (
        <Button variant="primary" icon={Send} onPress={send}>{t(state === 'returned' ? 'workspace.send.again' : 'workspace.send.verb')}</Button>
      )}
      {state === 'submitted' && <Button icon={Undo2} onPress={() => { setOpen('recall') }}>{t('workspace.recall.verb')}</Button>}
      {open === 'send' && <SendDialog view={view} onClose={close} />}
      {open === 'recall' && <RecallDialog plan={view.plan} onClose={close} />}
    </>
  )
}
