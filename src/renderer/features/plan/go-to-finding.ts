import { useNavigate } from '@tanstack/react-router'
import type { Finding } from '@shared/plan/completeness'
import { useFieldWays } from '@renderer/fields/field-focus'
import { useOpenProject } from '@renderer/fields/open-project'
import { usePlanFields } from '@renderer/fields/plan-fields'

/** Kinds that stand on the page of the budget. */
const ON_BUDGET: ReadonlySet<string> = new Set(['ceiling', 'unitRate'])

/** The way to the place of a finding: projects and the budget have screens of their own; everything else is on this one. */
export function useGoToFinding(): (finding: Finding) => void {
  const navigate = useNavigate()
  const { jump } = useFieldWays()
  const openProject = useOpenProject()
  const { role, plan } = usePlanFields()
  return (finding) => {
    const page = finding.project ?? (finding.kind === 'project' ? finding.record : undefined)
    const place = { at: finding.record, field: finding.field }
    if (page !== undefined) openProject(page, place)
    else if (!ON_BUDGET.has(finding.kind)) jump(finding)
    else if (role === 'reviewer') void navigate({ to: '/review/$planId/budget', params: { planId: plan.id }, search: place })
    else void navigate({ to: '/budget', search: place })
  }
}
