import type { Json } from '@shared/kernel/json'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { specOf } from './record-registry'
import type { Change, Op } from './op'
import type { Trouble } from './workbench'

/**
 * Judges the ids that are derived: everybody can compute them, so a creation may only take the one that its own office, period
 * and part lead to. Otherwise one office could occupy another's plan before it begins. `INVALID` names the record.
 * Needs an op whose fields were judged.
 */
export function judgeIds(op: Op): Trouble {
  const taken = op.changes.filter((change) => change.type === 'create' && change.ent !== (derivedId(op, change) ?? change.ent))
  return taken.length === 0 ? null : { code: 'INVALID', where: taken.map(({ ent }) => ({ ent, field: '' })) }
}

/** The id that what a creation says leads to; `null` for kinds whose ids are random. */
function derivedId(op: Op, change: Change): string | null {
  if (change.kind === planRecord.kind) return planId(op.office, Number(valueOf(change, 'startYear')), Number(valueOf(change, 'endYear')))
  const part = sectionRecord.fields.part.schema.safeParse(valueOf(change, 'part'))
  return change.kind === sectionRecord.kind && part.success ? sectionId(op.plan, part.data) : null
}

/** What the record will show: a creation may leave out initial values. */
function valueOf(change: Change, field: string): Json | undefined {
  return change.fields[field]?.v ?? (specOf(change.kind)?.fields[field]?.initial as Json | undefined)
}
