import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import type { Result } from '@shared/kernel/result'
import { setKpiField, type KpiField } from '@shared/kpi/kpi-commands'
import type { Seen } from '@shared/sync/seen'
import { useStore } from '@renderer/live/store-context'

/** Gives, for each field of one KPI, the function that writes it. */
export function useSaveKpi(kpi: string): (field: KpiField) => (value: Json, seen?: Seen) => Promise<Result<unknown, PlanError>> {
  const store = useStore()
  return (field) => (value, seen) => store.runCommand(setKpiField, { kpi, field, value }, seen)
}
