import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { ok, type Result } from '@shared/kernel/result'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useLanguage } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { ConflictChoices, type Choice } from './conflict-choices'
import type { ConflictView } from './conflict-view'
import { sidesOf } from './conflict-view'
import { draftOf, readOwn } from './own-value'
import { formOf } from '@renderer/fields/value-words'

interface Props {
  readonly view: ConflictView
  readonly myName: string
}

/** One field in conflict: choose with the arrow keys, decide with Enter. */
export function ConflictCard({ view, myName }: Props) {
  const { t } = useLanguage()
  const { conflict, title } = view
  const { targetKind, field } = conflict.fields
  const decision = useDecision(view)
  const kind = t(kindKey(targetKind))
  const heading = [kind, title, t(fieldKey(targetKind, field))].filter((part) => part !== '').join(' · ')
  // Captured: a radio keeps Enter to itself.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    decision.decide()
  }
  return (
    <Panel title={heading} actions={<OpenRecord view={view} />}>
      <div className="conflict-card" onKeyDownCapture={onKeyDown}>
        <ConflictChoices
          view={view}
          myName={myName}
          label={t('sync.conflict.choose', { field: t(fieldKey(targetKind, field)) })}
          choice={decision.choice}
          onChoice={decision.setChoice}
          own={decision.own}
          onOwn={decision.setOwn}
        />
        {decision.refused !== null && <PlanErrorNotice error={decision.refused} />}
        <div className="conflict-actions">
          <Button variant="primary" isDisabled={decision.choice === null} onPress={decision.decide}>
            {decision.choice === 'own' ? t('sync.conflict.useOwn') : t('sync.conflict.use')}
          </Button>
          <span className="muted small">{t('sync.conflict.keys')}</span>
        </div>
      </div>
    </Panel>
  )
}

function useDecision({ conflict }: ConflictView) {
  const { t } = useLanguage()
  const store = useStore()
  const toast = useToast()
  const { targetKind, field, shown } = conflict.fields
  const form = formOf(targetKind, field)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [own, setOwn] = useState(() => draftOf(form, conflict.fields[shown]))
  const [refused, setRefused] = useState<PlanError | null>(null)
  const chosen = (): Result<Json, PlanError> =>
    choice === 'own' ? readOwn(form, own) : ok(sidesOf(conflict).find(({ id }) => id === choice)?.value ?? null)
  const decide = (): void => {
    if (choice === null) return
    const value = chosen()
    setRefused(value.ok ? null : value.error)
    if (!value.ok) return
    void store.runCommand(resolveConflict, { conflict: conflict.id, value: value.value }).then((outcome) => {
      if (!outcome.ok) setRefused(outcome.error)
      else toast({ words: t('sync.conflict.resolved', { field: t(fieldKey(targetKind, field)) }) })
    })
  }
  return { choice, setChoice, own, setOwn, refused, decide }
}

function OpenRecord({ view }: { readonly view: ConflictView }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const { project, conflict } = view
  const open = (): void => {
    const search = { at: conflict.fields.target }
    if (project === null) void navigate({ to: '/plan', search })
    else void navigate({ to: '/projects/$projectId', params: { projectId: project }, search })
  }
  return <Button variant="plain" dense onPress={open}>{t('sync.conflict.go')}</Button>
}
