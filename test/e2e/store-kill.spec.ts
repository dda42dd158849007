import type { Page } from '@playwright/test'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { allCells } from './budget-grid'
import { samplePlan, seedPlan } from './plan-seed'
import { itemsShown, openProject, readJournal, readStore, typeLine } from './store-truth'

const ROUNDS = 5

/** A small generator, so that a failing run can be played again: STORE_SEED=… in the environment. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Tells, as they appear, the lines that stand on screen while the status says "saved": what a person may rely on. */
async function watchPromises(page: Page): Promise<Set<string>> {
  const promised = new Set<string>()
  await page.exposeFunction('promised', (items: string[]) => { for (const item of items) promised.add(item) })
  await page.evaluate(() => {
    const told = new Set<string>()
    const look = (): void => {
      if (!/บันทึกแล้ว \d/.test(document.querySelector('footer')?.textContent ?? '')) return
      const items = [...document.querySelectorAll('.grid-row:not(.grid-row-new):not(.grid-row-waiting):not(.grid-row-group)')].map((row) => row.querySelector('[data-cell="item"] .grid-text')?.textContent ?? '')
      const fresh = items.filter((item) => item.startsWith('รอบ') && !told.has(item))
      for (const item of fresh) told.add(item)
      if (fresh.length > 0) (window as unknown as { promised: (items: string[]) => void }).promised(fresh)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  return promised
}

async function typeUntilKilled(page: Page, round: number): Promise<void> {
  try {
    for (let line = 1; ; line += 1) await typeLine(page, `รอบ ${String(round)} รายการ ${String(line)}`, '๑๒.๕๐')
  } catch {
    // The power went.
  }
}

test('what was called saved is there after SIGKILL in the middle of typing, round after round', async ({ userData }) => {
  const seed = Number(process.env['STORE_SEED'] ?? Date.now() % 1_000_000)
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  process.stdout.write(`store-kill: STORE_SEED=${String(seed)}\n`)
  const next = numbersFrom(seed)
  seedPlan(userData, samplePlan())
  const allPromised = new Set<string>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const planner = await launchPlanner(userData)
    await openProject(planner.page)
    const promised = await watchPromises(planner.page)
    const typing = typeUntilKilled(planner.page, round)
    await expect.poll(() => promised.size, { timeout: 20_000 }).toBeGreaterThan(0)
    await new Promise((done) => setTimeout(done, next() * 900))
    await killPlanner(planner)
    await typing
    for (const item of promised) allPromised.add(item)
    expectWhole(userData, [...allPromised])
  }
  await expectAllBack(userData, [...allPromised])
})

/** The file holds every promise; its ops are a dense sequence, each naming the one before. */
function expectWhole(userData: string, promised: readonly string[]): void {
  const { ops, text, damaged } = readJournal(userData)
  expect(damaged).toBe(0)
  expect(promised.filter((item) => !text.includes(`"${item}"`))).toEqual([])
  const fresh = [...new Map(ops.map(({ op }) => [op.n, op])).values()]
  expect(fresh.map(({ n }) => n)).toEqual(fresh.map((_, index) => index + 1))
  expect(fresh.map(({ prev }) => prev)).toEqual([null, ...fresh.slice(0, -1).map(({ body }) => body.opId)])
}

async function expectAllBack(userData: string, promised: readonly string[]): Promise<void> {
  const { app, page } = await launchPlanner(userData)
  await openProject(page)
  await expect(page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  const shown = (await itemsShown(page)).filter((item) => item.startsWith('รอบ'))
  expect(promised.filter((item) => !shown.includes(item))).toEqual([])
  expect(new Set(shown).size).toBe(shown.length)
  const amounts = await allCells(page, 'amount')
  expect(amounts.filter((amount) => amount === '75.00').length).toBeGreaterThanOrEqual(shown.length)
  const store = await readStore(page)
  await app.close()
  const { ops } = readJournal(userData)
  const inFile = new Map(ops.map(({ op }) => [op.n, op.body.opId]))
  expect(store.outbox.map(({ n, opId }) => [n, opId])).toEqual([...inFile])
  expect(store.nextN).toBe(inFile.size + 1)
  expect(shown).toHaveLength(inFile.size)
}
