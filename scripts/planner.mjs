// Work without a window: `npm run planner -- documents --out DIR …`. Runs the source itself, in this process.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register({ tsconfig: fileURLToPath(new URL('../tsconfig.server.json', import.meta.url)) })
const { runPlanner } = await import('../src/cli/planner.ts')
const voice = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) }
process.exitCode = await runPlanner(process.argv.slice(2), voice, Date.now())
