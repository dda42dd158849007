import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app'
import { openDoor, shutDoor } from '../devices/admin-door'
import { createCode } from '../devices/code-repository'
import { openCentral, type OpenCentral } from '../open-central'
import { adminRoute } from '../routes/admin'
import { print, readOptions, type CommandLine } from './command-line'

const PARENT_CHECK_MS = 1_000
const ADMIN_SECRET_BYTES = 32

/** `serve [--parent-pid <pid>]`: listens until SIGTERM, SIGINT, or the death of the named parent. */
export async function serveCommand(line: CommandLine): Promise<number> {
  const parent = readOptions(line.args, ['parent-pid'])['parent-pid']
  const stop = stopSignal(parent === undefined ? null : Number.parseInt(parent, 10))
  // An accepted change that the journal does not have must not be built upon: the next start reconciles the two.
  const open = await openCentral(line.config, line.clock, line.log, () => process.exit(1))
  const app = await buildApp(open.central)
  const secret = line.clock.random(ADMIN_SECRET_BYTES).toString('base64url')
  adminRoute(app, open.central, secret)
  await app.listen({ host: line.config.host, port: line.config.port })
  openDoor(line.config.dataDir, { url: addressOf(open, app), secret })
  await announce(open, app)
  await stop
  shutDoor(line.config.dataDir)
  await app.close()
  await open.close()
  return 0
}

function addressOf({ central }: OpenCentral, app: FastifyInstance): string {
  const { port } = app.server.address() as AddressInfo
  const host = central.config.host.includes(':') ? `[${central.config.host}]` : central.config.host
  return `http://${host}:${port}`
}

async function announce(open: OpenCentral, app: FastifyInstance): Promise<void> {
  const { central } = open
  if (central.database.kind === 'pglite')
    print('TRIAL DATABASE (PGlite): for trying out and teaching. For real plans set DATABASE_URL to PostgreSQL 15 or newer.')
  for (const office of central.config.demoOffices) {
    print(`demo enrolment code office ${office} ${await createCode(central.database.sql, central.clock, 'office', office)}`)
  }
  if (central.config.demoOffices.length > 0) {
    print(`demo enrolment code reviewer ${await createCode(central.database.sql, central.clock, 'reviewer', null)}`)
  }
  // Last, so that whoever waits for this line has everything.
  print(`central listening on ${addressOf(open, app)}`)
}

/** Resolves once when the process is asked to end. A second signal ends it at once. */
function stopSignal(parent: number | null): Promise<void> {
  return new Promise((resolve) => {
    const watch =
      parent === null
        ? null
        : setInterval(() => {
            if (!isThere(parent)) finish()
          }, PARENT_CHECK_MS)
    const finish = (): void => {
      if (watch !== null) clearInterval(watch)
      resolve()
    }
    process.once('SIGTERM', finish)
    process.once('SIGINT', finish)
    process.once('disconnect', finish)
  })
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
