import { sameJson, type Json } from '@shared/kernel/json'
import { paragraphRecord, paragraphWords } from '@shared/narrative/paragraph-record'
import { partOfSection } from '@shared/narrative/section-id'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import { copyRecords } from './copy-plan'
import { IMPORTED } from './import-plan'
import { planRecord, type Plan } from './plan-record'

export interface FieldDifference {
  readonly field: string
  readonly before: Json
  readonly after: Json
}

/** One record that is not as it was taken over. `record` is as it stands, a removed one as it would stand. */
export interface PlanDifference {
  readonly state: 'added' | 'changed' | 'moved' | 'removed'
  readonly record: RawRecord
  /** What changed; of added and removed records nothing. */
  readonly fields: readonly FieldDifference[]
}

/** Fields that say nothing to a reader: place in a list is told as `moved`. */
const SILENT: ReadonlySet<string> = new Set(['order', 'copiedFrom'])

/**
 * What an office made of the plan it copied: its records against those a fresh copy of the base would have, in the order of the
 * kinds. A fresh copy has no difference. Groups that were not taken over are all new and are not compared.
 */
export function comparePlans(plan: Plan, own: readonly RawRecord[], base: readonly RawRecord[]): readonly PlanDifference[] {
  const { startYear, endYear, kind, revision, copied } = plan.fields
  const copies = copyRecords(base, plan.id, { startYear, endYear, kind, revision, groups: copied })
  const expected = new Map(copies.map(({ fields, ...record }) => [record.id, { ...record, view: fields }]))
  const found = new Map(own.filter(isCompared).map((record) => [record.id, record]))
  const ids = new Set([...found.keys(), ...expected.keys()])
  const differences = [...ids].flatMap((id) => differenceOf(plan.id, expected.get(id), found.get(id)))
  return [...planDifference(plan, base), ...differences.sort((a, b) => rankOf(a) - rankOf(b) || compareText(orderOf(a), orderOf(b)))]
}

function isCompared({ kind }: RawRecord): boolean {
  return kind !== planRecord.kind && rank.has(kind)
}

/** Of the plan itself only what was taken over can differ by somebody's will. */
function planDifference(plan: Plan, base: readonly RawRecord[]): readonly PlanDifference[] {
  const old = base.find(({ kind }) => kind === planRecord.kind)
  if (old === undefined) return []
  const taken = new Set([...(plan.fields.copied.includes('direction') ? ['vision'] : []), ...((old.view['kind'] ?? 'strategic') === plan.fields.kind ? ['title'] : [])])
  const after = { ...old, id: plan.id, view: plan.fields as RawRecord['view'] }
  const fields = changedFields(old, after).filter(({ field }) => taken.has(field))
  return fields.length === 0 ? [] : [{ state: 'changed', record: after, fields }]
}

function differenceOf(plan: string, before: RawRecord | undefined, after: RawRecord | undefined): readonly PlanDifference[] {
  const isOfficial = partOfSection(plan, (after ?? before)?.id ?? '') !== undefined
  if (before !== undefined && after !== undefined) {
    const fields = changedFields(before, after)
    if (fields.length > 0) return [{ state: 'changed', record: after, fields }]
    const isMoved = !sameJson(before.view['order'] ?? '', after.view['order'] ?? '')
    return isMoved ? [{ state: 'moved', record: after, fields }] : []
  }
  // An official part without a record of its own is the same as an empty one.
  if (after !== undefined) return isOfficial || isBlank(after) ? [] : [{ state: 'added', record: after, fields: [] }]
  return before === undefined || isOfficial || isBlank(before) ? [] : [{ state: 'removed', record: before, fields: [] }]
}

function changedFields(before: RawRecord, after: RawRecord): readonly FieldDifference[] {
  const spec = IMPORTED.find(({ kind }) => kind === after.kind)
  return Object.entries(spec?.fields ?? {}).flatMap(([field, { initial, class: kind }]) => {
    if (SILENT.has(field) || kind === 'workflow') return []
    const old = before.view[field] ?? (initial as Json)
    const now = after.view[field] ?? (initial as Json)
    return sameJson(old, now) ? [] : [{ field, before: old, after: now }]
  })
}

/** An editor leaves empty paragraphs behind; nobody means anything by them. */
function isBlank(record: RawRecord): boolean {
  if (record.kind !== paragraphRecord.kind) return false
  const { fields } = readRecord(paragraphRecord, record)
  return fields.style !== 'figure' && paragraphWords(fields).trim() === ''
}

const rank = new Map(IMPORTED.map(({ kind }, index) => [kind, index]))

function rankOf({ record }: PlanDifference): number {
  return rank.get(record.kind) ?? 0
}

function orderOf({ record }: PlanDifference): string {
  const order = record.view['order']
  return `${typeof order === 'string' ? order : ''}/${record.id}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
