import fc from 'fast-check'
import { LAYOUT_COUNT, PROJECT_LAYOUTS, readStep } from './steps'

export interface History {
  readonly layout: number
  readonly codes: readonly number[]
}

/** Random histories: who is there, and what happens in which order. Unbiased, since small codes are not simpler than others. */
export function histories(maxSteps = 200): fc.Arbitrary<History> {
  return fc.noBias(fc.record({
    layout: fc.nat(LAYOUT_COUNT - 1),
    codes: fc.array(fc.nat(0x7fffffff), { maxLength: maxSteps, size: 'max' })
  }))
}

/** The same in offices whose projects go their way. */
export function projectHistories(maxSteps = 200): fc.Arbitrary<History> {
  return fc.noBias(fc.record({
    layout: fc.constantFrom(...PROJECT_LAYOUTS),
    codes: fc.array(fc.nat(0x7fffffff), { maxLength: maxSteps, size: 'max' })
  }))
}

/** A failed run in words: what broke, how to repeat it, and the shortest history that shows it. */
export function told(run: fc.RunDetails<[History]>): string {
  const { layout, codes } = run.counterexample?.[0] ?? { layout: 0, codes: [] }
  const steps = codes.map((code) => readStep(layout, code)).map(({ name, device, a, b, c }) => `  ${name} d${device} ${a},${b},${c}`)
  return [`${String(run.errorInstance)}`, `SIM_SEED=${run.seed}, ${run.numRuns} runs, layout ${layout}, codes ${JSON.stringify(codes)}`, ...steps].join('\n')
}
