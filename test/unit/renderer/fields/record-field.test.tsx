import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord, type Issue } from '@shared/issue/issue-record'
import { createKpi, setKpiField } from '@shared/kpi/kpi-commands'
import { kpiRecord, type Kpi } from '@shared/kpi/kpi-record'
import { createObjective } from '@shared/objective/objective-commands'
import { objectiveRecord } from '@shared/objective/objective-record'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { listRecords } from '@renderer/data/queries/records'
import { FieldFocus, useFieldFocus } from '@renderer/fields/field-focus'
import { PlanFields } from '@renderer/fields/plan-fields'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { StoreProvider, useLive, useStore } from '@renderer/live/store-context'
import { LanguageProvider } from '@renderer/ui/language'
import { signPlan } from '../../sign-plan'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice } from '../sync/sync-desk'

const PLAN = planId('40', 2571, 2575)
let desk: Awaited<ReturnType<typeof enrolledOffice>>

async function only<T>(list: Promise<readonly T[]>): Promise<T> {
  const [first] = await list
  if (first === undefined) throw new Error('nothing was made')
  return first
}

beforeEach(async () => {
  desk = await enrolledOffice(new MemoryCentre())
  const { store } = desk
  await store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await store.runCommand(createIssue, { plan: PLAN, title: 'ประเด็น' })
  const issue = await only(listRecords(store, issueRecord, PLAN))
  await store.runCommand(createObjective, { plan: PLAN, issue: issue.id, title: 'เป้าประสงค์' })
  const objective = await only(listRecords(store, objectiveRecord, PLAN))
  await store.runCommand(createKpi, { plan: PLAN, objective: objective.id, title: 'ตัวชี้วัด' })
})

afterEach(async () => { await closeDesk(desk) })

function show(children: ReactNode): void {
  render(
    <LanguageProvider>
      <StoreProvider store={desk.store} sync={desk.loop}>
        <PlanFields plan={PLAN}><FieldFocus>{children}</FieldFocus></PlanFields>
      </StoreProvider>
    </LanguageProvider>
  )
}

function Selected(): ReactNode {
  const { target } = useFieldFocus()
  return <output>{target === null ? '' : `${target.kind}.${target.field}`}</output>
}

function Title(): ReactNode {
  const store = useStore()
  const issue = useLive<Issue[]>((from) => listRecords(from, issueRecord, PLAN), [])?.[0]
  if (issue === undefined) return null
  const save = (title: string) => store.runCommand(setIssueTitle, { issue: issue.id, title })
  return <RecordTextField target={{ kind: 'issue', record: issue.id, field: 'title' }} label="title" value={issue.fields.title} save={save} />
}

function Target(): ReactNode {
  const store = useStore()
  const kpi = useLive<Kpi[]>((from) => listRecords(from, kpiRecord, PLAN), [])?.[0]
  if (kpi === undefined) return null
  const save = (value: string) => store.runCommand(setKpiField, { kpi: kpi.id, field: 'target1', value })
  return <RecordDecimalField target={{ kind: 'kpi', record: kpi.id, field: 'target1' }} label="target" value={kpi.fields.target1} save={save} />
}

const field = (): Promise<HTMLInputElement> => screen.findByRole<HTMLInputElement>('textbox')
const storedTitle = async (): Promise<string> => (await only(listRecords(desk.store, issueRecord, PLAN))).fields.title

function type(input: HTMLInputElement, value: string): void {
  act(() => { input.focus() })
  fireEvent.change(input, { target: { value } })
}

describe('a field of a record', () => {
  it('saves itself, and a space just typed stays while writing goes on', async () => {
    show(<Title />)
    const input = await field()
    type(input, 'การเข้าถึง ')
    await waitFor(async () => { expect(await storedTitle()).toBe('การเข้าถึง') })
    await act(async () => { await new Promise((done) => setTimeout(done, 50)) })
    expect(input.value).toBe('การเข้าถึง ')
    expect(screen.queryByRole('status')).toBeNull()
    act(() => { input.blur() })
    await waitFor(() => { expect(input.value).toBe('การเข้าถึง') })
  })

  it('keeps an empty title on screen and says why it is not stored', async () => {
    show(<Title />)
    const input = await field()
    type(input, '')
    act(() => { input.blur() })
    await waitFor(() => { expect(input.getAttribute('aria-invalid')).toBe('true') })
    expect(await storedTitle()).toBe('ประเด็น')
  })

  it('reads Thai digits, and leaves an unreadable figure on screen', async () => {
    show(<Target />)
    const input = await field()
    type(input, '๑,๒๓๔.๕')
    act(() => { input.blur() })
    await waitFor(() => { expect(input.value).toBe('1,234.5') })
    type(input, 'มาก')
    act(() => { input.blur() })
    expect(input.value).toBe('มาก')
    expect((await only(listRecords(desk.store, kpiRecord, PLAN))).fields.target1).toBe('1234.5')
  })

  it('tells the inspector which field was entered', async () => {
    show(<><Title /><Selected /></>)
    const input = await field()
    act(() => { input.focus() })
    expect(screen.getByRole('status').textContent).toBe('issue.title')
  })

  it('is read-only once the plan is sent', async () => {
    await desk.store.runCommand(signPlan, { plan: PLAN })
    show(<Title />)
    expect((await field()).readOnly).toBe(true)
  })
})
