import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Intent } from './command'
import type { FieldsOf, RecordOf, RecordSpec } from './define-record'
import { setChanged } from './field-value'
import { inOrder, placeInOrder, placeOf, type OrderedRecord } from './order-key'

/**
 * Puts `moved` before another of `siblings`, or last: the intents that write only the indexes that change. `moved` need not
 * stand among them yet (it comes from another list); `more` goes onto it in the same intent. `NOT_FOUND` when `before` is none of them.
 */
export function moveBefore<R extends RecordSpec>(
  spec: R, siblings: readonly (RecordOf<R> & OrderedRecord)[], moved: RecordOf<R> & OrderedRecord, before: string | null,
  more: Partial<FieldsOf<R>> = {}
): Result<readonly Intent[], PlanError> {
  const list = inOrder(siblings)
  const others = list.filter(({ id }) => id !== moved.id)
  const own = list.findIndex(({ id }) => id === moved.id)
  const at = before === null ? others.length : before === moved.id ? own : others.findIndex(({ id }) => id === before)
  if (at < 0) return err(planError('NOT_FOUND', { kind: spec.kind }))
  const orders = placeInOrder(list.map(placeOf), others.map(({ id }) => id).toSpliced(at, 0, moved.id))
  const placed = own < 0 ? [...list, moved] : list
  return ok(placed.flatMap((record) => {
    const order = orders.get(record.id) ?? record.fields.order
    return setChanged(spec, record, { order, ...(record.id === moved.id ? more : {}) } as unknown as Partial<FieldsOf<R>>)
  }))
}
