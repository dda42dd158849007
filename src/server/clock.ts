import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@shared/kernel/ids'

/** The two things the centre cannot compute: the time and randomness. Passed in, so that tests can hold both still. */
export interface Clock {
  /** ms since 1970, UTC */
  now(): number
  random(bytes: number): Buffer
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: (bytes) => randomBytes(bytes)
}

/** An instant as ISO text, UTC: what the database stores. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}

export function newId(clock: Clock): string {
  return uuidV7(clock.now(), clock.random(10))
}
