import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'

/** Said when another centre works in the same data folder. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError'
}

const held = new Set<string>()

/**
 * Takes the lock file of a data folder and returns the function that gives it back.
 * PGlite accepts a second opener and then loses its rows, so this file is the only thing between us and that.
 * A file left by a process that is gone is taken over. Throws `DataDirInUseError` when its owner lives.
 */
export function takePidLock(file: string): () => void {
  const path = resolve(file)
  if (!tryCreate(path)) {
    const left = contentOf(path)
    if (left !== null && isHeld(path, left))
      throw new DataDirInUseError(`process ${left.split(' ')[0]} already uses this data folder (${path})`)
    setAside(path, left)
    if (!tryCreate(path)) throw new DataDirInUseError(`another process took this data folder just now (${path})`)
  }
  held.add(path)
  return () => {
    if (held.delete(path)) rmSync(path, { force: true })
  }
}

function tryCreate(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${process.pid} ${startOf(process.pid) ?? ''}\n`)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead owner's file away, and puts it back should it turn out to be a newcomer's. */
function setAside(path: string, left: string | null): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (contentOf(aside) !== left) linkSync(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, { force: true })
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

function isHeld(path: string, content: string): boolean {
  const [pidText = '', start = ''] = content.split(' ')
  const pid = Number.parseInt(pidText, 10)
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  if (pid === process.pid) return held.has(path)
  const running = startOf(pid)
  // The number of a dead process may have been given to another program: its start time tells.
  return isAlive(pid) && (start === '' || running === null || running === start)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process started, in the kernel's ticks; `null` where there is no /proc. */
function startOf(pid: number): string | null {
  const stat = contentOf(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
