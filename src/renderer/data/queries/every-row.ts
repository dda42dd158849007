import type { RecordRow } from '@shared/sync/client-row'
import type { Reads } from './reads'

const CHUNK = 500

/** Every stored row of this device, deleted ones too, in chunks by id: nobody holds all of them at once. */
export async function* everyRow(store: Reads): AsyncGenerator<readonly RecordRow[]> {
  let after = ''
  for (;;) {
    const rows = await store.db.records.where('id').above(after).limit(CHUNK).toArray()
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.id ?? after
  }
}

/** The stored rows with these ids; what is not here is left out. */
export async function rowsOf(store: Reads, ids: readonly string[]): Promise<readonly RecordRow[]> {
  const rows = await store.db.records.bulkGet([...ids])
  return rows.filter((row) => row !== undefined)
}
