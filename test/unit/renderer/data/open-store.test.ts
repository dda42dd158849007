import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, NEWEST_VERSION } from '@renderer/data/migrations/migrations'
import { openStore } from '@renderer/data/store'
import { freshEngine, MemoryJournal, openTestStore, testPorts } from './fixtures'

describe('opening the store', () => {
  it('lists its versions upwards, in tens', () => {
    const versions = MIGRATIONS.map((step) => step.version)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
    for (const step of MIGRATIONS) expect([step.version % 10, step.why === '']).toEqual([0, false])
  })

  it('opens strictly, so that a power cut loses no acknowledged edit', async () => {
    const { store } = await openTestStore()
    expect((store.db as unknown as { _options: { chromeTransactionDurability: string } })._options.chromeTransactionDurability).toBe('strict')
    await store.close()
  })

  // A newer program dropped one of our stores: Dexie alone would patch the schema and raise the version.
  it.each<[string, Record<string, string>]>([
    ['the same stores', { records: 'id, [plan+kind], [kind+office]', outbox: 'n, opId, *ents, plan, result.seq', parked: 'opId, plan', meta: 'k', blobs: 'id' }],
    ['other stores', { ledger: 'id', meta: 'k' }]
  ])('refuses a database of a newer program with %s and leaves it untouched', async (_what, stores) => {
    const engine = freshEngine()
    const newer = new Dexie('planner', { indexedDB: engine.indexedDB, IDBKeyRange: engine.IDBKeyRange })
    newer.version(NEWEST_VERSION + 10).stores(stores)
    await newer.open()
    await newer.table('meta').put({ k: 'future', v: 1 })
    newer.close()
    const before = await rawState(engine.indexedDB)
    const journal = new MemoryJournal()
    const opened = await openStore({ journal, ports: testPorts(), db: engine })
    expect(opened).toMatchObject({ ok: false, error: { code: 'STORE_NEWER' } })
    expect(await rawState(engine.indexedDB)).toEqual(before)
    expect(journal.appends).toBe(0)
  })

  it('answers STORE_FAILED when the engine refuses', async () => {
    const engine = freshEngine()
    const broken = refusing(engine.indexedDB, new DOMException('gone', 'UnknownError'))
    const opened = await openStore({ journal: new MemoryJournal(), ports: testPorts(), db: { ...engine, indexedDB: broken } })
    expect(opened).toMatchObject({ ok: false, error: { code: 'STORE_FAILED' } })
  })

  it('answers DISK_FULL when the engine says the disk is full', async () => {
    const engine = freshEngine()
    const { store, journal } = await openTestStore({ engine })
    await store.close()
    const full = refusing(engine.indexedDB, new DOMException('Encountered full disk', 'QuotaExceededError'))
    const opened = await openStore({ journal, ports: testPorts(), db: { ...engine, indexedDB: full } })
    expect(opened).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
  })

  it('keeps one device identity over restarts and writes it to the journal once', async () => {
    const first = await openTestStore()
    await first.store.settled()
    const device = (await first.store.db.meta.get('cursor'))?.v
    await first.store.close()
    const second = await openTestStore(first)
    await second.store.settled()
    expect((await second.store.db.meta.get('cursor'))?.v).toEqual(device)
    expect(first.journal.lines().map((line) => line.k)).toEqual(['device'])
    await second.store.close()
  })
})

/** An engine that lists its databases and fails to open one. */
function refusing(engine: IDBFactory, failure: DOMException): IDBFactory {
  const open = (): never => {
    throw failure
  }
  return { databases: () => engine.databases(), open } as unknown as IDBFactory
}

async function rawState(indexedDB: IDBFactory): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('planner')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(request.error?.name))
  })
  const names = [...db.objectStoreNames]
  const contents: Record<string, unknown> = { version: db.version }
  for (const name of names) {
    const store = db.transaction(name).objectStore(name)
    const indexes = [...store.indexNames]
    contents[name] = await new Promise((resolve) => (store.getAll().onsuccess = (event) => resolve([indexes, (event.target as IDBRequest).result])))
  }
  db.close()
  return contents
}
