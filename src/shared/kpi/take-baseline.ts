import { z } from 'zod'
import { parseDecimal } from '@shared/kernel/decimal'
import { openRecord } from '@shared/plan/plan-lock'
import { defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { kpiRecord } from './kpi-record'

/**
 * Takes a figure of the earlier plan as the baseline of a KPI, with its fiscal year (B.E., 0 for unknown): one step to undo.
 * Errors: those of the lock, `DECIMAL_INVALID`, `BAD_ARGUMENTS`.
 */
export const takeBaseline = defineCommand({
  name: 'kpi.takeBaseline',
  type: 'edit',
  args: z.strictObject({ kpi: z.string(), value: z.string(), year: z.number() }),
  needs: ({ kpi }) => ({ ids: [kpi] }),
  decide(reader, { kpi, value, year }, context) {
    const open = openRecord(kpiRecord, kpi, reader, 'edit', context)
    if (!open.ok) return open
    const figure = parseDecimal(value)
    if (!figure.ok) return figure
    const judged = checkField(kpiRecord, 'baselineYear', year)
    return judged.ok ? decided(open.value, setChanged(kpiRecord, open.value, { baseline: figure.value, baselineYear: year })) : judged
  }
})
