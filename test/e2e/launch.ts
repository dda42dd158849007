import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronEnv, resolveElectron } from '../../scripts/electron-runtime.mjs'

const runtime = resolveElectron()
export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** One running program: the built app on `app://planner`, with a data folder of its own. */
export interface Planner {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
}

export interface LaunchOptions {
  /** Further environment of the program, e.g. PLANNER_CENTRAL_ADDRESS. */
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Starts the built app on a data folder and waits for its page. */
export async function launchPlanner(userData: string, options: LaunchOptions = {}): Promise<Planner> {
  const app = await _electron.launch({
    executablePath: runtime.exe,
    args: ['.', '--lang=th', '--disable-gpu', ...(options.args ?? [])],
    cwd: projectRoot,
    env: { ...electronEnv(runtime), PLANNER_USER_DATA: userData, ...options.env }
  })
  const page = await app.firstWindow()
  await page.locator('#root > *').first().waitFor()
  return { app, page, userData }
}

/** Ends the program as a power cut would: SIGKILL to the browser process and all its children. */
export async function killPlanner(planner: Planner): Promise<void> {
  const main = planner.app.process()
  const gone = new Promise((done) => main.once('exit', done))
  for (const pid of [...childrenOf(main.pid ?? 0), main.pid ?? 0]) kill(pid)
  if (main.exitCode === null && main.signalCode === null) await gone
}

/** Answers the next save dialogs with one path, or cancels them with null. */
export async function stubSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: target === null, filePath: target ?? '' })
  }, filePath)
}

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`
  if (!fs.existsSync(file)) return []
  const direct = fs.readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number)
  return direct.flatMap((child) => [...childrenOf(child), child])
}

interface Fixtures {
  readonly userData: string
  readonly planner: Planner
}

/** A test with its own data folder (`userData`) and, when asked for, a running program (`planner`). */
export const test = base.extend<Fixtures>({
  // Playwright reads the fixture's needs from this pattern; an empty one says "none".
  userData: async ({}, run) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-'))
    await run(folder)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  planner: async ({ userData }, run) => {
    const planner = await launchPlanner(userData)
    await run(planner)
    await planner.app.close().catch(() => undefined)
  }
})
export { expect } from '@playwright/test'
