import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { importBudgetLines } from '@shared/budget/import-lines'
import { uuidV7 } from '@shared/kernel/ids'
import { createPlan } from '@shared/plan/create-plan'
import { projectRecord } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { useRemoval } from '@renderer/features/projects/list/use-removal'
import { StoreProvider } from '@renderer/live/store-context'
import { MemoryCentre } from '../../memory-centre'
import { closeDesk, enrolledOffice, PLAN, type Desk } from '../../sync/sync-desk'

let desk: Desk

beforeEach(async () => {
  desk = await enrolledOffice(new MemoryCentre())
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
})
afterEach(() => closeDesk(desk))

const within = ({ children }: { readonly children: ReactNode }): ReactNode => <StoreProvider store={desk.store} sync={desk.loop}>{children}</StoreProvider>

/** A project with so many lines, as a workbook brings them. */
async function projectOf(lines: number): Promise<string> {
  const project = newId()
  const all = Array.from({ length: lines }, (_, at) => ({ kind: 'budgetLine' as const, id: newId(), fields: { project, item: `รายการ ${String(at)}`, rate: 100 } }))
  const parts = [[{ kind: 'project' as const, id: project, fields: { title: 'โครงการ' } }], ...slices(all)]
  await desk.store.runParts(importBudgetLines, parts.map((writes) => ({ plan: PLAN, writes })))
  return project
}

const newId = (): string => uuidV7(1_900_000_000_000, crypto.getRandomValues(new Uint8Array(10)))

function slices<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 400) }, (_, at) => items.slice(at * 400, at * 400 + 400))
}

async function counts(): Promise<readonly number[]> {
  return [(await listRecords(desk.store, projectRecord, PLAN)).length, (await listRecords(desk.store, budgetLineRecord, PLAN)).length]
}

it('deletes a small project as one op under its own name, and a project that no op could hold all the same, each with one undo', async () => {
  const { result } = renderHook(() => useRemoval(PLAN), { wrapper: within })
  for (const [lines, name] of [[3, 'project.delete'], [2_300, 'project.deleteMany']] as const) {
    const project = await projectOf(lines)
    expect(await counts()).toEqual([1, lines])
    await act(async () => { expect(await result.current.remove([project])).toBe(name) })
    expect(result.current).toMatchObject({ refused: null, progress: null })
    expect(await counts()).toEqual([0, 0])
    expect(await desk.store.undo()).toMatchObject({ ok: true })
    expect(await counts()).toEqual([1, lines])
    await act(async () => { await result.current.remove([project]) })
  }
})

it('says why nothing was deleted', async () => {
  const { result } = renderHook(() => useRemoval(PLAN), { wrapper: within })
  await act(async () => { expect(await result.current.remove(['ไม่มีอยู่'])).toBeNull() })
  expect(result.current.refused?.code).toBe('NOT_FOUND')
})
