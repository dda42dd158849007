import { sameJson, type Json } from '@shared/kernel/json'
import { wordDiff } from '@shared/kernel/word-diff'
import type { FieldStep, HistoryChange } from '@shared/sync/history-row'
import { canRestore } from '@shared/sync/restore-values'
import { Button } from '@renderer/ui/button'
import { useLanguage } from '@renderer/ui/language'
import { WordChanges } from '@renderer/ui/word-changes'
import { TableChanges } from '../table-changes'
import { formOf, rowTitle, valueText } from '../value-words'
import { clipDiff } from './clip-diff'
import { fieldWords } from './deed-words'
import type { HistoryView } from './read-history'

export interface FieldChangeProps {
  readonly change: HistoryChange
  readonly field: string
  readonly step: FieldStep
  readonly view: HistoryView
  /** Brings the earlier value back; absent where that may not be done. */
  readonly restore?: ((change: HistoryChange, fields: Readonly<Record<string, Json>>) => void) | undefined
}

/** One field of a deed: in words what was there and what came, and the way back to what was there. */
export function FieldChange({ change, field, step, view, restore }: FieldChangeProps) {
  const { t } = useLanguage()
  const { was } = step
  const name = fieldWords(t, change.kind, field)
  const row = view.records.get(change.ent)
  const isThere = row !== undefined && !row.viewDel && was !== undefined && !sameJson(row.view[field] ?? null, was)
  return (
    <div className="history-field">
      <span className="history-field-name">{name}</span>
      <div className="history-field-change"><StepWords change={change} field={field} step={step} view={view} /></div>
      {restore !== undefined && isThere && canRestore(change.kind, field) && (
        <Button dense variant="plain" className="history-restore" aria-label={t('history.restoreField', { field: name })} onPress={() => { restore(change, { [field]: was }) }}>
          {t('history.restore')}
        </Button>
      )}
    </div>
  )
}

function StepWords({ change, field, step, view }: FieldChangeProps) {
  const { kind } = change
  const { t, formats } = useLanguage()
  if (step.isBetween === true) return t('history.between')
  if (step.isLong === true) return t('history.longValue')
  if (field === 'order') return t('history.moved')
  const titles = new Map([...view.records].map(([id, row]) => [id, rowTitle(t, row)]))
  const words = (value: Json, side: 'was' | 'now'): string =>
    valueText(t, formats, { kind, field }, value, titles, { library: view.library, view: besideOf(change, view, side) })
  const now = words(step.now, 'now')
  if (step.was === undefined) return <>{t('history.earlierUnknown')} → <ins className="ui-added">{now}</ins></>
  const was = words(step.was, 'was')
  // A change of look alone (bold, a list's level) leaves the words as they are.
  if (was === now) return t('history.lookChanged')
  const form = formOf(kind, field)
  if (form === 'table' && !isBlank(step.was) && !isBlank(step.now)) return <TableChanges before={step.was} after={step.now} isBrief />
  const isProse = (form === 'text' || form === 'rich') && !isBlank(step.was) && !isBlank(step.now)
  if (isProse) return <WordChanges parts={clipDiff(wordDiff(was, now))} />
  return <><del className="ui-removed">{was}</del> → <ins className="ui-added">{now}</ins></>
}

/** The record as it was before or after the deed: a link's code means something only in the reference plan it named then. */
function besideOf({ ent, fields }: HistoryChange, { records }: HistoryView, side: 'was' | 'now'): Readonly<Record<string, Json>> {
  const then = Object.entries(fields).flatMap(([name, step]) => (step[side] === undefined ? [] : [[name, step[side]] as const]))
  return { ...records.get(ent)?.view, ...Object.fromEntries(then) }
}

function isBlank(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
