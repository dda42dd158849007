import { spawn, type ChildProcess } from 'node:child_process'
import { electronEnv, resolveElectron, sandboxArgs } from '../../scripts/electron-runtime.mjs'
import { expect, launchPlanner, projectRoot, test } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { addLine, itemsShown, openProject, readJournal, readStore, typeLine } from './store-truth'

function startAgain(userData: string): ChildProcess {
  const runtime = resolveElectron()
  return spawn(runtime.exe, [...sandboxArgs(), '.', '--disable-gpu'], {
    cwd: projectRoot, env: { ...electronEnv(runtime), PLANNER_USER_DATA: userData }, stdio: 'ignore'
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', (code) => { done(code) }))
}

test('a second start while one works hands over and leaves the store alone', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openProject(page)
  await addLine(page, 'ก่อนเริ่มซ้ำ')
  const second = startAgain(userData)
  const ended = exitOf(second)
  for (let line = 1; line <= 5; line += 1) await typeLine(page, `ระหว่างเริ่มซ้ำ ${String(line)}`, '๑๐')
  const timeout = setTimeout(() => second.kill('SIGKILL'), 20_000)
  expect(await ended).toBe(0)
  clearTimeout(timeout)
  await addLine(page, 'หลังเริ่มซ้ำ')
  const store = await readStore(page)
  expect(store.outbox.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(await itemsShown(page)).toEqual(expect.arrayContaining(['ก่อนเริ่มซ้ำ', 'ระหว่างเริ่มซ้ำ 5', 'หลังเริ่มซ้ำ']))
  await app.close()
  const { ops, damaged, torn } = readJournal(userData)
  expect([ops.map(({ op }) => op.n), damaged, torn]).toEqual([[1, 2, 3, 4, 5, 6, 7], 0, ''])
})

test('two starts at the same moment on a new folder: one of them works, with one identity', async ({ userData }) => {
  const children = [startAgain(userData), startAgain(userData)]
  try {
    const both = new Promise<{ index: number; code: string }>((done) => { setTimeout(() => { done({ index: 0, code: 'both of them work' }) }, 30_000) })
    const first = await Promise.race([...children.map(async (child, index) => ({ index, code: await exitOf(child) })), both])
    expect(first.code).toBe(0)
    const other = children[1 - first.index]
    await expect.poll(() => journalDevices(userData), { timeout: 20_000 }).toBe(1)
    expect(other?.exitCode).toBeNull()
    other?.kill('SIGTERM')
    await (other === undefined ? null : exitOf(other))
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
  const { app, page } = await launchPlanner(userData)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.close()
  expect(readJournal(userData)).toMatchObject({ damaged: 0, torn: '', devices: [expect.any(String)] })
})

function journalDevices(userData: string): number {
  try {
    return readJournal(userData).devices.length
  } catch {
    return 0
  }
}
