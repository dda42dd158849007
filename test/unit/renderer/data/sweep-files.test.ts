import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addAttachment, deleteAttachment } from '@shared/attachment/attachment-commands'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { createProject, deleteProject } from '@shared/project/project-commands'
import type { Store } from '@renderer/data/store'
import { KEPT_DAYS, namedFiles, sweepFiles } from '@renderer/data/sweep-files'
import { BIN_DAYS } from '@renderer/features/bin/read-bin'
import { openOfficeStore } from './fixtures'

const DAY = 86_400_000
const PLAN = planId('40', 2571, 2575)
const hash = (number: number): string => number.toString(16).padStart(64, '0')

let store: Store
let now: number
beforeEach(async () => {
  store = (await openOfficeStore()).store
  await store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  now = Math.max(...(await store.db.history.toArray()).map(({ at }) => at))
})
afterEach(() => store.close())

async function project(title: string): Promise<string> {
  const made = await store.runCommand(createProject, { plan: PLAN, issue: '', title, fiscalYear: 2571 })
  return made.ok ? (made.value.created[0] ?? '') : ''
}
async function attach(to: string, number: number): Promise<string> {
  const file = { title: 'TOR', documentType: 'tor' as const, hash: hash(number), mime: 'application/pdf' as const, size: 10, encrypted: false, pages: 1, width: 0, height: 0 }
  const made = await store.runCommand(addAttachment, { project: to, ...file })
  return made.ok ? (made.value.created[0] ?? '') : ''
}
/** As if everything had been taken by the centre long ago. */
async function confirmAll(): Promise<void> {
  await store.settled()
  await store.db.outbox.clear()
  await store.db.records.toCollection().modify((row) => { Object.assign(row, { confirmedDel: row.viewDel, pending: {} }) })
}

it('names live files, and deleted ones as long as the recycle bin brings them back', async () => {
  expect(KEPT_DAYS).toBeGreaterThan(BIN_DAYS)
  const [one, two] = [await project('หนึ่ง'), await project('สอง')]
  const gone = await attach(one, 1)
  await attach(two, 2)
  await attach(one, 3)
  await store.runCommand(deleteAttachment, { attachment: gone })
  await store.runCommand(deleteProject, { project: two })
  expect([...await namedFiles(store.db, now + 400 * DAY)].sort()).toEqual([hash(1), hash(2), hash(3)])
  await confirmAll()
  expect([...await namedFiles(store.db, now + BIN_DAYS * DAY)].sort()).toEqual([hash(1), hash(2), hash(3)])
  expect([...await namedFiles(store.db, now + (KEPT_DAYS + 1) * DAY)]).toEqual([hash(3)])
  // Without a deed nobody knows when it was deleted: then it stays.
  await store.db.history.clear()
  expect([...await namedFiles(store.db, now + 400 * DAY)].sort()).toEqual([hash(1), hash(2), hash(3)])
})

it('names a file that one project lost and another still has', async () => {
  const [one, two] = [await project('หนึ่ง'), await project('สอง')]
  const gone = await attach(one, 1)
  await attach(two, 1)
  await store.runCommand(deleteAttachment, { attachment: gone })
  await confirmAll()
  expect([...await namedFiles(store.db, now + 400 * DAY)]).toEqual([hash(1)])
})

it('never leaves out what a live record, a fresh deletion, a waiting, parked or remembered edit names', async () => {
  const place = fc.record({ file: fc.nat(5), live: fc.boolean(), deletedDaysAgo: fc.option(fc.integer({ min: -3, max: 90 })), unsent: fc.boolean(), parked: fc.boolean(), told: fc.boolean() })
  await fc.assert(fc.asyncProperty(fc.array(place, { maxLength: 8 }), async (places) => {
    const { records, history, outbox, parked } = store.db
    await Promise.all([records.clear(), history.clear(), outbox.clear(), parked.clear()])
    const today = now + 1_000 * DAY
    const needed = new Set<string>()
    for (const [index, { file, live, deletedDaysAgo, unsent, parked: isParked, told }] of places.entries()) {
      const id = `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`
      const view = { hash: hash(file) }
      const own = { plan: index % 2 === 0 ? PLAN : 'another', office: '40' }
      await records.put({ id, kind: 'attachment', ...own, seq: 1, confirmed: {}, confirmedDel: !live, view, viewDel: !live, pending: {} })
      const row = { opId: `${id}-op`, plan: own.plan, ents: [id], at: 0, result: null as never }
      if (unsent) await outbox.put({ ...row, n: index + 1, prev: null, hlc: '', body: {} } as never)
      if (isParked) await parked.put({ ...row, op: { note: hash(file) } } as never)
      const deed = { plan: own.plan, actor: 'ก', command: null, own: true, ents: [id] }
      if (deletedDaysAgo !== null) await history.put({ ...deed, opId: `${id}-del`, at: today - deletedDaysAgo * DAY, changes: [{ ent: id, kind: 'attachment', type: 'delete', fields: {} }] })
      if (told) await history.put({ ...deed, opId: `${id}-set`, at: 0, changes: [{ ent: id, kind: 'attachment', type: 'set', fields: { hash: { was: hash(file), now: hash(99) } } }] })
      if (live || unsent || isParked || told || deletedDaysAgo === null || deletedDaysAgo <= BIN_DAYS) needed.add(hash(file))
    }
    const named = await namedFiles(store.db, today)
    expect([...needed].filter((each) => !named.has(each))).toEqual([])
  }), { numRuns: 150 })
})

it('does not sweep after a damaged journal, and says nothing of a sample that is open to be gone', async () => {
  const told: unknown[] = []
  const shell = { attachmentSweep: (args: unknown) => { told.push(args); return Promise.resolve({ ok: true as const, value: { removed: 0, bytes: 0, waiting: 0 } }) } }
  await attach(await project('หนึ่ง'), 7)
  await sweepFiles(store, shell, now)
  expect(told[0]).toEqual({ space: 'own', named: [hash(7)] })
  told.length = 0
  await sweepFiles({ ...store, restored: { ...store.restored, damaged: 1 } }, shell, now)
  expect(told).toEqual([])
})
