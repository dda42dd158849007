import type { Locator, Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const plan = sample[0]!
const own = { office: plan.office, plan: plan.id }
const first = sample.find(({ kind, fields }) => kind === 'project' && fields['fiscalYear'] === 2571)!

/** The first project as the committee agreed to it: its standing locks it. */
const LOCKED: SeedRecord = {
  ...own, id: seedId(700), kind: 'projectStep',
  fields: { project: first.id, after: '', act: 'move', from: 'draft', to: 'agreed', day: '2026-11-01', meeting: '1/2569', role: 'office', at: 1 }
}

/** 1,200 more projects, the last with the longest name there is, each with a budget line: more than one op may hold. */
const MANY: readonly SeedRecord[] = Array.from({ length: 1_200 }, (_, index): readonly SeedRecord[] => [{
  ...own, id: seedId(10_000 + index), kind: 'project',
  fields: {
    issue: first.fields['issue'], order: `z${String(index).padStart(5, '0')}`, code: `64-2572-${String(index + 1)}`, fiscalYear: 2572,
    title: index === 1_199 ? 'โครงการเสริมสร้างความเป็นธรรมและลดความเหลื่อมล้ำในการเข้าถึงกระบวนการยุติธรรมของประชาชนในพื้นที่ห่างไกล'.repeat(2).slice(0, 180) : `โครงการที่ ${String(index + 1)}`,
    districts: [`อำเภอที่ ${String((index % 9) + 1)}`], fundSource: index % 3 === 0 ? 'province' : 'function'
  }
}, { ...own, id: seedId(20_000 + index), kind: 'budgetLine', fields: { project: seedId(10_000 + index), order: 'a', category: '2.2', item: 'ค่าจัดประชุม', factors: [], rate: 1_000_000 } }]).flat()

function table(page: Page): Locator {
  return page.locator('.project-table')
}

function projects(page: Page): Locator {
  return table(page).locator('tr[aria-selected]:not(.project-group)')
}

async function choose(page: Page, select: RegExp, option: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: select }).and(page.locator('.ui-select-button')).click()
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click()
}

test('the list is grouped with sums, sorted both ways, narrowed, and comes back as it was left', async ({ userData }) => {
  seedPlan(userData, sample)
  let { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await expect(projects(page)).toHaveCount(13)
  await page.screenshot({ path: test.info().outputPath('plain.png') })
  await choose(page, /จัดกลุ่ม$/u, 'กลุ่มตามแหล่งงบประมาณ')
  await expect(table(page)).toHaveAttribute('role', 'treegrid')
  const heads = table(page).locator('.project-group')
  expect(await heads.count()).toBeGreaterThan(1)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('grouped.png') })
  await heads.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(heads.nth(1)).toBeFocused()
  await page.getByRole('button', { name: 'งบประมาณ (บาท)' }).click()
  await page.getByRole('button', { name: 'งบประมาณ (บาท)' }).click()
  await expect(page.getByRole('columnheader', { name: 'งบประมาณ (บาท)' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'ตัวกรองอื่น' }).click()
  await choose(page, /แหล่งงบประมาณ$/u, 'งบพัฒนาจังหวัด (Area)')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'ตัวกรองอื่น (1)' })).toBeVisible()
  const shown = await projects(page).count()
  expect(shown).toBeLessThan(13)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'มุมมอง' }).click()
  await page.getByRole('menuitem', { name: /บันทึกมุมมองนี้/u }).click()
  await page.getByLabel('ชื่อมุมมอง').fill('งบจังหวัด')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await app.close()

  ;({ app, page } = await launchPlanner(userData))
  await page.evaluate(() => { location.hash = '#/projects' })
  await expect(page.getByRole('button', { name: 'งบจังหวัด', exact: true })).toBeVisible()
  await expect(projects(page)).toHaveCount(shown)
  await page.getByRole('button', { name: 'งบจังหวัด', exact: true }).click()
  await page.getByRole('menuitem', { name: 'ทุกโครงการ ตามลำดับในแผน' }).click()
  await expect(projects(page)).toHaveCount(13)
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('zoom.png') })
  expect(await refused().catch(() => [])).toEqual([])
  await app.close()
})

