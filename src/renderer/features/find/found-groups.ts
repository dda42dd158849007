import type { FoundRecord } from './search-messages'

/** What was found in one part of a plan: a narrative part, an issue, a project. */
export interface PartGroup {
  readonly title: string
  readonly found: readonly FoundRecord[]
}

/** What was found in one plan; `title` is empty for what belongs to none. */
export interface PlanGroup {
  readonly plan: string
  readonly title: string
  readonly count: number
  readonly parts: readonly PartGroup[]
}

/** Results by plan and part, both in the order of their best result. A record that stands under nothing goes by its kind. */
export function groupFound(found: readonly FoundRecord[], kindWords: (kind: string) => string): readonly PlanGroup[] {
  return [...gathered(found, ({ plan }) => plan)].map(([plan, inPlan]) => ({
    plan,
    title: inPlan[0]?.planTitle ?? '',
    count: inPlan.length,
    parts: [...gathered(inPlan, (record) => record.trail[0]?.title ?? kindWords(record.kind))].map(([title, records]) => ({ title, found: records }))
  }))
}

function gathered(records: readonly FoundRecord[], keyOf: (record: FoundRecord) => string): ReadonlyMap<string, readonly FoundRecord[]> {
  const groups = new Map<string, FoundRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}
