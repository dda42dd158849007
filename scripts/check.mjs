// `npm run check`: what must be green before a commit leaves this machine: types, lint, walls, unit tests.
import { projectNode, tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { failWith, setUp } from './setup.mjs'

const steps = [
  ['types', projectNode(), ['scripts/typecheck.mjs']],
  ['lint', tool('eslint'), ['--max-warnings', '0', '.']],
  ['walls', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['unit', tool('vitest'), ['run', '--project', 'unit', '--project', 'dom', '--reporter=dot']]
]

async function main() {
  await setUp('build')
  let failed = 0
  for (const [name, command, args] of steps) {
    const { code } = await runStep(command, args)
    console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'}`)
    if (code !== 0) failed += 1
  }
  process.exit(failed === 0 ? 0 : 1)
}

main().catch(failWith)
