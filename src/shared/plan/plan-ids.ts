import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'
import type { PlanKind } from './plan-kind'

/**
 * The id of an office's plan for a period (both years B.E.): the same on every machine, so that two offline starts meet.
 * `revision` counts ทบทวนครั้งที่. The first strategic plan of a period keeps the id it had before there were other kinds.
 */
export function planId(office: string, startYear: number, endYear: number, kind: PlanKind = 'strategic', revision = 0): string {
  const period = `plan/${office}/${startYear}/${endYear}`
  return uuidFromDigest(sha256Bytes(kind === 'strategic' && revision === 0 ? period : `${period}/${kind}/${revision}`))
}

/**
 * The id under which a record of an earlier plan stands in a plan that was copied from it: two devices that copy the same
 * plan meet, and what a record was copied from can be told later without storing it.
 */
export function copiedId(plan: string, original: string): string {
  return uuidFromDigest(sha256Bytes(`copy/${plan}/${original}`))
}
