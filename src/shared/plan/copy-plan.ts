import { invariant } from '@shared/kernel/invariant'
import type { Json } from '@shared/kernel/json'
import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import { figureRecord } from '@shared/narrative/figure-record'
import { shownPicture } from '@shared/narrative/paragraph-record'
import { officialParts } from '@shared/narrative/plan-parts'
import { partOfSection, sectionId } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { readRecord, type RawRecord, type RecordSpec } from '@shared/record/define-record'
import { groupOf, isCarriedOut, isLeftBehind, isOptionalReference } from './copied-kinds'
import { IMPORTED } from './import-plan'
import { copiedId, planId } from './plan-ids'
import type { CopyGroup, PlanKind } from './plan-kind'
import { planRecord, type Plan } from './plan-record'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotFile, type SnapshotRecord } from './snapshot'

/** The plan that a copy becomes. */
export interface CopyTarget {
  readonly startYear: number
  readonly endYear: number
  readonly kind: PlanKind
  readonly revision: number
  readonly groups: readonly CopyGroup[]
}

/** Whether a plan of this target stands for another time than its base: figures of the period are then left to be set anew. */
function isOtherPeriod(base: Plan, target: CopyTarget): boolean {
  return base.fields.startYear !== target.startYear || base.fields.endYear !== target.endYear
}

/**
 * A plan of the same office as the beginning of another one: its records under ids that follow from the old ones, references
 * between them kept. A next period moves projects by as many years and leaves targets and baselines open; an action plan takes its
 * one year; a revision takes everything as it is. Text and sections are not taken over into a plan of another kind.
 */
export function copyPlan(records: readonly RawRecord[], target: CopyTarget): SnapshotFile {
  const base = basePlanOf(records)
  const { startYear, endYear, kind, revision } = target
  const groups = target.groups.filter((group) => kind === base.fields.kind || group === 'direction' || group === 'projects')
  const plan = planId(base.office, startYear, endYear, kind, revision)
  const fields = {
    startYear, endYear, kind, revision, basePlan: base.id, copied: [...groups], ...(kind === base.fields.kind ? { title: base.fields.title } : {}),
    ...(groups.includes('direction') ? { vision: base.fields.vision } : {})
  }
  const own: SnapshotRecord = { id: plan, kind: planRecord.kind, office: base.office, plan, fields }
  return { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records: [own, ...copyRecords(records, plan, { ...target, groups })] }
}

/** The records of a copy without the plan itself; `plan` is its id. */
export function copyRecords(records: readonly RawRecord[], plan: string, target: CopyTarget): readonly SnapshotRecord[] {
  const base = basePlanOf(records)
  const ids = new Map([[base.id, plan], ...officialParts(target.kind).map(({ part }) => [sectionId(base.id, part), sectionId(plan, part)] as const)])
  const taken = shownFigures(takenOver(records.filter((record) => isTaken(base, record, target)), ids))
  for (const { id } of taken) if (!ids.has(id)) ids.set(id, copiedId(plan, id))
  const copies = taken.filter(({ id }) => partOfSection(base.id, id) === undefined).map((record) => copyOf(base, record, plan, target, ids))
  return [...officialSections(base, records, plan, target), ...copies]
}

function basePlanOf(records: readonly RawRecord[]): Plan {
  const raw = records.find(({ kind }) => kind === planRecord.kind)
  invariant(raw !== undefined, 'a plan is copied with its own record')
  return readRecord(planRecord, raw)
}

/** Every official part of the new plan, under the heading the old one gave it. */
function officialSections(base: Plan, records: readonly RawRecord[], plan: string, { kind, groups }: CopyTarget): readonly SnapshotRecord[] {
  const titles = new Map(records.filter((record) => record.kind === sectionRecord.kind).map((record) => [record.id, record.view['title'] ?? '']))
  return officialParts(kind).map(({ part }) => {
    const title = groups.includes('structure') ? (titles.get(sectionId(base.id, part)) ?? '') : ''
    return { id: sectionId(plan, part), kind: sectionRecord.kind, office: base.office, plan, fields: { part, ...(title === '' ? {} : { title }) } }
  })
}

