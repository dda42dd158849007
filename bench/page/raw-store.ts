import type { OutboxRow, RecordRow } from '@shared/sync/client-row'
import type { MetaRow } from '@renderer/data/meta'

export interface RawRows {
  readonly records: readonly RecordRow[]
  readonly outbox: readonly OutboxRow[]
  readonly meta: readonly MetaRow[]
}

const NAME = 'raw'

/** The store's tables and indexes without the store: IndexedDB itself, as strict as ours. */
export function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => { makeTables(request.result) }
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(request.error ?? new Error(NAME)) }
  })
}

/** Index for index what `src/renderer/data/migrations` declares. */
function makeTables(raw: IDBDatabase): void {
  const records = raw.createObjectStore('records', { keyPath: 'id' })
  records.createIndex('[plan+kind]', ['plan', 'kind'])
  records.createIndex('[kind+office]', ['kind', 'office'])
  const outbox = raw.createObjectStore('outbox', { keyPath: 'n' })
  outbox.createIndex('opId', 'opId')
  outbox.createIndex('ents', 'ents', { multiEntry: true })
  outbox.createIndex('plan', 'plan')
  outbox.createIndex('result.seq', 'result.seq')
  raw.createObjectStore('meta', { keyPath: 'k' })
}

/** Puts the rows in one strict transaction; resolves when it is on disk. */
export function putAll(raw: IDBDatabase, rows: RawRows): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction(['records', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
    for (const name of ['records', 'outbox', 'meta'] as const) for (const row of rows[name]) transaction.objectStore(name).put(row)
    transaction.oncomplete = () => { resolve() }
    transaction.onerror = () => { reject(transaction.error ?? new Error(NAME)) }
  })
}

/** Forgets the raw database. */
export function dropRaw(raw: IDBDatabase): Promise<void> {
  raw.close()
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.onsuccess = () => { resolve() }
    request.onerror = () => { reject(request.error ?? new Error(NAME)) }
  })
}
