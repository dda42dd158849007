import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import type { KpiHint } from '@shared/kpi/kpi-hints'
import { fieldKey } from '@shared/i18n/domain-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useNumerals, useT } from '@renderer/ui/language'

/** A hint as a sentence: years in B.E., figures with the digits of the reader. */
export function useHintWords(): (hint: KpiHint) => string {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  return ({ rule, field, values }) => {
    const nth = TARGET_FIELDS.findIndex((name) => name === field)
    const at = nth >= 0 ? t('workspace.kpi.target', { year: formats.year(plan.fields.startYear + nth) }) : t(fieldKey('kpi', field))
    const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? formats.decimal(value) : name === 'missing' ? formats.count(value) : formats.year(value)])
    return t(`direction.hint.${rule}`, { at, ...Object.fromEntries(shown) as Record<string, string> })
  }
}
