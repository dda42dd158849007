import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronEnv, resolveElectron, sandboxArgs } from '../scripts/electron-runtime.mjs'

/** The folder whose `out/` is measured: this project, or another build named by BENCH_APP. */
export const builtApp = path.resolve(process.env['BENCH_APP'] ?? '.')
export const blankApp = path.resolve('bench/blank')

export interface ElectronWindow {
  readonly app: ElectronApplication
  readonly page: Page
}

/** A temporary folder and its removal, which also happens when the process ends early. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-bench-'))
  const clear = (): void => { fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
  process.once('exit', clear)
  const remove = (): void => {
    process.off('exit', clear)
    clear()
  }
  return { folder, remove }
}

/** Starts an app folder on a data folder; the caller closes `app`. */
export async function openWindow(appFolder: string, userData: string): Promise<ElectronWindow> {
  const runtime = resolveElectron()
  const app = await _electron.launch({
    executablePath: runtime.exe,
    args: [...sandboxArgs(), '--lang=th', '--disable-gpu', appFolder],
    env: { ...electronEnv(runtime), PLANNER_USER_DATA: userData }
  })
  return { app, page: await app.firstWindow() }
}

/** ms from starting the process until `selector` is on the screen; then the program is closed. */
export async function startUp(appFolder: string, userData: string, selector: string): Promise<number> {
  const start = performance.now()
  const { app, page } = await openWindow(appFolder, userData)
  try {
    await page.locator(selector).first().waitFor()
    return performance.now() - start
  } finally {
    await app.close()
  }
}

/** As `startUp`, on a data folder that never was. */
export async function firstStartUp(appFolder: string, selector: string): Promise<number> {
  const { folder, remove } = temporaryFolder()
  try {
    return await startUp(appFolder, folder, selector)
  } finally {
    remove()
  }
}
