// `npm start`: set-up, build, the central office on 127.0.0.1 with a demo enrolment, and the app.
import path from 'node:path'
import { buildApp } from './build.mjs'
import { projectNode, root } from './project-node.mjs'
import { runStep, startService } from './run-step.mjs'
import { failWith, hasDisplay, setUp } from './setup.mjs'

const readyLine = /central listening on (http:\/\/127\.0\.0\.1:\d+)/

async function main() {
  const electron = await setUp(hasDisplay() ? 'window' : 'build')
  await buildApp()
  if (!hasDisplay()) {
    console.log('There is no display here, so no window can open. To see the whole journey without one: npm run demo')
    return 0
  }
  const central = await startService(projectNode(), ['scripts/central.mjs', '--parent-pid', String(process.pid)], {
    env: { DEMO_ENROL: '1', PORT: process.env.PORT ?? '8787', DATA_DIR: path.join(root, '.central') },
    ready: (line) => readyLine.test(line)
  })
  const address = central.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean)
  const enrolment = central.lines.map((line) => /demo enrolment code office \S+ (\S+)/.exec(line)?.[1]).find(Boolean)
  console.log(central.lines.join('\n'))
  const { electronEnv, sandboxArgs } = await import('./electron-runtime.mjs')
  const { code } = await runStep(electron.exe, [...sandboxArgs(), root], { env: { ...electronEnv(electron), PLANNER_CENTRAL_ADDRESS: address, ...(enrolment ? { PLANNER_CENTRAL_CODE: enrolment } : {}) } })
  await central.stop()
  return code
}

main().then((code) => process.exit(code), failWith)
