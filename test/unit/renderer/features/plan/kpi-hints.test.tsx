import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { kpiRecord, type Kpi } from '@shared/kpi/kpi-record'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { readRecord } from '@shared/record/define-record'
import { useKpiHints } from '@renderer/features/plan/direction/kpi-hint-lines'
import { PlanFields } from '@renderer/fields/plan-fields'
import { StoreProvider } from '@renderer/live/store-context'
import { MemoryCentre } from '../../memory-centre'
import { closeDesk, enrolledOffice } from '../../sync/sync-desk'

const PLAN = planId('40', 2571, 2575)
const kpi: Kpi = readRecord(kpiRecord, {
  id: '1', kind: 'kpi', office: '40', plan: PLAN, view: { title: 'ร้อยละ', unit: 'ร้อยละ', direction: 'up', baseline: '60', baselineYear: 2569, target1: '65', target2: '70' }
})

let desk: Awaited<ReturnType<typeof enrolledOffice>>
beforeEach(async () => {
  desk = await enrolledOffice(new MemoryCentre())
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
})
afterEach(async () => { await closeDesk(desk) })

it('a key in a figure draws the row only when it brings or takes a hint', async () => {
  let drawn = 0
  const { result } = renderHook(() => { drawn += 1; return useKpiHints(kpi) }, {
    wrapper: ({ children }) => <StoreProvider store={desk.store} sync={desk.loop}><PlanFields plan={PLAN}>{children}</PlanFields></StoreProvider>
  })
  await waitFor(() => { expect(drawn).toBeGreaterThan(0) })
  await act(async () => { await desk.store.settled() })
  const before = drawn
  const hints = result.current.hints.length
  for (const typed of ['6', '66', '66.', '66.5']) act(() => { result.current.onType('target1', typed) })
  const whileUsual = drawn
  act(() => { result.current.onType('target1', '665') })
  expect(result.current.hints.length).toBeGreaterThan(hints)
  expect(drawn).toBeGreaterThan(whileUsual)
  const withHint = drawn
  act(() => { result.current.onType('target1', '66.5') })
  expect(result.current.hints).toHaveLength(hints)
  expect(drawn).toBe(withHint + 1)
  // '6' and '66' lie on two sides of the baseline: one hint came and went.
  expect(whileUsual - before).toBeLessThanOrEqual(2)
})
