import { useCallback } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { copyPlan, type CopyTarget } from '@shared/plan/copy-plan'
import { setCurrentPlan } from '@renderer/data/profile'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useStore } from '@renderer/live/store-context'

/** Makes another plan out of one on this device, as one deed, and opens it. */
export function useCopyPlan(): (base: string, target: CopyTarget) => Promise<Result<string, PlanError>> {
  const store = useStore()
  return useCallback(async (base, target) => {
    const rows = await rowsOfPlan(store, base)
    const done = await store.importSnapshot(copyPlan(rows.filter(({ viewDel }) => !viewDel), target))
    if (!done.ok) return done
    await setCurrentPlan(store, done.value.plan)
    return ok(done.value.plan)
  }, [store])
}
