import { app, dialog } from 'electron'
import type { Translate } from '@shared/i18n/translator'
import type { ShellLog } from './shell-log'

/** A bug in the shell is written down and told with its code; the program goes on. */
export function tellFailures(log: ShellLog, words: Translate): void {
  const tell = (where: string) => (error: unknown) => {
    const id = log.bug(where, error)
    dialog.showErrorBox(words('native.failure.title'), words('native.failure.text', { id }))
  }
  process.on('uncaughtException', tell('shell'))
  process.on('unhandledRejection', tell('shell promise'))
}

/** The program cannot start at all: say so and end. */
export function failToStart(log: ShellLog, words: Translate, error: unknown): void {
  const id = log.bug('start', error)
  dialog.showErrorBox(words('native.failure.title'), words('native.failure.start', { id, folder: app.getPath('userData') }))
  app.exit(1)
}
