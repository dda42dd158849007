import type { Locator, Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { emptyPlan, samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!
const TITLES = ['ประชุมคณะกรรมการศูนย์ยุติธรรมชุมชน', 'อบรมกรรมการและเครือข่าย', 'ติดตามและประเมินผล'] as const

function activity(number: number, fields: Record<string, unknown>): SeedRecord {
  const { office, plan } = project
  return { id: seedId(700 + number), kind: 'activity', office, plan, fields: { project: project.id, order: `a${String(number)}`, title: TITLES[number], ...fields } }
}

function withActivities(): SeedRecord[] {
  return [
    ...emptyPlan(), { ...project, fields: { ...project.fields, issue: '', strategy: '' } },
    activity(0, { owner: 'ฝ่ายอำนวยการ', unit: 'ครั้ง', weight: 3_000, start: '2026-11', end: '2027-02' }),
    activity(1, { unit: 'คน', weight: 3_000 }),
    activity(2, { unit: 'ครั้ง', weight: 3_000, start: '2027-08', end: '2028-11' }),
    ...sample.filter(({ kind, fields }) => kind === 'budgetLine' && fields['project'] === project.id)
  ]
}

async function open(page: Page, query = ''): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, `#/projects/${project.id}${query}`)
  await page.getByRole('heading', { name: 'กิจกรรมและแผนการดำเนินงาน' }).waitFor()
}

