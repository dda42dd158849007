import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import type { FieldTarget } from '@renderer/fields/field-target'
import { useNumerals, useT } from '@renderer/ui/language'
import { issueOfPart, isSectionPart, partOfTarget, PLAN_PARTS } from './plan-part'
import type { PlanView } from './use-plan-contents'

/** Where a field stands in the plan book, in a few words: "6.1 ตัวชี้วัด · ค่าเป้าหมายปีที่ 3". */
export function usePlaceWords(view: PlanView): (target: FieldTarget) => string {
  const t = useT()
  const { digits, year } = useNumerals()
  const fieldWords = ({ kind, field }: FieldTarget): string => {
    const nth = TARGET_FIELDS.findIndex((name) => name === field)
    if (kind === 'kpi' && nth >= 0) return t('workspace.kpi.target', { year: year(view.plan.fields.startYear + nth) })
    return t(fieldKey(kind, field))
  }
  return (target) => {
    const part = partOfTarget(target, view)
    const kind = t(kindKey(target.kind))
    if (part === undefined) return kind
    const issue = issueOfPart(part)
    if (issue !== undefined) {
      const number = digits(`6.${String(view.issues.findIndex(({ id }) => id === issue) + 1)}`)
      return `${number} ${kind} · ${fieldWords(target)}`
    }
    const number = digits(PLAN_PARTS.find((entry) => entry.part === part)?.number ?? '')
    return isSectionPart(part) ? `${number} ${t(`domain.part.${part}`)}`.trim() : kind
  }
}
