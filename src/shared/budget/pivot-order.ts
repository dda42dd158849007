import type { Issue } from '@shared/issue/issue-record'
import { compareThai } from '@shared/kernel/thai-text'
import { FUND_SOURCES } from '@shared/project/project-record'
import { NO_DISTRICT, SEVERAL_DISTRICTS, type PivotAxis } from './budget-pivot'

/** Compares two keys of an axis. */
export type ComparePivotKeys = (axis: PivotAxis, a: string, b: string) => number

/** Years and categories by their numbers, sources as in their list, issues as in the plan, districts by the dictionary; what is not said stands last. */
export function comparePivotKeys(issues: readonly Issue[]): ComparePivotKeys {
  const places = new Map<string, number>([...FUND_SOURCES, ...issues.map(({ id }) => id)].map((key, at) => [key, at]))
  const place = (key: string): number => places.get(key) ?? Infinity
  return (axis, a, b) => {
    if (a === b) return 0
    if (axis === 'district') return lateness(a) - lateness(b) || compareThai(a, b)
    if (axis === 'source' || axis === 'issue') return place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : compareThai(a, b)
    return a < b ? -1 : 1
  }
}

function lateness(district: string): number {
  return district === NO_DISTRICT ? 2 : district === SEVERAL_DISTRICTS ? 1 : 0
}
