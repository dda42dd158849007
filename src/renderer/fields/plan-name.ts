import type { Plan } from '@shared/plan/plan-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** What a plan is called in lists and heads: its own name or its kind, its years, and the count of its revision. */
export function usePlanName(): (plan: Plan) => string {
  const t = useT()
  const { year, count, text } = useNumerals()
  return ({ fields: { kind, startYear, endYear, revision, title } }) => {
    const years = { start: year(startYear), end: year(endYear) }
    const isOneYear = startYear === endYear
    const official = kind === 'action' ? t('structure.plan.action', years) : t(isOneYear ? 'workspace.plan.titleOneYear' : 'workspace.plan.title', years)
    const name = title === '' ? official : t(isOneYear ? 'structure.plan.ownOneYear' : 'structure.plan.own', { title: text(title), ...years })
    return revision === 0 ? name : t('structure.plan.revised', { name, count: count(revision) })
  }
}
