import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Difference, sameTold } from '../support/differential/difference'
import { Mirror } from '../support/differential/mirror'
import { EVENTS, pickHistories } from '../support/differential/pick-histories'
import { SqlCentre, toldByMemory } from '../support/differential/sql-centre'
import { startPostgres, type TestPostgres } from '../support/postgres'
import type { History } from '../support/simulation/history'
import { play } from '../support/simulation/steps'
import { count, type Stats } from '../support/simulation/watch-centre'

/** `DIFF_RUNS` histories of `DIFF_STEPS` steps on each database; `DIFF_SEED` repeats a run. */
const RUNS = Number(process.env['DIFF_RUNS'] ?? 25)
const STEPS = Number(process.env['DIFF_STEPS'] ?? 40)
const SEED = Number(process.env['DIFF_SEED'] ?? (Date.now() ^ (process.pid << 12)) >>> 1)

/** Plays one history against both centres: every answer is compared on the way, and every table when all is quiet. */
async function playBoth(centre: SqlCentre, { layout, codes }: History): Promise<Stats> {
  await centre.empty()
  const mirror = new Mirror(centre)
  const world = await play(layout, codes, mirror.parts)
  sameTold('the tables', toldByMemory(world.centre), await centre.read())
  return { ...world.stats, 'centre restarted': mirror.restarts }
}

/** Plays them all; a failure tells how to repeat it. */
async function playAll(centre: SqlCentre, histories: readonly History[]): Promise<Stats> {
  const totals: Stats = {}
  for (const history of histories) {
    try {
      for (const [name, number] of Object.entries(await playBoth(centre, history))) count(totals, name, number)
    } catch (cause) {
      throw new Error(`DIFF_SEED=${SEED}, layout ${history.layout}, codes ${JSON.stringify(history.codes)}`, { cause })
    }
  }
  return totals
}

/** The simulated devices are the product's own client reducers, as in the simulation; here the real routes answer them. */
describe(`the centre in memory and the centre on a database, seed ${SEED}`, () => {
  let postgres: TestPostgres
  let histories: readonly History[]
  const centres: SqlCentre[] = []
  const open = async (url?: string): Promise<SqlCentre> => {
    const centre = await SqlCentre.start(url)
    centres.push(centre)
    return centre
  }
  beforeAll(async () => {
    postgres = await startPostgres()
    histories = await pickHistories(SEED, RUNS, STEPS)
  })
  afterAll(async () => {
    for (const centre of centres) await centre.close()
    await postgres.stop()
  })

  it.each(['PGlite', 'PostgreSQL'])('give the same answers and hold the same in the end on %s', async (database) => {
    const totals = await playAll(await open(database === 'PGlite' ? undefined : await postgres.freshUrl()), histories)
    for (const event of [...EVENTS, 'centre restarted']) expect(totals[event] ?? 0, event).toBeGreaterThan(0)
    if (process.env['DIFF_TELL'] !== undefined) process.stdout.write(`${JSON.stringify({ database, seed: SEED, ...totals })}\n`)
  })

  it.each([
    ['a submission that publishes nothing', 'CREATE TRIGGER planted BEFORE INSERT ON published FOR EACH ROW EXECUTE FUNCTION planted()'],
    ['a record that is not stored a second time', 'CREATE TRIGGER planted BEFORE UPDATE ON entity FOR EACH ROW EXECUTE FUNCTION planted()'],
    ['a device whose place is forgotten', 'CREATE TRIGGER planted BEFORE UPDATE OF last_n ON device FOR EACH ROW EXECUTE FUNCTION planted()']
  ])('part over %s', async (_fault, statement) => {
    const centre = await open(await postgres.freshUrl())
    await centre.run('CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$')
    await centre.run(statement)
    const failure = await playAll(centre, histories).then(() => null, (error: Error) => error.cause)
    expect(failure).toBeInstanceOf(Difference)
  })
})
