import { hasOwnId } from '@shared/plan/own-id'
import { specOf } from './record-registry'
import type { Change, Op } from './op'
import type { Trouble } from './workbench'

/**
 * Judges the ids that are derived: everybody can compute them, so a creation may only take the one that its own office, period
 * and part lead to. Otherwise one office could occupy another's plan before it begins. `INVALID` names the record.
 * Needs an op whose fields were judged.
 */
export function judgeIds(op: Op): Trouble {
  const taken = op.changes.filter((change) => change.type === 'create' && !isOwn(op, change))
  return taken.length === 0 ? null : { code: 'INVALID', where: taken.map(({ ent }) => ({ ent, field: '' })) }
}

/** Judged by what the record will show: a creation may leave out initial values. */
function isOwn({ office, plan }: Op, { kind, ent, fields }: Change): boolean {
  return hasOwnId({ kind, id: ent, office, plan, valueOf: (field) => fields[field]?.v ?? specOf(kind)?.fields[field]?.initial })
}
