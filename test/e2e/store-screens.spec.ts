import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, projectRoot, test, type Planner } from './launch'
import { expectAccessible, resizeWindow, watchPolicy } from './look'
import { missingKeys, thaiLeft, word } from './store-words'
import { PROJECT } from './store-truth'

const SCREENS = ['home', 'plan', 'projects', 'documents', 'conflicts', 'sync', 'settings'] as const
const PATHS: Readonly<Record<(typeof SCREENS)[number], string>> = {
  home: '/', plan: '/plan', projects: '/projects', documents: '/documents', conflicts: '/conflicts', sync: '/sync', settings: '/settings'
}

/** What the window complained of from now on. */
function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()) })
  return complaints
}

/** The first run of an office with the plan of the sample file, through its button. */
async function beginFromFile(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'เปิดไฟล์ข้อมูลแผน…' }).click()
  await (await chooser).setFiles(path.join(projectRoot, 'resources/sample/sukhothai-2571.json'))
  await page.getByLabel('ชื่อ–นามสกุล').fill('สมหญิง ใจดี')
  await look(page)
  await page.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
}

async function goTo(page: Page, where: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = `#${hash}` }, where)
  await page.waitForFunction((hash) => location.hash.startsWith(`#${hash}`), where)
  await page.locator('main h1, [role=main] h1, .outline').first().waitFor()
  await page.waitForTimeout(250)
}

/** Every screen of an office, every part of the plan among them. */
async function walkOffice(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const screen of SCREENS) {
    await goTo(page, PATHS[screen])
    await look(screen)
    if (screen === 'plan') {
      const parts = page.locator('.outline [role=option]')
      for (let part = 0; part < await parts.count(); part += 1) {
        await parts.nth(part).click()
        await page.waitForTimeout(200)
        await look(`part ${String(part + 1)}`)
      }
    }
  }
  await page.evaluate((project) => { location.hash = `#/projects/${project}` }, PROJECT)
  await page.locator('.grid-row').first().waitFor()
  await look('project')
}

async function smallScreen({ app }: Planner): Promise<void> {
  await resizeWindow(app, 1366, 768)
}

test('every screen of an office is accessible at 1366×768, without a refusal of the policy or a complaint', async ({ planner }) => {
  test.slow()
  const { page } = planner
  await smallScreen(planner)
  const complaints = watchComplaints(page)
  const refused = await watchPolicy(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  await beginFromFile(page, expectAccessible)
  await walkOffice(page, (where) => test.step(where, () => expectAccessible(page)))
  expect(await refused()).toEqual([])
  expect(complaints).toEqual([])
})

test('the first run of a reviewer is accessible at 1366×768, without a refusal of the policy or a complaint', async ({ planner }) => {
  const { page } = planner
  await smallScreen(planner)
  const complaints = watchComplaints(page)
  const refused = await watchPolicy(page)
  await page.locator('label', { hasText: 'ผู้ทบทวนแผนจากส่วนกลาง' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByLabel('ชื่อ–นามสกุล').fill('ผู้พิจารณาแผน')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('button', { name: 'เชื่อมต่อส่วนกลาง' }).waitFor()
  await expectAccessible(page)
  expect(await refused()).toEqual([])
  expect(complaints).toEqual([])
})

test('in English no Thai word of the program is left on any screen, and no key stands for its words', async ({ planner }) => {
  test.slow()
  const { page } = planner
  await smallScreen(planner)
  await beginFromFile(page, () => Promise.resolve())
  await page.getByRole('button', { name: /เมนูผู้ใช้/ }).click()
  await page.getByRole('menuitem', { name: /English/ }).click()
  const nav = page.getByRole('navigation', { name: word('en', 'shell.nav.label') })
  for (const screen of SCREENS) await expect(nav.getByRole('link', { name: word('en', `shell.nav.${screen}`) })).toBeVisible()
  const found: Record<string, readonly string[]> = {}
  await walkOffice(page, async (where) => {
    const left = [...await thaiLeft(page), ...await missingKeys(page)]
    if (left.length > 0) found[where] = left
  })
  expect(found).toEqual({})
  await goTo(page, PATHS.settings)
  await expect(page.getByRole('heading', { level: 1, name: word('en', 'shell.settings.title') })).toBeVisible()
  await page.getByText(word('en', 'shell.user.thai'), { exact: true }).first().click()
  await expect(page.getByRole('navigation', { name: word('th', 'shell.nav.label') })).toBeVisible()
})
