import { parentFieldOf } from '@shared/project/project-children'
import type { PushTransaction } from './central-store'
import { needsPlanRecords, referencesOf } from './judge-references'
import type { Op, SequencedOp } from './op'
import type { ServerRecord } from './server-record'
import type { ServerState } from './server-state'

/** The state a batch is judged in: what was loaded, with each verdict laid over it for the ops that follow. */
export interface LoadedState extends ServerState {
  lay(records: readonly ServerRecord[]): void
  /** What was laid since the last call, each record once, in its newest form. */
  takeDirty(): readonly ServerRecord[]
}

/** Loads all that the ops of one batch may read, in a handful of queries. */
export async function loadState(tx: PushTransaction, ops: readonly SequencedOp[]): Promise<LoadedState> {
  const bodies = ops.map((op) => op.body)
  const state = emptyState()
  const whole = unique(bodies.filter(readsPlan).map((op) => op.plan))
  if (whole.length > 0) state.take(await tx.planRecords(whole))
  state.take(await tx.records(unique(bodies.flatMap(idsRead))))
  await loadWays(tx, bodies, whole, state)
  state.take(await tx.openConflicts(unique(bodies.flatMap((op) => op.changes.map((change) => change.ent)))))
  const later = unique(bodies.flatMap((op) => idsBroughtBack(op, state))).filter((id) => state.get(id) === undefined)
  if (later.length > 0) state.take(await tx.records(later))
  return state
}

interface FillingState extends LoadedState {
  take(records: readonly ServerRecord[]): void
}

function emptyState(): FillingState {
  const records = new Map<string, ServerRecord>()
  const cards = new Map<string, Set<string>>()
  const dirty = new Set<string>()
  const keep = (record: ServerRecord): void => {
    records.set(record.id, record)
    const target = record.kind === 'conflict' ? record.doc['target'] : undefined
    if (typeof target === 'string') cards.set(target, (cards.get(target) ?? new Set()).add(record.id))
  }
  return {
    get: (id) => records.get(id),
    openConflicts: (ent) => [...cards.get(ent) ?? []].flatMap((id) => records.get(id) ?? []).filter((card) => card.doc['state'] === 'open'),
    planRecords: (plan) => [...records.values()].filter((record) => record.plan === plan),
    take: (loaded) => { for (const record of loaded) keep(record) },
    lay: (writes) => {
      for (const record of writes) {
        keep(record)
        dirty.add(record.id)
      }
    },
    takeDirty: () => {
      const taken = [...dirty].flatMap((id) => records.get(id) ?? [])
      dirty.clear()
      return taken
    }
  }
}

/** Submissions digest the whole plan; deletions look for what still refers to the deleted record. */
function readsPlan(op: Op): boolean {
  return op.type === 'submit' || op.changes.some(needsPlanRecords)
}

/**
 * Steps are judged on the whole way of their projects and the lines they freeze; edits of plans whose projects have begun their way
 * on what they hang on. Plans without any step are spared this.
 */
async function loadWays(tx: PushTransaction, ops: readonly Op[], whole: readonly string[], state: FillingState): Promise<void> {
  const asking = ops.filter((op) => op.type === 'progress' || op.type === 'resolve' || (op.type === 'edit' && op.changes.some(hangsOnProject)))
  const others = unique(asking.map((op) => op.plan)).filter((plan) => !whole.includes(plan))
  if (others.length === 0) return
  const progressed = new Set(ops.filter(({ type }) => type === 'progress').map(({ plan }) => plan))
  for (const plan of await tx.plansOnTheirWay(others)) progressed.add(plan)
  const walked = others.filter((plan) => progressed.has(plan))
  if (walked.length > 0) state.take(await tx.planRecords(walked))
}

function hangsOnProject({ kind }: { readonly kind: string }): boolean {
  return kind === 'project' || parentFieldOf(kind) !== null
}

/** The plan, the records the op touches, those its references name, and the conflict it closes. */
function idsRead(op: Op): readonly string[] {
  const named = op.changes.flatMap((change) => {
    const doc = Object.fromEntries(Object.entries(change.fields).map(([field, edit]) => [field, edit.v]))
    return [change.ent, ...referencesOf({ kind: change.kind, doc }).map((reference) => reference.target)]
  })
  return [op.plan, ...(op.resolve === undefined ? [] : [op.resolve.conflict]), ...named]
}

/** A creation or restore of a record the centre has brings its stored references back to life. */
function idsBroughtBack(op: Op, state: ServerState): readonly string[] {
  return op.changes.flatMap((change) => {
    const record = change.type === 'create' || change.type === 'restore' ? state.get(change.ent) : undefined
    return record === undefined ? [] : referencesOf(record).map((reference) => reference.target)
  })
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
