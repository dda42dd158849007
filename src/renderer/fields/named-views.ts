import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { useRemembered } from '@renderer/ui/use-remembered'

/** How a kind of view is written down on this machine and read again. */
export interface ViewForm<V> {
  readonly plain: V
  readonly schema: z.ZodType<V>
}

/** A view with the name its owner gave it. */
export interface NamedView<V> {
  readonly name: string
  readonly view: V
}

/** What one person remembers of a page: how it was left, and the views they named. */
export interface RememberedViews<V> {
  readonly view: V
  readonly setView: (view: V) => void
  readonly named: readonly NamedView<V>[]
  readonly keep: (name: string) => void
  readonly forget: (name: string) => void
}

const MOST_NAMED = 30

/** How this person last looked at a page, and the views they named; each person of a device has their own. `key` names the page. */
export function useNamedViews<V>(key: string, person: string, form: ViewForm<V>): RememberedViews<V> {
  const [stored, remember] = useRemembered(`${key}.view.${person}`, '', (text) => (readView(form, text) === undefined ? undefined : text))
  const [kept, rememberNamed] = useRemembered(`${key}.views.${person}`, '', (text) => (readNamed(form, text) === undefined ? undefined : text))
  const view = useMemo(() => readView(form, stored) ?? form.plain, [form, stored])
  const named = useMemo(() => readNamed(form, kept) ?? [], [form, kept])
  const setView = useCallback((next: V) => { remember(JSON.stringify(next)) }, [remember])
  const keep = useCallback((name: string) => { rememberNamed(JSON.stringify(withNamed(named, { name, view }))) }, [rememberNamed, named, view])
  const forget = useCallback((name: string) => { rememberNamed(JSON.stringify(named.filter((one) => one.name !== name))) }, [rememberNamed, named])
  return { view, setView, named, keep, forget }
}

/** `undefined` for what an older or newer program stored. */
export function readView<V>({ schema }: ViewForm<V>, stored: string): V | undefined {
  const read = schema.safeParse(parsed(stored))
  return read.success ? read.data : undefined
}

export function readNamed<V>({ schema }: ViewForm<V>, stored: string): readonly NamedView<V>[] | undefined {
  const read = z.array(z.strictObject({ name: z.string().min(1).max(80), view: schema })).max(MOST_NAMED).safeParse(parsed(stored))
  return read.success ? read.data : undefined
}

/** The named views with one more; a name that is known takes the new view. */
export function withNamed<V>(views: readonly NamedView<V>[], added: NamedView<V>): readonly NamedView<V>[] {
  return [...views.filter(({ name }) => name !== added.name), added].slice(-MOST_NAMED)
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    return undefined
  }
}
