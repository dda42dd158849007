import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { uuidV7 } from '@shared/kernel/ids'
import { planRecord, type PlanState } from '@shared/plan/plan-record'
import { projectRecord } from '@shared/project/project-record'
import type { Command, Decision, Intent, RecordReader } from '@shared/record/command'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { RecordRow } from '@shared/sync/client-row'
import { decideCommand } from '@shared/sync/decide-command'
import { makeOp } from '@shared/sync/make-op'
import { Bench, change, edit, id, op, PLAN, PROJECT } from '../sync/sync-fixture'

export const ACTIVITY = id(30)
export const YEAR = id(31)
export const LINE = id(32)
const ME = { id: id(800), name: 'Somchai' }

/** One project with an activity, its year 2571 and a line, as a device and the centre hold it when both have just met. */
export class TwoSides {
  readonly bench = new Bench().start()
  private made = 0

  constructor() {
    this.bench.apply(op(10, [
      change('create', 'activity', ACTIVITY, { project: edit(PROJECT), title: edit('a') }),
      change('create', 'activityYear', YEAR, { activity: edit(ACTIVITY), fiscalYear: edit(2571), plan: edit(['5']) }),
      change('create', 'budgetLine', LINE, { project: edit(PROJECT), item: edit('a'), rate: edit(500) })
    ]))
  }

  /** What the device answers: `ok`, or the code of its error. */
  device<A>(command: Command<A>, args: unknown): string {
    const decided = decideCommand(command, this.reader(), args, this.context())
    return decided.ok ? 'ok' : decided.error.code
  }

  /** What the centre answers to the same intents when no device stood before it. */
  centre<A>(command: Command<A>, args: A): string {
    const decided = command.decide(asDraft(this.reader()), command.args.parse(args), this.context())
    if (!decided.ok) return decided.error.code
    return this.send(decided.value, command)
  }

  /** Sends intents as they are; the bench keeps what came of it. */
  send(decision: Decision, { name, type }: Pick<Command<unknown>, 'name' | 'type'>): string {
    const cursor = { device: id(901), nextN: 1, lastOp: null, hlc: null, cursor: this.bench.seq, epoch: null, journaledN: 0 }
    const made = makeOp({ decision, command: { name, type }, rows: this.rows(), cursor, actor: ME, nowMs: 1_795_000_000_000, opId: this.newId(), schema: 1 })
    if (made === null) return 'nothing'
    const verdict = this.bench.apply(made.op.body)
    return verdict.status === 'refused' ? String(verdict.code) : 'ok'
  }

  edit(...intents: readonly Intent[]): string {
    return this.send({ plan: PLAN, office: '50', intents }, { name: 'test.edit', type: 'edit' })
  }

  /** The plan in a state, as if it had come there by its workflow. */
  inState(state: PlanState): void {
    const plan = this.bench.records.get(PLAN)
    if (plan !== undefined) this.bench.records.set(PLAN, { ...plan, doc: { ...plan.doc, state, edition: 1 } })
  }

  newId(): string {
    this.made += 1
    return uuidV7(1_795_000_000_000 + this.made, new Uint8Array(10))
  }

  private context() {
    return { actor: ME, role: 'office' as const, office: '50', now: 1_795_000_000_000, newId: () => this.newId() }
  }

  reader(): RecordReader {
    const read = <R extends RecordSpec>(spec: R, isDead: boolean): RecordOf<R>[] => [...this.bench.records.values()]
      .filter(({ kind, del }) => kind === spec.kind && del === isDead).map((record) => readRecord(spec, { ...record, view: record.doc }))
    return {
      get: (spec, wanted) => read(spec, false).find((record) => record.id === wanted),
      gone: (spec, wanted) => read(spec, true).find((record) => record.id === wanted),
      list: (spec, plan) => read(spec, false).filter((record) => record.plan === plan),
      digest: () => ''
    }
  }

  private rows(): Map<string, RecordRow> {
    return new Map([...this.bench.records.values()].map(({ id: one, kind, office, plan, seq, doc, marks, del }) => {
      const confirmed = Object.fromEntries(Object.entries(marks).map(([field, mark]) => [field, [doc[field] ?? null, mark.s] as const]))
      return [one, { id: one, kind, office, plan, seq, confirmed, confirmedDel: del, view: doc, viewDel: del, pending: {} }]
    }))
  }
}

/** A device that has forgotten every lock. */
function asDraft(reader: RecordReader): RecordReader {
  return {
    ...reader,
    get: (spec, wanted) => {
      const found = reader.get(spec, wanted)
      return found?.kind === planRecord.kind ? { ...found, fields: { ...found.fields, state: 'draft' } } : found
    }
  }
}

export const KINDS = { activityRecord, activityYearRecord, budgetLineRecord, projectRecord }
