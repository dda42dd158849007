import { useNavigate } from '@tanstack/react-router'
import type { Finding } from '@shared/plan/completeness'
import { useFieldWays } from '@renderer/fields/field-focus'

/** The way to the place of a finding: projects have a screen of their own; everything else is on this one. */
export function useGoToFinding(): (finding: Finding) => void {
  const navigate = useNavigate()
  const { jump } = useFieldWays()
  return (finding) => {
    if (finding.kind === 'project') {
      void navigate({ to: '/projects/$projectId', params: { projectId: finding.record }, search: { at: finding.record, field: finding.field } })
    }
    else jump(finding)
  }
}
