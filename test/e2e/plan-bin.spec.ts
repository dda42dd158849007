import type { Page } from '@playwright/test'
import { lineRows } from './budget-grid'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'
import { PROJECT } from './store-truth'

const LINES = 12

/** The sample plan whose project has exactly twelve budget lines. */
function planWithTwelveLines(): SeedRecord[] {
  const records = samplePlan()
  const own = records.filter(({ kind, fields }) => kind === 'budgetLine' && fields['project'] === PROJECT)
  const more = Array.from({ length: LINES - own.length }, (_, index): SeedRecord => ({
    ...own[0]!, id: seedId(700 + index), fields: { ...own[0]!.fields, item: `ค่าวัสดุเพิ่มเติม ${String(index + 1)}`, order: `b${String(index)}` }
  }))
  return [...records, ...more]
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

const title = String(samplePlan().find(({ id }) => id === PROJECT)!.fields['title'])
const other = samplePlan().find(({ kind, id }) => kind === 'project' && id !== PROJECT)!
const messages = (page: Page) => page.getByRole('region', { name: 'ข้อความแจ้ง' })

async function deleteProject(page: Page): Promise<void> {
  await go(page, `#/projects/${PROJECT}`)
  await expect(lineRows(page)).toHaveCount(LINES)
  await page.getByRole('button', { name: 'ลบโครงการ' }).first().click()
  await expect(messages(page)).toContainText('ลบโครงการแล้ว')
}

test('a project deleted with its twelve lines comes back by เลิกทำ, and later from the recycle bin with who and when', async ({ userData }) => {
  seedPlan(userData, planWithTwelveLines())
  const first = await launchPlanner(userData)
  await deleteProject(first.page)
  await messages(first.page).getByRole('button', { name: 'เลิกทำ' }).click()
  await go(first.page, `#/projects/${PROJECT}`)
  await expect(lineRows(first.page)).toHaveCount(LINES)
  await deleteProject(first.page)
  await expect(first.page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  await killPlanner(first)

  const { app, page } = await launchPlanner(userData)
  await go(page, '#/bin')
  const entry = page.getByRole('listitem').filter({ hasText: title })
  await expect(entry).toContainText('ลบโดย สมหญิง ใจดี')
  await expect(entry).toContainText(/พร้อมรายการย่อย \d+ รายการ/)
  await expect(entry).toContainText('เหลืออีก 30 วัน')
  await resizeWindow(app, 1366, 768)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('bin.png') })
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: test.info().outputPath('bin-200.png') })
  await resizeWindow(app, 1366, 768)

  await entry.getByRole('button', { name: /^กู้คืน/ }).focus()
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('กู้คืนแล้ว')
  await expect(page.getByText('ถังขยะว่าง')).toBeVisible()
  await go(page, `#/projects/${PROJECT}`)
  await expect(lineRows(page)).toHaveCount(LINES)
  // The restore is a step like any other, by its physical key.
  await page.keyboard.press('Control+KeyZ')
  await go(page, '#/bin')
  await expect(entry).toContainText('สมหญิง ใจดี')
  await app.close()
})

test('the last steps stand in the title bar by name, over all screens, and a lower one takes back all above it', async ({ userData }) => {
  seedPlan(userData, planWithTwelveLines())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await deleteProject(page)
  await go(page, `#/projects/${other.id}`)
  const field = page.getByRole('textbox', { name: 'ชื่อโครงการ' })
  await field.fill('ชื่อใหม่ของอีกโครงการ')
  await field.blur()
  await go(page, '#/')
  await page.getByRole('button', { name: 'เลิกทำ: แก้โครงการ' }).click()
  await expect(page.getByRole('button', { name: new RegExp(`เลิกทำถึงขั้นนี้ \\(2 ขั้น\\): ลบโครงการ · ${title}`) })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('steps.png') })
  await page.getByRole('button', { name: /เลิกทำถึงขั้นนี้ \(2 ขั้น\): ลบโครงการ/ }).click()
  await expect(messages(page)).toContainText('เลิกทำแล้ว 2 ขั้น')
  await go(page, `#/projects/${PROJECT}`)
  await expect(lineRows(page)).toHaveCount(LINES)
  await app.close()
})
