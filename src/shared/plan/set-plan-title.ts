import { z } from 'zod'
import { tidyLine } from '@shared/kernel/thai-text'
import { defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { openPlan } from './plan-lock'
import { planRecord } from './plan-record'

/** Writes the plan's own name; empty for the official one. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const setPlanTitle = defineCommand({
  name: 'plan.setTitle',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), value: z.string() }),
  needs: ({ plan }) => ({ ids: [plan] }),
  decide(reader, { plan, value }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const title = tidyLine(value)
    const judged = checkField(planRecord, 'title', title)
    return judged.ok ? decided(open.value, setChanged(planRecord, open.value, { title })) : judged
  }
})
