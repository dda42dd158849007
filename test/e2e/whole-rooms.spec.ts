import type { Page } from '@playwright/test'
import { fullDecided, fullPlan } from './full-seed'
import { expect, launchPlanner, test } from './launch'
import { resizeWindow } from './look'
import { decidedPlan, emptyPlan, samplePlan, seedPlan, seedReview } from './plan-seed'
import { PROJECT } from './store-truth'
import { expectWhole, go, inDialog, SIZES, walkByTab } from './whole'

async function reached(page: Page, where: string): Promise<void> {
  const { missed, unseen, stops } = await walkByTab(page)
  expect(stops, where).toBeGreaterThan(3)
  expect({ where, missed, unseen }).toEqual({ where, missed: [], unseen: [] })
}

async function look(page: Page, where: string): Promise<void> {
  await expectWhole(page, where)
  await reached(page, where)
}

/** At 200 % the side panes are drawers behind a button. */
async function pane(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  if (await button.isVisible()) await button.click()
}

async function toPart(page: Page, part: RegExp): Promise<void> {
  const row = page.locator('.outline [role=row]').filter({ hasText: part }).locator('.outline-title').first()
  if (!await row.isVisible()) await page.getByRole('button', { name: 'แสดงโครงร่าง' }).click()
  await row.click()
  const overlay = page.locator('.ui-overlay')
  if (await overlay.count() > 0) await overlay.getByRole('button', { name: 'ปิด' }).first().click()
  await expect(overlay).toHaveCount(0)
  await page.waitForTimeout(300)
}

for (const [width, height] of SIZES) {
  const size = `${String(width)}×${String(height)}`
  test(`bin, conflicts, find and palette are reached by Tab at ${size}`, async ({ userData }) => {
    test.setTimeout(120_000)
    seedPlan(userData, fullPlan())
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    await go(page, `/projects/${PROJECT}`)
    await page.getByRole('button', { name: 'ลบโครงการ' }).first().click()
    await go(page, '/bin')
    await page.getByRole('button', { name: /^กู้คืน/ }).first().waitFor()
    await look(page, 'bin')
    await go(page, '/conflicts')
    await look(page, 'conflict cards')
    await go(page, '/find')
    await page.getByRole('searchbox').fill('ยุติธรรมชุมชน')
    await page.getByText(/^พบ [\d,]+ รายการ/).first().waitFor()
    await expectWhole(page, 'found')
    await inDialog(page, () => page.keyboard.press('Control+KeyK'), 'palette')
    await app.close()
  })

  test(`recall, history and spelling list are whole at ${size}`, async ({ userData }) => {
    test.setTimeout(120_000)
    seedPlan(userData, decidedPlan(samplePlan(), 'submitted'))
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    await go(page, '/plan')
    await inDialog(page, () => page.getByRole('button', { name: 'เรียกคืนมาแก้ไข' }).click(), 'recall')
    await page.getByRole('button', { name: 'เรียกคืนมาแก้ไข' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'เรียกคืนมาแก้ไข' }).click()
    await expect(page.locator('.ui-overlay')).toHaveCount(0)
    await toPart(page, /บทสรุปผู้บริหาร/)
    await page.locator('.narrative').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('ยุทธสาสตร์ของจังหวัดใช้ดิจิตอล ')
    await page.waitForTimeout(900)
    await pane(page, /^แสดงตรวจสอบ/)
    for (const tab of ['คำ', 'ประวัติ']) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.waitForTimeout(500)
      await look(page, `inspector ${tab}`)
    }
    await app.close()
  })

  test(`map, alignment and its dialog, and a table in the text are whole at ${size}`, async ({ userData }) => {
    test.setTimeout(120_000)
    seedPlan(userData, samplePlan())
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    await go(page, '/plan')
    await toPart(page, /ทิศทางยุทธศาสตร์/)
    await look(page, 'direction with its map')
    await toPart(page, /ความสอดคล้องกับแผนระดับต่าง ๆ/)
    await expectWhole(page, 'alignment')
    await go(page, `/projects/${PROJECT}`)
    await inDialog(page, () => page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' }).click(), 'catalogue')
    await go(page, '/plan')
    await toPart(page, /บทสรุปผู้บริหาร/)
    await page.locator('.narrative').click()
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'ตาราง' }).first().click()
    await page.getByRole('button', { name: 'แทรกตาราง' }).click()
    await page.locator('.narrative table').waitFor()
    await expectWhole(page, 'table')
    await app.close()
  })

  test(`the templates are whole at ${size}`, async ({ userData }) => {
    seedPlan(userData, emptyPlan())
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    await go(page, '/plan')
    await toPart(page, /การขับเคลื่อน/)
    const guide = page.getByRole('complementary', { name: 'แนวการเขียนส่วนนี้' })
    const fold = guide.getByText('แนวการเขียนส่วนนี้')
    if (!await guide.getByRole('button', { name: 'แม่แบบ…' }).isVisible()) await fold.click()
    await inDialog(page, () => guide.getByRole('button', { name: 'แม่แบบ…' }).click(), 'templates')
    await app.close()
  })

  test(`a remark thread before the reviewer is reached by Tab at ${size}`, async ({ userData }) => {
    test.setTimeout(120_000)
    const plan = fullDecided('submitted')
    seedReview(userData, plan)
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    await go(page, `/review/${plan[0]!.id}`)
    await pane(page, /^แสดงตรวจสอบ/)
    await page.getByRole('tab', { name: /^ความเห็น/ }).click()
    await look(page, 'remarks')
    await app.close()
  })
}

test('the palette of a reviewer offers what a reviewer may do, and leads into a submitted plan', async ({ userData }) => {
  const plan = fullDecided('submitted')
  seedReview(userData, plan)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await go(page, '/review')
  await page.keyboard.press('Control+KeyK')
  const dialog = page.getByRole('dialog')
  const options = dialog.getByRole('option')
  await options.first().waitFor()
  const words = (await options.allTextContents()).join('\n')
  expect(words).toContain('กล่องรับแผน')
  expect(words).not.toMatch(/เพิ่มโครงการ|เพิ่มประเด็น|เริ่มแผนใหม่|ส่งแผน|ถังขยะ|ขีดเส้นใต้/)
  const project = plan.find(({ id }) => id === PROJECT)!
  await page.keyboard.insertText(String(project.fields['title']).slice(0, 30))
  const found = options.filter({ hasText: String(project.fields['title']).slice(0, 12) })
  await found.first().waitFor()
  await found.first().click()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain(`/review/${plan[0]!.id}`)
  await expect(page.locator('.ui-overlay')).toHaveCount(0)
  await app.close()
})
