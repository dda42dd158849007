import { LEAST_SWOT, staleFacts, swotCounts, uncitedTows, unprovenSwot } from '@shared/analysis/analysis-checks'
import { sectionId } from '@shared/narrative/section-id'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** SWOT, what TOWS rests on, and the age of the base data (brief §1.6). */
export function analysisChecks({ plan, analysis: { swot, tows, citations, facts } }: PlanContents): readonly Check[] {
  const uncited = new Set(uncitedTows(tows, citations, swot))
  const unproven = new Set(unprovenSwot(swot))
  const old = new Set(staleFacts(facts, plan.fields.startYear))
  const enough = [...swotCounts(swot).values()].every((count) => count >= LEAST_SWOT)
  return [
    ...(plan.fields.kind === 'action' ? [] : [{
      rule: 'swotFew' as const, kind: 'section', record: sectionId(plan.id, 'environment'), field: 'content', name: 'environment', holds: enough
    }]),
    ...swot.map((entry): Check => ({ ...at('swotEntry', entry), rule: 'swotNoEvidence', field: 'evidence', holds: !unproven.has(entry) })),
    ...tows.map((strategy): Check => ({ ...at('towsStrategy', strategy), rule: 'towsNoCitation', field: 'title', holds: !uncited.has(strategy) })),
    ...facts.filter((fact) => old.has(fact)).map((fact): Check => ({ ...at('fact', fact), rule: 'factOld', field: 'value', holds: false }))
  ]
}

function at(kind: string, { id, fields }: { readonly id: string; readonly fields: { readonly title: string } }) {
  return { kind, record: id, name: fields.title }
}
