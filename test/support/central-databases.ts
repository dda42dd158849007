import { afterAll, beforeAll, describe } from 'vitest'
import { startTestCentral, type TestCentral, type TestCentralOptions } from './central'
import { startPostgres, type TestPostgres } from './postgres'

/**
 * Runs one suite on both databases: the embedded PGlite and a real PostgreSQL. `get` gives the running centre.
 * Each suite starts on empty tables.
 */
export function onBothDatabases(subject: string, suite: (get: () => TestCentral) => void, options: TestCentralOptions = {}): void {
  describe(`${subject} on PGlite`, () => {
    let running: TestCentral | undefined
    beforeAll(async () => {
      running = await startTestCentral(options)
    })
    afterAll(async () => {
      await running?.close()
    })
    suite(() => present(running))
  })
  describe(`${subject} on PostgreSQL`, () => {
    let postgres: TestPostgres | undefined
    let running: TestCentral | undefined
    beforeAll(async () => {
      postgres = await startPostgres()
      running = await startTestCentral({ ...options, url: await postgres.freshUrl() })
    })
    afterAll(async () => {
      await running?.close()
      await postgres?.stop()
    })
    suite(() => present(running))
  })
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the centre of this suite is not running')
  return value
}
