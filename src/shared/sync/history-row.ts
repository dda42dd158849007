import { hlcInstant } from '@shared/kernel/hlc'
import { sameJson, type Json } from '@shared/kernel/json'
import { planRecord } from '@shared/plan/plan-record'
import { confirmedRow } from './client-reducers'
import { DELETED, type OutboxRow, type RecordRow } from './client-row'
import type { Change, Op } from './op'
import type { PulledHand, PulledRecord, PullReply } from './wire'

/** One field of a change: what it held before, absent where this device never knew, and what it held afterwards. */
export interface FieldStep {
  readonly was?: Json
  readonly now: Json
  /** A picture or the like: too long to be kept twice, so that only the change is told. */
  readonly isLong?: true
  /** It was changed and changed back before this device heard of it: what stood there in between is known at the centre alone. */
  readonly isBetween?: true
}

/** Letters of one text value beyond which it is not kept in the history: longer than any text a person writes into one field. */
const LONGEST_VALUE = 50_000

/**
 * What one op did to one record. A creation, a deletion and a restore name no values: those of a creation follow from the present
 * values and the later steps, a tombstone keeps its own.
 */
export interface HistoryChange {
  readonly ent: string
  readonly kind: string
  readonly type: Change['type']
  readonly fields: Readonly<Record<string, FieldStep>>
}

/** One deed as the history keeps it: who, when, by which command, and what it did to which records. */
export interface HistoryRow {
  readonly opId: string
  readonly plan: string
  /** ms since 1970 by its author's clock: for showing, never for judging. */
  readonly at: number
  readonly actor: string
  /** `null` where the centre did not note it. */
  readonly command: string | null
  /** Done on this device. */
  readonly own: boolean
  readonly changes: readonly HistoryChange[]
  readonly ents: readonly string[]
  /** `at` again, only where something was deleted: the recycle bin reads it. */
  readonly deletedAt?: number
  /** What the centre said of an own deed, when it was not simply taken. */
  readonly outcome?: HistoryOutcome
}

export type HistoryOutcome = 'refused' | 'conflict'

/** An own op as history; `null` when it says nothing about a record of the plan. `rows` tell what a conflict card is about. */
export function ownHistory(op: Op, at: number, rows: ReadonlyMap<string, RecordRow>): HistoryRow | null {
  const changes = op.changes.flatMap((change): HistoryChange[] => {
    const { ent, kind, type } = change
    if (kind === 'conflict') return cardChange(rows.get(ent)?.view ?? {})
    const fields = Object.entries(type === 'set' ? change.fields : {}).map(([field, edit]) => [field, stepOf(edit.was, edit.v)] as const)
    return [{ ent, kind, type, fields: Object.fromEntries(fields) }]
  })
  return rowOf({ opId: op.opId, plan: op.plan, at, actor: op.actor.name, command: op.command, own: true }, changes)
}

/**
 * What the hands on a page did, as far as this device can tell: every field from the value it knew to the newest one. Values in
 * between stay unknown, since a page brings only the last one. `rows` are the records before the page, `passed` the own ops that it
 * confirms: their values were the earlier ones, and their own history is kept already.
 */
export function pulledHistory(rows: ReadonlyMap<string, RecordRow>, page: PullReply, passed: readonly OutboxRow[]): readonly HistoryRow[] {
  const own = new Set(passed.map((row) => row.opId))
  const before = new Map(rows)
  const deeds = new Map<string, HistoryRow>()
  for (const pulled of page.rows) {
    const known = before.get(pulled.id)
    if (known !== undefined && pulled.seq < known.seq) continue
    for (const hand of pulled.by ?? []) {
      if (own.has(hand.o)) continue
      const row = rowOf(deedOf(pulled, hand), changesOf(pulled, hand, known, passed))
      if (row !== null) deeds.set(hand.o, joinHistory(deeds.get(hand.o), row))
    }
    before.set(pulled.id, confirmedRow(known, pulled))
  }
  return [...deeds.values()]
}

/** Two tellings of one deed: what this device did itself is known best; else each record once, the first telling stands. */
export function joinHistory(known: HistoryRow | undefined, told: HistoryRow): HistoryRow {
  if (known === undefined || (told.own && !known.own)) return told
  const held = new Set(known.changes.map((change) => change.ent))
  const more = told.changes.filter((change) => !held.has(change.ent))
  if (known.own || more.length === 0) return known
  return rowOf(known, [...known.changes, ...more]) ?? known
}

