import { sectionId } from '@shared/narrative/section-id'
import type { SnapshotRecord } from '@shared/plan/snapshot'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { fullPlan, LONGEST_PART } from '../test/support/full-plan'
import { seedPlan } from '../test/e2e/plan-seed'
import { grouped, median, type BenchRow } from './bench-row'
import { blankApp, builtApp, openWindow, temporaryFolder } from './electron-window'

const KEYS = 60
/** A quick typist: faster than the 400 ms after which a draft is saved, so that saves fall between keys as they do at work. */
const KEY_GAP_MS = 70
const OPENINGS = 5
/** What a part still does after it is shown (spelling, sizes) is over by then; an officer has not found the first figure yet. */
const SETTLED_MS = 1_500
const THAI = 'กรมนยสทคตดลพจ'

/** What a key and an opening cost in a window. */
interface Felt {
  /** ms from the key event to the frame that shows it */
  readonly keys: readonly number[]
  /** ms of the window's main thread for a key, with all that followed it: no other program on the machine counts */
  readonly work: number
  readonly openings: readonly number[]
}

/** Writing in a plan of realistic size: how long a key waits for its frame, and how long the plan takes to open. */
export async function workspace(): Promise<BenchRow[]> {
  const records = fullPlan()
  const bare = await measureBare(textsOf(records))
  const ours = await measurePlan(records)
  const size = `${grouped(records.length)} records`
  return [
    { name: `a key in a part of 10,000 words, plan of ${size}, median`, measured: median(ours.narrative.keys), against: 'bare contenteditable, same paragraphs', limit: median(bare.keys) },
    { name: 'the same, 95th of 100', measured: percentile(ours.narrative.keys, 95), against: 'the same, 95th of 100', limit: percentile(bare.keys, 95) },
    { name: 'the same, work of the window for a key', measured: ours.narrative.work, against: 'the same, work for a key', limit: bare.work },
    { name: 'the same without underlined doubtful words, median', measured: median(ours.unchecked.keys), against: 'with them', limit: median(ours.narrative.keys) },
    { name: 'the same, work of the window for a key', measured: ours.unchecked.work, against: 'with them', limit: ours.narrative.work },
    { name: 'a key in a figure of a KPI, median', measured: median(ours.figure.keys), against: 'bare contenteditable, same paragraphs', limit: median(bare.keys) },
    { name: 'the same, 95th of 100', measured: percentile(ours.figure.keys, 95), against: 'the same, 95th of 100', limit: percentile(bare.keys, 95) },
    { name: 'the same, work of the window for a key', measured: ours.figure.work, against: 'the same, work for a key', limit: bare.work },
    { name: `opening that part, median of ${OPENINGS}`, measured: median(ours.narrative.openings), against: 'the same paragraphs put into an empty page', limit: median(bare.openings) },
    { name: `opening the plan from the home page, median of ${OPENINGS}`, measured: median(ours.plan), against: 'the same paragraphs put into an empty page', limit: median(bare.openings) }
  ]
}

function percentile(values: readonly number[], per: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * per) / 100))] ?? NaN
}

/** The paragraphs of the longest part. */
function textsOf(records: readonly SnapshotRecord[]): readonly string[] {
  const section = sectionId(records[0]?.id ?? '', LONGEST_PART)
  return records.flatMap(({ kind, fields }) => (kind === 'paragraph' && fields['section'] === section ? [textOf(fields['content'])] : []))
}

function textOf(content: unknown): string {
  return Array.isArray(content) ? content.map((run: { t?: string }) => run.t ?? '').join('') : ''
}

async function measureBare(texts: readonly string[]): Promise<Felt> {
  const user = temporaryFolder()
  const { app, page } = await openWindow(blankApp, user.folder)
  try {
    await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
    const openings: number[] = []
    for (let turn = 0; turn < OPENINGS; turn += 1) openings.push(await page.evaluate(putParagraphs, texts))
    await page.locator('#text').click()
    return { ...(await typed(page)), openings }
  } finally {
    await app.close()
    user.remove()
  }
}

/** In the page: shows the paragraphs and gives the ms until their frame. */
async function putParagraphs(texts: readonly string[]): Promise<number> {
  const start = performance.now()
  const host = document.createElement('div')
  host.id = 'text'
  host.contentEditable = 'true'
  for (const text of texts) {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    host.append(paragraph)
  }
  document.body.replaceChildren(host)
  await new Promise<void>((done) => { requestAnimationFrame(() => { setTimeout(done) }) })
  return performance.now() - start
}

