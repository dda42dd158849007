import type { Json } from '@shared/kernel/json'
import { planId } from '@shared/plan/plan-ids'
import { planDigest } from '@shared/sync/plan-digest'
import type { SequencedOp } from '@shared/sync/op'
import type { PulledRecord } from '@shared/sync/wire'
import { changed, created, newUuid, type TestDevice } from './central-device'

/** The periods of the plans that tests named, by the ids that follow from them. */
const periods = new Map<string, { readonly startYear: number; readonly endYear: number }>()
let periodsNamed = 0

/** The id of a plan of an office that no other test of this process names: each has a period of its own. */
export function newPlan(office = '64'): string {
  const startYear = 2450 + (periodsNamed % 200)
  const endYear = startYear + Math.floor(periodsNamed / 200)
  periodsNamed += 1
  const plan = planId(office, startYear, endYear)
  periods.set(plan, { startYear, endYear })
  return plan
}

/** A new draft plan of the device's office, under an id of `newPlan`. */
export function planOp(device: TestDevice, plan: string): SequencedOp {
  return device.op({ plan, changes: [created('plan', plan, { ...periods.get(plan), vision: 'ร่างวิสัยทัศน์' })] })
}

/** A new issue of a plan: the simplest record with a text. */
export function issueOp(device: TestDevice, plan: string, issue = newUuid(), title = 'ประเด็น'): SequencedOp {
  return device.op({ plan, changes: [created('issue', issue, { order: 'a0', title })] })
}

export function objectiveOp(device: TestDevice, plan: string, issue: string, objective = newUuid()): SequencedOp {
  return device.op({ plan, changes: [created('objective', objective, { issue, order: 'a0', title: 'เป้าประสงค์' })] })
}

/** A KPI: it has guarded figures. */
export function kpiOp(device: TestDevice, plan: string, objective: string, kpi = newUuid(), target1 = '10'): SequencedOp {
  return device.op({ plan, changes: [created('kpi', kpi, { objective, order: 'a0', title: 'ตัวชี้วัด', target1 })] })
}

/** Everything a device may see, newest form of each record. */
export async function pullAll(device: TestDevice, limit = 500): Promise<ReadonlyMap<string, PulledRecord>> {
  const seen = new Map<string, PulledRecord>()
  for (let from = 0, more = true; more;) {
    const page = await device.pull(from, limit)
    for (const row of page.rows) seen.set(row.id, { ...row, f: { ...seen.get(row.id)?.f, ...row.f } })
    from = page.next
    more = page.more
  }
  return seen
}

/** The submission of a plan exactly as the device's office sees it now. */
export async function submitOp(device: TestDevice, plan: string, submission = newUuid()): Promise<SequencedOp> {
  const seen = await pullAll(device)
  const records = [...seen.values()].filter((row) => row.plan === plan)
  const digest = planDigest(records.map(({ id, kind, del, f }) => ({ id, kind, del, fields: valuesOf(f) })))
  const own = seen.get(plan)
  const edition = Number(own?.f['edition']?.[0] ?? 0) + 1
  const step = Object.entries({ state: 'submitted', submission, edition }).map(
    ([field, v]) => [field, { v, was: null, b: { s: own?.f[field]?.[1] ?? 0 } }] as const
  )
  return device.op({
    plan,
    type: 'submit',
    submit: { digest, from: own?.seq ?? 0 },
    changes: [
      { type: 'set', kind: 'plan', ent: plan, fields: Object.fromEntries(step) },
      created('submission', submission, { edition, digest, sentBy: device.actor.name, decision: 'pending' })
    ]
  })
}

/** Recall, return or approve of the plan's current submission. */
export async function decideOp(device: TestDevice, plan: string, type: 'recall' | 'return' | 'approve'): Promise<SequencedOp> {
  const seen = await pullAll(device)
  const own = seen.get(plan)
  const submission = own?.f['submission']?.[0] as string
  const [state, decision] = { recall: ['draft', 'recalled'], return: ['returned', 'returned'], approve: ['approved', 'approved'] }[type]
  return device.op({
    plan,
    type,
    submission,
    office: own?.office ?? '64',
    changes: [
      changed('plan', plan, { state: state ?? '' }, own?.f['state']?.[1] ?? 0),
      changed('submission', submission, { decision: decision ?? '' }, seen.get(submission)?.f['decision']?.[1] ?? 0)
    ]
  })
}

function valuesOf(fields: PulledRecord['f']): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, [value]]) => [name, value])
  )
}
