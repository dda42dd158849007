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

/** The packages, of which one each must be installed, for the libraries that `ldd` did not find. @param {string} lddOutput */
export function packagesForLibraries(lddOutput) {
  const missing = lddOutput.split('\n').filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0])
  const groups = missing.map((library) => LIBRARIES[library] ?? [library])
  return groups.filter((group, index) => groups.findIndex((other) => other[0] === group[0]) === index)
}

function missingLibraries(electron) {
  const ldd = spawnSync('ldd', [electron], { encoding: 'utf8' })
  return ldd.status === 0 ? packagesForLibraries(ldd.stdout) : []
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

/** What a purpose lacks on this machine (`window`: opening one; `test`: all that the tests use too), as groups of package names. */
export function missingPackages({ electron, purpose }) {
  if (process.platform !== 'linux') return []
  const groups = missingLibraries(electron)
  if (!hasThaiFont()) groups.push(['fontconfig'], ['fonts-tlwg-laksaman-ttf'])
  if (purpose !== 'test') return groups
  if (!has('xvfb-run')) groups.push(['xvfb'])
  if (!has('xauth')) groups.push(['xauth'])
  if (!hasPostgres()) groups.push(['postgresql'])
  if (!has('pdffonts')) groups.push(['poppler-utils'])
  return groups
}

/** Whether a release (the text of /etc/os-release) has the 64-bit-time names: Ubuntu from 24.04 on, Debian from 13 on. @param {string} osRelease */
export function hasTime64Names(osRelease) {
  const field = (name) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(osRelease)?.[1] ?? ''
  const version = Number.parseFloat(field('VERSION_ID'))
  return field('ID') === 'ubuntu' ? version >= 24.04 : field('ID') === 'debian' && version >= 13
}

/**
 * Chooses of each group the name that `isKnown` to this release; where it knows none (its lists were never fetched), the one
 * that the release should have.
 * @param {readonly (readonly string[])[]} groups
 * @param {(name: string) => boolean} [isKnown]
 * @param {string} [osRelease]
 * @returns {string[]}
 */
export function resolveNames(groups, isKnown = aptKnows, osRelease = readOsRelease()) {
  const fallback = (names) => (hasTime64Names(osRelease) ? names[names.length - 1] : names[0])
  return groups.map((names) => names.find(isKnown) ?? fallback(names))
}

// The exit code alone lies: for a name that others merely provide, apt-cache prints nothing and still ends with 0.
function aptKnows(name) {
  return (spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' }).stdout ?? '').includes(`Package: ${name}\n`)
}

function readOsRelease() {
  return fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : ''
}

/** How this user may install: words before `apt-get`, or null when a person must do it. */
function aptPrefix() {
  if (process.getuid?.() === 0) return []
  return has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
}

/** The command that a person can paste. */
function byHand(names) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  return `  ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/** Installs what is missing when it may; otherwise throws an error that holds the exact command. */
export function installPackages(groups) {
  if (groups.length === 0) return
  if (!has('apt-get')) {
    const words = groups.map((group) => group[0]).join(', ')
    throw new Error(`This system has no apt. Install what corresponds to these packages of Debian, then try again:\n  ${words}`)
  }
  const prefix = aptPrefix()
  if (prefix === null) {
    throw new Error(`System packages are missing, and installing them needs an administrator. Run this, then try again:\n${byHand(resolveNames(groups))}`)
  }
  const apt = (...args) => {
    const [first, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
    return spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  console.log('setup: asking apt for system packages')
  const updated = apt('update', '-o', 'APT::Update::Error-Mode=any')
  const names = resolveNames(groups)
  console.log(`setup: installing ${names.join(', ')}`)
  if (apt('install', '-y', '--no-install-recommends', ...names)) return
  const cause = updated ? 'apt could not install the system packages' : 'apt could not fetch its package lists (are its sources reachable?)'
  throw new Error(`${cause}; its own words are above. Try by hand, then again:\n${byHand(names)}`)
}
