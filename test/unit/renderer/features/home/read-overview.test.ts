import { afterEach, beforeEach, expect, it } from 'vitest'
import { planId } from '@shared/plan/plan-ids'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '@shared/plan/snapshot'
import type { Json } from '@shared/kernel/json'
import { readOverview } from '@renderer/features/home/read-overview'
import { openOfficeStore, testPorts, type TestStore } from '../../data/fixtures'

const PLAN = planId('40', 2571, 2575)
let desk: TestStore

beforeEach(async () => {
  desk = await openOfficeStore()
})
afterEach(() => desk.store.close())

it('counts a line in the year of its project, a project without lines as nothing, and only projects with a goal as aligned', async () => {
  const { newId } = testPorts(5)
  const [issue, first, second, bare] = [newId(), newId(), newId(), newId()]
  const record = (id: string, kind: string, fields: Record<string, Json>): { id: string; kind: string; office: string; plan: string; fields: Record<string, Json> } =>
    ({ id, kind, office: '40', plan: PLAN, fields })
  const project = (id: string, fiscalYear: number): ReturnType<typeof record> => record(id, 'project', { issue, title: 'โครงการ', fiscalYear, order: 'a0' })
  const line = (of: string, rate: number): ReturnType<typeof record> =>
    record(newId(), 'budgetLine', { project: of, order: 'a0', category: '1', item: 'ค่าวิทยากร', rate })
  const records = [
    record(PLAN, 'plan', { startYear: 2571, endYear: 2575 }), record(issue, 'issue', { title: 'ประเด็น', order: 'a0' }),
    project(first, 2571), project(second, 2571), project(bare, 2573), line(first, 100), line(first, 20), line(second, 3),
    record(newId(), 'alignment', { project: second, catalogue: 'yutitham', goal: 'D1.G1' })
  ]
  expect(await desk.store.importSnapshot({ format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records })).toMatchObject({ ok: true })
  const overview = await readOverview(desk.store, PLAN)
  expect(overview?.years.map(({ year, amount, projects }) => [year, amount, projects])).toEqual([
    [2571, 123, 2], [2572, 0, 0], [2573, 0, 1], [2574, 0, 0], [2575, 0, 0]
  ])
  const unaligned = overview?.completeness.findings.filter(({ rule }) => rule === 'projectNotAligned').map(({ record: id }) => id)
  expect(new Set(unaligned)).toEqual(new Set([first, bare]))
})
