import type { Proposal } from '@shared/project/proposal-checks'
import type { FieldTarget } from '@renderer/fields/field-target'

/** The rows of a proposal, each by the field that a link to it opens. */
export function proposalPlaces(proposal: Proposal): readonly FieldTarget[] {
  const { groups, indicators, risks, signatories, activities, lines } = proposal
  const places = (kind: string, rows: readonly { readonly id: string }[], field = 'title'): readonly FieldTarget[] => rows.map(({ id }) => ({ kind, record: id, field }))
  return [
    ...places('budgetLine', lines, 'item'), ...places('targetGroup', groups), ...places('projectIndicator', indicators), ...places('projectRisk', risks),
    ...places('signatory', signatories), ...places('activity', activities)
  ]
}
