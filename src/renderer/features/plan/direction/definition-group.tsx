import { useEffect, useState, type ReactNode } from 'react'
import type { Kpi } from '@shared/kpi/kpi-record'
import type { KpiField } from '@shared/kpi/kpi-commands'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { useNumerals, useT } from '@renderer/ui/language'

export interface DefinitionGroupProps {
  readonly kpi: Kpi
  readonly title: string
  /** The fields it holds: counted in its head, and a jump to one of them opens it. */
  readonly fields: readonly KpiField[]
  readonly children: ReactNode
}

/** A part of the definition that stays folded until it is wanted; its head says how much of it is filled in. */
export function DefinitionGroup({ kpi, title, fields, children }: DefinitionGroupProps) {
  const t = useT()
  const { count } = useNumerals()
  const { target, jumps } = useFieldFocus()
  const [isOpen, setOpen] = useState(false)
  const isMeant = target?.kind === 'kpi' && target.record === kpi.id && fields.some((field) => field === target.field)
  useEffect(() => { if (isMeant && jumps > 0) setOpen(true) }, [isMeant, jumps])
  const filled = fields.filter((field) => kpi.fields[field] !== '' && kpi.fields[field] !== false).length
  return (
    <details className="definition-group" open={isOpen} onToggle={(event) => { setOpen(event.currentTarget.open) }}>
      <summary>{title} <span className="muted small">{t('direction.definition.filled', { filled: count(filled), all: count(fields.length) })}</span></summary>
      {isOpen && <div className="kpi-definition-fields">{children}</div>}
    </details>
  )
}
