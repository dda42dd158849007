import type { Plan } from '@shared/plan/plan-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** What a plan is called: kind and years, the count of its revision, and the office's own short name. */
export function usePlanName(): (plan: Plan) => string {
  const t = useT()
  const { year, count } = useNumerals()
  return ({ fields: { kind, startYear, endYear, revision, title } }) => {
    const years = { start: year(startYear), end: year(endYear) }
    const name = kind === 'action' ? t('structure.plan.action', years)
      : startYear === endYear ? t('workspace.plan.titleOneYear', years) : t('workspace.plan.title', years)
    const revised = revision === 0 ? name : t('structure.plan.revised', { name, count: count(revision) })
    return title === '' ? revised : `${revised} · ${title}`
  }
}
