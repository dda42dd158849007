import type { Page } from '@playwright/test'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { emptyPlan, samplePlan, seedPlan } from './plan-seed'

const SAVED_MS = 1_500

async function openPart(page: Page, name: string | RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name }).click()
}

function editor(page: Page) {
  return page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
}

test('what was typed is there after the power is cut', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const first = await launchPlanner(userData)
  await openPart(first.page, /^1 บทนำ/)
  await editor(first.page).click()
  await first.page.keyboard.insertText('จังหวัดสุโขทัยตั้งอยู่ภาคเหนือตอนล่าง ')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.insertText('มี 9 อำเภอ 84 ตำบล')
  await first.page.waitForTimeout(SAVED_MS)
  await killPlanner(first)

  const again = await launchPlanner(userData)
  await openPart(again.page, /^1 บทนำ/)
  await expect(editor(again.page).locator('p')).toHaveText(['จังหวัดสุโขทัยตั้งอยู่ภาคเหนือตอนล่าง ', 'มี 9 อำเภอ 84 ตำบล'])
  await again.app.close()
})

test('leaving the part within the pause saves too', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^1 บทนำ/)
  await editor(page).click()
  await page.keyboard.insertText('หลักการและเหตุผล')
  await openPart(page, /^2 ข้อมูล/)
  await openPart(page, /^1 บทนำ/)
  await expect(editor(page)).toHaveText('หลักการและเหตุผล')
  await app.close()
})

test('undo stays inside the text while writing, and reaches commands outside it', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^1 บทนำ/)
  const text = editor(page)
  const before = await text.innerText()
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' ข้อความเพิ่ม')
  await page.waitForTimeout(SAVED_MS)
  await page.keyboard.press('Control+z')
  await expect.poll(() => text.innerText()).toBe(before)

  await openPart(page, /^6\.1 /)
  const names = page.getByRole('textbox', { name: 'ตัวชี้วัด', exact: true })
  const count = await names.count()
  await page.getByRole('button', { name: /^รายละเอียดของ/ }).first().click()
  await page.getByRole('button', { name: 'ลบตัวชี้วัด' }).click()
  await expect(names).toHaveCount(count - 1)
  await page.getByRole('row', { selected: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(names).toHaveCount(count)
  await app.close()
})

test('the toolbar and the keys of a word processor shape paragraphs', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^4 การวิเคราะห์/)
  await editor(page).click()
  await page.getByRole('button', { name: 'หัวข้อ', exact: true }).click()
  await page.keyboard.insertText('จุดแข็ง')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- ')
  await page.keyboard.insertText('เครือข่ายครบทุกตำบล')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('บุคลากรมีประสบการณ์')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText('สรุป')
  const shapes = editor(page).locator('[data-style]')
  await expect(shapes).toHaveText(['จุดแข็ง', 'เครือข่ายครบทุกตำบล', 'บุคลากรมีประสบการณ์', 'สรุป'])
  expect(await shapes.evaluateAll((all) => all.map((each) => each.getAttribute('data-style')))).toEqual(['heading', 'bullet', 'bullet', 'body'])
  await expect(shapes.last().locator('strong')).toHaveText('สรุป')
  await app.close()
})
