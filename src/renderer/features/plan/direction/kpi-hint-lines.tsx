import { useState } from 'react'
import { parseDecimal } from '@shared/kernel/decimal'
import { kpiHints, type KpiHint } from '@shared/kpi/kpi-hints'
import type { Kpi, KpiFigure } from '@shared/kpi/kpi-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useHintWords } from './hint-words'

type Typed = Partial<Record<KpiFigure, string>>

/** The hints of a KPI as it stands now, what is being typed included; figures that cannot be read say so themselves. */
export function useKpiHints(kpi: Kpi): { readonly hints: readonly KpiHint[]; readonly onType: (field: KpiFigure, typed: string | null) => void } {
  const { plan } = usePlanFields()
  const [typed, setTyped] = useState<Typed>({})
  const hints = kpiHints({ ...kpi, fields: { ...kpi.fields, ...readable(typed) } }, plan.fields)
  const onType = (field: KpiFigure, text: string | null): void => {
    setTyped(({ [field]: _, ...others }) => (text === null ? others : { ...others, [field]: text }))
  }
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
