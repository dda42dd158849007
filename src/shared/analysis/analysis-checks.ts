import { itemsOf, type FactItem } from './fact-items'
import { FACT_TABLES, type Fact } from './fact-record'
import { citedBy, QUADRANTS, type Quadrant, type SwotEntry, type TowsCitation, type TowsStrategy } from './swot-record'

/** A quadrant should hold at least this many entries (brief §1.6). */
export const LEAST_SWOT = 3

/** Base data may be this many years older than the first plan year (brief §1.6). */
export const OLDEST_FACT_YEARS = 3

/** How many entries each quadrant holds, empty ones too. */
export function swotCounts(entries: readonly SwotEntry[]): ReadonlyMap<Quadrant, number> {
  return new Map(QUADRANTS.map((quadrant) => [quadrant, entries.filter(({ fields }) => fields.quadrant === quadrant).length]))
}

/** Strategies of the TOWS matrix that rest on no entry of the SWOT. */
export function uncitedTows(tows: readonly TowsStrategy[], citations: readonly TowsCitation[], entries: readonly SwotEntry[]): readonly TowsStrategy[] {
  return tows.filter(({ id }) => citedBy(id, citations, entries).length === 0)
}

/** Entries of the SWOT that say nothing of what proves them. */
export function unprovenSwot(entries: readonly SwotEntry[]): readonly SwotEntry[] {
  return entries.filter(({ fields }) => fields.evidence.trim() === '')
}

/** Items whose newest figure is more than three years older than the first plan year (B.E.); figures without a year count as old. */
export function staleFacts(facts: readonly Fact[], startYear: number): readonly Fact[] {
  return FACT_TABLES.flatMap((table) => itemsOf(facts.filter(({ fields }) => fields.table === table))).flatMap((item) => {
    const newest = newestFigure(item)
    return newest !== undefined && startYear - newest.fields.year > OLDEST_FACT_YEARS ? [newest] : []
  })
}

/** The latest figure of an item that has a value. */
export function newestFigure({ facts }: FactItem): Fact | undefined {
  return facts.findLast(({ fields }) => fields.value !== '')
}
