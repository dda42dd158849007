import { median, type BenchRow } from './bench-row'
import { blankApp, builtApp, firstStartUp } from './electron-window'

const ROUNDS = 7
/** The way on from the first question: React shows it with its handlers, so it can be pressed when it is there. */
export const FIRST_RUN_READY = '.first-run button[type="submit"]:enabled'
export const BLANK_READY = '#ready'

/** Cold start to interactive, both through the same driver, in turn, so that noise falls on both. */
export async function coldStart(): Promise<BenchRow[]> {
  const ours: number[] = []
  const blank: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    blank.push(await firstStartUp(blankApp, BLANK_READY))
    ours.push(await firstStartUp(builtApp, FIRST_RUN_READY))
  }
  const name = `cold start to the first question, median of ${ROUNDS}`
  return [{ name, measured: median(ours), against: 'blank Electron window', limit: median(blank) }]
}
