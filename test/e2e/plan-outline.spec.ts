import type { Locator, Page } from '@playwright/test'
import { drag, type DropEdge } from './by-mouse'
import { expect, launchPlanner, test, type Planner } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { decidedPlan, emptyPlan, samplePlan, seedPlan } from './plan-seed'

const outline = (page: Page): Locator => page.getByRole('treegrid', { name: 'ส่วนของแผน' })
const row = (page: Page, name: string | RegExp): Locator => outline(page).getByRole('row', { name })
const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })

async function openPlan(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await outline(page).waitFor()
}

/** Adds a section below the open row, by keyboard. */
async function addBelow(page: Page, name: string | RegExp, title: string): Promise<void> {
  await row(page, name).click()
  await page.keyboard.press('Insert')
  await page.getByRole('dialog').getByLabel('ชื่อหัวข้อ').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The added sections and issues as the outline numbers them. */
async function numbered(page: Page, pattern: RegExp): Promise<string[]> {
  const names = await outline(page).getByRole('row').evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''))
  return names.filter((name) => pattern.test(name))
}

test('sections are added, renamed, moved by keyboard and deleted with a way back', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPlan(page)
  await addBelow(page, /^1 บทนำ/, 'หลักการและเหตุผล')
  await expect(row(page, '1.1 หลักการและเหตุผล')).toHaveAttribute('aria-selected', 'true')
  await addBelow(page, /^1 บทนำ/, 'กฎหมายที่เกี่ยวข้อง')
  await addBelow(page, /^1 บทนำ/, 'กระบวนการจัดทำ')
  await expect.poll(() => numbered(page, /^1\./)).toEqual(['1.1 หลักการและเหตุผล', '1.2 กฎหมายที่เกี่ยวข้อง', '1.3 กระบวนการจัดทำ'])

  await row(page, /^1\.3/).click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(row(page, '1.2 กระบวนการจัดทำ')).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(row(page, '1.1.1 กระบวนการจัดทำ')).toBeVisible()
  await expect(row(page, '1.2 กฎหมายที่เกี่ยวข้อง')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(row(page, '1.2 กระบวนการจัดทำ')).toBeVisible()

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'ชื่อหัวข้อ' }).fill('กระบวนการมีส่วนร่วม')
  await page.keyboard.press('Enter')
  await expect(row(page, '1.2 กระบวนการมีส่วนร่วม')).toBeVisible()
  await editor(page).click()
  await page.keyboard.insertText('ประชุมรับฟังความเห็นสามครั้ง')
  await row(page, /^1\.1 /).click()
  await row(page, /^1\.2 /).click()
  await expect(editor(page)).toHaveText('ประชุมรับฟังความเห็นสามครั้ง')

  await row(page, /^1\.2 /).click()
  await page.keyboard.press('Delete')
  await expect.poll(() => numbered(page, /^1\./)).toEqual(['1.1 หลักการและเหตุผล', '1.2 กฎหมายที่เกี่ยวข้อง'])
  await page.getByRole('button', { name: 'เลิกทำ', exact: true }).click()
  await row(page, '1.2 กระบวนการมีส่วนร่วม').click()
  await expect(editor(page)).toHaveText('ประชุมรับฟังความเห็นสามครั้ง')

  await row(page, /^1 บทนำ/).click()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByLabel('ชื่อหัวข้อ').fill('ความเป็นมา')
  await page.keyboard.press('Enter')
  await expect(row(page, '1 ความเป็นมา')).toBeVisible()
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await app.close()
})

test('sections and issues are dragged to another place', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPlan(page)
  await addBelow(page, /^1 บทนำ/, 'หนึ่ง')
  await addBelow(page, /^1 บทนำ/, 'สอง')
  await dragRow(page, row(page, '1.2 สอง'), row(page, '1.1 หนึ่ง'), 'before')
  await expect(row(page, '1.1 สอง')).toBeVisible()
  await dragRow(page, row(page, '1.1 สอง'), row(page, '1.2 หนึ่ง'), 'on')
  await expect(row(page, '1.1.1 สอง')).toBeVisible()
  const before = await numbered(page, /^6\.\d /)
  await dragRow(page, row(page, /^6\.1 /), row(page, /^6\.2 /), 'after')
  await expect(row(page, `6.2 ${before[0]?.slice(4) ?? ''}`)).toBeVisible()
  await app.close()
})

/** Drags a row of the outline by its name. */
async function dragRow(page: Page, from: Locator, to: Locator, where: DropEdge): Promise<void> {
  await drag(page, from.locator('.outline-title').first(), to.locator('.outline-line').first(), where)
}

test('last period is copied without a difference; one changed sentence is told word by word', async ({ userData }) => {
  const { app, page, dialog } = await copyNextPeriod(userData)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await expect(page.getByRole('heading', { name: 'แผนยุทธศาสตร์ พ.ศ. 2576–2580' })).toBeVisible()
  await page.getByRole('tab', { name: 'เทียบแผนเดิม' }).click()
  await expect(page.getByText('ยังไม่มีข้อแตกต่างจากแผนเดิม')).toBeVisible()

  await row(page, /^1 บทนำ/).click()
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' ปรับปรุงสำหรับรอบใหม่')
  await expect(page.getByRole('tabpanel').locator('ins')).toContainText('ปรับปรุง')
  await expect(page.getByRole('tabpanel').getByText('แก้', { exact: true })).toHaveCount(1)
  await expectAccessible(page)
  await app.close()
})

