import { partOfSection } from '@shared/narrative/section-id'
import { RECORD_SPECS, specOf } from './record-registry'
import type { Change } from './op'
import type { ServerRecord } from './server-record'
import type { Where } from './server-state'
import type { Trouble, Workbench } from './workbench'

/** Kinds that other records name in a reference field: deleting one of these reads the whole plan. */
const REFERRED = new Set(RECORD_SPECS.flatMap((spec) => Object.values(spec.fields).flatMap((field) => field.ref ?? [])))

/** Whether the deletion needs the plan's other records to be judged. */
export function needsPlanRecords(change: Change): boolean {
  return change.type === 'delete' && REFERRED.has(change.kind)
}

/**
 * Judges the finished bench: what an op writes refers to live records of its own plan (`MISSING`, `DELETED`), and what it
 * deletes is referred to by nothing its author had not seen and deleted too (`STALE`). So no live record ever hangs on a dead one.
 */
export function judgeReferences(bench: Workbench): Trouble {
  for (const change of bench.op.changes) {
    const record = bench.get(change.ent)
    if (record === undefined || record.del) continue
    const trouble = judgeOutgoing(bench, record, change)
    if (trouble !== null) return trouble
  }
  const deleted = new Set(bench.op.changes.filter((change) => isDeletedHere(bench, change)).map((change) => change.ent))
  if (deleted.size === 0) return null
  const hanging: Where[] = []
  for (const record of bench.planRecords()) {
    if (!record.del) for (const { field } of hangingOn(record, deleted)) hanging.push({ ent: record.id, field })
  }
  return hanging.length === 0 ? null : { code: 'STALE', where: hanging }
}

/** A remark may outlive what it is about (it may also be made about something gone), so it holds nothing back. */
function hangingOn(record: ServerRecord, deleted: ReadonlySet<string>): readonly Reference[] {
  return referencesOf(record).filter(({ target, kind }) => kind !== null && deleted.has(target))
}

function isDeletedHere(bench: Workbench, change: Change): boolean {
  return needsPlanRecords(change) && bench.writes.get(change.ent)?.del === true
}

/** A creation or restore brings all its references back to life; a set only those it names. */
function judgeOutgoing(bench: Workbench, record: ServerRecord, change: Change): Trouble {
  for (const { field, target, kind } of referencesOf(record)) {
    if (change.type === 'set' && !Object.hasOwn(change.fields, field)) continue
    const found = bench.get(target)
    // An official part is a place of the plan also where the plan is older than the part and holds no record of it.
    if (found === undefined && kind === null && partOfSection(bench.op.plan, target) !== undefined) continue
    const fits = found !== undefined && found.plan === bench.op.plan && (kind === null || found.kind === kind)
    const where = [{ ent: record.id, field }]
    if (!fits) return { code: 'MISSING', where }
    if (found.del && kind !== null) return { code: 'DELETED', where }
  }
  return null
}

export interface Reference {
  readonly field: string
  readonly target: string
  /** The kind it must be; `null` for any kind of the plan (what a comment is pinned to). */
  readonly kind: string | null
}

/** Every reference a record holds; empty ones are none. */
export function referencesOf(record: Pick<ServerRecord, 'kind' | 'doc'>): readonly Reference[] {
  const found: Reference[] = []
  const add = (field: string, kind: string | null): void => {
    const target = record.doc[field]
    if (typeof target === 'string' && target !== '') found.push({ field, target, kind })
  }
  for (const [field, spec] of Object.entries(specOf(record.kind)?.fields ?? {})) if (spec.ref !== undefined) add(field, spec.ref)
  if (record.kind === 'comment') add('target', null)
  return found
}