function isTaken(base: Plan, { kind, view, id }: RawRecord, target: CopyTarget): boolean {
  if (kind === planRecord.kind || isLeftBehind(kind) || specOf(kind) === undefined) return false
  if (partOfSection(base.id, id) !== undefined) return true
  if (!target.groups.includes(groupOf({ kind, view })) || (target.kind !== base.fields.kind && !isCarriedOut(kind))) return false
  if (kind === 'pastResult' || kind === 'activityYear') return !isOtherPeriod(base, target)
  return kind !== 'project' || isWithin(target, yearOf(base, view, target))
}

/** The fiscal year of a project in the new plan: the same for an action plan, moved with the period for a next strategic plan. */
function yearOf(base: Plan, view: RawRecord['view'], target: CopyTarget): number {
  const year = Number(view['fiscalYear'] ?? base.fields.startYear)
  return target.kind === base.fields.kind ? year + target.startYear - base.fields.startYear : year
}

function isWithin({ startYear, endYear }: CopyTarget, year: number): boolean {
  return year >= startYear && year <= endYear
}

/** What can stand without the rest: nothing whose parent is not taken over. */
function takenOver(candidates: readonly RawRecord[], given: ReadonlyMap<string, string>): readonly RawRecord[] {
  for (let kept = candidates; ;) {
    const known = new Set([...given.keys(), ...kept.map(({ id }) => id)])
    const next = kept.filter((record) => references(record).every(([field, id]) => known.has(id) || isOptionalReference(record.kind, field)))
    if (next.length === kept.length) return kept
    kept = next
  }
}

/** Without pictures that no block shows. */
function shownFigures(records: readonly RawRecord[]): readonly RawRecord[] {
  const shown = new Set(records.map(shownPicture))
  return records.filter(({ kind, id }) => kind !== figureRecord.kind || shown.has(id))
}

function references({ kind, view }: RawRecord): readonly (readonly [field: string, id: string])[] {
  return Object.entries(specOf(kind)?.fields ?? {}).flatMap(([field, spec]) => {
    const id = view[field]
    return spec.ref !== undefined && typeof id === 'string' && id !== '' ? [[field, id] as const] : []
  })
}

function copyOf(base: Plan, record: RawRecord, plan: string, target: CopyTarget, ids: ReadonlyMap<string, string>): SnapshotRecord {
  const lost = references(record).filter(([, id]) => !ids.has(id)).map(([field]) => [field, ''] as const)
  const fields = Object.entries(record.view).filter(([field]) => specOf(record.kind)?.fields[field] !== undefined)
  const carried = Object.fromEntries(fields.map(([field, value]) => [field, withNewIds(value, ids)]))
  return {
    id: ids.get(record.id) ?? record.id, kind: record.kind, office: base.office, plan,
    fields: { ...carried, ...Object.fromEntries(lost), ...periodFields(base, record, target) }
  }
}

/** What a record of another period says anew. */
function periodFields(base: Plan, { id, kind, view }: RawRecord, target: CopyTarget): Readonly<Record<string, Json>> {
  if (kind === sectionRecord.kind) return { copiedFrom: id }
  if (!isOtherPeriod(base, target)) return {}
  if (kind === 'project') return { fiscalYear: yearOf(base, view, target), code: '', externalCode: '', startDay: '', endDay: '' }
  if (kind === 'activity') return { start: '', end: '' }
  return kind === 'kpi' ? targetsOf(base, view, target) : {}
}

/** An action plan has the target of its year and keeps the baseline; a next plan sets both anew. */
function targetsOf(base: Plan, view: RawRecord['view'], { kind, startYear }: CopyTarget): Readonly<Record<string, Json>> {
  const empty = Object.fromEntries(TARGET_FIELDS.map((field) => [field, '']))
  if (kind === base.fields.kind) return { ...empty, baseline: '', baselineYear: 0, baselineNote: '' }
  const field = TARGET_FIELDS[startYear - base.fields.startYear]
  return { ...empty, target1: (field === undefined ? undefined : view[field]) ?? '' }
}

const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** A value with every id of the old plan, wherever it stands, replaced by that of the new one. */
function withNewIds(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return value.length < 36 ? value : value.replace(IDS, (id) => ids.get(id) ?? id)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each: Json) => withNewIds(each, ids))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withNewIds(each, ids)]))
}

function specOf(kind: string): RecordSpec | undefined {
  return IMPORTED.find((spec) => spec.kind === kind)
}