/** A deed that makes more records than this (an import, a copied plan) is told once, on the plan, and not on each of them. */
export const BULK = 100

type Deed = Omit<HistoryRow, 'changes' | 'ents' | 'deletedAt'>

function rowOf(deed: Deed, all: readonly HistoryChange[]): HistoryRow | null {
  if (all.length === 0) return null
  const changes = withoutBulk(deed.plan, all)
  const deleted = changes.some((change) => change.type === 'delete')
  return { ...deed, changes, ents: [...new Set(changes.map((change) => change.ent))], ...(deleted ? { deletedAt: deed.at } : {}) }
}

function withoutBulk(plan: string, changes: readonly HistoryChange[]): readonly HistoryChange[] {
  const made = changes.filter((change) => change.type === 'create' && change.ent !== plan)
  if (made.length <= BULK) return changes
  const others = changes.filter((change) => change.type !== 'create' || change.ent === plan)
  return others.some((change) => change.ent === plan) ? others : [...others, { ent: plan, kind: planRecord.kind, type: 'create', fields: {} }]
}

function deedOf({ plan }: PulledRecord, { o, h, a, c }: PulledHand): Deed {
  return { opId: o, plan, at: hlcInstant(h), actor: a, command: c ?? null, own: false }
}

function changesOf(pulled: PulledRecord, hand: PulledHand, known: RecordRow | undefined, passed: readonly OutboxRow[]): HistoryChange[] {
  const { id: ent, kind } = pulled
  if (kind === 'conflict') return hand.f.includes('state') && hand.c === 'conflict.resolve' ? cardChange(valuesOf(pulled)) : []
  const type = typeOf(pulled, hand, known)
  if (type === 'create' || type === 'delete') return [{ ent, kind, type, fields: {} }]
  const fields: Record<string, FieldStep> = {}
  for (const field of hand.f) {
    const told = pulled.f[field]
    if (field === DELETED || told === undefined) continue
    const was = earlier(ent, field, told[1], known, passed)
    if (was === undefined || !sameJson(was, told[0])) fields[field] = stepOf(was, told[0])
    else if (told[1] > (known?.confirmed[field]?.[1] ?? told[1])) fields[field] = { ...stepOf(was, told[0]), isBetween: true }
  }
  return type === 'set' && Object.keys(fields).length === 0 ? [] : [{ ent, kind, type, fields }]
}

function stepOf(was: Json | undefined, now: Json): FieldStep {
  if (isLong(was) || isLong(now)) return { now: null, isLong: true }
  return was === undefined ? { now } : { was, now }
}

function isLong(value: Json | undefined): boolean {
  return typeof value === 'string' && value.length > LONGEST_VALUE
}

function typeOf(pulled: PulledRecord, hand: PulledHand, known: RecordRow | undefined): Change['type'] {
  if (!hand.f.includes(DELETED)) return 'set'
  if (pulled.del) return 'delete'
  if (known === undefined || known.seq === 0) return 'create'
  return known.confirmedDel ? 'restore' : 'set'
}

/** What the field held before: the value of the own op that came last before this one, else what the centre had said. */
function earlier(ent: string, field: string, version: number, known: RecordRow | undefined, passed: readonly OutboxRow[]): Json | undefined {
  const own = passed.filter((row) => row.result !== null && row.result.seq < version && row.ents.includes(ent)).sort((a, b) => b.n - a.n)
  for (const { body } of own) {
    const edit = body.changes.find((change) => change.ent === ent && change.type !== 'delete')?.fields[field]
    if (edit !== undefined) return edit.v
  }
  return known === undefined || known.seq === 0 ? undefined : (known.confirmed[field]?.[0] ?? null)
}

/** A decided conflict belongs to the history of the record it was about. */
function cardChange(card: Readonly<Record<string, Json>>): HistoryChange[] {
  const { target, targetKind } = card
  return typeof target === 'string' && typeof targetKind === 'string' ? [{ ent: target, kind: targetKind, type: 'set', fields: {} }] : []
}

function valuesOf({ f }: PulledRecord): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(f).map(([field, [value]]) => [field, value]))
}
