import type { OrderedRecord } from '@shared/record/order-key'

/** An issue as its KPIs are counted: those of its objectives, in the order of the plan book. */
export interface CountedIssue {
  readonly kpis: readonly { readonly id: string }[]
}

/** The number a KPI goes by in tables and links: the place of its issue and its place there, "2.3". */
export function kpiNumbers(issues: readonly CountedIssue[]): ReadonlyMap<string, string> {
  return new Map(issues.flatMap(({ kpis }, issue) => kpis.map(({ id }, at) => [id, `${String(issue + 1)}.${String(at + 1)}`] as const)))
}

interface Chain {
  readonly issues: readonly { readonly id: string }[]
  readonly objectives: readonly (OrderedRecord & { readonly fields: { readonly issue: string } })[]
  readonly kpis: readonly (OrderedRecord & { readonly fields: { readonly objective: string } })[]
}

/** The KPIs under each issue, objective by objective; the three lists stand in order already. */
export function kpisByIssue<C extends Chain>({ issues, objectives, kpis }: C): readonly { readonly issue: C['issues'][number]; readonly kpis: readonly C['kpis'][number][] }[] {
  return issues.map((issue) => ({
    issue,
    kpis: objectives.filter(({ fields }) => fields.issue === issue.id).flatMap(({ id }) => kpis.filter(({ fields }) => fields.objective === id))
  }))
}
