import { LEAST_SWOT, staleFacts, swotCounts, uncitedTows, unprovenSwot } from '@shared/analysis/analysis-checks'
import { FACT_TABLES, type Fact, type FactTable } from '@shared/analysis/fact-record'
import { sectionId } from '@shared/narrative/section-id'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** SWOT, what TOWS rests on, and the age of the base data (brief §1.6). */
export function analysisChecks({ plan, analysis: { swot, tows, citations, facts } }: PlanContents): readonly Check[] {
  const uncited = new Set(uncitedTows(tows, citations, swot))
  const unproven = new Set(unprovenSwot(swot))
  const stale = staleFacts(facts, plan.fields.startYear)
  const enough = [...swotCounts(swot).values()].every((count) => count >= LEAST_SWOT)
  return [
    ...(plan.fields.kind === 'action' ? [] : [{
      rule: 'swotFew' as const, kind: 'section', record: sectionId(plan.id, 'environment'), field: 'swot', name: 'environment', holds: enough
    }]),
    ...swot.map((entry): Check => ({ ...at('swotEntry', entry), rule: 'swotNoEvidence', field: 'evidence', holds: !unproven.has(entry) })),
    ...tows.map((strategy): Check => ({ ...at('towsStrategy', strategy), rule: 'towsNoCitation', field: 'title', holds: !uncited.has(strategy) })),
    ...stale.filter(({ fields }) => fields.year > 0).map((fact): Check => ({ ...at('fact', fact), rule: 'factOld', field: 'value', holds: false })),
    ...FACT_TABLES.flatMap((table) => yearless(table, stale))
  ]
}

/** Figures of one table that lack their year are one thing to do, not one for each figure: the years are typed down one column. */
function yearless(table: FactTable, stale: readonly Fact[]): readonly Check[] {
  const facts = stale.filter(({ fields }) => fields.table === table && fields.year === 0)
  const [first] = facts
  return first === undefined ? [] : [{ rule: 'factNoYear', kind: 'fact', record: first.id, field: 'year', name: table, count: facts.length, holds: false }]
}

function at(kind: string, { id, fields }: { readonly id: string; readonly fields: { readonly title: string } }) {
  return { kind, record: id, name: fields.title }
}
