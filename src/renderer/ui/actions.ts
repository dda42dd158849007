import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { LucideIcon } from 'lucide-react'

/** Something a person can do now, by name, by key or from the palette. */
export interface Action {
  readonly id: string
  /** The verb with its object, in the user's language. */
  readonly words: string
  /** Other words for it: it is found by them too. */
  readonly also?: string | undefined
  /** As drawn: `Ctrl+Shift+F`, `F1`. */
  readonly keys?: string | undefined
  readonly icon?: LucideIcon | undefined
  /** Has a key, but is of no use in a list (the palette itself). */
  readonly isKeyOnly?: boolean | undefined
  readonly run: () => void
}

/** Names the presses (`Alt+ArrowLeft`) that an element keeps for itself while it has the keyboard, separated by spaces. */
export const OWN_KEYS = 'data-own-keys'

const WAIT_MS = 2_500

/** `depth` 0 is the frame, 1 a screen: the screen's goes before the frame's. */
interface Announced {
  readonly depth: 0 | 1
  readonly actions: readonly Action[]
}

const lists = new Set<Announced>()
const listeners = new Set<() => void>()
let known: readonly Action[] = []
let awaited: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | undefined

function publish(): void {
  const byId = new Map<string, Action>()
  for (const { actions } of [...lists].sort((a, b) => a.depth - b.depth)) for (const action of actions) byId.set(action.id, action)
  known = [...byId.values()]
  for (const listener of [...listeners]) listener()
  const wanted = awaited === undefined ? undefined : known.find(({ id }) => id === awaited?.id)
  if (wanted === undefined) return
  clearTimeout(awaited?.timer)
  awaited = undefined
  wanted.run()
}

/** Announces what can be done as long as the caller is on screen. Words and keys may change; `run` is always the latest. */
export function useActions(actions: readonly Action[], depth: 0 | 1 = 1): void {
  const latest = useRef(actions)
  useEffect(() => { latest.current = actions })
  const shape = JSON.stringify(actions.map(({ id, words, also, keys, isKeyOnly }) => [id, words, also, keys, isKeyOnly]))
  useEffect(() => {
    const list: Announced = {
      depth,
      actions: latest.current.map((action) => ({ ...action, run: () => { latest.current.find(({ id }) => id === action.id)?.run() } }))
    }
    lists.add(list)
    publish()
    return () => {
      lists.delete(list)
      publish()
    }
  }, [shape, depth])
}

/** Everything that can be done on this screen and everywhere. */
export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(subscribe, () => known)
}

/** The action of a press such as `Ctrl+Shift+f`; the screen's before the frame's. */
export function actionOfPress(press: string): Action | undefined {
  const wanted = press.toLowerCase()
  return known.findLast(({ keys }) => keys?.toLowerCase() === wanted)
}

/**
 * Does an action of a screen that is only being opened: at once when it is there, else as soon as it is announced.
 * `onMissed` is called when that does not happen (the plan is locked, so the screen offers no adding).
 */
export function runWhenThere(id: string, onMissed: () => void): void {
  clearTimeout(awaited?.timer)
  awaited = undefined
  const here = known.find((action) => action.id === id)
  if (here !== undefined) {
    here.run()
    return
  }
  awaited = { id, timer: setTimeout(() => { awaited = undefined; onMissed() }, WAIT_MS) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
