import { commandKey } from './domain-keys'
import type { Translate } from './translator'

const STEP_BACK = /^(.+)\.(undo|redo)$/

/** The name under which the inverse of a command's op travels: "plan.setVision", "undo" → "plan.setVision.undo". */
export function stepBackName(command: string, direction: 'undo' | 'redo'): string {
  return `${command}.${direction}`
}

/** What an op did, for lists: the command's label; of a step back: which way, and of what. */
export function commandWords(t: Translate, command: string): string {
  const [, name, direction] = STEP_BACK.exec(command) ?? []
  if (name === undefined) return t(commandKey(command))
  return `${t(direction === 'undo' ? 'command.history.undo' : 'command.history.redo')}: ${t(commandKey(name))}`
}
