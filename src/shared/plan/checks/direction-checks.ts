import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** A plan has three to five issues (brief §1.3, part ๕). */
export const FEWEST_ISSUES = 3
export const MOST_ISSUES = 5

/** Vision, missions and the number of issues. An action plan has its direction from the strategic plan that it carries out. */
export function directionChecks({ plan, missions, issues }: PlanContents): readonly Check[] {
  if (plan.fields.kind === 'action') return []
  const vision = plan.fields.vision.trim()
  const at = { kind: 'plan', record: plan.id, name: '' }
  const count: Check = { ...at, rule: 'issueCount', field: 'issues', holds: issues.length >= FEWEST_ISSUES && issues.length <= MOST_ISSUES }
  return [
    { ...at, rule: 'visionMissing', field: 'vision', holds: vision !== '' },
    { ...at, rule: 'visionLong', field: 'vision', holds: !vision.includes('\n') },
    { ...at, rule: 'missionMissing', field: 'missions', holds: missions.length > 0 },
    { ...at, rule: 'noIssue', field: 'issues', holds: issues.length > 0 },
    ...(issues.length === 0 ? [] : [count])
  ]
}
