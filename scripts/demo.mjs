// `npm run demo`: set-up, build, then the whole journey in a real window (a virtual one where there is no display).
import { buildApp } from './build.mjs'
import { tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { failWith, setUp } from './setup.mjs'

async function main() {
  const electron = await setUp('test')
  await buildApp()
  const { electronEnv } = await import('./electron-runtime.mjs')
  const command = [tool('tsx'), 'demo/run.ts']
  const onLinux = process.platform === 'linux'
  const [first, ...rest] = onLinux ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command] : command
  const { code } = await runStep(first, rest, { env: electronEnv(electron) })
  process.exit(code)
}

main().catch(failWith)