function bar(page: Page, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${title} (ดำเนินการ|ยังไม่กำหนด)`) })
}

/** Where a month of the shown year stands over the bar of an activity. */
async function monthPlace(page: Page, row: number, month: number): Promise<{ x: number; y: number }> {
  const slot = page.locator('.gantt-track').nth(row).locator(`[data-month="${String(month)}"]`)
  await slot.scrollIntoViewIfNeeded()
  const box = (await slot.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, row: number, from: number, to: number, edge = 0): Promise<void> {
  const start = await monthPlace(page, row, from)
  const end = await monthPlace(page, row, to)
  await page.mouse.move(start.x + edge, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 4 })
  await page.mouse.move(end.x + edge, end.y, { steps: 4 })
  await page.mouse.up()
}

test('activities are added, weighed to a hundred percent and scheduled by key and by mouse; one undo takes back one gesture', async ({ userData }, info) => {
  seedPlan(userData, withActivities())
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, `?at=${seedId(700)}&field=weight`)
  const weights = page.getByRole('textbox', { name: 'น้ำหนัก (%)' })
  await expect(weights.first()).toBeFocused()
  await expect(page.getByText('ขาดอีก 10.00')).toBeVisible()
  await page.keyboard.insertText('๔๐')
  await expect(page.getByText('ครบ 100 %')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'เฉลี่ยน้ำหนักเท่ากัน' }).click()
  await expect(weights.first()).toHaveValue('33.34')
  await page.keyboard.press('Control+z')
  await expect(weights.first()).toHaveValue('40.00')

  const first = bar(page, TITLES[0])
  const year = page.getByRole('heading', { name: /แผนรายเดือน ปีงบประมาณ/ })
  const shown = await year.textContent()
  if (shown?.includes('2571') === true) await page.getByRole('button', { name: 'ปีงบประมาณก่อนหน้า' }).click()
  await expect(year).toContainText('2570')
  await expect(first).toHaveAccessibleName(/พ.ย. 2569 – ก.พ. 2570 รวม 4 เดือน/)
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(first).toHaveAccessibleName(/ธ.ค. 2569 – มี.ค. 2570/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(first).toHaveAccessibleName(/ธ.ค. 2569 – เม.ย. 2570/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(first).toHaveAccessibleName(/พ.ย. 2569 – เม.ย. 2570 รวม 6 เดือน/)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveAccessibleName(/ธ.ค. 2569 – เม.ย. 2570/)

  // Drawn over empty months, moved, stretched at its end, each one undo.
  const second = bar(page, TITLES[1])
  await drag(page, 1, 2, 4)
  await expect(second).toHaveAccessibleName(/พ.ย. 2569 – ม.ค. 2570 รวม 3 เดือน/)
  await drag(page, 1, 3, 6)
  await expect(second).toHaveAccessibleName(/ก.พ. 2570 – เม.ย. 2570/)
  const width = (await page.locator('[data-month="1"]').first().boundingBox())!.width
  await drag(page, 1, 7, 9, width / 2 - 4)
  await expect(second).toHaveAccessibleName(/ก.พ. 2570 – มิ.ย. 2570 รวม 5 เดือน/)
  await page.keyboard.press('Control+z')
  await expect(second).toHaveAccessibleName(/ก.พ. 2570 – เม.ย. 2570 รวม 3 เดือน/)

  // Esc lets go of a bar in the middle of a gesture, and what was drawn is not stored.
  const held = await monthPlace(page, 1, 6)
  const beyond = await monthPlace(page, 1, 9)
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  await page.mouse.move(beyond.x, beyond.y, { steps: 4 })
  await expect(second).toHaveAccessibleName(/พ.ค. 2570 – ก.ค. 2570/)
  await page.keyboard.press('Escape')
  await expect(second).toHaveAccessibleName(/ก.พ. 2570 – เม.ย. 2570 รวม 3 เดือน/)
  await page.mouse.up()
  await expect(second).toHaveAccessibleName(/ก.พ. 2570 – เม.ย. 2570 รวม 3 เดือน/)

  // What an activity costs leads to its lines; a line that named none joins it, and both come to the budget of the project.
  await page.getByRole('row').filter({ hasText: TITLES[0] }).first().getByRole('button', { name: /^งบประมาณของ .* 0.00 บาท จาก 0 รายการ/ }).press('Enter')
  const lines = page.getByRole('dialog')
  await lines.getByRole('button', { name: 'ให้ ค่าตอบแทนวิทยากร เป็นของกิจกรรมนี้' }).press('Enter')
  await expect(lines.getByRole('button', { name: 'เอา ค่าตอบแทนวิทยากร ออกจากกิจกรรมนี้' })).toBeVisible()
  await expect(lines).toContainText('2 รุ่น × 6 ชั่วโมง × 600 บาท')
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('activity-lines-1366.png') })
  await page.keyboard.press('Escape')
  await expect(page.locator('.activity-totals tr').last()).toContainText('งบประมาณของโครงการ')

  // Enter on the bar leads to the plan of its first month; figures as typed, sums of quarters and of the year.
  await second.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: `แผน ก.พ. 2570 ของ ${TITLES[1]}` })).toBeFocused()
  await page.keyboard.insertText('๑๒๐')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.insertText('0.5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: `ผล มี.ค. 2570 ของ ${TITLES[1]}` })).toBeFocused()
  await page.keyboard.insertText('0.25')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: `ผล มี.ค. 2570 ของ ${TITLES[1]} · ต่ำกว่าแผน` })).toHaveValue('0.25')
  await expect(page.locator('.gantt-plan').nth(1).locator('.gantt-sum').nth(1)).toHaveText('120.5')

  // Over several years the bar goes on.
  const third = bar(page, TITLES[2])
  await expect(third).toContainText('►')
  await page.screenshot({ path: info.outputPath('activities-1366.png') })
  await page.locator('.activity-table').screenshot({ path: info.outputPath('register-1366.png') })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ปีงบประมาณถัดไป' }).click()
  await expect(year).toContainText('2571')
  await expect(third).toContainText('◄')
  await expect(third).toContainText('►')

  // Order, deletion and its undo.
  await third.focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.locator('.gantt-title').nth(1)).toHaveText(TITLES[2])
  await page.keyboard.press('Delete')
  await expect(third).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(third).toHaveCount(1)
  await page.getByRole('textbox', { name: 'ชื่อกิจกรรมใหม่' }).fill('สรุปผลโครงการ')
  await page.keyboard.press('Enter')
  await expect(page.locator('.gantt-title').nth(3)).toHaveText('สรุปผลโครงการ')

  expect(await refused()).toEqual([])
  await page.reload()
  await open(page)
  await expect(page.locator('.gantt-title')).toHaveText([TITLES[0], TITLES[2], TITLES[1], 'สรุปผลโครงการ'])
  await expect(weights.first()).toHaveValue('40.00')
  await resizeWindow(app, 683, 384)
  await expect.poll(() => fitsWidth(page)).toBe(true)
  await year.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('activities-683.png') })
  await resizeWindow(app, 1920, 1080)
  await year.scrollIntoViewIfNeeded()
  await page.screenshot({ path: info.outputPath('activities-1920.png') })
  await app.close()
})
