import { z } from 'zod'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { FUND_SOURCES } from '@shared/project/project-record'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { tidyLine } from '@shared/kernel/thai-text'
import { ceilingRecord } from './ceiling-record'

/**
 * Writes what a source grants at most in a fiscal year, in satang; one ceiling a source and year. Errors: those of the lock,
 * `BAD_ARGUMENTS`, `TEXT_TOO_LONG`.
 */
export const setCeiling = defineCommand({
  name: 'ceiling.set',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), fundSource: z.enum(FUND_SOURCES), fiscalYear: z.number(), satang: z.number(), reference: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: ceilingRecord.kind }] }),
  decide(reader, { plan, ...given }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const fields = { ...given, reference: tidyLine(given.reference) }
    for (const [field, value] of Object.entries(fields)) {
      const judged = checkField(ceilingRecord, field, value)
      if (!judged.ok) return judged
    }
    const known = reader.list(ceilingRecord, plan)
      .find((each) => each.fields.fundSource === fields.fundSource && each.fields.fiscalYear === fields.fiscalYear)
    return decided(open.value, known === undefined ? [create(ceilingRecord, context.newId(), fields)] : setChanged(ceilingRecord, known, fields))
  }
})

/** Takes a ceiling away. Errors: those of the lock. */
export const removeCeiling = defineCommand({
  name: 'ceiling.remove',
  type: 'edit',
  args: z.strictObject({ ceiling: z.string() }),
  needs: ({ ceiling }) => ({ ids: [ceiling] }),
  decide(reader, { ceiling }, context) {
    const open = openRecord(ceilingRecord, ceiling, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(ceilingRecord, ceiling)]) : open
  }
})
