// Type-checks every runtime against the globals it really has: one tsconfig per wall, two at a time.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const walls = ['shared', 'main', 'preload', 'renderer', 'server', 'test']
const only = process.argv.slice(2)
const queue = only.length > 0 ? only : walls
let failed = 0

function check(wall) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [tsc, '-p', `tsconfig.${wall}.json`, '--pretty', 'false'])
    let out = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (out += chunk))
    child.on('exit', (code) => {
      console.log(`types ${wall}: ${code === 0 ? 'ok' : 'FAILED'}`)
      if (code !== 0) {
        failed += 1
        console.log(out)
      }
      done()
    })
  })
}

async function worker() {
  for (let wall = queue.shift(); wall !== undefined; wall = queue.shift()) await check(wall)
}
await Promise.all([worker(), worker()])
process.exit(failed === 0 ? 0 : 1)
