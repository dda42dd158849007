// `npm test`: set-up, then every runner; the last line adds them up: `N passed, N failed`.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApp } from './build.mjs'
import { countPlaywright, countVitest } from './count-results.mjs'
import { projectNode, tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { hasDisplay, setUp } from './setup.mjs'

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-test-'))
const total = { passed: 0, failed: 0 }
const add = ({ passed, failed }) => {
  total.passed += passed
  total.failed += failed
}
const title = (words) => console.log(`\n── ${words} ${'─'.repeat(Math.max(0, 70 - words.length))}`)

async function gate(words, command, args) {
  title(words)
  const { code } = await runStep(command, args)
  console.log(`${words}: ${code === 0 ? 'ok' : 'FAILED'}`)
  add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

async function vitest(words, ...projects) {
  title(words)
  const file = path.join(reports, `${words}.json`)
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runStep(tool('vitest'), args)
  const count = countVitest(file)
  add(code !== 0 && count.failed === 0 ? { passed: count.passed, failed: 1 } : count)
}

async function endToEnd() {
  title('end to end in Electron')
  const file = path.join(reports, 'e2e.json')
  const { electronEnv } = await import('./electron-runtime.mjs')
  const env = { ...electronEnv(), PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = ['test', '--reporter=list,json']
  const { code } = hasDisplay()
    ? await runStep(tool('playwright'), args, { env })
    : await runStep('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', tool('playwright'), ...args], { env })
  const count = countPlaywright(file)
  add(code !== 0 && count.failed === 0 ? { passed: count.passed, failed: 1 } : count)
}

async function main() {
  await setUp('test')
  await gate('types', projectNode(), ['scripts/typecheck.mjs'])
  await gate('lint', tool('eslint'), ['--max-warnings', '0', '.'])
  await gate('walls', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src'])
  await vitest('unit', 'unit', 'dom')
  await vitest('integration', 'integration')
  title('build')
  await buildApp()
  await endToEnd()
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
