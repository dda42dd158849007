import { z } from 'zod'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import type { StepEntry } from '@shared/budget/step-amount-commands'
import { stepAmountRecord, type StepAmount } from '@shared/budget/step-amount-record'
import { entriesInOrder, isAdding } from '@shared/budget/step-totals'
import words from '@shared/budget/step-words.json'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { Command } from '@shared/record/command'
import type { Op } from './op'

/**
 * Takes back the amounts that an op of type `progress` entered, by entries of their own (กลับรายการ): what was decided and paid is only
 * ever added to. Judged like any other entry. Errors: `UNDO_OUTDATED`, and those of `stepAmount.recordMany`.
 */
export function reversedAmounts(name: string, op: Op): Command<null> {
  const ids = new Set(op.changes.map(({ ent }) => ent))
  return {
    name,
    type: 'progress',
    args: z.null(),
    needs: () => ({ ids: [op.plan], lists: [{ kind: stepAmountRecord.kind, plan: op.plan }] }),
    decide(reader, _, context) {
      const entries = reversedEntries(ids, reader.list(stepAmountRecord, op.plan))
      return entries.ok ? recordStepAmounts.decide(reader, { plan: op.plan, entries: [...entries.value] }, context) : entries
    }
  }
}

/**
 * What takes back the entries of one deed, named by `ids`: the opposite where amounts add up, else what counted before, or that nothing
 * is decided. The entries stay; these stand beside them on the same day, under the same paper. `UNDO_OUTDATED` when one is gone, or when
 * somebody decided after it.
 */
function reversedEntries(ids: ReadonlySet<string>, all: readonly StepAmount[]): Result<readonly StepEntry[], PlanError> {
  const taken = all.filter(({ id }) => ids.has(id))
  if (taken.length < ids.size) return err(planError('UNDO_OUTDATED'))
  const entries: StepEntry[] = []
  for (const { id, fields: { line, step, satang, day, reference } } of taken) {
    const said = { line, step, day, reference, note: words.reversed }
    if (isAdding(step)) entries.push({ ...said, satang: 0 - satang })
    else {
      const before = entriesInOrder(all, line, step)
      if (before.at(-1)?.id !== id) return err(planError('UNDO_OUTDATED'))
      entries.push({ ...said, satang: before.findLast((entry) => !ids.has(entry.id))?.fields.satang ?? UNKNOWN_AMOUNT })
    }
  }
  return ok(entries)
}
