import { useState } from 'react'
import type { HistoryChange } from '@shared/sync/history-row'
import { canRestore } from '@shared/sync/restore-values'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useLanguage } from '@renderer/ui/language'
import type { FieldTarget } from '../field-target'
import { deedWords, recordWords, sourceWords } from './deed-words'
import { FieldChange, type FieldChangeProps } from './field-change'
import type { ShownDeed } from './typing-runs'

/** Changes shown of one deed before the rest is asked for. */
const FIRST_CHANGES = 3

export interface HistoryEntryProps extends Pick<FieldChangeProps, 'view' | 'restore'> {
  readonly deed: ShownDeed
  /** Only what the deed did to these records; all of it when absent. */
  readonly records?: ReadonlySet<string> | undefined
  /** Goes to a record; absent where there is nothing to jump to. */
  readonly jump?: ((target: FieldTarget) => void) | undefined
}

/** One deed: who, when, what; then field by field. */
export function HistoryEntry({ deed, records, ...rest }: HistoryEntryProps) {
  const { t, formats } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const all = records === undefined ? deed.changes : deed.changes.filter(({ ent }) => records.has(ent))
  const shown = isWhole ? all : all.slice(0, FIRST_CHANGES)
  return (
    <li className="history-deed">
      <div className="history-head">
        <strong>{deed.actor}</strong>
        <span className="muted small">{sourceWords(t, deed)} · {formats.dayTime(deed.at)}</span>
      </div>
      <div className="history-what">
        {deedWords(t, deed.command)}
        {deed.edits > 1 && <span className="muted small"> · {t('history.edits', { count: formats.count(deed.edits) })}</span>}
      </div>
      {deed.outcome === 'refused' && <StateMark state="failed" bare>{t('history.refused')}</StateMark>}
      {deed.outcome === 'conflict' && <StateMark state="conflict" bare>{t('history.conflict')}</StateMark>}
      {shown.map((change) => <Change key={`${change.ent}.${change.type}`} change={change} named={records === undefined || records.size > 1} {...rest} />)}
      {all.length > shown.length && (
        <Button dense variant="plain" onPress={() => { setWhole(true) }}>{t('history.more', { count: formats.count(all.length - shown.length) })}</Button>
      )}
    </li>
  )
}

interface ChangeProps extends Pick<HistoryEntryProps, 'view' | 'restore' | 'jump'> {
  readonly change: HistoryChange
  readonly named: boolean
}

function Change({ change, named, view, restore, jump }: ChangeProps) {
  const { t } = useLanguage()
  const steps = Object.entries(change.fields)
  return (
    <div className="history-change">
      {named && <Place change={change} view={view} jump={jump} />}
      {change.type !== 'set' && <span className="small">{t(`history.type.${change.type}`)}</span>}
      {steps.map(([field, step]) => <FieldChange key={field} change={change} field={field} step={step} view={view} restore={restore} />)}
      {restore !== undefined && <RestoreAll change={change} view={view} restore={restore} />}
    </div>
  )
}

function Place({ change, view, jump }: Pick<ChangeProps, 'change' | 'view' | 'jump'>) {
  const { t } = useLanguage()
  const words = recordWords(t, change, view)
  const row = view.records.get(change.ent)
  if (jump === undefined || row === undefined || row.viewDel) return <span className="history-place">{words}</span>
  const field = Object.keys(change.fields)[0] ?? 'title'
  return <Button variant="plain" dense className="history-place history-link" onPress={() => { jump({ kind: change.kind, record: change.ent, field }) }}>{words}</Button>
}

/** A change of several fields can be taken back whole: every field as it was before. */
function RestoreAll({ change, view, restore }: { readonly change: HistoryChange } & Required<Pick<FieldChangeProps, 'view'>> & { readonly restore: NonNullable<FieldChangeProps['restore']> }) {
  const { t } = useLanguage()
  const row = view.records.get(change.ent)
  const known = Object.entries(change.fields).flatMap(([field, { was }]) => (was !== undefined && canRestore(change.kind, field) ? [[field, was] as const] : []))
  if (known.length < 2 || row === undefined || row.viewDel) return null
  return <Button dense variant="plain" className="history-restore" onPress={() => { restore(change, Object.fromEntries(known)) }}>{t('history.restoreAll')}</Button>
}
