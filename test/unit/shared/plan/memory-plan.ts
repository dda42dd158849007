import { invariant } from '@shared/kernel/invariant'
import type { Json } from '@shared/kernel/json'
import type { Command, CommandContext, Decision, Intent, RecordReader } from '@shared/record/command'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'

/** A store in memory that runs commands the way the real runner does, without bases and ops. */
export class MemoryPlan {
  readonly rows = new Map<string, RawRecord>()
  readonly dead = new Map<string, RawRecord>()
  readonly context: CommandContext
  private made = 0

  constructor(context: Partial<CommandContext> = {}) {
    this.context = {
      actor: { id: '0190a000-0000-7000-8000-0000000000aa', name: 'สมชาย ใจดี' },
      role: 'office',
      office: '64',
      now: 1_795_000_000_000,
      newId: () => this.newId(),
      ...context
    }
  }

  newId(): string {
    this.made += 1
    return `0190a000-0000-7000-8000-${String(this.made).padStart(12, '0')}`
  }

  /** Runs a command and stores what it decided; the result's error is handed on. Only what `needs` asked for is readable. */
  run<A>(command: Command<A>, args: A, context: Partial<CommandContext> = {}): ReturnType<Command<A>['decide']> {
    const decision = command.decide(this.reader(command, args), command.args.parse(args), { ...this.context, ...context })
    if (decision.ok) this.store(decision.value)
    return decision
  }

  /** Runs a command that must succeed and gives the id of the first record it created. */
  must<A>(command: Command<A>, args: A, context: Partial<CommandContext> = {}): string {
    const decision = this.run(command, args, context)
    invariant(decision.ok, `${command.name} failed: ${decision.ok ? '' : decision.error.code}`)
    return decision.value.intents.find(({ type }) => type === 'create')?.ent ?? ''
  }

  all<R extends RecordSpec>(spec: R): RecordOf<R>[] {
    return [...this.rows.values()].filter(({ kind }) => kind === spec.kind).map((row) => readRecord(spec, row))
  }

  get<R extends RecordSpec>(spec: R, id: string): RecordOf<R> {
    const row = this.rows.get(id)
    invariant(row?.kind === spec.kind, `no ${spec.kind} ${id}`)
    return readRecord(spec, row)
  }

  put(row: RawRecord): void {
    this.rows.set(row.id, row)
  }

  private reader<A>(command: Command<A>, args: A): RecordReader {
    const needs = command.needs(args)
    const may = new Set(needs.may)
    const ids = new Set(needs.ids)
    for (const id of [...ids]) ids.add(this.rows.get(id)?.plan ?? id)
    const lists = new Set((needs.lists ?? []).map((list) => `${'plan' in list ? list.plan : this.rows.get(list.beside)?.plan}/${list.kind}`))
    return {
      get: (spec, id) => {
        invariant(ids.has(id) || may.has(spec.kind) || id === '', `${command.name} reads ${id} without asking for it`)
        const row = this.rows.get(id)
        return row?.kind === spec.kind ? readRecord(spec, row) : undefined
      },
      gone: (spec, id) => {
        invariant(ids.has(id) || may.has(spec.kind), `${command.name} looks for ${id} without asking for it`)
        const row = this.dead.get(id)
        return row?.kind === spec.kind ? readRecord(spec, row) : undefined
      },
      list: (spec, plan) => {
        invariant(lists.has(`${plan}/${spec.kind}`) || may.has(spec.kind), `${command.name} lists ${spec.kind} without asking for it`)
        return this.all(spec).filter((record) => record.plan === plan)
      },
      digest: (plan) => {
        invariant(needs.digestOf === plan, `${command.name} signs a plan without asking for it`)
        return 'd'.repeat(64)
      }
    }
  }

  private store(decision: Decision): void {
    for (const intent of decision.intents) this.apply(intent, decision)
  }

  private apply(intent: Intent, { plan, office }: Decision): void {
    const live = this.rows.get(intent.ent)
    if (intent.type === 'delete') {
      if (live !== undefined) this.dead.set(intent.ent, live)
      this.rows.delete(intent.ent)
      return
    }
    const known = intent.type === 'restore' ? this.dead.get(intent.ent) : live
    invariant((intent.type === 'create') === (known === undefined), `${intent.type} of ${intent.kind} ${intent.ent}`)
    this.dead.delete(intent.ent)
    const view: Record<string, Json> = { ...known?.view, ...intent.fields }
    this.rows.set(intent.ent, { id: intent.ent, kind: intent.kind, plan, office, view })
  }
}
