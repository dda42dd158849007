import { z } from 'zod'
import { err, ok } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { isIsoDay } from '@shared/kernel/calendar'
import { tidyLine } from '@shared/kernel/thai-text'
import { deleteCommand, moveCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { openPlan } from '@shared/plan/plan-lock'
import { create, defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { unitRateRecord } from './unit-rate-record'

const rateList: ListOf<typeof unitRateRecord> = { name: 'unitRate', spec: unitRateRecord, group: null }

/**
 * Adds a reference rate of the office; `ceiling` in satang, `code` that of the program's rate whose value it replaces, or empty for
 * one of its own. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`, `ALREADY_EXISTS` for a second
 * value of the same code.
 */
export const createUnitRate = defineCommand({
  name: 'unitRate.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), code: z.string(), title: z.string(), ceiling: z.number(), unit: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: unitRateRecord.kind }] }),
  decide(reader, { plan, code, title, ceiling, unit }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(unitRateRecord, title)
    if (!words.ok) return words
    const rates = reader.list(unitRateRecord, plan)
    if (code !== '' && rates.some(({ fields }) => fields.code === code)) return err(planError('ALREADY_EXISTS'))
    const id = context.newId()
    const fields = { order: orderAtEnd(rates), code: code === '' ? id : code, title: words.value, ceiling, unit: tidyLine(unit) }
    for (const [field, value] of Object.entries(fields)) {
      const judged = checkField(unitRateRecord, field, value)
      if (!judged.ok) return judged
    }
    return decided(open.value, [create(unitRateRecord, id, fields)])
  }
})

/** Writes one field of a rate; days are ISO or empty. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`. */
export const setUnitRateField = setFieldCommand(rateList, ['title', 'ceiling', 'unit', 'source', 'effectiveFrom', 'effectiveTo'], (field, value) => {
  const isDay = field === 'effectiveFrom' || field === 'effectiveTo'
  return isDay && value !== '' && !(typeof value === 'string' && isIsoDay(value)) ? err(planError('BAD_ARGUMENTS', { field })) : ok(value)
})
export const moveUnitRate = moveCommand(rateList)
export const deleteUnitRate = deleteCommand(rateList)
