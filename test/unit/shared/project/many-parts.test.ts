import { beforeEach, describe, expect, it } from 'vitest'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { enterStepAmount } from '@shared/budget/step-amount-commands'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { createIssue } from '@shared/issue/issue-commands'
import type { RawRecord } from '@shared/record/define-record'
import { createPlan } from '@shared/plan/create-plan'
import { MOST_BYTES } from '@shared/project/change-bytes'
import { deletionParts, packed } from '@shared/project/many-parts'
import { deleteProjects, MOST_CHANGES } from '@shared/project/many-projects'
import { createProject } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { makeOp } from '@shared/sync/make-op'
import { MAX_PUSH_BYTES } from '@shared/sync/op'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let [plan, issue] = ['', '']

beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'ก' })
})

const project = (title: string): string => store.must(createProject, { plan, issue, title, fiscalYear: 2571 })
const rows = (): readonly RawRecord[] => [...store.rows.values()]

/** So many lines as the centre would hand them over: typing them one by one would take minutes. */
function addLines(of: string, count: number, item = 'ก'): string[] {
  const first = store.must(addBudgetLine, { project: of, category: '2.2', item, factors: [], rate: 1 })
  const held = store.rows.get(first)!
  const more = Array.from({ length: count - 1 }, () => ({ ...held, id: store.newId() }))
  for (const row of more) store.put(row)
  return [first, ...more.map(({ id }) => id)]
}

describe('the parts of a deed on many projects', () => {
  it('hold what one op may hold, in order, and an item too heavy stands alone', () => {
    expect(packed([5, 1, 2_000, 1, 1], (changes) => ({ changes, bytes: 0 }))).toEqual([[5, 1], [2_000], [1, 1]])
    expect(packed([1, 1, 1], () => ({ changes: 1, bytes: MOST_BYTES / 2 }))).toEqual([[1, 1], [1]])
    expect(packed([9_999, 1], (changes) => ({ changes, bytes: 0 }))).toEqual([[9_999], [1]])
    expect(packed([], () => ({ changes: 1, bytes: 1 }))).toEqual([])
  })

  it('keep a project and all that hangs on it together, and every part fits into an op', () => {
    const projects = Array.from({ length: 12 }, (_, at) => project(`โครงการ ${String(at)}`))
    for (const id of projects) addLines(id, 90, 'ค่าอาหารว่างและเครื่องดื่ม '.repeat(4))
    const parts = deletionParts(plan, projects, rows())
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flatMap((part) => part.projects)).toEqual(projects)
    expect(parts.every(({ lines }) => lines === undefined)).toBe(true)
    for (const part of parts) expect(weigh(part)).toBeLessThan(MAX_PUSH_BYTES - 4_096)
    expect([store.all(projectRecord), store.all(budgetLineRecord)]).toEqual([[], []])
  })

  it('send lines of a project that no op could hold ahead, with their amounts', () => {
    const [small, huge] = [project('เล็ก'), project('ใหญ่')]
    addLines(small, 3)
    const lines = addLines(huge, MOST_CHANGES + 900)
    store.must(enterStepAmount, { line: lines[0] ?? '', step: 'disbursement', satang: 1, day: '2027-10-20', reference: 'ฎีกา 1', note: '' })
    const parts = deletionParts(plan, [small, huge], rows())
    const ahead = parts.filter(({ projects }) => projects.length === 0)
    expect(ahead.length).toBeGreaterThan(0)
    expect(parts.slice(0, ahead.length)).toEqual(ahead)
    expect(parts.every(({ projects, lines: alone = [] }) => (projects.length === 0) === alone.length > 0)).toBe(true)
    expect(parts.flatMap(({ projects }) => projects)).toEqual([small, huge])
    for (const part of parts) expect(store.run(deleteProjects, { ...part })).toMatchObject({ ok: true })
    expect([store.all(projectRecord), store.all(budgetLineRecord), store.all(stepAmountRecord)]).toEqual([[], [], []])
  })

  it('take no line of another plan along', () => {
    const line = addLines(project('ก'), 1)[0] ?? ''
    const other = store.must(createPlan, { office: '64', startYear: 2576, endYear: 2580 })
    expect(store.run(deleteProjects, { plan: other, projects: [], lines: [line] })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

/** Bytes of the op that deletes this part now. */
function weigh(part: Parameters<typeof deleteProjects.decide>[1]): number {
  const before = new Map([...store.rows].map(([id, row]) => [id, { ...row, del: false, viewDel: false, confirmed: {}, pending: {} }]))
  const decision = store.run(deleteProjects, part)
  if (!decision.ok) throw new Error(decision.error.code)
  const cursor = { device: '01900000-0000-7000-8000-0000000000d1', nextN: 1, lastOp: null, hlc: null, cursor: 0 }
  const made = makeOp({ decision: decision.value, command: deleteProjects, rows: before as never, cursor: cursor as never, actor: store.context.actor, nowMs: store.context.now, opId: store.newId(), schema: 2 })
  return Buffer.byteLength(JSON.stringify(made?.op))
}
