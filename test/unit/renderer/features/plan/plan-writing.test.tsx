import { act, render, waitFor as waitBriefly } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { editSection } from '@shared/narrative/edit-section'
import { newParagraph } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { PlanDesk } from '@renderer/features/plan/plan-screen'
import type { PlanView } from '@renderer/features/plan/use-plan-contents'
import { StoreProvider } from '@renderer/live/store-context'
import { LanguageProvider } from '@renderer/ui/language'
import { MemoryCentre } from '../../memory-centre'
import { closeDesk, enrolledOffice } from '../../sync/sync-desk'

const PLAN = planId('40', 2571, 2575)
const SECTION = sectionId(PLAN, 'situation')

/** What each pane was last drawn with, and how often. */
const drawn = vi.hoisted((): { outline: number; inspector: number; paper: number; header: number; view: unknown } => (
  { outline: 0, inspector: 0, paper: 0, header: 0, view: undefined }
))

vi.mock('@tanstack/react-router', async (original) => ({ ...(await original<object>()), useNavigate: () => () => undefined, useSearch: () => ({}) }))
vi.mock('@renderer/features/plan/outline', () => ({ Outline: ({ view }: { view: unknown }) => { drawn.outline += 1; drawn.view = view; return null } }))
vi.mock('@renderer/features/plan/inspector', () => ({ Inspector: () => { drawn.inspector += 1; return null } }))
vi.mock('@renderer/features/plan/part-paper', () => ({ PartPaper: () => { drawn.paper += 1; return null } }))
vi.mock('@renderer/features/plan/plan-header', () => ({ PlanHeader: () => { drawn.header += 1; return null } }))

/** The pause before the view takes the letters over is part of it. */
const waitFor = (holds: () => void): Promise<void> => waitBriefly(holds, { timeout: 15_000 })

let desk: Awaited<ReturnType<typeof enrolledOffice>>
let paragraph: string

beforeEach(async () => {
  desk = await enrolledOffice(new MemoryCentre())
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  paragraph = desk.store.newId()
})

afterEach(async () => { await closeDesk(desk) })

async function write(words: string): Promise<void> {
  await act(async () => {
    const put = { type: 'put' as const, id: paragraph, order: 'a0', ...newParagraph({ content: words === '' ? [] : [{ t: words }] }) }
    const written = await desk.store.runCommand(editSection, { plan: PLAN, section: SECTION, edits: [put] })
    if (!written.ok) throw new Error(written.error.code)
    await new Promise((done) => { setTimeout(done, 50) })
  })
}

function counts(): readonly number[] {
  return [drawn.outline, drawn.inspector, drawn.paper, drawn.header]
}

function view(): PlanView {
  return drawn.view as PlanView
}

it('a save that changes letters draws neither outline nor checks nor page; the first letters of a part do', async () => {
  render(<LanguageProvider><StoreProvider store={desk.store} sync={desk.loop}><PlanDesk plan={PLAN} /></StoreProvider></LanguageProvider>)
  await waitFor(() => { expect(drawn.outline).toBeGreaterThan(0) })
  const isEmpty = (): boolean => view().completeness.findings.some(({ rule, record }) => rule === 'sectionEmpty' && record === SECTION)
  expect(isEmpty()).toBe(true)
  await write('ก')
  await waitFor(() => { expect(isEmpty()).toBe(false) })
  const before = counts()
  for (const words of ['กข', 'กขค', 'กขคง']) await write(words)
  expect(counts()).toEqual(before)
  // Nothing stays behind: after the pause the view holds every letter.
  await waitFor(() => { expect(view().paragraphs[0]?.fields.content).toEqual([{ t: 'กขคง' }]) })
  await write('')
  await waitFor(() => { expect(isEmpty()).toBe(true) })
  await act(async () => { await desk.store.runCommand(createIssue, { plan: PLAN, title: 'ประเด็น' }) })
  await waitFor(() => { expect(view().issues).toHaveLength(1) })
}, 60_000)