test('a copied indicator says what last period aimed at, and takes it as its baseline only when asked', async ({ userData }) => {
  const { app, page, dialog } = await copyNextPeriod(userData)
  await dialog.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await row(page, /^6\.1 /).click()
  const line = page.locator('.kpi-earlier').first()
  await expect(line).toContainText(/แผนเดิม.*ข้อมูลฐาน.*เป้าหมายปีสุดท้าย .* \(ปี 2575\)/)
  const baseline = page.getByRole('textbox', { name: 'ข้อมูลฐาน', exact: true }).first()
  await expect(baseline).toHaveValue('')
  await expectAccessible(page)
  const take = line.getByRole('button', { name: /เป็นข้อมูลฐาน$/ })
  const value = /[\d.,]+/.exec((await take.textContent()) ?? '')?.[0] ?? ''
  await take.focus()
  await page.keyboard.press('Enter')
  await expect(baseline).toHaveValue(value)
  await expect(baseline).toBeFocused()
  await page.locator('.ui-toast').getByRole('button', { name: 'เลิกทำ' }).click()
  await expect(baseline).toHaveValue('')
  await expect(take).toBeVisible()
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await app.close()
})

/** An office with the plan of one period, whose dialog of a new plan is set to copy it into the next. */
async function copyNextPeriod(userData: string): Promise<Planner & { readonly dialog: Locator }> {
  seedPlan(userData, samplePlan().map((record) => (record.kind === 'plan' ? { ...record, fields: { ...record.fields, sample: false } } : record)))
  const planner = await launchPlanner(userData)
  const { app, page } = planner
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/' })
  await page.getByRole('button', { name: 'เริ่มแผนใหม่' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /เริ่มต้น/ }).click()
  await page.getByRole('option', { name: '2576', exact: true }).click()
  await chooseCopy(dialog)
  return { ...planner, dialog }
}

/** Chooses last period's plan in the dialog of a new one. */
async function chooseCopy(dialog: Locator, name = /^คัดลอก/): Promise<void> {
  await dialog.getByText(name).click()
  await expect(dialog.getByRole('radio', { name })).toBeChecked()
}

test('a new plan begins with a template chosen by keyboard, and says before what it brings', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/' })
  await page.getByRole('button', { name: 'เริ่มแผนใหม่' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /เริ่มต้น/ }).click()
  await page.getByRole('option', { name: '2576', exact: true }).click()
  const preview = dialog.getByRole('region', { name: 'แผนใหม่จะมี' })
  const introduction = preview.getByRole('listitem').filter({ hasText: 'บทนำ' })
  await expect(introduction).toContainText('ว่าง')
  await dialog.getByRole('radio', { name: /^แผนว่าง/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(introduction).toContainText(/\d+ ย่อหน้า/)
  await expectAccessible(page)
  await dialog.locator('input[type=file]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(OWN_TEMPLATE)) })
  await expect(dialog.getByRole('radio', { name: /^แม่แบบสุโขทัย/ })).toBeChecked()
  await expect(introduction).toContainText('1 ย่อหน้า')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await expectAccessible(page)
  await resizeWindow(app, 1366, 768)
  await dialog.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await expect(page.getByRole('heading', { name: 'แผนยุทธศาสตร์ พ.ศ. 2576–2580' })).toBeVisible()
  await row(page, /^1 บทนำ/).click()
  await expect(editor(page)).toHaveText('ความเป็นมาของจังหวัด')
  await app.close()
})

const OWN_TEMPLATE = {
  format: 'yutitham-template', version: 1, id: 'own', kind: 'strategic', title: 'แม่แบบสุโขทัย', source: 'สำนักงานยุติธรรมจังหวัดสุโขทัย',
  parts: { introduction: { guidance: '', paragraphs: [{ style: 'heading', text: 'ความเป็นมาของจังหวัด' }] } }
}

test('an approved plan is revised beside itself; an action plan stands beside both', async ({ userData }) => {
  seedPlan(userData, decidedPlan(samplePlan().map((record) => (record.kind === 'plan' ? { ...record, fields: { ...record.fields, sample: false } } : record)), 'approved'))
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPlan(page)
  await page.getByRole('button', { name: 'ฉบับของแผน' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'สร้างฉบับทบทวนครั้งที่ 1' }).click()
  await expect(page.getByRole('heading', { name: 'แผนยุทธศาสตร์ พ.ศ. 2571–2575 (ทบทวนครั้งที่ 1)' })).toBeVisible()
  await page.getByRole('tab', { name: 'เทียบแผนเดิม' }).click()
  await expect(page.getByText('ยังไม่มีข้อแตกต่างจากแผนเดิม')).toBeVisible()

  await page.evaluate(() => { location.hash = '#/' })
  await page.getByRole('button', { name: 'เริ่มแผนใหม่' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('แผนปฏิบัติการประจำปี', { exact: true }).click()
  await chooseCopy(dialog, /^คัดลอก .*2571–2575(?! \()/)
  await dialog.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await expect(page.getByRole('heading', { name: 'แผนปฏิบัติการประจำปี พ.ศ. 2571' })).toBeVisible()
  await expect(row(page, '4 แผนงาน/โครงการและกรอบงบประมาณ')).toBeVisible()
  await app.close()
})
