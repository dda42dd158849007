/**
 * Version 10. Frozen: never edit a migration that was released, add the next one (20, 30, …).
 * `why`: the first stores. `ents` is multi-entry, so that the ops of one record are found without reading the whole outbox;
 * `result.seq` holds answered ops only, so that waiting ones are counted, and passed ones found, without reading the rest.
 */
export const firstStores = {
  version: 10,
  why: 'records, own unsent ops, refused ops, and the device\'s place in both sequences',
  stores: {
    records: 'id, [plan+kind], [kind+office]',
    outbox: 'n, opId, *ents, plan, result.seq',
    parked: 'opId, plan',
    meta: 'k'
  }
} as const
