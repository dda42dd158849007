import type { Page } from '@playwright/test'
import { expectAccessible, resizeWindow } from './look'
import { expect, launchPlanner, test } from './launch'
import { emptyPlan, seedPlan } from './plan-seed'

async function writes(page: Page, words: string): Promise<void> {
  await page.locator('.narrative').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words)
}

test('doubtful words are underlined, changed by keys, kept as words of the office, and never hinder', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: /^แผน/ }).click()
  await page.locator('.narrative').waitFor()
  const marks = page.locator('.narrative .spelling-mark')
  await writes(page, 'ยุทธสาสตร์ของจังหวัดใช้ดิจิตอลและศูนย์ยุติธรรมชุชมชน ')
  await expect(marks).toHaveText(['ยุทธสาสตร์', 'ดิจิตอล', 'ศูนย์ยุติธรรมชุชมชน'])
  await page.screenshot({ path: 'test-results/spelling.png' })

  // By keys: the caret on the first word, Alt+Enter, Enter.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Enter')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem').first()).toHaveText('เปลี่ยนเป็น “ยุทธศาสตร์”')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('.narrative')).toContainText('ยุทธศาสตร์ของจังหวัด')
  await expect(page.locator('.narrative:focus')).toHaveCount(1)

  // By mouse: a word of the office, shared with the plan, taken back with one press.
  await marks.filter({ hasText: 'ดิจิตอล' }).click()
  await menu.getByRole('menuitem', { name: 'เพิ่มเป็นคำของสำนักงาน' }).click()
  await expect(marks).toHaveText(['ศูนย์ยุติธรรมชุชมชน'])
  await page.getByRole('tab', { name: 'คำ', exact: true }).click()
  await expect(page.getByRole('list', { name: 'คำที่น่าสงสัย' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.locator('.spelling-own')).toContainText('ดิจิตอล')
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/spelling-list.png' })
  await page.getByRole('button', { name: 'นำ “ดิจิตอล” ออก' }).click()
  await expect(marks).toHaveText(['ดิจิตอล', 'ศูนย์ยุติธรรมชุชมชน'])

  // Off, and saved all the same.
  await page.getByText('ขีดเส้นใต้คำที่น่าสงสัยขณะเขียน').click()
  await expect(marks).toHaveCount(0)
  await expect(page.locator('.frame-status')).toContainText('บันทึกแล้ว')
  await app.close()
})

test('a word is changed, kept or skipped from the list by keys alone, where it stands', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: /^แผน/ }).click()
  await page.locator('.narrative').waitFor()
  await writes(page, 'ยุทธสาสตร์ของจังหวัดใช้ดิจิตอลและศูนย์ยุติธรรมชุชมชน ')
  await page.getByRole('tab', { name: 'คำ', exact: true }).click()
  const rows = page.getByRole('list', { name: 'คำที่น่าสงสัย' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await page.screenshot({ path: 'test-results/spelling-verbs.png' })
  await expectAccessible(page)
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await page.keyboard.press('Tab')
  for (let at = 0; at < 8 && !(await focused()).startsWith('เปลี่ยน “ยุทธ'); at += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(page.locator('.narrative')).toContainText('ยุทธศาสตร์ของจังหวัด')
  // The keyboard stays in the list, on the next word.
  await expect.poll(focused).toBe('เปลี่ยน “ดิจิตอล” เป็น “ดิจิทัล”')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('เพิ่ม “ดิจิตอล” เป็นคำของสำนักงาน')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect.poll(focused).toContain('ศูนย์ยุติธรรมชุชมชน')
  // The word itself leads to its place.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.narrative:focus')).toHaveCount(1)
  await app.close()
})
