import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { killPlanner, launchPlanner, stubSaveDialog, type Planner } from '../test/e2e/launch'
import { t } from './words'

export { t }

export interface Album {
  /** Where pictures go; `null` takes none. */
  readonly folder: string | null
  count: number
}

/** One person at one machine: the real app in its own window, on its own data folder. */
export class Desk {
  private constructor(private planner: Planner, private readonly album: Album, readonly name: string) {}

  static async open(userData: string, album: Album, name: string): Promise<Desk> {
    const desk = new Desk(await launchPlanner(userData), album, name)
    desk.watch()
    return desk
  }

  get page(): Page {
    return this.planner.page
  }

  /** Everything the window complained of: the journey ends with none. */
  readonly complaints: string[] = []

  private watch(): void {
    this.page.on('pageerror', (error) => this.complaints.push(`${this.name}: ${error.message}`))
    this.page.on('console', (message) => { if (message.type() === 'error') this.complaints.push(`${this.name}: ${message.text()}`) })
  }

  async picture(title: string): Promise<void> {
    if (this.album.folder === null) return
    // Chunks that load and fonts that settle are no part of the picture.
    await this.page.waitForTimeout(700)
    this.album.count += 1
    const file = path.join(this.album.folder, `${String(this.album.count).padStart(2, '0')}-${title}.png`)
    await this.page.screenshot({ path: file })
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first().click()
  }

  async go(section: string): Promise<void> {
    await this.page.getByRole('navigation', { name: t('shell.nav.label') }).getByRole('link', { name: section }).click()
  }

  /** Opens a part of the plan from the outline. */
  async openPart(title: string): Promise<void> {
    await this.page.getByRole('treegrid', { name: t('workspace.outline.list') }).getByRole('row', { name: title }).first().click()
  }

  /** The control of a KPI's field, found by the title that stands in its row. */
  async kpiField(title: string, field: string): Promise<Locator> {
    const titles = this.page.locator('[data-field^="kpi:"][data-field$=":title"]')
    await titles.first().waitFor()
    const place = await titles.evaluateAll((places, wanted) => {
      const mine = places.find((one) => one.querySelector('textarea')?.value === wanted)
      return mine?.getAttribute('data-field') ?? null
    }, title)
    if (place === null) throw new Error(`no KPI is called ${title}`)
    return this.page.locator(`[data-field="${place.replace(/title$/, field)}"] input`)
  }

  /** Waits until the status bar says that everything is on disk. */
  async saved(): Promise<void> {
    await this.page.waitForTimeout(500)
    await this.page.getByText(/บันทึกแล้ว \d/).first().waitFor()
  }

  async enrol(address: string, code: string): Promise<void> {
    await this.page.getByLabel(t('sync.enrol.address')).fill(address)
    await this.page.getByLabel(t('sync.enrol.code')).fill(code)
  }

  /** Presses "sync now" and waits until nothing waits. */
  async sync(): Promise<void> {
    await this.go(t('shell.nav.sync'))
    await this.press(t('sync.screen.now'))
    await this.page.getByText(t('sync.screen.unsentNone')).first().waitFor({ timeout: 60_000 })
    await this.page.waitForTimeout(800)
  }

  /** A power cut, and the next start on the same data folder. */
  async killAndReopen(): Promise<void> {
    await killPlanner(this.planner)
    await this.reopen()
  }

  /** The next start after IndexedDB was lost, as a full disk makes Chromium do. */
  async loseDatabaseAndReopen(): Promise<void> {
    await killPlanner(this.planner)
    for (const name of fs.readdirSync(this.planner.userData)) {
      if (/indexeddb/i.test(name)) fs.rmSync(path.join(this.planner.userData, name), { recursive: true, force: true })
    }
    await this.reopen()
  }

  private async reopen(): Promise<void> {
    this.planner = await launchPlanner(this.planner.userData)
    this.watch()
  }

  async saveDialogAnswers(filePath: string): Promise<void> {
    await stubSaveDialog(this.planner.app, filePath)
  }

  async close(): Promise<void> {
    await this.planner.app.close()
  }
}
