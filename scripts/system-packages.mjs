// What the machine itself must offer, and how to get it: system libraries, a display for tests, fonts, PostgreSQL.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Shared library → Debian/Ubuntu packages that may carry it (the second name is the 64-bit-time rename). */
const LIBRARIES = {
  'libnss3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libatk-1.0.so.0': ['libatk1.0-0', 'libatk1.0-0t64'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  'libatspi.so.0': ['libatspi2.0-0', 'libatspi2.0-0t64'],
  'libcups.so.2': ['libcups2', 'libcups2t64'],
  'libdrm.so.2': ['libdrm2'],
  'libgbm.so.1': ['libgbm1'],
  'libgtk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libgdk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libasound.so.2': ['libasound2', 'libasound2t64'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libexpat.so.1': ['libexpat1'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libglib-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgobject-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgio-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64']
}

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

function missingLibraries(electron) {
  const out = spawnSync('ldd', [electron], { encoding: 'utf8' })
  if (out.status !== 0) return []
  return out.stdout.split('\n').filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0])
}

function hasThaiFont() {
  if (!has('fc-list')) return false
  return spawnSync('fc-list', [':lang=th', 'family'], { encoding: 'utf8' }).stdout.trim() !== ''
}

function hasPostgres() {
  const debian = '/usr/lib/postgresql'
  const installed = fs.existsSync(debian) && fs.readdirSync(debian).some((version) => fs.existsSync(path.join(debian, version, 'bin', 'postgres')))
  return installed || has('postgres')
}

function hasIcu() {
  return spawnSync('sh', ['-c', 'ldconfig -p | grep -q libicuuc']).status === 0
}

/** What is missing for a purpose (`start` or `test`), as groups of package names of which one each must be installed. */
export function missingPackages({ electron, purpose, needsDisplayServer }) {
  if (process.platform !== 'linux') return []
  const groups = missingLibraries(electron).map((library) => LIBRARIES[library] ?? [library])
  if (needsDisplayServer && !has('xvfb-run')) groups.push(['xvfb'], ['xauth'])
  if (!hasThaiFont()) groups.push(['fontconfig'], ['fonts-tlwg-laksaman-ttf'])
  if (purpose === 'test' && !hasPostgres()) groups.push(['postgresql'])
  if (purpose === 'test' && !hasIcu()) groups.push(['libicu72', 'libicu74', 'libicu76', 'libicu70'])
  const seen = new Set()
  return groups.filter((group) => !seen.has(group[0]) && seen.add(group[0]))
}

function aptPrefix() {
  if (!has('apt-get')) return null
  if (process.getuid?.() === 0) return []
  return has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
}

/** Chooses of each group the name that this release of the distribution knows. */
function resolveNames(groups) {
  return groups.map((names) => names.find((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0) ?? names[0])
}

/** Installs what is missing when it may; otherwise throws an error that holds the exact command. */
export function installPackages(groups) {
  if (groups.length === 0) return
  const prefix = aptPrefix()
  const command = (names) => `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (prefix === null) {
    throw new Error(`Missing on this machine: ${groups.map((group) => group[0]).join(', ')}\nRun this, then try again:\n  ${command(resolveNames(groups))}`)
  }
  const apt = (...args) => {
    const [first, ...rest] = [...prefix, 'apt-get', ...args]
    return spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status
  }
  apt('update', '-q')
  const names = resolveNames(groups)
  console.log(`setup: installing ${names.join(', ')}`)
  if (apt('install', '-y', '-q', '--no-install-recommends', ...names) !== 0) {
    throw new Error(`The system packages could not be installed. Try by hand, then again:\n  ${command(names)}`)
  }
}
