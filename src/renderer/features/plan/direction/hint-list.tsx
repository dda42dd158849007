import { issueHints } from '@shared/kpi/kpi-hints'
import type { Kpi } from '@shared/kpi/kpi-record'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { useHintWords } from './hint-words'

/** Every hint on the KPIs of one issue, each leading to its field; nothing while there is none. */
export function HintList({ kpis }: { readonly kpis: readonly Kpi[] }) {
  const t = useT()
  const { count, text } = useNumerals()
  const { plan } = usePlanFields()
  const { jump } = useFieldWays()
  const words = useHintWords()
  const hints = issueHints(kpis, plan.fields)
  if (hints.length === 0) return null
  const nameOf = new Map(kpis.map(({ id, fields }) => [id, fields.title]))
  return (
    <details className="hint-list">
      <summary><span aria-hidden className="hint-sign">▲ </span>{t('direction.hints.title')} <span className="num muted">{count(hints.length)}</span></summary>
      <p className="paper-note">{t('direction.hints.note')}</p>
      <ul>
        {hints.map((hint) => (
          <li key={`${hint.kpi}.${hint.rule}.${hint.field}`}>
            <Button variant="plain" dense className="issue-open" onPress={() => { jump({ kind: 'kpi', record: hint.kpi, field: hint.field }) }}>
              {words(hint)}
            </Button>
            <span className="muted small">{hint.rule === 'weightSum' ? '' : text(nameOf.get(hint.kpi) ?? '')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
