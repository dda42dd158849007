import type { Objective } from '@shared/objective/objective-record'
import { useNumerals, useT } from '@renderer/ui/language'
import type { MenuGroup } from '@renderer/ui/menu'
import type { PlanView } from '../use-plan-contents'

/** The other objectives of the plan, as places a KPI can be moved to. */
export function useOtherObjectives(view: PlanView, from: Objective): readonly MenuGroup[] {
  const t = useT()
  const formats = useNumerals()
  const entries = view.issues.flatMap((issue, index) => view.objectives
    .filter(({ fields }) => fields.issue === issue.id)
    .map(({ id, fields }, at) => ({ id, words: `${formats.digits(`6.${String(index + 1)}.${String(at + 1)}`)} ${formats.text(fields.title)}` })))
    .filter(({ id }) => id !== from.id)
  return entries.length === 0 ? [] : [{ id: 'objectives', heading: t('direction.move.toObjective'), entries }]
}
