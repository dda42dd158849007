import { z } from 'zod'
import type { ViewForm } from '@renderer/fields/named-views'

/** What the list is narrowed by. A value is a key of `RowKeys`. */
export const FILTERS = ['year', 'issue', 'strategy', 'district', 'source', 'family', 'kind', 'standing', 'gap'] as const
export type FilterName = (typeof FILTERS)[number]

export const GROUPINGS = ['none', 'issue', 'district', 'source', 'year', 'standing'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const SORTS = ['order', 'code', 'title', 'year', 'source', 'district', 'standing', 'lines', 'total'] as const
export type SortName = (typeof SORTS)[number]

/** The key of what is not said: no issue, no district, … No id and no name is one hyphen. */
export const NOT_SAID = '-'

/** What an officer may look for that is still missing. */
export const GAPS = ['issue', 'strategy', 'goal', 'kpi', 'lines', 'lead', 'district'] as const
export type Gap = (typeof GAPS)[number]

const viewSchema = z.strictObject({
  filters: z.partialRecord(z.enum(FILTERS), z.string()),
  group: z.enum(GROUPINGS),
  sort: z.enum(SORTS),
  descending: z.boolean(),
  /** Keys of the groups that are folded. */
  folded: z.array(z.string())
})

/** How one person looks at the list: narrowed, grouped, sorted, folded. Words that are searched for are not part of it. */
export type ListView = Readonly<z.infer<typeof viewSchema>>

/** Every project in the order of the plan. */
export const PLAIN_VIEW: ListView = { filters: {}, group: 'none', sort: 'order', descending: false, folded: [] }

/** How it is remembered on this machine. */
export const LIST_VIEW: ViewForm<ListView> = { plain: PLAIN_VIEW, schema: viewSchema }

/** The same view without what narrows it. */
export function withoutFilters(view: ListView): ListView {
  return { ...view, filters: {} }
}

/** Narrowed by `value`; an empty one narrows nothing. */
export function withFilter(view: ListView, name: FilterName, value: string): ListView {
  const { [name]: _gone, ...others } = view.filters
  return { ...view, filters: value === '' ? others : { ...others, [name]: value } }
}

/** Sorted by `sort`; the second time the other way round. */
export function sortedBy(view: ListView, sort: SortName): ListView {
  return { ...view, sort, descending: view.sort === sort && !view.descending }
}
