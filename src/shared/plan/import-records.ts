import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { defineCommand, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { creation, importPlan, inImportOrder } from './import-plan'
import { openPlan } from './plan-lock'
import { snapshotRecordSchema } from './snapshot'

/**
 * The further parts of an import that is too large for one op: records of a plan that `importPlan` began, parents first.
 * It bears the same name, because to its user both are one deed.
 * Errors: those of the lock, `SNAPSHOT_INVALID` (with kind and field).
 */
export const importRecords = defineCommand({
  name: importPlan.name,
  type: 'edit',
  args: z.strictObject({ plan: z.string(), records: z.array(snapshotRecordSchema) }),
  needs: ({ plan }) => ({ ids: [plan] }),
  decide(reader, { plan, records }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const intents: Intent[] = []
    for (const record of inImportOrder(records)) {
      if (record.plan !== plan || record.office !== open.value.office) return err(planError('SNAPSHOT_INVALID', { kind: record.kind }))
      const made = creation(record)
      if (!made.ok) return made
      intents.push(made.value)
    }
    return decided(open.value, intents)
  }
})
