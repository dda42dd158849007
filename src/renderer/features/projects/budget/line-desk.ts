import type { RefObject } from 'react'
import type { BudgetCategory, BudgetLine } from '@shared/budget/budget-line-record'

/** What people write in a line; its project and its place follow from where they write. */
export type LineFields = Partial<Omit<BudgetLine['fields'], 'project' | 'order'>>

/** The fields of a change without those that a person never writes. */
export function changeOf({ project: _project, order: _order, ...fields }: Partial<BudgetLine['fields']>): LineFields {
  return fields
}

/**
 * A line typed in the empty row keeps that row, so that the keyboard stays where it is; the next empty row is another, there at
 * once. Until the store shows the line, what was typed stands in `waiting`.
 */
export interface Typed {
  readonly rowOf: ReadonlyMap<string, string>
  readonly lineOf: ReadonlyMap<string, string>
  readonly waiting: ReadonlyMap<string, LineFields & { readonly category: BudgetCategory }>
  readonly count: number
}

/** What every write looks at: the newest, for one may wait for another. */
export interface Latest {
  typed: Typed
  lines: readonly BudgetLine[]
}

/** Runs one write after the other. */
export type InTurn = (work: () => Promise<string | null>) => Promise<string | null>

/** What every write of a budget stands on. */
export interface Desk {
  readonly project: string
  readonly held: RefObject<Latest>
  readonly lineIdOf: (row: string) => string
  readonly inTurn: InTurn
}
