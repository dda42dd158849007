import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { newCell, typeInto } from './budget-grid'
import { fullDecided, fullPlan } from './full-seed'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { resizeWindow } from './look'
import { decidedPlan, samplePlan, seedPlan, seedReview } from './plan-seed'
import { PROJECT } from './store-truth'

const SECRET = 'ถ้อยคำที่ยังไม่ส่งข้อหนึ่ง'

/** Words are on disk a moment after the last key. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(600)
}

/** Every file of the shell beside the database itself: the journal and the logs. */
function shellFiles(userData: string): string {
  return ['journal', 'logs'].flatMap((folder) => {
    const at = path.join(userData, folder)
    return fs.existsSync(at) ? fs.readdirSync(at).map((file) => fs.readFileSync(path.join(at, file), 'utf8')) : []
  }).join('\n')
}

test('a remark of a reviewer that was begun is there after a power cut, and gone once it is sent', async ({ userData }) => {
  const plan = fullDecided('submitted')
  seedReview(userData, plan)
  const open = async (page: Page): Promise<void> => {
    await page.evaluate((hash) => { location.hash = hash }, `#/review/${plan[0]!.id}`)
    await page.locator('.outline [role=row]').first().waitFor()
  }
  const first = await launchPlanner(userData)
  await resizeWindow(first.app, 1366, 768)
  await open(first.page)
  await first.page.locator('.outline [role=row]').filter({ hasText: 'ทิศทางยุทธศาสตร์' }).locator('.outline-title').click()
  await first.page.getByRole('textbox', { name: 'วิสัยทัศน์' }).first().click()
  await first.page.getByRole('tab', { name: /ความเห็น/ }).click()
  await first.page.getByRole('textbox', { name: 'ความเห็นใหม่' }).fill(SECRET)
  await pause(first.page)
  await killPlanner(first)
  expect(shellFiles(userData)).not.toContain(SECRET)

  const second = await launchPlanner(userData)
  await resizeWindow(second.app, 1366, 768)
  await open(second.page)
  await second.page.getByRole('tab', { name: /ความเห็น/ }).click()
  const begun = second.page.getByRole('region', { name: 'ความเห็นที่เขียนค้างไว้ ยังไม่ส่ง' })
  await begun.waitFor()
  await second.page.screenshot({ path: 'test-results/unsent-remark.png' })
  await begun.getByRole('button').first().click()
  const box = second.page.getByRole('textbox', { name: 'ความเห็นใหม่' })
  await expect(box).toHaveValue(SECRET)
  await second.page.getByRole('button', { name: 'เพิ่มความเห็น' }).click()
  await expect(second.page.getByRole('article').filter({ hasText: SECRET })).toHaveCount(1)
  await expect(box).toHaveValue('')
  await killPlanner(second)

  const third = await launchPlanner(userData)
  await open(third.page)
  await third.page.getByRole('tab', { name: /ความเห็น/ }).click()
  await expect(third.page.getByRole('article').filter({ hasText: SECRET })).toHaveCount(1)
  await expect(third.page.getByRole('region', { name: 'ความเห็นที่เขียนค้างไว้ ยังไม่ส่ง' })).toHaveCount(0)
  await third.app.close()
})

test('an answer and a budget line that were begun are there after a power cut', async ({ userData }) => {
  seedPlan(userData, decidedPlan(samplePlan(), 'returned', [{ target: PROJECT, targetKind: 'project', field: 'title', text: 'ขอปรับชื่อ' }]))
  const open = async (page: Page): Promise<void> => {
    await page.evaluate((hash) => { location.hash = hash }, `#/projects/${PROJECT}`)
    await page.locator('.grid-row-new').waitFor()
    const show = page.getByRole('button', { name: 'แสดงความเห็นและประวัติ' })
    if (await show.isVisible()) await show.click()
  }
  const first = await launchPlanner(userData)
  await resizeWindow(first.app, 1366, 768)
  await open(first.page)
  await first.page.getByRole('article').getByRole('button', { name: 'ตอบ' }).first().click()
  await first.page.getByRole('article').getByRole('textbox').first().fill(SECRET)
  await typeInto(first.page, newCell(first.page, 'item'), 'ค่าอาหารที่พิมพ์ค้าง')
  for (const _ of ['category', 'factors', 'rate']) await first.page.keyboard.press('Tab')
  await first.page.keyboard.insertText('12,')
  await pause(first.page)
  await killPlanner(first)
  expect(shellFiles(userData)).not.toContain(SECRET)

  const second = await launchPlanner(userData)
  await resizeWindow(second.app, 1366, 768)
  await open(second.page)
  const begun = second.page.locator('.grid-row-waiting')
  await expect(begun.locator('[data-cell="item"]')).toHaveText('ค่าอาหารที่พิมพ์ค้าง')
  await expect(begun.locator('[data-cell="rate"] input')).toHaveValue('12,')
  await expect(second.page.getByRole('article').getByRole('textbox')).toHaveValue(SECRET)
  await second.page.screenshot({ path: 'test-results/unsent-line.png' })
  await second.app.close()
})

test('a history says since when it is kept', async ({ userData }) => {
  seedPlan(userData, fullPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate((hash) => { location.hash = hash }, `#/projects/${PROJECT}`)
  await page.getByRole('button', { name: 'แสดงความเห็นและประวัติ' }).click()
  await expect(page.getByText(/บันทึกประวัติในเครื่องนี้ตั้งแต่/)).toBeVisible()
  await page.screenshot({ path: 'test-results/history-since.png' })
  await app.close()
})
