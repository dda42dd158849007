// Whether this user can open a window inside Chromium's sandbox. Root cannot and goes without it (docs/adr/0003).
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Null when the sandbox works, or when root runs without one; otherwise the sentence that says what stands in the way. */
export function sandboxObstacle(electron) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null
  const helper = path.join(electron.dist, 'chrome-sandbox')
  if (isSetuidRoot(helper) || spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0) return null
  return [
    'This system does not let your user make user namespaces, which the sandbox of the window needs. One of these helps, then try again:',
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0   (Ubuntu 23.10 and newer)',
    'In a container, run as root there: the program then goes without a sandbox.'
  ].join('\n')
}

function isSetuidRoot(file) {
  if (!fs.existsSync(file)) return false
  const { uid, mode } = fs.statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
