// `npm run bench [part …]`: set-up, build, then one run that prints every ratio. BENCH_APP=folder measures another build instead.
import { buildApp } from './build.mjs'
import { projectNode } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { failWith, hasDisplay, setUp } from './setup.mjs'

async function main() {
  const electron = await setUp('test')
  if (!process.env.BENCH_APP) await buildApp()
  const { electronEnv } = await import('./electron-runtime.mjs')
  const command = [projectNode(), '--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)]
  const [first, ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command]
  const { code } = await runStep(first, rest, { env: { ...electronEnv(electron), TSX_TSCONFIG_PATH: 'tsconfig.test.json' } })
  process.exit(code)
}

main().catch(failWith)
