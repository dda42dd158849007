import { useNavigate } from '@tanstack/react-router'
import type { Finding } from '@shared/plan/completeness'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'

/** Kinds that stand on the page of the budget. */
const ON_BUDGET: ReadonlySet<string> = new Set(['ceiling', 'unitRate'])

/** The way to the place of a finding: projects and the budget have screens of their own; everything else is on this one. */
export function useGoToFinding(): (finding: Finding) => void {
  const navigate = useNavigate()
  const { jump } = useFieldWays()
  const { role } = usePlanFields()
  return (finding) => {
    const page = finding.project ?? (finding.kind === 'project' ? finding.record : undefined)
    if (page !== undefined) {
      void navigate({ to: '/projects/$projectId', params: { projectId: page }, search: { at: finding.record, field: finding.field } })
    }
    // The page of the budget is the office's own.
    else if (role === 'office' && ON_BUDGET.has(finding.kind)) void navigate({ to: '/budget', search: { at: finding.record, field: finding.field } })
    else jump(finding)
  }
}
