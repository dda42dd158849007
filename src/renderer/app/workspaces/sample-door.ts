import { translator } from '@shared/i18n/translator'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { parseSnapshot } from '@shared/plan/snapshot'
import { windowPorts } from '@renderer/data/clock'
import { readProfile } from '@renderer/data/profile'
import { openSampleStore, removeSampleStore, type SampleContents } from '@renderer/data/sample-store'
import type { Store } from '@renderer/data/store'
import { endSearch } from '@renderer/features/find/search-client'
import { flushDrafts } from '@renderer/ui/draft-registry'
import type { SampleDoor, Shown } from './open-workspaces'

/** Which workspace this machine had open; a choice about the view, so it is remembered with the others. */
const REMEMBERED = 'planner.workspace'

/** Whether the sample was open when the window closed. */
export function wasSampleOpen(): boolean {
  return localStorage.getItem(REMEMBERED) === 'sample'
}

/** The real parts behind the change of workspace: database, drafts, address, memory of this machine. */
export function windowSampleDoor(own: Store): SampleDoor {
  const places: Record<Shown['name'], string> = { own: '#/', sample: '#/' }
  let here: Shown['name'] = 'own'
  if (wasSampleOpen()) places.sample = window.location.hash
  return {
    open: () => openSample(own),
    remove(store) {
      endSearch(store)
      return removeSampleStore(store)
    },
    flush: flushDrafts,
    remember(name) {
      if (name !== here) {
        if (!(wasSampleOpen() && name === 'sample')) places[here] = window.location.hash
        window.location.hash = places[name]
      }
      here = name
      localStorage.setItem(REMEMBERED, name)
    },
    shown: nextTurn
  }
}

async function openSample(own: Store): Promise<Result<Store, PlanError>> {
  const contents = await readSample(own)
  return contents.ok ? openSampleStore(windowPorts(), contents.value) : contents
}

/** The sample plan that is shipped with the program, worked on by whoever sits here. */
async function readSample(own: Store): Promise<Result<SampleContents, PlanError>> {
  const shipped = await import('@resources/sample/sukhothai-2571.json')
  const snapshot = parseSnapshot(shipped.default)
  if (!snapshot.ok) return snapshot
  const profile = await readProfile(own)
  const person = { actorName: profile?.actorName ?? translator('th')('begin.sample.person'), position: profile?.position ?? '' }
  return { ok: true, value: { snapshot: snapshot.value, person } }
}

/** Observed values reach the screens in the same turn; effects of what was left run in the next. No frame is waited for: a hidden window draws none. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0) })
}
