import { useMemo, useState } from 'react'
import { readHistorySince } from '@renderer/data/history-since'
import { readProfile } from '@renderer/data/profile'
import { useLive } from '@renderer/live/store-context'
import { useLanguage, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { useFieldFocus } from '../field-focus'
import type { FieldTarget } from '../field-target'
import { usePlanFields } from '../plan-fields'
import { fieldWords } from './deed-words'
import { HistoryEntry } from './history-entry'
import { readHistory, type HistoryView } from './read-history'
import { typingRuns, type ShownDeed } from './typing-runs'
import { useRestore } from './use-restore'
import './history.css'

type Scope = 'field' | 'record' | 'all'
const EVERYONE = '*'

export interface HistoryPanelProps {
  /** The records of this page; the whole plan when absent. */
  readonly records?: readonly string[] | undefined
}

/** Who changed what and when: of the field at hand, of its record, or of the whole page. */
export function HistoryPanel({ records }: HistoryPanelProps) {
  const t = useT()
  const { plan, canEdit, role } = usePlanFields()
  const { target, jump } = useFieldFocus()
  const [wanted, setScope] = useState<Scope | null>(null)
  const [person, setPerson] = useState(EVERYONE)
  // Whoever has entered a field asks about that; else about everything here.
  const scope: Scope = target === null ? 'all' : wanted ?? 'record'
  const asked = useMemo(() => (scope === 'all' || target === null ? records ?? null : [target.record]), [scope, target, records])
  const view = useLive((store) => readHistory(store, plan.id, asked), [plan.id, asked])
  const { restore, refused } = useRestore(view)
  const inScope = useMemo(() => deedsOf(view, scope, target), [view, scope, target])
  const deeds = inScope.filter(({ actor }) => person === EVERYONE || actor === person)
  const only = useMemo(() => (asked === null ? undefined : new Set(asked)), [asked])
  if (view === undefined) return null
  return (
    <div className="history">
      <div className="history-filters">
        {target !== null && <ScopeSelect scope={scope} target={target} onScope={setScope} hasRecords={records !== undefined} />}
        <PersonSelect deeds={inScope} person={person} onPerson={setPerson} />
      </div>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {!canEdit && role === 'office' && <p className="muted small">{t('history.locked')}</p>}
      {deeds.length === 0 && <p className="history-empty">{t(scope === 'field' ? 'history.noneOfField' : 'history.none')}</p>}
      <ol className="history-deeds" aria-label={t('history.title')}>
        {deeds.map((deed) => (
          <HistoryEntry key={deed.opId} deed={deed} view={view} records={only} jump={jump} restore={canEdit ? restore : undefined} />
        ))}
      </ol>
      <Limits hasDeeds={deeds.length > 0} hasOthers={deeds.some(({ own }) => !own)} />
    </div>
  )
}

/** What the list cannot tell, so that nobody takes an empty or a short one for the whole truth. */
function Limits({ hasDeeds, hasOthers }: { readonly hasDeeds: boolean; readonly hasOthers: boolean }) {
  const { t, formats } = useLanguage()
  const since = useLive(readHistorySince, [])
  return (
    <div className="muted small history-foot">
      {since !== undefined && <p>{t('history.since', { when: formats.dayTime(since) })}</p>}
      {hasDeeds && <p>{t('history.limits')}</p>}
      {hasOthers && <p>{t('history.gaps')}</p>}
    </div>
  )
}

/** Of a field only the deeds that changed it; a deed that made or deleted its record belongs to all of them. */
function deedsOf(view: HistoryView | undefined, scope: Scope, target: FieldTarget | null): readonly ShownDeed[] {
  if (view === undefined) return []
  if (scope !== 'field' || target === null) return typingRuns(view.rows)
  const { record, field } = target
  return typingRuns(view.rows.flatMap((row) => {
    const changes = row.changes.flatMap((change) => {
      const step = change.fields[field]
      if (change.ent !== record) return []
      return step === undefined ? (change.type === 'set' ? [] : [change]) : [{ ...change, fields: { [field]: step } }]
    })
    return changes.length === 0 ? [] : [{ ...row, changes }]
  }))
}

interface ScopeSelectProps {
  readonly scope: Scope
  readonly target: FieldTarget
  readonly onScope: (scope: Scope) => void
  readonly hasRecords: boolean
}

function ScopeSelect({ scope, target, onScope, hasRecords }: ScopeSelectProps) {
  const t = useT()
  const options = [
    { id: 'field' as const, label: t('history.scope.field', { field: fieldWords(t, target.kind, target.field) }) },
    { id: 'record' as const, label: t('history.scope.record') },
    { id: 'all' as const, label: t(hasRecords ? 'history.scope.page' : 'history.scope.plan') }
  ]
  return <Select dense aria-label={t('history.scope.label')} options={options} value={scope} onChange={onScope} />
}

function PersonSelect({ deeds, person, onPerson }: { readonly deeds: readonly ShownDeed[]; readonly person: string; readonly onPerson: (person: string) => void }) {
  const t = useT()
  const profile = useLive(readProfile, [])
  const names = [...new Set([...deeds.map(({ actor }) => actor), ...(person === EVERYONE ? [] : [person])])].sort((a, b) => a.localeCompare(b, 'th'))
  const options = [
    { id: EVERYONE, label: t('history.person.all') },
    ...names.map((name) => ({ id: name, label: name, ...(name === profile?.actorName ? { note: t('history.person.me') } : {}) }))
  ]
  if (names.length === 0) return null
  return <Select dense aria-label={t('history.person.label')} options={options} value={person} onChange={onPerson} />
}
