import { AxeBuilder } from '@axe-core/playwright'
import { expect, type ElectronApplication, type Page } from '@playwright/test'

/** No finding of axe on what is shown now. Legacy mode: one page, no second window that Electron would refuse. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(found).toEqual([])
}

/** Collects what the content security policy refused from now on. */
export async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const refused: string[] = []
    Object.assign(window, { refusedByPolicy: refused })
    document.addEventListener('securitypolicyviolation', (event) => { refused.push(`${event.violatedDirective} ${event.blockedURI}`) })
  })
  return () => page.evaluate(() => (window as unknown as { refusedByPolicy: string[] }).refusedByPolicy)
}

/** Gives the window's content this size in CSS pixels; 683×384 is 1366×768 at 200 % zoom. */
export async function resizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.unmaximize()
    window?.setMinimumSize(1, 1)
    window?.setContentSize(w!, h!)
  }, [width, height])
}

/** True when nothing sticks out of the window sideways. */
export async function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth && document.body.scrollWidth <= window.innerWidth)
}

/** Answers the first run as an officer, by name of the province. */
export async function beginAsOfficer(page: Page, province: string): Promise<void> {
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  const office = page.getByRole('combobox', { name: 'สำนักงาน' })
  await office.fill(province)
  await page.getByRole('option').first().waitFor()
  await office.press('ArrowDown')
  await office.press('Enter')
  await page.getByLabel('ชื่อ–นามสกุล').fill('สมหญิง ใจดี')
  await page.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
}
