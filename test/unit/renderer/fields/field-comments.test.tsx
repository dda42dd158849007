import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '@renderer/data/queries/plans'
import { FieldComments } from '@renderer/fields/field-comments'
import { FieldFocus } from '@renderer/fields/field-focus'
import { PlanFields } from '@renderer/fields/plan-fields'
import { StoreProvider } from '@renderer/live/store-context'
import { LanguageProvider } from '@renderer/ui/language'
import { signPlan } from '../../sign-plan'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, enrolledReviewer, PLAN, withPlan, type Desk } from '../sync/sync-desk'

function show(desk: Desk): () => void {
  const shown = render(
    <LanguageProvider>
      <StoreProvider store={desk.store} sync={desk.loop}>
        <PlanFields plan={PLAN}><FieldFocus><FieldComments record={PLAN} kind="plan" field="vision" /></FieldFocus></PlanFields>
      </StoreProvider>
    </LanguageProvider>
  )
  return shown.unmount
}

async function press(name: string): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await act(async () => { fireEvent.click(button) })
}

const state = async (desk: Desk): Promise<string | undefined> => (await commentsOf(desk.store, PLAN))[0]?.fields.state

describe('comments on one field', () => {
  it('go from reviewer to office and back: add, put right, close', async () => {
    const centre = new MemoryCentre()
    const office = await enrolledOffice(centre)
    await withPlan(office)
    await office.store.runCommand(signPlan, { plan: PLAN })
    await office.loop.syncNow()
    const reviewer = await enrolledReviewer(centre)

    let close = show(reviewer)
    fireEvent.change(await screen.findByRole('textbox', { name: 'ความเห็นใหม่' }), { target: { value: 'ยังเขียนไม่จบ' } })
    close()
    close = show(reviewer)
    expect(await screen.findByRole('textbox', { name: 'ความเห็นใหม่' })).toHaveProperty('value', 'ยังเขียนไม่จบ')
    fireEvent.change(await screen.findByRole('textbox', { name: 'ความเห็นใหม่' }), { target: { value: 'โปรดขยายความ' } })
    await press('เพิ่มความเห็น')
    await screen.findByText('โปรดขยายความ')
    expect(screen.queryByRole('button', { name: 'ตอบ' })).toBeNull()
    close()
    await reviewer.loop.syncNow()
    await office.loop.syncNow()

    close = show(office)
    await screen.findByText('โปรดขยายความ')
    expect(screen.queryByRole('textbox', { name: 'ความเห็นใหม่' })).toBeNull()
    await press('✓ แก้แล้ว')
    await waitFor(async () => { expect(await state(office)).toBe('answered') })
    close()
    await office.loop.syncNow()
    await reviewer.loop.syncNow()

    close = show(reviewer)
    await press('ปิดความเห็น')
    await waitFor(async () => { expect(await state(reviewer)).toBe('closed') })
    close()
    await closeDesk(office)
    await closeDesk(reviewer)
  })
})
