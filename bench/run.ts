// `npm run bench [part …]`: one run, one table of ratios. A later part is one more line in `parts`.
import os from 'node:os'
import { resolveElectron } from '../scripts/electron-runtime.mjs'
import { printTable, type BenchRow } from './bench-row'
import { coldStart } from './cold-start'
import { grid } from './grid'
import { paper } from './paper'
import { search } from './search'
import { sheet } from './sheet'
import { store } from './store'
import { sync } from './sync'
import { workspace } from './workspace'

const LONGEST_RUN_MS = 20 * 60_000

const parts: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'cold-start': coldStart,
  search,
  store,
  sync,
  workspace,
  grid,
  paper,
  sheet
}

/** Ends by `exit`, whose listeners stop the windows and the PostgreSQL that this run started, and remove its folders. */
function staysBounded(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  const parent = process.ppid
  // Whoever started this run is gone (xvfb-run passes no signal on): nobody reads the table any more.
  setInterval(() => { if (process.ppid !== parent) process.exit(130) }, 1_000).unref()
  setTimeout(() => {
    console.error(`bench: not done after ${LONGEST_RUN_MS / 60_000} minutes`)
    process.exit(1)
  }, LONGEST_RUN_MS).unref()
}

function machine(): string {
  const { version } = resolveElectron()
  const load = os.loadavg()[0] ?? 0
  return `Electron ${version}, Node ${process.versions.node}, ${os.availableParallelism()} cores, load ${load.toFixed(1)}`
}

/** Measures the named parts, or all, in order. Throws for a name that is none. */
async function measure(wanted: readonly string[]): Promise<BenchRow[]> {
  const unknown = wanted.find((name) => parts[name] === undefined)
  if (unknown !== undefined) throw new Error(`no part named ${unknown}; there are ${Object.keys(parts).join(', ')}`)
  const rows: BenchRow[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`bench: ${name}`)
    rows.push(...(await part()))
  }
  return rows
}

staysBounded()
console.log(`bench: ${machine()}`)
const rows = await measure(process.argv.slice(2))
console.log('')
printTable(rows)
console.log('\nRatio = measured ÷ limit, both from this run, in turn, on this machine. docs/bench.md tells what each row is.')
process.exit(0)
