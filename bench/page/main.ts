// Runs inside the real window, on app://planner, with the real preload, journal and Chromium's IndexedDB.
import { z } from 'zod'
import { invariant } from '@shared/kernel/invariant'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotFile } from '@shared/plan/snapshot'
import { planId } from '@shared/plan/plan-ids'
import { setProjectField } from '@shared/project/project-commands'
import { windowPorts } from '@renderer/data/clock'
import type { MetaRow } from '@renderer/data/meta'
import { saveProfile, setCurrentPlan } from '@renderer/data/profile'
import { openStore, type Store } from '@renderer/data/store'
import type { BenchWindow, EditFigures, ImportFigures } from './bench-window'
import { dropRaw, openRaw, putAll, type RawRows } from './raw-store'

z.config({ jitless: true })

const OFFICE = '64'
/** About five hundred letters: a rationale of middle length. */
const RATIONALE = 'โครงการเสริมสร้างความรู้ทางกฎหมายและการเข้าถึงความยุติธรรมของประชาชนในพื้นที่ตำบล '.repeat(6).trim()

let opened: Store | undefined
let plan = ''
let plans = 0

function store(): Store {
  invariant(opened !== undefined, 'begin() comes first')
  return opened
}

async function begin(): Promise<void> {
  const result = await openStore({ journal: window.planner, ports: windowPorts() })
  invariant(result.ok, 'the bench store opens')
  opened = result.value
  await saveProfile(opened, { actorName: 'bench', position: '', role: 'office', office: OFFICE })
  await opened.settled()
}

/** A plan with so many projects that it has `count` records. */
function largePlan(count: number): SnapshotFile {
  // A plan's id follows from its period: every import needs one of its own.
  const startYear = 2571 + 5 * plans
  plans += 1
  const id = planId(OFFICE, startYear, startYear + 4)
  const shared = { office: OFFICE, plan: id }
  const projects = Array.from({ length: count - 1 }, (_, index) => ({
    ...shared, id: store().newId(), kind: 'project',
    fields: { title: `โครงการที่ ${String(index + 1)}`, rationale: RATIONALE, fiscalYear: startYear + (index % 5), order: `a${String(index)}` }
  }))
  const head = { ...shared, id, kind: 'plan', fields: { startYear, endYear: startYear + 4 } }
  return { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records: [head, ...projects] }
}

async function importRecords(count: number): Promise<ImportFigures> {
  const snapshot = largePlan(count)
  const start = performance.now()
  const done = await store().importSnapshot(snapshot)
  const stored = performance.now()
  await store().settled()
  const journaled = performance.now()
  invariant(done.ok && done.value.records === count && store().saveState.get().phase === 'saved', 'the bench records are imported')
  plan = done.value.plan
  await setCurrentPlan(store(), plan)
  return { stored: stored - start, journaled: journaled - stored, raw: await putRowsOf(plan) }
}

/** ms that the rows of a plan take without the store, in one transaction as the import. */
async function putRowsOf(of: string): Promise<number> {
  const { db } = store()
  const rows: RawRows = {
    records: (await db.records.toArray()).filter((row) => row.plan === of),
    outbox: await db.outbox.where('plan').equals(of).toArray(),
    meta: []
  }
  const raw = await openRaw()
  const start = performance.now()
  await putAll(raw, rows)
  const elapsed = performance.now() - start
  await dropRaw(raw)
  return elapsed
}

async function editOne(count: number): Promise<EditFigures> {
  const project = (await store().db.records.where('[plan+kind]').equals([plan, 'project']).first())?.id ?? ''
  const raw = await openRaw()
  const figures = { stored: [] as number[], journaled: [] as number[], raw: [] as number[] }
  for (let turn = 0; turn < count; turn += 1) {
    const start = performance.now()
    const done = await store().runCommand(setProjectField, { project, field: 'area', value: `ตำบลที่ ${String(turn)}` })
    const stored = performance.now()
    await store().settled()
    const journaled = performance.now()
    invariant(done.ok && done.value.opId !== null, 'the bench edit is stored')
    const rows = await rowsOfLastEdit(project)
    const rawStart = performance.now()
    await putAll(raw, rows)
    figures.raw.push(performance.now() - rawStart)
    figures.stored.push(stored - start)
    figures.journaled.push(journaled - stored)
  }
  await dropRaw(raw)
  return figures
}

/** The three rows that an edit writes: the record, its op, the cursor. */
async function rowsOfLastEdit(project: string): Promise<RawRows> {
  const { db } = store()
  const [record, op, cursor] = [await db.records.get(project), await db.outbox.orderBy('n').last(), await db.meta.get('cursor')]
  invariant(record !== undefined && op !== undefined && cursor !== undefined, 'an edit leaves three rows')
  return { records: [record], outbox: [op], meta: [cursor satisfies MetaRow] }
}

Object.assign(window, { bench: { begin, importRecords, editOne } } satisfies BenchWindow)
