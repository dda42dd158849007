import type { PlanState } from '@shared/plan/plan-record'
import type { MarkedState } from '@renderer/ui/badge'

const MARKS: Readonly<Record<PlanState, MarkedState>> = { draft: 'draft', submitted: 'sent', returned: 'returned', approved: 'approved' }

/** The shape under which a plan's state is shown. */
export function planMark(state: PlanState): MarkedState {
  return MARKS[state]
}
