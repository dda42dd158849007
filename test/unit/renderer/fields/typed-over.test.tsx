import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPlan } from '@shared/plan/create-plan'
import { createProject } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { parseBaht } from '@shared/kernel/baht'
import { getRecord, listRecords } from '@renderer/data/queries/records'
import { openConflicts } from '@renderer/data/queries/plans'
import { FieldFocus } from '@renderer/fields/field-focus'
import { PlanFields } from '@renderer/fields/plan-fields'
import { RecordFigureField } from '@renderer/fields/record-figure-field'
import { StoreProvider, useLive, useStore } from '@renderer/live/store-context'
import { LanguageProvider } from '@renderer/ui/language'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, PLAN, type Desk } from '../sync/sync-desk'

let mine: Desk
let colleague: Desk
let line: string

beforeEach(async () => {
  const centre = new MemoryCentre()
  mine = await enrolledOffice(centre, 'ก')
  colleague = await enrolledOffice(centre, 'ข')
  await mine.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await mine.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการ', fiscalYear: 2571 })
  const [project] = await listRecords(mine.store, projectRecord, PLAN)
  await mine.store.runCommand(addBudgetLine, { project: project!.id, category: '2.2', item: 'ค่าอาหาร', factors: [], rate: 400_000_000 })
  line = (await listRecords(mine.store, budgetLineRecord, PLAN))[0]!.id
  await mine.loop.syncNow()
  await colleague.loop.syncNow()
})

afterEach(async () => {
  await closeDesk(mine)
  await closeDesk(colleague)
})

const rateAt = async (desk: Desk): Promise<number | undefined> => (await getRecord(desk.store, budgetLineRecord, line))?.fields.rate

it('opens a conflict when the figure typed over had been changed by a colleague meanwhile', async () => {
  await colleague.store.runCommand(setBudgetLine, { line, fields: { rate: 500_000_000 } })
  await colleague.loop.syncNow()
  await mine.loop.syncNow()
  expect(await rateAt(mine)).toBe(500_000_000)
  // The field still showed four million when this officer began to type.
  await mine.store.runCommand(setBudgetLine, { line, fields: { rate: 600_000_000 } }, { record: line, field: 'rate', value: 400_000_000 })
  await mine.loop.syncNow()
  expect(await rateAt(mine)).toBe(500_000_000)
  const [conflict] = await openConflicts(mine.store)
  expect(conflict?.fields).toMatchObject({ field: 'rate', committed: 500_000_000, contender: 600_000_000, base: 400_000_000 })
})

it('applies the edit when the value seen is the value that stands', async () => {
  await colleague.store.runCommand(setBudgetLine, { line, fields: { rate: 500_000_000 } })
  await colleague.loop.syncNow()
  await mine.loop.syncNow()
  await mine.store.runCommand(setBudgetLine, { line, fields: { rate: 600_000_000 } }, { record: line, field: 'rate', value: 500_000_000 })
  await mine.loop.syncNow()
  expect([await rateAt(mine), (await openConflicts(mine.store)).length]).toEqual([600_000_000, 0])
})

it('does not mistake an own edit elsewhere for a colleague', async () => {
  await mine.store.runCommand(setBudgetLine, { line, fields: { rate: 450_000_000 } })
  await mine.store.runCommand(setBudgetLine, { line, fields: { rate: 600_000_000 } }, { record: line, field: 'rate', value: 400_000_000 })
  await mine.loop.syncNow()
  expect([await rateAt(mine), (await openConflicts(mine.store)).length]).toEqual([600_000_000, 0])
})

function Rate(): ReactNode {
  const store = useStore()
  const shown = useLive((reads) => getRecord(reads, budgetLineRecord, line), [])
  if (shown === undefined) return null
  return (
    <RecordFigureField
      target={{ kind: 'budgetLine', record: line, field: 'rate' }}
      label="อัตรา"
      value={shown.fields.rate}
      format={(value) => String(value / 100)}
      parse={parseBaht}
      save={(rate, seen) => store.runCommand(setBudgetLine, { line, fields: { rate } }, seen)}
    />
  )
}

it('lets the field on screen say what it showed when the typing began', async () => {
  render(
    <LanguageProvider>
      <StoreProvider store={mine.store} sync={mine.loop}>
        <PlanFields plan={PLAN}><FieldFocus><Rate /></FieldFocus></PlanFields>
      </StoreProvider>
    </LanguageProvider>
  )
  const field = await screen.findByLabelText<HTMLInputElement>('อัตรา')
  await waitFor(() => { expect(field.value).toBe('4000000') })
  act(() => { field.focus() })
  fireEvent.change(field, { target: { value: '6,000,000' } })
  await colleague.store.runCommand(setBudgetLine, { line, fields: { rate: 500_000_000 } })
  await colleague.loop.syncNow()
  await act(async () => { await mine.loop.syncNow() })
  expect(field.value).toBe('6,000,000')
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () => { expect(await rateAt(mine)).toBe(600_000_000) })
  await act(async () => { await mine.loop.syncNow() })
  expect(await rateAt(mine)).toBe(500_000_000)
  expect((await openConflicts(mine.store)).length).toBe(1)
})
