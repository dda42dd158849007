/**
 * Every door between the window and the shell. The preload imports this file and nothing else.
 * A new channel needs a line in ARCHITECTURE.md.
 */
export const CHANNELS = [
  'planner:app.info',
  'planner:journal.append',
  'planner:journal.read',
  'planner:central.status',
  'planner:central.enrol',
  'planner:central.push',
  'planner:central.pull',
  'planner:central.succeed',
  'planner:catalogue.check',
  'planner:document.save',
  'planner:document.print',
  'planner:document.reveal',
  'planner:attachment.begin',
  'planner:attachment.write',
  'planner:attachment.keep',
  'planner:attachment.abandon',
  'planner:attachment.look',
  'planner:attachment.read',
  'planner:attachment.open',
  'planner:attachment.save',
  'planner:attachment.sweep',
  'planner:log.bug',
  'planner:window.closeReady',
  'planner:menu.show'
] as const
export type Channel = (typeof CHANNELS)[number]

/** In place of a command's name: what a text field takes back itself. */
export const TYPING_STEP = 'typing'

/** Main → window: please write down what is still being typed; answered by `window.closeReady`. */
export const CLOSING_EVENT = 'planner:window.closing'
