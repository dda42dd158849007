import { expect, it } from 'vitest'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import type { HistoryRow } from '@shared/sync/history-row'
import { KEEP_DAYS, KEEP_DEEDS, pruneHistory } from '@renderer/data/prune-history'
import { openOfficeStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const DAY = 86_400_000

it('forgets only what is older than ninety days, and leaves every record its last two hundred deeds', async () => {
  const { store } = await openOfficeStore()
  await store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await store.db.history.clear()
  const now = Date.UTC(2026, 10, 22)
  const deed = (name: string, at: number, ents: readonly string[]): HistoryRow => ({
    opId: name, plan: PLAN, at, actor: 'ก', command: null, own: false, ents, changes: []
  })
  const old = (n: number): number => now - (KEEP_DAYS + 1) * DAY - n * 1_000
  await store.db.history.bulkPut([
    ...Array.from({ length: KEEP_DEEDS + 50 }, (_, n) => deed(`busy ${String(n)}`, old(n), ['busy'])),
    ...Array.from({ length: 3 }, (_, n) => deed(`quiet ${String(n)}`, old(n), ['quiet'])),
    deed('shared', old(10_000), ['busy', 'quiet']),
    ...Array.from({ length: KEEP_DEEDS + 50 }, (_, n) => deed(`young ${String(n)}`, now - n * 1_000, ['young']))
  ])
  expect(await pruneHistory(store.db, now)).toBe(51)
  expect(await store.db.history.where('ents').equals('busy').count()).toBe(KEEP_DEEDS)
  // The oldest deed stays, because the quiet record would lose it.
  expect(await store.db.history.get('shared')).toBeDefined()
  expect(await store.db.history.where('ents').equals('quiet').count()).toBe(4)
  expect(await store.db.history.where('ents').equals('young').count()).toBe(KEEP_DEEDS + 50)
  expect(await pruneHistory(store.db, now)).toBe(0)
  await store.close()
})
