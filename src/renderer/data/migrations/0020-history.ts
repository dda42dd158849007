/**
 * Version 20. Frozen: never edit a migration that was released, add the next one.
 * `ents` is multi-entry: the deeds that touched a record. `[plan+deletedAt]` holds only deeds that deleted something.
 */
export const history = {
  version: 20,
  why: 'who changed what and when, own deeds and those of others',
  stores: { history: 'opId, *ents, [plan+at], [plan+deletedAt]' }
} as const
