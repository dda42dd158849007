// `npm run package`: builds, packs the program for this system without the network, and starts what it packed once.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApp } from './build.mjs'
import { onDisplay, resolveElectron, sandboxArgs } from './electron-runtime.mjs'
import { root, tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'

const START_LIMIT_MS = 60_000
const extra = process.argv.slice(2)

async function main() {
  const runtime = resolveElectron()
  await buildApp()
  const target = process.platform === 'linux' && extra.length === 0 ? ['--linux', 'dir'] : extra
  const electron = runtime.kind === 'official' ? [] : [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`]
  const packed = await runStep(tool('electron-builder'), [...target, '--publish', 'never', ...electron])
  if (packed.code !== 0) throw new Error(`electron-builder ended with ${packed.code}`)
  if (process.platform === 'linux' && extra.length === 0) await startOnce()
  if (runtime.kind !== 'official') {
    console.log(`Packed with Electron ${runtime.version}, which serves tests only: do not hand this package out (docs/adr/0003).`)
  }
}

// The debugger is fused off, so what starts is looked at through Chromium's own list of pages.
async function startOnce() {
  const folder = path.join(root, 'dist-pack', 'linux-unpacked')
  if (fs.existsSync(path.join(folder, 'resources', 'default_app.asar'))) throw new Error('default_app.asar was packed')
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'))
  const [command, ...args] = onDisplay([
    path.join(folder, 'yutitham-planner'),
    ...sandboxArgs(),
    '--disable-gpu',
    '--remote-debugging-port=0'
  ])
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }
  })
  try {
    const port = await debuggingPort(child)
    const page = await until(async () =>
      (await pages(port)).find((one) => one.url.startsWith('app://planner/') && !['', 'app://planner'].includes(one.title))
    )
    console.log(`The packed program starts and shows "${page.title}" at ${page.url}.`)
  } finally {
    process.kill(-child.pid, 'SIGKILL')
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

function debuggingPort(child) {
  return new Promise((resolve, reject) => {
    let text = ''
    const clock = setTimeout(() => reject(new Error(`The packed program did not start:\n${text}`)), START_LIMIT_MS)
    child.stderr.on('data', (chunk) => {
      text += chunk
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1]
      if (port === undefined) return
      clearTimeout(clock)
      resolve(port)
    })
  })
}

async function pages(port) {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  return response.json()
}

async function until(look) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end;) {
    const found = await look()
    if (found) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('The packed program shows no page.')
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message)
    process.exit(1)
  }
)
