import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import type { BenchWindow, EditFigures, ImportFigures } from './page/bench-window'
import { grouped, median, timed, type BenchRow } from './bench-row'
import { BLANK_READY } from './cold-start'
import { blankApp, builtApp, firstStartUp, openWindow, startUp, temporaryFolder } from './electron-window'

const RECORDS = 10_000
const IMPORTS = 3
const EDITS = 200
const STARTS = 3
/** The home page shows its figures when they are counted. */
const HOME_READY = '.home-numbers'

interface BareFigures {
  /** ms per import: the same bytes in one write and one fdatasync */
  readonly append: number
}

/** An app folder with the product's own main and preload, and the bench page for a renderer. */
async function benchApp(app: string): Promise<void> {
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'planner-bench', version: '0.0.0', main: 'out/main/index.cjs' }))
  for (const part of ['main', 'preload']) fs.cpSync(path.join(builtApp, 'out', part), path.join(app, 'out', part), { recursive: true })
  const alias = Object.fromEntries(['shared', 'renderer'].map((room) => [`@${room}`, path.resolve('src', room)]))
  await build({
    root: path.resolve('bench/page'),
    base: './',
    logLevel: 'error',
    configFile: false,
    resolve: { alias: { ...alias, '@resources': path.resolve('resources') } },
    build: { target: 'chrome114', outDir: path.join(app, 'out', 'renderer'), assetsInlineLimit: 0, modulePreload: { polyfill: false } }
  })
}

/** Ten thousand records through the one road, and the single edit a person feels, against bare IndexedDB in the same window. */
export async function store(): Promise<BenchRow[]> {
  const [app, user] = [temporaryFolder(), temporaryFolder()]
  try {
    await benchApp(app.folder)
    return [...(await measureWrites(app.folder, user.folder)), await measureFilledStart(user.folder)]
  } finally {
    app.remove()
    user.remove()
  }
}

async function measureWrites(app: string, userData: string): Promise<BenchRow[]> {
  const electron = await openWindow(app, userData)
  try {
    const { page } = electron
    await page.waitForFunction(() => 'bench' in window)
    await page.evaluate(() => (window as unknown as BenchWindow).bench.begin())
    const imports: (ImportFigures & BareFigures)[] = []
    for (let turn = 0; turn < IMPORTS; turn += 1) {
      const from = fs.statSync(journalOf(userData)).size
      const figures = await page.evaluate((count) => (window as unknown as BenchWindow).bench.importRecords(count), RECORDS)
      imports.push({ ...figures, append: await bareAppend(userData, from) })
    }
    const edits = await page.evaluate((count) => (window as unknown as BenchWindow).bench.editOne(count), EDITS)
    return [...importRows(imports), ...editRows(edits)]
  } finally {
    await electron.app.close()
  }
}

function journalOf(userData: string): string {
  return path.join(userData, 'journal', 'journal.ndjson')
}

/** ms that the journal's bytes from `from` on take, as one write and one fdatasync beside it. */
async function bareAppend(userData: string, from: number): Promise<number> {
  const bytes = fs.readFileSync(journalOf(userData)).subarray(from)
  const file = fs.openSync(path.join(userData, 'bare.ndjson'), 'a')
  try {
    return await timed(() => {
      fs.writeSync(file, bytes)
      fs.fdatasyncSync(file)
    })
  } finally {
    fs.closeSync(file)
  }
}

function importRows(imports: readonly (ImportFigures & BareFigures)[]): BenchRow[] {
  const many = `${grouped(RECORDS)} records imported`
  const [stored, raw] = [median(imports.map((one) => one.stored)), median(imports.map((one) => one.raw))]
  const [journaled, append] = [median(imports.map((one) => one.journaled)), median(imports.map((one) => one.append))]
  const whole = median(imports.map((one) => one.stored + one.journaled))
  return [
    { name: `${many}, store and journal`, measured: whole, against: 'IndexedDB puts of the same rows', limit: raw },
    { name: `${many}, store alone`, measured: stored, against: 'IndexedDB puts of the same rows', limit: raw },
    { name: `${many}, journal alone`, measured: journaled, against: 'write + fdatasync of its bytes', limit: append },
    { name: `${many}, share of the journal`, measured: journaled, against: 'the whole import', limit: whole }
  ]
}

function editRows({ stored, journaled, raw }: EditFigures): BenchRow[] {
  const limit = median(raw)
  const against = 'IndexedDB transaction of its 3 rows'
  const whole = stored.map((one, index) => one + (journaled[index] ?? 0))
  return [
    { name: `one edit beside ${grouped(RECORDS)} records, until stored`, measured: median(stored), against, limit },
    { name: 'one edit, until stored and journaled', measured: median(whole), against, limit },
    { name: 'one edit, share of the journal', measured: median(journaled), against: 'the whole edit', limit: median(whole) }
  ]
}

/** The program itself on the data folder that the imports left behind. */
async function measureFilledStart(userData: string): Promise<BenchRow> {
  // The first start takes in the journal lines since the last one; what a person meets every morning comes after it.
  await startUp(builtApp, userData, HOME_READY)
  const ours: number[] = []
  const blank: number[] = []
  for (let turn = 0; turn < STARTS; turn += 1) {
    blank.push(await firstStartUp(blankApp, BLANK_READY))
    ours.push(await startUp(builtApp, userData, HOME_READY))
  }
  const name = `start on ${grouped(RECORDS * IMPORTS)} records to the filled home page`
  return { name, measured: median(ours), against: 'blank Electron window', limit: median(blank) }
}
