import type { Language } from '@shared/i18n/dictionary'
import type { Excerpt } from '@shared/search/highlight'
import type { SearchTier } from '@shared/search/search-index'

/** A reference plan and what stands in it; one is not shown as official before somebody confirmed it. */
export const GOAL_KINDS: ReadonlySet<string> = new Set(['goal', 'unconfirmedGoal'])

/** What is asked of the records of this device. */
export interface SearchQuestion {
  readonly words: string
  readonly kinds?: readonly string[] | undefined
  readonly plan?: string | undefined
  readonly limit: number
  /** Instead of looking: these records, in this order, with the words marked in them. */
  readonly ids?: readonly string[] | undefined
  /** Also every answer by plan and part. */
  readonly isListed?: boolean | undefined
}

/** What was found in one part of a plan (a narrative part, an issue, a project), best first; a row is asked for when it comes into sight. */
export interface ListedPart {
  readonly plan: string
  /** Empty for what belongs to no plan. */
  readonly planTitle: string
  /** Empty for what stands under nothing: its kind names it. */
  readonly title: string
  readonly kind: string
  readonly ids: readonly string[]
}

/** One place on the way from the plan down to what was found. */
export interface TrailStep {
  readonly id: string
  readonly kind: string
  readonly title: string
}

/** One record or goal that answers, with what the list shows of it. */
export interface FoundRecord {
  readonly id: string
  readonly kind: string
  readonly plan: string
  /** The plan by name; empty for what belongs to none. */
  readonly planTitle: string
  /** The field that shows it. */
  readonly field: string
  readonly title: Excerpt
  /** A piece of its text around the match; empty when the title says it all. */
  readonly text: Excerpt
  /** What it stands under, the nearest last. */
  readonly trail: readonly TrailStep[]
  readonly tier: SearchTier
}

export interface SearchResults {
  /** What the results answer: a later question may be under way. */
  readonly question: SearchQuestion
  readonly found: readonly FoundRecord[]
  /** Every answer, in the order of the best of each plan and part; empty when it was not asked for. */
  readonly listed: readonly ListedPart[]
  readonly total: number
  /** How many there are of each kind, whatever kinds were asked for. */
  readonly kinds: readonly (readonly [kind: string, count: number])[]
  /** Everything on the device is in; before that, what was read so far. */
  readonly isWhole: boolean
  readonly tookMs: number
}

/** Messages to the worker. */
export type SearchRequest =
  /** `database`: own work and sample are two. */
  | { readonly type: 'open'; readonly language: Language; readonly database: string }
  /** `null`: too many to name. */
  | { readonly type: 'changed'; readonly ids: readonly string[] | null }
  | { readonly type: 'find'; readonly ask: number; readonly question: SearchQuestion }

/** Messages from the worker. `news`: other answers are possible now. */
export type SearchReply =
  | { readonly type: 'news'; readonly size: number; readonly isWhole: boolean }
  | { readonly type: 'found'; readonly ask: number; readonly results: SearchResults }