interface PlanFelt {
  readonly narrative: Felt
  /** The same text with the spelling check switched off. */
  readonly unchecked: Omit<Felt, 'openings'>
  readonly figure: Felt
  readonly plan: readonly number[]
}

async function measurePlan(records: readonly SnapshotRecord[]): Promise<PlanFelt> {
  const user = temporaryFolder()
  seedPlan(user.folder, records)
  const { app, page } = await openWindow(builtApp, user.folder)
  try {
    await page.locator('.home-numbers').waitFor({ timeout: 120_000 })
    const plan: number[] = []
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      plan.push(await clickUntil(page, 1, '.outline'))
      await link(page, 0).click()
      await page.locator('.home-numbers').waitFor()
    }
    await link(page, 1).click()
    const openings: number[] = []
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      await openPart(page, 'ทิศทาง')
      openings.push(await openPart(page, 'สถานการณ์ด้าน'))
    }
    await page.locator('.narrative p').nth(40).click()
    const narrative = { ...(await typed(page)), openings }
    const unchecked = await typedUnchecked(page)
    await openPart(page, 'ประเด็นที่ 1')
    await page.locator('table input').nth(6).click()
    await page.waitForTimeout(SETTLED_MS)
    return { narrative, unchecked, figure: { ...(await typed(page, '0123456789')), openings: [] }, plan }
  } finally {
    await app.close()
    user.remove()
  }
}

/** The check is a choice of the machine that the plan reads when it opens. */
async function typedUnchecked(page: Page): Promise<Omit<Felt, 'openings'>> {
  await link(page, 0).click()
  await page.locator('.home-numbers').waitFor()
  await page.evaluate(() => { localStorage.setItem('planner.spelling', 'no') })
  await clickUntil(page, 1, '.outline')
  await page.locator('.narrative p').nth(40).click()
  return typed(page)
}

async function openPart(page: Page, words: string): Promise<number> {
  const entry = page.locator('.outline').getByText(words).first()
  await entry.scrollIntoViewIfNeeded()
  const handle = await entry.elementHandle()
  if (handle === null) throw new Error(`the outline names ${words}`)
  const start = await page.evaluate(() => performance.now())
  await handle.click()
  await page.locator('.paper-title').filter({ hasText: words }).waitFor()
  await page.evaluate(framePainted)
  return (await page.evaluate(() => performance.now())) - start
}

/** A link of the main menu by its place: home, plan, projects. */
function link(page: Page, place: number): Locator {
  return page.locator('.frame-nav-link').nth(place)
}

async function clickUntil(page: Page, place: number, shown: string): Promise<number> {
  const start = await page.evaluate(() => performance.now())
  await link(page, place).click()
  await page.locator(shown).first().waitFor()
  await page.evaluate(framePainted)
  return (await page.evaluate(() => performance.now())) - start
}

async function framePainted(): Promise<void> {
  await new Promise<void>((done) => { requestAnimationFrame(() => { setTimeout(done) }) })
}

/** Types into what has focus. */
async function typed(page: Page, letters = THAI): Promise<Omit<Felt, 'openings'>> {
  const window = await page.context().newCDPSession(page)
  await window.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await workOf(window)
  const keys = await typedKeys(page, letters)
  const work = ((await workOf(window)) - before) / KEYS
  await window.detach()
  return { keys, work }
}

/** ms of processor time that the tasks of the window have taken. */
async function workOf(window: CDPSession): Promise<number> {
  const { metrics } = await window.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000
}

/** Gives for every letter the ms from its input event to the frame that shows it. */
async function typedKeys(page: Page, letters: string): Promise<number[]> {
  await page.evaluate(() => {
    const felt: number[] = []
    Object.assign(window, { felt })
    window.addEventListener('beforeinput', (event) => {
      const start = event.timeStamp
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => { felt.push(performance.now() - start) }
        channel.port2.postMessage(null)
      })
    }, true)
  })
  for (let index = 0; index < KEYS; index += 1) {
    await page.keyboard.type(letters[index % letters.length] ?? '')
    await page.waitForTimeout(KEY_GAP_MS)
  }
  await page.waitForTimeout(1_000)
  return page.evaluate(() => (window as unknown as { felt: number[] }).felt)
}
