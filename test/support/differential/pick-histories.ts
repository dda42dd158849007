import fc from 'fast-check'
import type { History } from '../simulation/history'
import { PRODUCT } from '../simulation/parts'
import { ALL_LAYOUT_COUNT, play } from '../simulation/steps'

/** What at least one picked history must show: without them the databases would agree about nothing in particular. */
export const EVENTS = [
  'op conflict', 'op refused', 'refused LOCKED', 'refused STALE', 'refused STATE', 'refused FORBIDDEN', 'refused DELETED', 'answer EXPECTED', 'answer FORK',
  'delivered twice', 'disk restored', 'database lost', 'made comment', 'made resolve', 'made recall', 'made return', 'made approve', 'published',
  'stood project.recordStep', 'stood budget.enterStep'
] as const

interface Played {
  readonly history: History
  readonly shows: ReadonlySet<string>
}

/** Playing in memory takes milliseconds, on a database a second: many are tried there, and those that show most are kept. */
const FEWEST = 150
const MOST = 6_000

/**
 * Gives `count` random histories of `steps` steps, the same for the same seed: first those that together show every one of
 * `EVENTS`, then whatever came first. Throws when thousands of histories do not show them all.
 */
export async function pickHistories(seed: number, count: number, steps: number): Promise<readonly History[]> {
  const pool = await playUntilAllShown(seed, steps)
  const picked = fewestThatShowAll(pool)
  const rest = pool.filter((each) => !picked.includes(each))
  return [...picked, ...rest].slice(0, Math.max(count, picked.length)).map(({ history }) => history)
}

async function playUntilAllShown(seed: number, steps: number): Promise<readonly Played[]> {
  const pool: Played[] = []
  const missing = new Set<string>(EVENTS)
  for (const history of fc.sample(historiesOf(steps), { seed, numRuns: MOST })) {
    const { stats } = await play(history.layout, history.codes, PRODUCT)
    const shows = new Set(Object.keys(stats))
    pool.push({ history, shows })
    for (const event of shows) missing.delete(event)
    if (missing.size === 0 && pool.length >= FEWEST) return pool
  }
  throw new Error(`seed ${seed}: no history of ${steps} steps shows ${[...missing].join(', ')}`)
}

/** Greedy: each next history shows most of what is still missing. */
function fewestThatShowAll(pool: readonly Played[]): readonly Played[] {
  const picked: Played[] = []
  for (let missing: readonly string[] = EVENTS; missing.length > 0;) {
    const wanted = missing
    const gain = ({ shows }: Played): number => wanted.filter((event) => shows.has(event)).length
    const best = pool.reduce((one, other) => (gain(other) > gain(one) ? other : one))
    picked.push(best)
    missing = wanted.filter((event) => !best.shows.has(event))
  }
  return picked
}

function historiesOf(steps: number): fc.Arbitrary<History> {
  return fc.noBias(fc.record({
    layout: fc.nat(ALL_LAYOUT_COUNT - 1),
    codes: fc.array(fc.nat(0x7fffffff), { minLength: steps, maxLength: steps, size: 'max' })
  }))
}
