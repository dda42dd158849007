import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFieldWays } from '@renderer/fields/field-focus'
import type { ActivityView } from './use-activities'

/** A link may name an activity or one of its years (`?at=`) and a field: it comes into sight and takes the keyboard. */
export function useOpenActivity(activities: readonly ActivityView[]): void {
  const { at, field } = useSearch({ strict: false })
  const { jump } = useFieldWays()
  const isActivity = activities.some(({ activity }) => activity.id === at)
  const isYear = !isActivity && activities.some(({ years }) => years.some(({ id }) => id === at))
  useEffect(() => {
    if (at === undefined) return
    if (isActivity) jump({ kind: 'activity', record: at, field: field ?? 'title' })
    else if (isYear) jump({ kind: 'activityYear', record: at, field: field ?? 'plan' })
  }, [at, field, isActivity, isYear, jump])
}
