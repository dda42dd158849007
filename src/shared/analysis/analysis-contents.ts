import type { Fact } from './fact-record'
import type { Need } from './need-record'
import type { Risk } from './risk-record'
import type { Stakeholder } from './stakeholder-record'
import type { SwotEntry, TowsCitation, TowsStrategy } from './swot-record'

/** The live records of one plan that describe its situation, each kind in the order people see. */
export interface AnalysisContents {
  readonly swot: readonly SwotEntry[]
  readonly tows: readonly TowsStrategy[]
  readonly citations: readonly TowsCitation[]
  readonly stakeholders: readonly Stakeholder[]
  readonly risks: readonly Risk[]
  readonly needs: readonly Need[]
  readonly facts: readonly Fact[]
}
