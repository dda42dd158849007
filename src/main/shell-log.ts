import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import log from 'electron-log/node'
import type { Args } from '@shared/ipc/contract'

const MAX_BYTES = 2 * 1024 * 1024
const OLD_FILES = 4

/** The log of the shell. It holds codes, ids and stacks, never names, amounts or plan text. */
export interface ShellLog {
  readonly info: (message: string) => void
  readonly warn: (message: string) => void
  /** Writes a bug down and returns the short id that the user can quote. */
  readonly bug: (where: string, error: unknown) => string
  /** A bug that the window gave an id. Of its stack only the places are kept: a message may quote plan text. */
  readonly windowBug: (bug: Args<'planner:log.bug'>) => void
}

/** Starts the log file `shell.log` in `folder`: five files of 2 MB at most. */
export function openShellLog(folder: string): ShellLog {
  log.transports.file.resolvePathFn = () => path.join(folder, 'shell.log')
  log.transports.file.maxSize = MAX_BYTES
  log.transports.file.archiveLogFn = (file) => rotate(file.path)
  log.transports.console.level = 'warn'
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    bug(where, error) {
      const id = randomBytes(4).toString('hex')
      log.error(`bug ${id} in ${where}: ${describe(error)}`)
      return id
    },
    windowBug: ({ id, where, name, stack }) =>
      log.error(`window bug ${oneLine(id)} in ${oneLine(where)}: ${oneLine(name)}\n${placesOf(stack)}`)
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function placesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s*at /.test(line))
    .join('\n')
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.stack ?? `${error.name}: ${error.message}`
}

function rotate(file: string): void {
  for (let number = OLD_FILES - 1; number >= 1; number -= 1) moveIfThere(`${file}.${number}`, `${file}.${number + 1}`)
  moveIfThere(file, `${file}.1`)
}

function moveIfThere(from: string, to: string): void {
  if (fs.existsSync(from)) fs.renameSync(from, to)
}
