import { useCallback, useMemo } from 'react'
import { useRemembered } from '@renderer/ui/use-remembered'
import { PLAIN_VIEW, readNamed, readView, withNamed, writeView, type ListView, type NamedView } from './list-view'

export interface RememberedViews {
  readonly view: ListView
  readonly setView: (view: ListView) => void
  readonly named: readonly NamedView[]
  readonly keep: (name: string) => void
  readonly forget: (name: string) => void
}

/** How this person last looked at the list, and the views they named; each person of a device has their own. */
export function useListView(person: string): RememberedViews {
  const [stored, remember] = useRemembered(`projects.view.${person}`, '', (text) => (readView(text) === undefined ? undefined : text))
  const [kept, rememberNamed] = useRemembered(`projects.views.${person}`, '', (text) => (readNamed(text) === undefined ? undefined : text))
  const view = useMemo(() => readView(stored) ?? PLAIN_VIEW, [stored])
  const named = useMemo(() => readNamed(kept) ?? [], [kept])
  const setView = useCallback((next: ListView) => { remember(writeView(next)) }, [remember])
  const keep = useCallback((name: string) => { rememberNamed(JSON.stringify(withNamed(named, { name, view }))) }, [rememberNamed, named, view])
  const forget = useCallback((name: string) => { rememberNamed(JSON.stringify(named.filter((one) => one.name !== name))) }, [rememberNamed, named])
  return { view, setView, named, keep, forget }
}
