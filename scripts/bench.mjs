// `npm run bench [part …]`: set-up, build, then one run that prints every ratio.
import { buildApp } from './build.mjs'
import { tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { failWith, hasDisplay, setUp } from './setup.mjs'

async function main() {
  const electron = await setUp('test')
  await buildApp()
  const { electronEnv } = await import('./electron-runtime.mjs')
  const command = [tool('tsx'), 'bench/run.ts', ...process.argv.slice(2)]
  const [first, ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command]
  const { code } = await runStep(first, rest, { env: electronEnv(electron) })
  process.exit(code)
}

main().catch(failWith)
