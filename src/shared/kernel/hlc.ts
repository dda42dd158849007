/**
 * Hybrid logical clock stamp: `<ms, base 36, 9 chars>-<counter, base 36, 4 chars>-<device, 6 chars>`.
 * It sorts as text. It serves to show times and to choose which free text is shown first (rule R12);
 * it never orders devices and no clock is ever a reason to refuse.
 */
export type Hlc = string

const MS_WIDTH = 9
const COUNTER_WIDTH = 4

/** The next stamp of a device: never earlier than any stamp it made or saw. */
export function nextHlc(previous: Hlc | undefined, nowMs: number, device: string): Hlc {
  const last = previous === undefined ? undefined : readHlc(previous)
  if (last === undefined || nowMs > last.ms) return writeHlc(nowMs, 0, device)
  return writeHlc(last.ms, last.counter + 1, device)
}

/** The instant a stamp speaks of, in ms since 1970: for showing only. */
export function hlcInstant(stamp: Hlc): number {
  return readHlc(stamp).ms
}

export function laterHlc(a: Hlc, b: Hlc): Hlc {
  return a > b ? a : b
}

function readHlc(stamp: Hlc): { ms: number; counter: number } {
  const [ms = '0', counter = '0'] = stamp.split('-')
  return { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36) }
}

function writeHlc(ms: number, counter: number, device: string): Hlc {
  const tag = device.replaceAll('-', '').slice(-6).padStart(6, '0')
  return `${ms.toString(36).padStart(MS_WIDTH, '0')}-${counter.toString(36).padStart(COUNTER_WIDTH, '0')}-${tag}`
}
