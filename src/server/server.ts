import { enrolCommand, revokeCommand, verifyCommand } from './commands/admin'
import type { CommandLine } from './commands/command-line'
import { serveCommand } from './commands/serve'
import { signCatalogueCommand } from './commands/sign-catalogue'
import { systemClock } from './clock'
import { readConfig } from './config'
import { errorFacts, standardLog } from './log'

const COMMANDS: ReadonlyMap<string, (line: CommandLine) => Promise<number>> = new Map([
  ['serve', serveCommand],
  ['enrol', enrolCommand],
  ['revoke', revokeCommand],
  ['verify', verifyCommand],
  ['sign-catalogue', signCatalogueCommand]
])

const USAGE = `The centre of Yutitham Planner
  npm run central                                        listen (settings: DATABASE_URL, HOST, PORT, DATA_DIR, DEMO_ENROL)
  npm run central -- enrol --office 64 --role office     make a one-time enrolment code (--role reviewer needs no office)
  npm run central -- revoke --device <id>                shut a device out
  npm run central -- verify                              check the hash chain of the whole log
  npm run central -- sign-catalogue --in F --out F       sign a reference plan with the centre's key
`

/** Composition root: reads the settings, picks the command, and is the only place that ends the process. */
async function main(): Promise<number> {
  const given = process.argv.slice(2)
  const args = given[0] === undefined || given[0].startsWith('--') ? ['serve', ...given] : given
  const command = COMMANDS.get(args[0] ?? '')
  if (command === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  return command({ config: readConfig(process.env), clock: systemClock, log: standardLog, args: args.slice(1) })
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    standardLog.error('stopped', errorFacts(error))
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown error'}\n`)
    process.exit(1)
  }
)
