import path from 'node:path'
import { build } from 'vite'
import type { CDPSession, Page } from '@playwright/test'
import { generateNKeysBetween } from 'fractional-indexing'
import { newUuid } from '../test/support/central-device'
import { samplePlan, seedPlan, type SeedRecord } from '../test/e2e/plan-seed'
import { grouped, type BenchRow } from './bench-row'
import { blankApp, builtApp, openWindow, temporaryFolder } from './electron-window'
import { gridArithmetic } from './grid-arithmetic'

const LINES = 10_000
const FRAMES = 120
/** Ten rows a frame: a wheel that is turned fast. */
const STEP_PX = 340
const EDITS = 12
const EDIT_GAP_MS = 600

/** ms of the window's main thread: no other program on the machine counts. */
interface Felt {
  readonly frame: number
  readonly edit: number
}

/** A budget of 10,000 lines: scrolled, edited and pasted into, against the grid of the survey (ADR 20) and against bare loops. */
export async function grid(): Promise<BenchRow[]> {
  const ours = await measureOurs()
  const peer = await measurePeer()
  const size = grouped(LINES)
  return [
    { name: `budget of ${size} lines, a frame of scrolling, work of the window`, measured: ours.frame, against: `RevoGrid, ${size} rows of the same text`, limit: peer.frame },
    { name: 'the same, one figure typed and stored, work of the window', measured: ours.edit, against: 'RevoGrid, one cell typed, nothing stored', limit: peer.edit },
    ...(await gridArithmetic(LINES))
  ]
}

function largeBudget(): { readonly records: readonly SeedRecord[]; readonly project: string } {
  const sample = samplePlan()
  const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')
  const line = sample.find(({ kind, fields }) => kind === 'budgetLine' && fields['project'] === project?.id)
  if (project === undefined || line === undefined) throw new Error('the sample has a project with lines')
  const orders = generateNKeysBetween(null, null, LINES)
  const lines = orders.map((order, index): SeedRecord => ({ ...line, id: newUuid(), fields: { ...line.fields, order, ...lineAt(index) } }))
  return { records: [...sample.filter(({ kind, fields }) => !(kind === 'budgetLine' && fields['project'] === project.id)), ...lines], project: project.id }
}

function lineAt(index: number) {
  return { category: ['2.1', '2.2', '2.3'][index % 3] ?? '2.2', item: `ค่าอาหารว่างและเครื่องดื่ม ${String(index)}`, factors: [{ quantity: 10 + (index % 90), unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500 }
}

async function measureOurs(): Promise<Felt> {
  const user = temporaryFolder()
  const { records, project } = largeBudget()
  seedPlan(user.folder, records)
  const { app, page } = await openWindow(builtApp, user.folder)
  try {
    await page.locator('.home-numbers').waitFor({ timeout: 120_000 })
    await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
    await page.evaluate((to) => { location.hash = to }, `#/projects/${project}`)
    await page.locator('.budget-grid .grid-row').nth(5).waitFor({ timeout: 120_000 })
    await page.waitForTimeout(3_000)
    const frame = await workPerFrame(page, '.budget-grid .grid-pane')
    await page.locator('.budget-grid .grid-row:not(.grid-row-group) [data-cell="rate"]').nth(4).click()
    return { frame, edit: await workPerEdit(page) }
  } finally {
    await app.close()
    user.remove()
  }
}

async function measurePeer(): Promise<Felt> {
  const [user, out] = [temporaryFolder(), temporaryFolder()]
  await build({
    root: path.resolve('bench/grid-peer'), logLevel: 'error', configFile: false,
    build: { target: 'chrome114', outDir: out.folder, lib: { entry: path.resolve('bench/grid-peer/main.ts'), formats: ['iife'], name: 'peer', fileName: () => 'peer.js' } }
  })
  const { app, page } = await openWindow(blankApp, user.folder)
  try {
    await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
    // The library looks for its own address.
    await page.evaluate(() => { document.head.append(Object.assign(document.createElement('base'), { href: 'https://peer.invalid/' })) })
    await page.addScriptTag({ path: path.join(out.folder, 'peer.js') })
    await page.evaluate((rows) => (window as unknown as { showPeer: (rows: number) => Promise<void> }).showPeer(rows), LINES)
    await page.locator('revogr-data .rgCell').first().waitFor()
    await page.waitForTimeout(1_000)
    const frame = await workPerFrame(page, 'revogr-viewport-scroll .vertical-inner')
    await page.locator('revogr-data[type="rgRow"] .rgCell').nth(20).click()
    return { frame, edit: await workPerEdit(page) }
  } finally {
    await app.close()
    user.remove()
    out.remove()
  }
}

async function workPerFrame(page: Page, pane: string): Promise<number> {
  return (await work(page, () => page.evaluate(async ([selector, frames, step]) => {
    const element = [...document.querySelectorAll(selector)].at(-1)
    if (element === undefined) throw new Error(`no ${selector}`)
    for (let frame = 0; frame < frames; frame += 1) {
      element.scrollTop += step
      await new Promise((done) => { requestAnimationFrame(done) })
    }
    if (element.scrollTop < (frames * step) / 2) throw new Error('the pane does not scroll')
    element.scrollTop = 0
    await new Promise((done) => { requestAnimationFrame(done) })
  }, [pane, FRAMES, STEP_PX] as const))) / FRAMES
}

async function workPerEdit(page: Page): Promise<number> {
  return (await work(page, async () => {
    for (let edit = 0; edit < EDITS; edit += 1) {
      await page.keyboard.type(String(40 + edit))
      await page.keyboard.press('Enter')
      await page.waitForTimeout(EDIT_GAP_MS)
    }
  })) / EDITS
}

async function work(page: Page, act: () => Promise<unknown>): Promise<number> {
  const window = await page.context().newCDPSession(page)
  await window.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await taken(window)
  await act()
  const after = await taken(window)
  await window.detach()
  return after - before
}

/** ms of processor time that the tasks of the window have taken. */
async function taken(window: CDPSession): Promise<number> {
  const { metrics } = await window.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000
}
