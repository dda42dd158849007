import { useCallback, useReducer, useRef } from 'react'
import { parseDecimal } from '@shared/kernel/decimal'
import { kpiHints, type KpiHint } from '@shared/kpi/kpi-hints'
import type { Kpi, KpiFigure } from '@shared/kpi/kpi-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useHintWords } from './hint-words'

type Typed = Partial<Record<KpiFigure, string>>

/**
 * The hints of a KPI as it stands now, what is being typed included; figures that cannot be read say so themselves. A key that
 * changes no hint draws nothing.
 */
export function useKpiHints(kpi: Kpi): { readonly hints: readonly KpiHint[]; readonly onType: (field: KpiFigure, typed: string | null) => void } {
  const { plan } = usePlanFields()
  const typed = useRef<Typed>({})
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const read = (): readonly KpiHint[] => kpiHints({ ...kpi, fields: { ...kpi.fields, ...readable(typed.current) } }, plan.fields)
  const hints = read()
  const latest = useRef({ read, shown: '' })
  latest.current = { read, shown: JSON.stringify(hints) }
  const onType = useCallback((field: KpiFigure, text: string | null): void => {
    const { [field]: _, ...others } = typed.current
    typed.current = text === null ? others : { ...others, [field]: text }
    if (JSON.stringify(latest.current.read()) !== latest.current.shown) redraw()
  }, [])
  return { hints, onType }
}

function readable(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).flatMap(([field, text]) => {
    const read = parseDecimal(text)
    return text.trim() === '' ? [[field, '']] : read.ok ? [[field, read.value]] : []
  }))
}

/** Hints in words, read aloud when they appear. */
export function KpiHintLines({ hints }: { readonly hints: readonly KpiHint[] }) {
  const words = useHintWords()
  return (
    <div role="status">
      <ul className="kpi-hints">
        {hints.map((hint) => <li key={`${hint.rule}.${hint.field}`}><span aria-hidden>▲ </span>{words(hint)}</li>)}
      </ul>
    </div>
  )
}
