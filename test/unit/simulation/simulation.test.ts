import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histories, projectHistories, told } from '../../support/simulation/history'
import { PRODUCT } from '../../support/simulation/parts'
import { REGRESSIONS } from '../../support/simulation/regressions'
import { play } from '../../support/simulation/steps'
import { count, type Stats } from '../../support/simulation/watch-centre'

/** `SIM_RUNS` histories of up to `SIM_STEPS` steps (nightly: 1000000 × 200) on a fresh seed; `SIM_SEED` repeats a run. */
const RUNS = Number(process.env['SIM_RUNS'] ?? 3_000)
const STEPS = Number(process.env['SIM_STEPS'] ?? 160)
const SEED = Number(process.env['SIM_SEED'] ?? (Date.now() ^ (process.pid << 12)) >>> 1)

describe(`random histories of offices, a reviewer and the centre, seed ${SEED}`, () => {
  test('hold I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 I12 L1 and R4 R6 R7 R12', async () => {
    const totals: Stats = {}
    await fc.assert(
      fc.asyncProperty(histories(STEPS), async (history) => {
        const world = await play(history.layout, history.codes, PRODUCT)
        for (const [name, number] of Object.entries(world.stats)) count(totals, name, name === 'hash' ? 0 : number)
      }),
      { numRuns: RUNS, seed: SEED, reporter: (run) => { if (run.failed) throw new Error(told(run)) } }
    )
    // A simulation in which nothing goes wrong proves nothing.
    for (const event of ['op conflict', 'refused LOCKED', 'refused STALE', 'refused FORBIDDEN', 'refused STATE', 'refused DELETED', 'answer FORK',
      'answer EXPECTED', 'disk restored', 'database lost', 'delivered twice', 'made resolve', 'made return', 'made approve', 'published']) {
      expect(totals[event] ?? 0, event).toBeGreaterThan(0)
    }
    if (process.env['SIM_RUNS'] !== undefined) process.stdout.write(`${JSON.stringify({ runs: RUNS, seed: SEED, ...totals })}\n`)
  }, Math.max(240_000, RUNS * 100))

  test('hold I5 and the rest while projects go their way, are locked, opened and paid', async () => {
    const totals: Stats = {}
    await fc.assert(
      fc.asyncProperty(projectHistories(STEPS), async (history) => {
        const world = await play(history.layout, history.codes, PRODUCT)
        for (const [name, number] of Object.entries(world.stats)) count(totals, name, name === 'hash' ? 0 : number)
      }),
      { numRuns: Math.ceil(RUNS / 4), seed: SEED, reporter: (run) => { if (run.failed) throw new Error(told(run)) } }
    )
    for (const event of ['stood project.recordStep', 'stood budget.enterStep', 'stood activity.setMonth', 'made approve', 'refused LOCKED', 'refused STALE', 'op conflict',
      'database lost', 'disk restored']) expect(totals[event] ?? 0, event).toBeGreaterThan(0)
    if (process.env['SIM_RUNS'] !== undefined) process.stdout.write(`${JSON.stringify({ runs: Math.ceil(RUNS / 4), seed: SEED, ...totals })}\n`)
  }, Math.max(240_000, RUNS * 100))

  test.each(REGRESSIONS.map((history) => [history.what, history] as const))('no longer break %s', async (_what, { layout, codes }) => {
    await play(layout, codes, PRODUCT)
  })

  test('are repeated exactly by the same steps', async () => {
    await fc.assert(fc.asyncProperty(histories(60), async ({ layout, codes }) => {
      const first = await play(layout, codes, PRODUCT)
      const second = await play(layout, codes, PRODUCT)
      expect(second.stats).toEqual(first.stats)
      expect(second.centre.tables.head).toEqual(first.centre.tables.head)
    }), { numRuns: 100, seed: SEED })
  })
})
