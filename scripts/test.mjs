// `npm test`: set-up, then every runner; the last line adds them up: `N passed, N failed`.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApp } from './build.mjs'
import { countPlaywright, countVitest } from './count-results.mjs'
import { projectNode, tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { sandboxObstacle } from './sandbox.mjs'
import { hasDisplay, setUp } from './setup.mjs'

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-test-'))
const total = { passed: 0, failed: 0 }
const add = ({ passed, failed }) => {
  total.passed += passed
  total.failed += failed
}
const since = (start) => `${Math.round((performance.now() - start) / 1000)} s`
const title = (words) => console.log(`\n── ${words} ${'─'.repeat(Math.max(0, 70 - words.length))}`)

async function gate(words, command, args) {
  title(words)
  const start = performance.now()
  const { code } = await runStep(command, args)
  console.log(`${words}: ${code === 0 ? 'ok' : 'FAILED'} (${since(start)})`)
  add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/** One runner with a JSON report; a runner that failed without naming a test counts as one failure. */
async function runner(words, command, args, { count, file, env = {} }) {
  title(words)
  const start = performance.now()
  const { code } = await runStep(command, args, { env })
  const { passed, failed } = count(file)
  add({ passed, failed: code !== 0 && failed === 0 ? 1 : failed })
  console.log(`${words}: ${passed} passed, ${failed} failed (${since(start)})`)
}

async function vitest(words, ...projects) {
  const file = path.join(reports, `${words}.json`)
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  await runner(words, tool('vitest'), args, { count: countVitest, file })
}

async function endToEnd(electron) {
  const file = path.join(reports, 'e2e.json')
  const { electronEnv } = await import('./electron-runtime.mjs')
  const env = { ...electronEnv(electron), PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = [tool('playwright'), 'test', '--reporter=list,json']
  const [command, ...rest] = hasDisplay() ? args : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...args]
  const obstacle = sandboxObstacle(electron)
  if (obstacle !== null) console.log(`\n${obstacle}\nUntil then the tests that look at the sandbox fail.`)
  await runner('end to end in Electron', command, rest, { count: countPlaywright, file, env })
}

async function main() {
  const electron = await setUp('test')
  await gate('types', projectNode(), ['scripts/typecheck.mjs'])
  await gate('lint', tool('eslint'), ['--max-warnings', '0', '.'])
  await gate('walls', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src'])
  await vitest('unit', 'unit', 'dom')
  await vitest('integration', 'integration')
  title('build')
  const start = performance.now()
  await buildApp()
  console.log(`build: ok (${since(start)})`)
  await endToEnd(electron)
}

main()
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    total.failed += 1
  })
  .finally(() => {
    fs.rmSync(reports, { recursive: true, force: true })
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
    process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
  })
