import { lineAmount } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { readRecord } from '@shared/record/define-record'
import type { Trouble, Workbench } from './workbench'

/**
 * Judges the finished bench: the amount of every budget line an op writes can be counted (`INVALID` names its rate). Each field
 * alone may be sound and the product of two hands not: one raised the rate, the other the quantity.
 */
export function judgeAmounts(bench: Workbench): Trouble {
  for (const record of bench.writes.values()) {
    if (record.kind !== budgetLineRecord.kind || record.del) continue
    const line = readRecord(budgetLineRecord, { ...record, view: record.doc })
    if (!lineAmount(line.fields).ok) return { code: 'INVALID', where: [{ ent: record.id, field: 'rate' }] }
  }
  return null
}
