import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'

/** The id of an office's plan for a period (both years B.E.): the same on every machine, so that two offline starts meet. */
export function planId(office: string, startYear: number, endYear: number): string {
  return uuidFromDigest(sha256Bytes(`plan/${office}/${startYear}/${endYear}`))
}
