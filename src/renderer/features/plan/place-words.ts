import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import { findPage } from '@shared/narrative/plan-tree'
import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import type { FieldTarget } from '@renderer/fields/field-target'
import { useNumerals, useT } from '@renderer/ui/language'
import { usePageWords } from './page-title'
import { issueOfPart, partOfTarget } from './plan-part'
import type { PlanView } from './use-plan-contents'

/** Where a field stands in the plan book, in a few words: "6.1 ตัวชี้วัด · ค่าเป้าหมายปีที่ 3". */
export function usePlaceWords(view: PlanView): (target: FieldTarget) => string {
  const t = useT()
  const { digits, year } = useNumerals()
  const pageWords = usePageWords()
  const fieldWords = ({ kind, field }: FieldTarget): string => {
    const nth = TARGET_FIELDS.findIndex((name) => name === field)
    if (kind === 'kpi' && nth >= 0) return t('workspace.kpi.target', { year: year(view.plan.fields.startYear + nth) })
    return t(fieldKey(kind, field))
  }
  return (target) => {
    const part = partOfTarget(target, view)
    const kind = t(kindKey(target.kind))
    if (part === undefined) return kind
    const page = findPage(view.tree, part)
    if (page === undefined) return kind
    if (issueOfPart(part) !== undefined) return `${digits(page.number)} ${kind} · ${fieldWords(target)}`
    return pageWords(page)
  }
}
