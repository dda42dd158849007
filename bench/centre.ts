import { MAX_PUSH_BYTES } from '@shared/sync/op'
import { buildApp } from '@server/app'
import type { Central } from '@server/central'
import { systemClock } from '@server/clock'
import { readConfig } from '@server/config'
import { createCode } from '@server/devices/code-repository'
import { silentLog } from '@server/log'
import { openCentral } from '@server/open-central'
import Fastify from 'fastify'
import { NO_LIMITS } from '../test/support/central'
import { TestDevice } from '../test/support/central-device'
import { httpWire } from '../test/support/central-wire'
import { temporaryFolder } from './electron-window'

/** A centre as people run it (database on disk, journal beside PGlite), listening on loopback, with one enrolled device. */
export interface BenchCentre {
  readonly central: Central
  readonly address: string
  readonly device: TestDevice
  readonly close: () => Promise<void>
}

/** Opens a centre in a folder of its own; `databaseUrl` null means PGlite. */
export async function openCentre(databaseUrl: string | null): Promise<BenchCentre> {
  const { folder, remove } = temporaryFolder()
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) })
  const lost = (): void => { throw new Error('the journal of the bench centre was lost') }
  const opened = await openCentral(config, systemClock, silentLog, lost)
  const app = await buildApp(opened.central, NO_LIMITS)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const device = new TestDevice(httpWire(address))
  await device.enrol(await createCode(opened.central.database.sql, systemClock, 'office', '64'), '64')
  await device.session()
  const close = async (): Promise<void> => {
    await app.close()
    await opened.close()
    remove()
  }
  return { central: opened.central, address, device, close }
}

/** The limit of any push: a web application whose one route takes the bytes and does nothing. */
export async function openEmptyRoute(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const app = Fastify({ bodyLimit: MAX_PUSH_BYTES })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })
  app.post('/', () => ({}))
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: async () => { await app.close() } }
}
