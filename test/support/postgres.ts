import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL for one test file. `freshUrl` gives the address of an empty database (or schema) of its own. */
export interface TestPostgres {
  freshUrl(): Promise<string>
  stop(): Promise<void>
}

const WHAT_TO_INSTALL =
  'These tests need a real PostgreSQL 15 or newer: install its server (Debian and Ubuntu: apt-get install postgresql; ' +
  'macOS: brew install postgresql@17), or set DATABASE_URL to a database whose owner may create schemas.'

/**
 * Uses DATABASE_URL, or starts a private cluster from the server binaries of this machine on a free port in a temporary folder.
 * Throws a sentence that says what to install when there is neither: these tests never skip.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return schemasOf(given)
  return privateCluster(findBinaries())
}

function schemasOf(url: string): TestPostgres {
  const made: string[] = []
  const freshUrl = async (): Promise<string> => {
    const schema = `planner_test_${process.pid}_${made.length}`
    made.push(schema)
    await runSql(url, `CREATE SCHEMA ${schema}`)
    const fresh = new URL(url)
    fresh.searchParams.set('options', `-c search_path=${schema}`)
    return fresh.toString()
  }
  const stop = async (): Promise<void> => {
    for (const schema of made) await runSql(url, `DROP SCHEMA ${schema} CASCADE`)
  }
  return { freshUrl, stop }
}

async function privateCluster(bin: string): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'planner-pg-'))
  const user = serverUser()
  if (user !== null) chownSync(home, user.uid, user.gid)
  const asUser = user === null ? {} : { uid: user.uid, gid: user.gid }
  const data = join(home, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'planner', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], {
    ...asUser,
    cwd: home,
    stdio: 'pipe'
  })
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', home], {
    ...asUser,
    cwd: home,
    stdio: 'ignore'
  })
  const base = `postgresql://planner@127.0.0.1:${port}`
  // The server outlives a killed test otherwise.
  const reap = (): void => {
    server.kill('SIGKILL')
  }
  process.once('exit', reap)
  await untilReady(`${base}/postgres`, server)
  let count = 0
  const freshUrl = async (): Promise<string> => {
    count += 1
    await runSql(`${base}/postgres`, `CREATE DATABASE planner_${count}`)
    return `${base}/planner_${count}`
  }
  const stop = async (): Promise<void> => {
    process.off('exit', reap)
    await ended(server, 'SIGINT')
    rmSync(home, { recursive: true, force: true })
  }
  return { freshUrl, stop }
}

/** Debian and others keep the server binaries out of PATH. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/opt/homebrew/opt/postgresql@17/bin',
    '/usr/local/pgsql/bin'
  ]
  const found = folders.find((folder) => isProgram(join(folder, 'postgres')) && isProgram(join(folder, 'initdb')))
  if (found === undefined) throw new Error(WHAT_TO_INSTALL)
  return found
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(port)
      })
    })
  })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once with code ${server.exitCode}`)
    try {
      await runSql(url, 'SELECT 1')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  server.kill('SIGKILL')
  throw new Error('PostgreSQL did not get ready within 30 seconds')
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => {
      resolve()
    })
    child.kill(signal)
  })
}
