import fs from 'node:fs'
import path from 'node:path'

/**
 * Whether Chromium's lock of the data folder names this process. On Linux two starts in the same instant can both be told that
 * they hold it; the later one replaces the link, so the other finds out here, before it opens anything.
 */
export function holdsFolder(userData: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return fs.readlinkSync(path.join(userData, 'SingletonLock')).endsWith(`-${String(process.pid)}`)
  } catch {
    // No link to read tells nothing against us.
    return true
  }
}
