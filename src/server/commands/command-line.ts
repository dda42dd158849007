import { parseArgs } from 'node:util'
import type { Clock } from '../clock'
import type { Config } from '../config'
import type { Log } from '../log'

/** What a command of the centre's command line gets; it returns the exit code. */
export interface CommandLine {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly args: readonly string[]
}

/** The values of `--name value` options; throws on an option that is not in the list. */
export function readOptions(args: readonly string[], names: readonly string[]): Readonly<Record<string, string | undefined>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
