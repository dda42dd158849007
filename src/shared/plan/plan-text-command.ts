import { z } from 'zod'
import { defineCommand, type Command } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { openPlan } from './plan-lock'
import { planRecord } from './plan-record'

/**
 * A command that writes one text of the plan itself, tidied first (`value` as typed). Errors: those of the lock, `TEXT_TOO_LONG`.
 */
export function planTextCommand(name: string, field: 'title' | 'vision', tidy: (typed: string) => string): Command<{ plan: string; value: string }> {
  return defineCommand({
    name,
    type: 'edit',
    args: z.strictObject({ plan: z.string(), value: z.string() }),
    needs: ({ plan }) => ({ ids: [plan] }),
    decide(reader, { plan, value }, context) {
      const open = openPlan(reader, plan, 'edit', context)
      if (!open.ok) return open
      const told = tidy(value)
      const judged = checkField(planRecord, field, told)
      return judged.ok ? decided(open.value, setChanged(planRecord, open.value, { [field]: told })) : judged
    }
  })
}
