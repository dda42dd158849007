import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import type { Result } from '@shared/kernel/result'
import { setProjectField, type ProjectField } from '@shared/project/project-commands'
import type { Seen } from '@shared/sync/seen'
import { useStore } from '@renderer/live/store-context'

/** Gives, for each field of one project, the function that writes it. */
export function useSaveProject(project: string): (field: ProjectField) => (value: Json, seen?: Seen) => Promise<Result<unknown, PlanError>> {
  const store = useStore()
  return (field) => (value, seen) => store.runCommand(setProjectField, { project, field, value }, seen)
}