test('many projects are chosen by keys, changed in one step after a preview, and given back by one undo; a locked one is left out by name', async ({ userData }) => {
  seedPlan(userData, [...sample, LOCKED])
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await projects(page).first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(table(page).locator('tr[aria-selected="true"]')).toHaveCount(3)
  await expect(page.getByText(/^เลือก 3 โครงการ รวม/u)).toContainText('ล็อกอยู่ 1 โครงการ')
  await projects(page).nth(5).click({ modifiers: ['Control'] })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(table(page).locator('tr[aria-selected="true"]')).toHaveCount(5)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('chosen.png') })
  await page.getByRole('button', { name: 'แก้ 4 โครงการพร้อมกัน' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('ไม่แก้ 1 โครงการที่ล็อกตามสถานะ')
  await expect(dialog).toContainText(String(first.fields['title']))
  await choose(page, /แหล่งงบประมาณ$/u, 'กองทุนยุติธรรม')
  await dialog.getByLabel('หน่วยงานรับผิดชอบหลัก', { exact: true }).fill('กลุ่มงานทดสอบ')
  await dialog.getByRole('combobox', { name: 'อำเภอ', exact: true }).fill('อ.เมืองสุโขทัย, ศรีสำโรง')
  await page.keyboard.press('Tab')
  await expect(dialog.locator('.many-moves')).toContainText('→ กองทุนยุติธรรม')
  await expect(dialog.locator('.many-moves')).toContainText('เมืองสุโขทัย · ศรีสำโรง')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('many.png') })
  await resizeWindow(app, 683, 384)
  await page.screenshot({ path: test.info().outputPath('many-zoom.png') })
  await resizeWindow(app, 1366, 768)
  await dialog.getByRole('button', { name: 'แก้ 4 โครงการ', exact: true }).click()
  await expect(page.getByText('แก้ 4 โครงการแล้ว เว้น 1 โครงการที่ล็อกอยู่')).toBeVisible()
  await expect(projects(page).filter({ hasText: 'กองทุนยุติธรรม' })).toHaveCount(4)
  await projects(page).first().focus()
  await page.keyboard.press('Control+KeyZ')
  await expect(projects(page).filter({ hasText: 'กองทุนยุติธรรม' })).toHaveCount(0)

  await page.getByRole('button', { name: /^แก้ 4 โครงการพร้อมกัน/u }).click()
  await dialog.getByText('ล้างค่าเดิม').nth(1).click()
  await expect(dialog.getByRole('checkbox', { name: 'ล้างค่าเดิม หน่วยงานรับผิดชอบหลัก' })).toBeChecked()
  await expect(dialog.locator('.many-moves')).toContainText(/หน่วยงานรับผิดชอบหลัก: \d โครงการจะเสียค่าที่มีอยู่/u)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('clear.png') })
  await dialog.getByRole('button', { name: /^แก้ \d โครงการ$/u }).click()
  await expect(page.getByText(/^แก้ \d โครงการแล้ว/u).last()).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^แก้ 4 โครงการพร้อมกัน/u })).toBeFocused()
  await projects(page).first().focus()
  await page.keyboard.press('Control+KeyZ')

  await page.keyboard.press('Control+KeyA')
  await expect(table(page).locator('tr[aria-selected="true"]')).toHaveCount(13)
  await page.keyboard.press('Delete')
  await expect(projects(page)).toHaveCount(1)
  await expect(page.getByText(/ลบ 12 โครงการแล้ว เว้น 1/u)).toBeVisible()
  await page.getByRole('button', { name: 'เลิกทำ' }).last().click()
  await expect(projects(page)).toHaveCount(13)
  await expect(page.getByRole('status').filter({ hasText: 'รวมที่แสดง' })).toContainText('1,093,110.00 บาท')
  expect(await refused()).toEqual([])
  await app.close()
})

test('1,213 projects: only those in sight are drawn, the keys reach both ends, and a project leads back to its row', async ({ userData }) => {
  seedPlan(userData, [...sample, ...MANY])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1214')
  expect(await projects(page).count()).toBeLessThan(60)
  await projects(page).first().focus()
  await page.keyboard.press('End')
  await expect(table(page).locator('tr[aria-rowindex="1214"]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  const row = table(page).locator('tr[aria-rowindex="1212"]')
  await expect(row).toBeInViewport()
  const title = await row.getByRole('rowheader').locator('.project-title').innerText()
  await page.screenshot({ path: test.info().outputPath('end.png') })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'ชื่อโครงการ' })).toHaveValue(title)
  await page.getByRole('button', { name: 'กลับไปรายการโครงการ' }).click()
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
  await page.keyboard.press('Control+KeyA')
  await page.getByRole('button', { name: /^แก้ 1,213 โครงการพร้อมกัน/u }).click()
  await choose(page, /ประเภทโครงการ$/u, 'โครงการพัฒนา')
  await page.getByRole('dialog').getByRole('button', { name: /^แก้ 1,2\d\d โครงการ$/u }).click()
  await expect(page.getByText(/^แก้ 1,2\d\d โครงการแล้ว/u)).toBeVisible()
  await page.getByRole('searchbox', { name: 'ค้นหาโครงการ' }).fill('โครงการที่ ๑๒๐')
  await expect(projects(page)).toHaveCount(1)
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2')
  await resizeWindow(app, 1920, 1080)
  await page.screenshot({ path: test.info().outputPath('wide.png') })
  await page.getByRole('searchbox', { name: 'ค้นหาโครงการ' }).fill('')
  // All of them are chosen still.
  await expect(page.getByRole('button', { name: 'ลบ 1,213 โครงการ' })).toBeVisible()
  await projects(page).first().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText(/^ลบ 1,213 โครงการแล้ว/u)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'เลิกทำ' }).last().click()
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1214', { timeout: 60_000 })
  await app.close()
})
