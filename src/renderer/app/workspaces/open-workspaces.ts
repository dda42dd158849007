import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { observable, type Observable } from '@renderer/data/observable'
import type { Store } from '@renderer/data/store'

/** Which store stands on screen. */
export type Shown = { readonly name: 'own' } | { readonly name: 'sample'; readonly store: Store }

/** What opening and closing the sample needs from outside; tests give their own. */
export interface SampleDoor {
  open(): Promise<Result<Store, PlanError>>
  remove(store: Store): Promise<Result<null, PlanError>>
  /** Writes what is being typed. */
  flush(): Promise<unknown>
  /** Remembers over restarts which workspace is open. */
  remember(name: Shown['name']): void
  /** Resolves when the screens show what was asked for. */
  shown(): Promise<unknown>
}

/** Holds the own store and, once it was asked for, the sample; changes between them one after the other. */
export interface WorkspaceSwitch {
  readonly shown: Observable<Shown>
  readonly openSample: () => Promise<Result<null, PlanError>>
  readonly openOwn: () => Promise<void>
  readonly removeSample: () => Promise<Result<null, PlanError>>
  /** Resolves when everything committed in either store is on disk. */
  readonly settled: () => Promise<void>
}

/**
 * The sample's store is opened once and then kept until it is removed or the window closes: going to and fro costs nothing,
 * leaves no second writer behind, and both undo histories live on.
 */
export function openWorkspaces(own: Store, door: SampleDoor): WorkspaceSwitch {
  const shown = observable<Shown>({ name: 'own' })
  let sample: Store | null = null
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = last.then(job)
    last = turn.catch(() => undefined)
    return turn
  }

  async function show(next: Shown): Promise<void> {
    await door.flush()
    door.remember(next.name)
    shown.set(next)
    await door.shown()
  }

  async function openSample(): Promise<Result<null, PlanError>> {
    if (shown.get().name === 'sample') return ok(null)
    if (sample === null) {
      const opened = await door.open()
      if (!opened.ok) return opened
      sample = opened.value
    }
    await show({ name: 'sample', store: sample })
    return ok(null)
  }

  async function openOwn(): Promise<void> {
    if (shown.get().name !== 'own') await show({ name: 'own' })
  }

  async function removeSample(): Promise<Result<null, PlanError>> {
    await openOwn()
    const opened = sample === null ? await door.open() : ok(sample)
    if (!opened.ok) return opened
    sample = null
    return door.remove(opened.value)
  }

  return {
    shown,
    openSample: () => inTurn(openSample),
    openOwn: () => inTurn(openOwn),
    removeSample: () => inTurn(removeSample),
    settled: async () => { await Promise.all([own.settled(), sample?.settled()]) }
  }
}
