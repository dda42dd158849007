import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { missionRecord } from '@shared/direction/direction-record'
import { editSection } from '@shared/narrative/edit-section'
import { newParagraph, paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { liveRecordsOf, type LiveRecords } from '@renderer/data/live-records'
import { saveProfile } from '@renderer/data/profile'
import { listRecords } from '@renderer/data/queries/records'
import { OFFICE_ANSWERS, openTestStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const SECTION = sectionId(PLAN, 'situation')

let desk: TestStore
let live: LiveRecords

beforeEach(async () => {
  desk = await openTestStore()
  await saveProfile(desk.store, OFFICE_ANSWERS)
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  live = liveRecordsOf(desk.store)
})

afterEach(async () => { await desk.store.close() })

async function look(...kinds: readonly string[]): Promise<{ readonly told: () => number }> {
  let told = 0
  live.subscribe(PLAN, kinds, () => { told += 1 })
  await live.upToDate(issueRecord, PLAN)
  return { told: () => told }
}

function paragraph(id: string, words: string) {
  return { type: 'put' as const, id, order: 'a0', ...newParagraph({ content: [{ t: words }] }) }
}

async function write(edits: readonly ReturnType<typeof paragraph>[]): Promise<void> {
  const written = await desk.store.runCommand(editSection, { plan: PLAN, section: SECTION, edits: [...edits] })
  expect(written.ok).toBe(true)
}

describe('live records', () => {
  it('show after any edits what the store holds, in its order', async () => {
    await look(issueRecord.kind)
    const pick = fc.nat(20)
    const edit = fc.oneof(
      fc.record({ type: fc.constant('add' as const), title: fc.string({ minLength: 1, maxLength: 9 }) }),
      fc.record({ type: fc.constantFrom('name' as const, 'delete' as const, 'move' as const), at: pick, to: pick })
    )
    await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      for (const step of edits) {
        const ids = (await listRecords(desk.store, issueRecord, PLAN)).map(({ id }) => id)
        if (step.type === 'add') await desk.store.runCommand(createIssue, { plan: PLAN, title: step.title })
        else {
          const issue = ids[step.at % ids.length] ?? ''
          if (step.type === 'name') await desk.store.runCommand(setIssueTitle, { issue, title: `ชื่อ ${String(step.to)}` })
          else if (step.type === 'delete') await desk.store.runCommand(deleteIssue, { issue })
          else await desk.store.runCommand(moveIssue, { issue, before: ids[step.to % ids.length] ?? null })
        }
        expect(await live.upToDate(issueRecord, PLAN)).toEqual(await listRecords(desk.store, issueRecord, PLAN))
        expect(live.list(issueRecord, PLAN)).toEqual(await listRecords(desk.store, issueRecord, PLAN))
      }
    }), { numRuns: 12 })
  })

  it('hold an own edit as soon as the command has answered', async () => {
    await look(paragraphRecord.kind)
    const id = desk.store.newId()
    for (const words of ['ก', 'กข', 'กขค']) {
      await write([paragraph(id, words)])
      expect((await live.upToDate(paragraphRecord, PLAN)).map(({ fields }) => fields.content)).toEqual([[{ t: words }]])
    }
  })

  it('read of a long text only the paragraph that was written, and keep every other object', async () => {
    const ids = Array.from({ length: 300 }, () => desk.store.newId())
    await write(ids.map((id, index) => ({ ...paragraph(id, `ย่อหน้า ${String(index)}`), order: `a${String(index).padStart(3, '0')}V` })))
    const { told } = await look(paragraphRecord.kind, missionRecord.kind)
    const [before, missions] = [await live.upToDate(paragraphRecord, PLAN), live.list(missionRecord, PLAN)]
    expect(before).toHaveLength(300)
    const bulkGet = vi.spyOn(desk.store.db.records, 'bulkGet')
    const where = vi.spyOn(desk.store.db.records, 'where')
    const calls = told()
    await write([{ ...paragraph(ids[7] ?? '', 'เปลี่ยนแล้ว'), order: 'a007V' }])
    const after = await live.upToDate(paragraphRecord, PLAN)
    expect(after.filter((record, at) => record !== before[at]).map(({ id }) => id)).toEqual([ids[7]])
    expect(live.list(missionRecord, PLAN)).toBe(missions)
    expect(told()).toBe(calls + 1)
    expect(where).not.toHaveBeenCalled()
    // The command itself reads plan, section and paragraph; the screens then the one paragraph.
    expect(bulkGet.mock.calls.flatMap(([keys]) => keys).length).toBeLessThanOrEqual(6)
  })

  it('are the same list when a write changed nothing that is seen', async () => {
    await desk.store.runCommand(createIssue, { plan: PLAN, title: 'ประเด็น' })
    const { told } = await look(issueRecord.kind)
    const before = await live.upToDate(issueRecord, PLAN)
    const calls = told()
    const [row] = await desk.store.db.records.where('[plan+kind]').equals([PLAN, issueRecord.kind]).toArray()
    if (row === undefined) throw new Error('the issue was made')
    await desk.store.db.records.put({ ...row, confirmed: { ...row.confirmed } })
    expect(await live.upToDate(issueRecord, PLAN)).toBe(before)
    expect(told()).toBe(calls)
  })
})
