import { useCallback, useState } from 'react'
import type { Json } from '@shared/kernel/json'
import type { PlanError } from '@shared/kernel/error-codes'
import type { HistoryChange } from '@shared/sync/history-row'
import { restoreValues } from '@shared/sync/restore-values'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { useUndoToast } from '../use-command'
import type { HistoryView } from './read-history'

/** Brings values back as a new edit made from what the list shows now: a newer figure of a colleague opens a conflict instead of going under. */
export function useRestore(view: HistoryView | undefined): {
  readonly restore: (change: HistoryChange, fields: Readonly<Record<string, Json>>) => void
  readonly refused: PlanError | null
} {
  const store = useStore()
  const t = useT()
  const undoToast = useUndoToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const restore = useCallback(({ ent, kind }: HistoryChange, fields: Readonly<Record<string, Json>>) => {
    const shown = view?.records.get(ent)?.view ?? {}
    const seen = Object.keys(fields).flatMap((field) => (shown[field] === undefined ? [] : [{ record: ent, field, value: shown[field] }]))
    void store.runCommand(restoreValues, { record: ent, kind, fields }, seen).then((done) => {
      setRefused(done.ok ? null : done.error)
      if (done.ok && done.value.opId !== null) undoToast(restoreValues.name, t('history.restored'))
    })
  }, [store, t, undoToast, view])
  return { restore, refused }
}
