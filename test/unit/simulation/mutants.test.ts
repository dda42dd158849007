import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histories, projectHistories } from '../../support/simulation/history'
import { MUTANTS } from '../../support/simulation/mutants'
import { play } from '../../support/simulation/steps'
import { Violation } from '../../support/simulation/violation'

/** Every planted fault must be noticed, by an invariant and not by an accident, within this many histories. */
const MAX_RUNS = 6_000
const SEED = Number(process.env['SIM_SEED'] ?? 20_261_122)

describe('the checker notices', () => {
  test.each(MUTANTS.map((mutant) => [mutant.name, mutant.breaks, mutant] as const))('%s (%s)', async (_name, _breaks, mutant) => {
    let runs = 0
    const outcome = await fc.check(
      fc.asyncProperty((mutant.onProjects === true ? projectHistories : histories)(200), async ({ layout, codes }) => {
        runs += 1
        await play(layout, codes, mutant.parts)
      }),
      { numRuns: MAX_RUNS, seed: SEED, endOnFailure: true }
    )
    expect(outcome.errorInstance, `not noticed in ${runs} histories`).toBeInstanceOf(Violation)
    const { invariant } = outcome.errorInstance as Violation
    expect(mutant.noticedBy).toContain(invariant)
    if (process.env['SIM_TELL'] !== undefined) process.stdout.write(`${mutant.name} ${runs} ${invariant}\n`)
  }, 180_000)
})
