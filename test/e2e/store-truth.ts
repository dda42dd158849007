import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { allCells, newCell, typeInto } from './budget-grid'

/** The project of the sample plan whose budget the durability tests add to. */
export const PROJECT = '165d046d-33fb-8604-b0b4-0f929efab79c'

interface OpLine {
  readonly k: string
  readonly device: string
  readonly op: { readonly n: number; readonly prev: string | null; readonly body: { readonly opId: string; readonly command: string } }
}

/** What the journal file says, read without the program. */
export interface JournalTruth {
  readonly text: string
  readonly ops: readonly OpLine[]
  readonly devices: readonly string[]
  /** Whole lines that are no JSON. */
  readonly damaged: number
  /** What stands after the last line end. */
  readonly torn: string
}

export function journalFile(userData: string): string {
  return path.join(userData, 'journal', 'journal.ndjson')
}

/** Reads the journal file of a data folder as it lies on disk now. */
export function readJournal(userData: string): JournalTruth {
  const text = fs.readFileSync(journalFile(userData), 'utf8')
  const pieces = text.split('\n')
  const torn = pieces.pop() ?? ''
  const lines = pieces.map(parsed)
  const whole = lines.filter((line) => line !== null)
  return {
    text, torn, damaged: lines.length - whole.length, ops: whole.filter(({ k }) => k === 'op'),
    devices: [...new Set(whole.filter(({ k }) => k === 'device').map(({ device }) => device))]
  }
}

function parsed(line: string): OpLine | null {
  try {
    return JSON.parse(line) as OpLine
  } catch {
    return null
  }
}

/** The database as the engine holds it. */
export interface StoreTruth {
  readonly version: number
  readonly rows: Readonly<Record<string, number>>
  readonly outbox: readonly { readonly n: number; readonly opId: string; readonly prev: string | null }[]
  readonly nextN: number | null
}

/** Reads the database of a window through plain IndexedDB, at whatever version it has. */
export function readStore(page: Page): Promise<StoreTruth> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
    const db = await done(indexedDB.open('planner'))
    const rows: Record<string, number> = {}
    for (const name of db.objectStoreNames) rows[name] = await done(db.transaction(name).objectStore(name).count())
    const outbox = await done(db.transaction('outbox').objectStore('outbox').getAll() as IDBRequest<{ n: number; opId: string; prev: string | null }[]>)
    const cursor = await done(db.transaction('meta').objectStore('meta').get('cursor') as IDBRequest<{ v: { nextN: number } } | undefined>)
    const truth = { version: db.version, rows, outbox: outbox.map(({ n, opId, prev }) => ({ n, opId, prev })), nextN: cursor?.v.nextN ?? null }
    db.close()
    return truth
  })
}

/** Takes the database away, as a reset profile or a disk that was full does. Only while the program is closed. */
export function loseDatabase(userData: string): void {
  const lost = fs.readdirSync(userData).filter((name) => /indexeddb/i.test(name))
  if (lost.length === 0) throw new Error('there was no database to lose')
  for (const name of lost) fs.rmSync(path.join(userData, name), { recursive: true })
}

export async function openProject(page: Page, project = PROJECT): Promise<void> {
  await page.evaluate((id) => { location.hash = `#/projects/${id}` }, project)
  await page.locator('.grid-row').first().waitFor()
}

/** Types one budget line into the empty row and presses Enter; returns at once. */
export async function typeLine(page: Page, item: string, rate: string): Promise<void> {
  await page.locator('.grid-pane').evaluate((pane) => { pane.scrollTop = pane.scrollHeight })
  await typeInto(page, newCell(page, 'item'), item)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('๒ คน × ๓ ครั้ง')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(rate)
  await page.keyboard.press('Enter')
}

/** Adds one budget line and waits until the window says it is on disk. */
export async function addLine(page: Page, item: string, rate = '๕๐'): Promise<void> {
  await typeLine(page, item, rate)
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll('.grid-row:not(.grid-row-new):not(.grid-row-waiting) [data-cell="item"] .grid-text')].some(({ textContent }) => textContent === wanted)
    return shown && /บันทึกแล้ว \d/.test(document.querySelector('footer')?.textContent ?? '')
  }, item)
}

/** The items of the budget table, as they stand on screen. */
export function itemsShown(page: Page): Promise<string[]> {
  return allCells(page, 'item')
}
