import { uuidFromDigest } from '@shared/kernel/ids'
import { sha256Bytes } from '@shared/kernel/sha256'

/**
 * The id under which an activity keeps a fiscal year (B.E.): the same on every machine, so that two devices that tell the first
 * figure of a year meet in one record and not beside each other.
 */
export function activityYearId(activity: string, fiscalYear: number): string {
  return uuidFromDigest(sha256Bytes(`activityYear/${activity}/${fiscalYear}`))
}
