import { act, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { setVision } from '@shared/plan/set-vision'
import { getPlan } from '@renderer/data/queries/plans'
import { StoreProvider, useLive, useObserved, useStore } from '@renderer/live/store-context'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice } from '../sync/sync-desk'

const PLAN = planId('40', 2571, 2575)

function Vision(): ReactNode {
  const store = useStore()
  const plan = useLive((from) => getPlan(from, PLAN), [])
  const save = useObserved(store.saveState)
  return <p>{plan === undefined ? '…' : `${plan.fields.vision}|${save.phase}`}</p>
}

describe('useLive and useObserved', () => {
  it('show an edit once it is stored, and saved once it is in the journal file', async () => {
    const desk = await enrolledOffice(new MemoryCentre())
    await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    const shown = render(<StoreProvider store={desk.store} sync={desk.loop}><Vision /></StoreProvider>)
    await waitFor(() => expect(screen.getByText('|saved')).toBeTruthy())
    await act(async () => {
      await desk.store.runCommand(setVision, { plan: PLAN, value: 'เห็นทันที' })
    })
    await waitFor(() => expect(screen.getByText('เห็นทันที|saved')).toBeTruthy())
    desk.journal.failing = true
    await act(async () => {
      await desk.store.runCommand(setVision, { plan: PLAN, value: 'ยังไม่ถึงแฟ้ม' })
    })
    await waitFor(() => expect(screen.getByText('ยังไม่ถึงแฟ้ม|failed')).toBeTruthy())
    shown.unmount()
    await closeDesk(desk)
  })

  it('complain outside of the provider', () => {
    expect(() => render(<Vision />)).toThrow('StoreProvider')
  })
})
