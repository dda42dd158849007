import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { sectionId } from '@shared/narrative/section-id'
import { readProfile, setCurrentPlan, type Profile } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import { useStore } from '@renderer/live/store-context'
import { GOAL_KINDS, type FoundRecord } from './search-messages'

/** What a place needs to be opened. */
export type Findable = Pick<FoundRecord, 'id' | 'kind' | 'plan' | 'trail'>

interface Address {
  readonly plan: string
  /** The project whose page it is; without one it is the plan's. */
  readonly project: string | undefined
  readonly at: string
  /** It stands on the page of the budget. */
  readonly isOnBudget?: boolean
}

/** Goes to a record: opens its plan if another one is open, its page, and the field itself. */
export function useOpenFound(): (found: Findable) => void {
  const store = useStore()
  const navigate = useNavigate()
  const router = useRouter()
  return useCallback((found) => {
    void (async () => {
      const profile = await readProfile(store)
      const address = profile === undefined ? undefined : addressOf(found, profile)
      if (profile === undefined || address === undefined) return
      // The same link twice would change nothing: the page hears of a jump by its address.
      const { at } = router.state.location.search
      if (at === address.at) await navigate({ to: '.', search: {}, replace: true })
      await open(store, navigate, profile, address)
    })()
  }, [store, navigate, router])
}

async function open(store: Store, navigate: ReturnType<typeof useNavigate>, profile: Profile, { plan, project, at, isOnBudget = false }: Address): Promise<void> {
  const search = { at }
  if (profile.role === 'reviewer') {
    if (project === undefined) await navigate({ to: '/review/$planId', params: { planId: plan }, search })
    else await navigate({ to: '/review/$planId/projects/$projectId', params: { planId: plan, projectId: project }, search })
    return
  }
  if (project !== undefined) {
    await navigate({ to: '/projects/$projectId', params: { projectId: project }, search })
    return
  }
  if (profile.plan !== plan) await setCurrentPlan(store, plan)
  await navigate({ to: isOnBudget ? '/budget' : '/plan', search })
}

/** A goal of a reference plan is looked at where the plan links to it, one that was taken in with a plan in that plan; a comment where it was made. */
function addressOf({ id, kind, plan, trail }: Findable, profile: Profile): Address | undefined {
  if (GOAL_KINDS.has(kind)) {
    const home = plan === '' ? profile.plan : plan
    return home === null ? undefined : { plan: home, project: undefined, at: sectionId(home, 'alignment') }
  }
  const project = kind === 'project' ? id : trail.findLast((step) => step.kind === 'project')?.id
  const target = trail.at(-1)?.id
  return { plan, project, at: kind === 'comment' && target !== undefined ? target : id, isOnBudget: kind === 'ceiling' || kind === 'unitRate' }
}
