// Makes this machine ready: `node scripts/setup.mjs [build|window|test]`. Needs only Node ≥ 20.19 and npm; twice changes nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './project-node.mjs'
import { sandboxObstacle } from './sandbox.mjs'
import { installPackages, missingPackages } from './system-packages.mjs'

const stampFile = path.join(root, 'node_modules', '.cache', 'setup', 'lock.sha256')
const REGISTRY = 'Is the package registry reachable? Ask it with `npm ping`, see its address with `npm config get registry`; then try again.'

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then try again.`)
}

function installModules() {
  const lock = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === lock) return
  console.log('setup: installing node modules (a few minutes the first time)')
  // Not `npm ci`: it refuses a lock file that leaves out other platforms' optional binaries, which some registries lack.
  // Short waits between tries: with npm's own, a registry that is away takes seven minutes to be called so.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...patience], {
    cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'
  })
  if (npm.status !== 0) throw new Error(`The node modules could not be installed; npm says why above. ${REGISTRY}`)
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, lock)
}

async function findElectron() {
  const { resolveElectron } = await import('./electron-runtime.mjs')
  try {
    return resolveElectron()
  } catch (error) {
    throw new Error(`Electron could not be had: ${error instanceof Error ? error.message : String(error)}\n${REGISTRY}`)
  }
}

/** True when windows can be shown; the tests bring their own display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Everything a purpose needs, in order: `build` (compiling), `window` (opening the program), `test` (all).
 * Throws an error whose text says what to do.
 */
export async function setUp(purpose) {
  checkNode()
  // `npm run` hands its .npmrc down as variables, and a nested `npm install` refuses this one.
  delete process.env.npm_config_allow_scripts
  installModules()
  const electron = await findElectron()
  if (purpose !== 'build') installPackages(missingPackages({ electron: electron.exe, purpose }))
  const obstacle = purpose === 'window' ? sandboxObstacle(electron) : null
  if (obstacle !== null) throw new Error(obstacle)
  return electron
}

/** Ends a script with the sentence of its error instead of a stack. */
export function failWith(error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp(process.argv[2] ?? 'test').then((electron) => console.log(`setup: ready (electron ${electron.kind}, major ${electron.major})`), failWith)
}
