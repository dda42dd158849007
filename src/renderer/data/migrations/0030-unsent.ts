/**
 * Version 30. Frozen: never edit a migration that was released, add the next one.
 * Words that were begun and not sent, by what they are about. They are no data of the plan: nothing of them travels or reaches the
 * journal.
 */
export const unsent = {
  version: 30,
  why: 'remarks, answers and lines that were begun and not sent',
  stores: { unsent: 'about' }
} as const
