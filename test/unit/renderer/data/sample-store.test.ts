import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import sample from '@resources/sample/sukhothai-2571.json'
import { setVision } from '@shared/plan/set-vision'
import { parseSnapshot, type SnapshotFile } from '@shared/plan/snapshot'
import { unsentCount } from '@renderer/data/queries/outbox'
import { findPlans } from '@renderer/data/queries/plans'
import { readProfile } from '@renderer/data/profile'
import { openSampleStore, removeSampleStore, SAMPLE_DATABASE } from '@renderer/data/sample-store'
import { freshEngine, openOfficeStore, testPorts, type TestStore } from './fixtures'

const { indexedDB: engine, IDBKeyRange } = freshEngine()
const person = { actorName: 'ผู้ทดลองใช้', position: '' }
let own: TestStore

function shipped(): SnapshotFile {
  const read = parseSnapshot(sample)
  if (!read.ok) throw new Error('the shipped sample is readable')
  return read.value
}

async function openSample() {
  const opened = await openSampleStore(testPorts(7), { snapshot: shipped(), person }, { indexedDB: engine, IDBKeyRange })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

async function names(): Promise<readonly (string | undefined)[]> {
  return (await engine.databases()).map(({ name }) => name)
}

beforeEach(async () => {
  own = await openOfficeStore({ engine: { name: 'planner', indexedDB: engine, IDBKeyRange } })
})
afterEach(async () => {
  await own.store.close()
})

describe('the sample', () => {
  it('is a filled plan in a database of its own; own records, own outbox and own journal file do not know of it', async () => {
    const before = [await own.store.db.records.count(), await unsentCount(own.store), own.journal.kept.length]
    const store = await openSample()
    const [plan] = await findPlans(store)
    expect(plan?.fields.sample).toBe(true)
    expect(await readProfile(store)).toMatchObject({ actorName: person.actorName, office: '64', plan: plan?.id })
    await store.settled()
    expect(store.saveState.get().phase).toBe('saved')
    expect([await own.store.db.records.count(), await unsentCount(own.store), own.journal.kept.length]).toEqual(before)
    expect(await names()).toEqual(expect.arrayContaining(['planner', SAMPLE_DATABASE]))
    await removeSampleStore(store, { indexedDB: engine, IDBKeyRange })
  })

  it('begins with nothing to undo, and keeps what was tried in it over a restart', async () => {
    const store = await openSample()
    const [plan] = await findPlans(store)
    expect(store.undoState.get().undo).toBeNull()
    expect(await store.runCommand(setVision, { plan: plan!.id, value: 'ลองแก้' })).toMatchObject({ ok: true })
    await store.settled()
    await store.close()
    const again = await openSample()
    expect((await findPlans(again)).map(({ fields }) => fields.vision)).toEqual(['ลองแก้'])
    expect(again.restored).toMatchObject({ restoredOps: 0, damaged: 0 })
    await removeSampleStore(again, { indexedDB: engine, IDBKeyRange })
  })

  it('goes with its whole database and nothing else, also while a screen still reads, and comes back fresh', async () => {
    const store = await openSample()
    const reading = store.db.records.toArray()
    expect(await removeSampleStore(store, { indexedDB: engine, IDBKeyRange })).toEqual({ ok: true, value: null })
    expect((await reading).length).toBeGreaterThan(100)
    expect(await names()).toEqual(['planner'])
    expect(await readProfile(own.store)).toMatchObject({ office: '40' })
    const again = await openSample()
    expect(await findPlans(again)).toHaveLength(1)
    await removeSampleStore(again, { indexedDB: engine, IDBKeyRange })
  })

  it('stays closed when its contents are no plan', async () => {
    const opened = await openSampleStore(testPorts(7), { snapshot: { ...shipped(), records: [] }, person }, { indexedDB: engine, IDBKeyRange })
    expect(opened).toMatchObject({ ok: false, error: { code: 'SNAPSHOT_INVALID' } })
  })
})
