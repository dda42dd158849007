import { windowPorts } from '@renderer/data/clock'

const ID_LENGTH = 8
const MAX_STACK = 4_000
const MAX_NAME = 200

/**
 * Tells main about a bug and gives the id that the user can quote. Only the places in our code travel: a message may
 * hold what the user wrote.
 */
export function reportBug(where: string, failure: unknown): string {
  const id = windowPorts().newId().slice(-ID_LENGTH).toUpperCase()
  const name = failure instanceof Error ? failure.name : typeof failure
  void window.planner.logBug({ id, where: where.slice(0, MAX_NAME), name: name.slice(0, MAX_NAME), stack: placesOf(failure).slice(0, MAX_STACK) })
  return id
}

function placesOf(failure: unknown): string {
  const stack = failure instanceof Error ? (failure.stack ?? '') : ''
  return stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n')
}

/** Reports what no screen caught. */
export function reportUncaught(): void {
  window.addEventListener('error', (event) => { reportBug('window.error', event.error) })
  window.addEventListener('unhandledrejection', (event) => { reportBug('window.unhandledrejection', event.reason) })
}
