// Builds the app when its sources changed since the last build.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root, tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'

const stamp = path.join(root, 'out', '.sources')

function sourceDigest() {
  const hash = createHash('sha256')
  const walk = (dir) => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(dir, entry.name)
      if (entry.isDirectory()) walk(file)
      else hash.update(path.relative(root, file)).update(fs.readFileSync(file))
    }
  }
  for (const dir of ['src', 'resources']) walk(path.join(root, dir))
  for (const file of ['electron.vite.config.ts', 'package-lock.json', 'package.json']) hash.update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Leaves an up-to-date `out/`; throws with the builder's words when it fails. */
export async function buildApp() {
  const digest = sourceDigest()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return
  console.log('build: main, preload, renderer')
  const { code, output } = await runStep(tool('electron-vite'), ['build', '--logLevel', 'warn'], { show: false })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  fs.writeFileSync(stamp, digest)
}
