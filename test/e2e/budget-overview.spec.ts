import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, stubSaveDialog, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { decidedPlan, samplePlan, seedId, seedPlan, seedReview, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!
const own = { office: project.office, plan: project.plan }

/** A snack at 60 baht where 35 is usual, months that lack 100 baht, and the same item twice. */
const LINES: readonly SeedRecord[] = [
  { ...own, id: seedId(901), kind: 'budgetLine', fields: line('z1', 'อาหารว่างและเครื่องดื่มประชุมคณะทำงาน', 6000, [{ quantity: 100, unit: 'คน' }]) },
  { ...own, id: seedId(902), kind: 'budgetLine', fields: { ...line('z2', 'ค่าจัดทำเอกสารประกอบ', 1_000_000, []), months: [490_000, 500_000] } },
  { ...own, id: seedId(903), kind: 'budgetLine', fields: line('z3', 'ค่าจัดทำเอกสารประกอบ', 500_000, []) }
]

function line(order: string, item: string, rate: number, factors: readonly object[]): Record<string, unknown> {
  return { project: project.id, order, category: '2.2', item, factors, rate }
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

test('a line beyond its rate asks why and never blocks; what differs stands in figures and words', async ({ userData }) => {
  seedPlan(userData, [...sample, ...LINES])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, `#/projects/${project.id}`)
  const notes = page.locator('.budget-notes')
  await expect(notes).toContainText('เกินอัตรา 35 บาท/มื้อ')
  await expect(notes).toContainText('ยังไม่ยืนยัน) อยู่ 25 บาท')
  await expect(notes).toContainText('น้อยกว่าวงเงิน 10,000 บาท อยู่ 100 บาท (หนึ่งร้อยบาทถ้วน)')
  await expect(notes).toContainText('ชื่อรายการซ้ำกับรายการก่อนหน้า')
  const reason = page.getByLabel(/^เหตุผลที่เกินอัตราของ อาหารว่าง/u)
  await reason.fill('ร้านเดียวในพื้นที่')
  await reason.press('Enter')
  await expect(notes).toContainText('ให้เหตุผลแล้ว')
  await notes.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('notes.png') })
  await page.getByRole('button', { name: /^ไปที่ช่องของ อาหารว่าง/u }).click()
  await expect(page.locator('.budget-panel :focus, .budget-grid :focus').first()).toBeVisible()
  await app.close()
})

test('a ceiling leaves what remains, says in words what goes beyond it, and follows undo', async ({ userData }) => {
  seedPlan(userData, [...sample, ...LINES])
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: 'งบประมาณ', exact: true }).click()
  await page.getByRole('tab', { name: 'กรอบวงเงิน' }).click()
  const field = page.getByLabel(/^กรอบวงเงินของ/u).first()
  await field.fill('๑๐๐')
  await field.press('Enter')
  await expect(page.getByText(/เกินกรอบ .* บาท \(.*บาทถ้วน\)/u)).toBeVisible()
  await expect(page.getByLabel(/^ที่มาของกรอบของ/u)).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('ceilings.png') })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/เกินกรอบ/u)).toHaveCount(0)
  await resizeWindow(app, 683, 384)
  await expectAccessible(page)
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: test.info().outputPath('ceilings-zoom.png') })
  expect(await refused()).toEqual([])
  await app.close()
})

test('a ceiling that is exceeded is named by source and year among what the plan lacks, and leads to its row', async ({ userData }) => {
  const ceiling = { ...own, id: seedId(920), kind: 'ceiling', fields: { fundSource: 'function', fiscalYear: 2571, satang: 100, reference: 'ที่ 1/2570' } }
  seedPlan(userData, [...sample, ceiling])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/plan')
  await page.getByRole('tab', { name: /ตรวจ/u }).click()
  await page.getByRole('button', { name: 'งบ สป.ยธ. (Function) ปี 2571' }).click()
  await expect(page.getByRole('tab', { name: 'กรอบวงเงิน' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: 'กรอบวงเงินของ งบ สป.ยธ. (Function) ปี 2571' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('2,000,000')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/เกินกรอบ/u)).toHaveCount(0)
  await expectAccessible(page)
  await app.close()
})

test('a reviewer follows a ceiling that is exceeded to its row, reads the money of the plan, and comes back', async ({ userData }) => {
  const ceiling = { ...own, id: seedId(920), kind: 'ceiling', fields: { fundSource: 'function', fiscalYear: 2571, satang: 100, reference: 'ที่ 1/2570' } }
  seedReview(userData, decidedPlan([...sample, ...LINES, ceiling], 'submitted'))
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, `#/review/${own.plan}`)
  await page.getByRole('tab', { name: /ตรวจ/u }).click()
  await page.getByRole('button', { name: 'งบ สป.ยธ. (Function) ปี 2571' }).click()
  await expect(page.getByRole('tab', { name: 'กรอบวงเงิน' })).toHaveAttribute('aria-selected', 'true')
  const cell = page.getByRole('textbox', { name: 'กรอบวงเงินของ งบ สป.ยธ. (Function) ปี 2571' })
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAttribute('readonly')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('reviewed.png') })
  await page.getByRole('tab', { name: 'ข้อสังเกต' }).click()
  await page.getByRole('link', { name: /^อาหารว่างและเครื่องดื่มประชุม/u }).click()
  await expect(page).toHaveURL(new RegExp(`/review/${own.plan}/projects/${project.id}`, 'u'))
  await page.goBack()
  await page.getByRole('button', { name: 'กลับไปที่แผน' }).click()
  await expect(page).toHaveURL(new RegExp(`/review/${own.plan}$`, 'u'))
  await app.close()
})

test('an office writes its own rate in place of the program\'s, and gives it back', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/budget')
  await page.getByRole('tab', { name: 'อัตราอ้างอิง' }).click()
  await expect(page.locator('.rate-table')).toContainText('ยังไม่ยืนยัน')
  const field = page.getByLabel(/^อัตราไม่เกินของ อาหารว่าง/u).first()
  await field.fill('45')
  await field.press('Enter')
  await expect(page.getByText('ค่าของสำนักงาน · ยังไม่ระบุที่มา')).toBeVisible()
  await page.getByLabel('ที่มา', { exact: true }).fill('หนังสือ สนง. ที่ ๑/๒๕๗๐')
  await page.getByLabel('ที่มา', { exact: true }).press('Enter')
  await expect(page.getByText('ค่าของสำนักงาน', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.locator('.rate-own').scrollIntoViewIfNeeded()
  await page.screenshot({ path: test.info().outputPath('rates.png') })
  await page.getByRole('button', { name: /^กลับค่าเริ่มต้น/u }).click()
  await expect(page.locator('.rate-own')).toHaveCount(0)
  await page.getByLabel('ชื่อรายการ', { exact: true }).fill('ค่าเช่าห้องประชุม')
  await page.getByRole('textbox', { name: 'อัตราไม่เกิน', exact: true }).fill('3,000')
  await page.getByRole('textbox', { name: 'อัตราไม่เกิน', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'เพิ่มอัตรา', exact: true }).click()
  await expect(page.getByLabel('ชื่ออัตรา ค่าเช่าห้องประชุม')).toBeVisible()
  await expectAccessible(page)
  await resizeWindow(app, 1920, 1080)
  await page.screenshot({ path: test.info().outputPath('rates-wide.png') })
  await app.close()
})

/** What a row of the laid out budget shows: its name and its figures. */
async function row(page: Page, name: string): Promise<readonly string[]> {
  const found = page.locator('.pivot-table tr[data-row]', { has: page.getByRole('rowheader', { name, exact: true }) }).first()
  await found.waitFor()
  return found.locator('th, td').allInnerTexts()
}

test('the budget is laid out by axes within axes, walked and turned by keys and mouse, left and found again, and goes out as a workbook and on paper', async ({ userData }) => {
  seedPlan(userData, [...sample, ...LINES])
  let { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/budget')
  const table = page.getByRole('treegrid')
  expect(await row(page, 'รวมทั้งสิ้น')).toEqual(['รวมทั้งสิ้น', '1,114,110.00', '1,114,110.00', '100.0'])

  await page.getByRole('button', { name: 'เพิ่มชั้น' }).click()
  await page.getByRole('menuitem', { name: 'อำเภอ' }).click()
  await expect(table.getByRole('columnheader').first()).toHaveText('หมวดรายจ่าย › แหล่งงบประมาณ › อำเภอ')
  await expect(table.locator('tr[aria-level="3"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'ชั้นที่ 3 อำเภอ' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(table.getByRole('columnheader').first()).toHaveText('หมวดรายจ่าย › อำเภอ › แหล่งงบประมาณ')
  await expect(page.getByRole('button', { name: 'ชั้นที่ 2 อำเภอ' })).toBeFocused()
  await page.locator('.pivot-chip').nth(1).locator('.ui-grip').dragTo(page.locator('.pivot-chip').first(), { targetPosition: { x: 4, y: 10 } })
  await expect(table.getByRole('columnheader').first()).toHaveText('อำเภอ › หมวดรายจ่าย › แหล่งงบประมาณ')
  expect((await row(page, 'รวมทั้งสิ้น')).slice(1, 3)).toEqual(['1,114,110.00', '1,114,110.00'])
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('pivot.png') })

  await page.getByRole('button', { name: 'ยุบทั้งหมด' }).click()
  await expect(table.locator('tr[aria-level="2"]')).toHaveCount(0)
  await table.locator('[data-row="0"] > th').focus()
  await page.keyboard.press('ArrowRight')
  await expect(table.locator('tr[data-row="0"]')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(table.locator('[data-row="0"] > th')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const behind = page.getByRole('dialog')
  await expect(behind.getByRole('link', { name: 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(table.locator('[data-row="0"] > [data-column="1"]')).toBeFocused()
  await page.keyboard.press('Control+KeyC')
  const copied = await app.evaluate((electron) => (electron as unknown as { clipboard: { readText: () => string } }).clipboard.readText())
  expect(copied.split('\r\n').at(-1)).toBe('รวมทั้งสิ้น\t\t\t1114110.00\t1114110.00\t100.0')

  await page.getByRole('button', { name: /^แหล่งงบประมาณ: ทั้งหมด/u }).click()
  await page.getByRole('checkbox', { name: 'งบ สป.ยธ. (Function)' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByText('ตารางนี้รวม 228,000.00 บาท จากทั้งแผน 1,114,110.00 บาท เพราะมีตัวกรอง')).toBeVisible()
  const [book, paper] = [test.info().outputPath('pivot.xlsx'), test.info().outputPath('pivot.pdf')]
  await stubSaveDialog(app, book)
  await page.getByRole('button', { name: 'ส่งออก XLSX' }).click()
  await expect(page.getByText('บันทึก pivot.xlsx แล้ว')).toBeVisible()
  await stubSaveDialog(app, paper)
  await page.getByRole('button', { name: 'พิมพ์ (PDF)' }).click()
  await expect(page.getByText('บันทึก pivot.pdf แล้ว')).toBeVisible()
  for (const file of [book, paper]) expect(fs.statSync(file).size).toBeGreaterThan(4_000)
  expect(await refused()).toEqual([])
  await app.close()

  ;({ app, page } = await launchPlanner(userData))
  await resizeWindow(app, 683, 384)
  await open(page, '#/budget')
  await expect(page.getByRole('treegrid').getByRole('columnheader').first()).toHaveText('อำเภอ › หมวดรายจ่าย › แหล่งงบประมาณ')
  expect((await row(page, 'รวมทั้งสิ้น'))[1]).toBe('228,000.00')
  expect(await fitsWidth(page)).toBe(true)
  expect(await page.locator('.ui-page').evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).toBe(true)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('pivot-zoom.png') })
  await resizeWindow(app, 1366, 768)
  await page.getByRole('tab', { name: 'ข้อสังเกต' }).click()
  await expect(page.getByText(/เกินอัตรา 35 บาท/u).first()).toBeVisible()
  await expect(page.getByText('รายการแรก: ค่าจัดทำเอกสารประกอบ')).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('findings.png') })
  await page.getByRole('link', { name: /^อาหารว่างและเครื่องดื่มประชุม/u }).click()
  await expect(page.locator('.budget-panel')).toBeVisible()
  await app.close()
})

/** The first project once more in another area of the form, and the price of a banner that is ten times the usual one. */
const ALIKE: readonly SeedRecord[] = [
  { ...project, id: seedId(930), fields: { ...project.fields, order: 'zz', code: '64-2571-930', leadAgency: 'กลุ่มงานยุติธรรมชุมชน' } },
  ...[150_000, 150_000, 160_000, 155_000, 1_500_000].map((rate, at): SeedRecord => ({ ...own, id: seedId(931 + at), kind: 'budgetLine', fields: line(`y${String(at)}`, 'ค่าป้ายประชาสัมพันธ์', rate, [{ quantity: 1, unit: 'ป้าย' }]) }))
]

test('projects that look like one and unusual prices stand beside each other, and a reason settles them until it is taken back', async ({ userData }) => {
  seedPlan(userData, [...sample, ...ALIKE])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/budget')
  await page.getByRole('tab', { name: 'ข้อสังเกต' }).click()
  await page.getByRole('button', { name: /^เทียบข้างกัน โครงการขับเคลื่อน/u }).click()
  const projects = page.getByRole('table', { name: 'โครงการที่น่าจะซ้ำกัน' })
  await expect(projects.getByRole('row', { name: /^หน่วยงานรับผิดชอบหลัก ▲ ต่างกัน/u })).toContainText('กลุ่มงานยุติธรรมชุมชน')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('alike.png') })
  const apart = page.getByLabel('เหตุผลที่ 64-2571-930 ไม่ซ้ำ')
  await apart.fill('จัดให้คนละกลุ่มเป้าหมาย')
  await apart.press('Enter')
  await expect(page.locator('.budget-list').getByText('ให้เหตุผลแล้ว')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.budget-list').getByText('ให้เหตุผลแล้ว')).toHaveCount(0)

  await expect(page.getByText('15,000 บาท สูงกว่าค่ากลาง 1,550 บาท เป็น 9.7 เท่า เทียบกับรายการเดียวกัน 5 รายการในแผนนี้')).toBeVisible()
  await page.getByRole('button', { name: 'เทียบข้างกัน ค่าป้ายประชาสัมพันธ์' }).click()
  const reason = page.getByLabel('เหตุผลของราคา ค่าป้ายประชาสัมพันธ์')
  await reason.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('outlier.png') })
  await reason.fill('ป้ายโครงเหล็กขนาดใหญ่')
  await reason.press('Enter')
  await expect(page.locator('.budget-list').getByText('ให้เหตุผลแล้ว')).toBeVisible()
  await page.getByRole('tab', { name: 'กรอบวงเงิน' }).click()
  await page.getByRole('tab', { name: 'ข้อสังเกต' }).click()
  await expect(page.getByText('โครงการที่น่าจะซ้ำกัน')).toBeVisible()
  await expect(page.getByText(/สูงกว่าค่ากลาง 1,550 บาท/u)).toHaveCount(0)
  await page.getByRole('button', { name: 'แสดงที่ให้เหตุผลแล้ว 1 ข้อ' }).click()
  await expect(page.getByText(/สูงกว่าค่ากลาง 1,550 บาท/u)).toBeVisible()
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await app.close()
})

/** Months of the first line of the plan, a payment on it, and a ceiling that is too low. */
const FLOW: readonly SeedRecord[] = [
  { ...own, id: seedId(911), kind: 'budgetLine', fields: { ...line('z4', 'ค่าจ้างเหมาบริการ', 1_200_000_00, []), category: '2.2', months: Array.from({ length: 12 }, () => 10_000_000) } },
  { ...own, id: seedId(912), kind: 'stepAmount', fields: { line: seedId(911), step: 'disbursement', satang: 9_000_000, day: '2027-10-20', reference: 'ฎีกา 1', by: 'สมหญิง ใจดี' } },
  { ...own, id: seedId(913), kind: 'stepAmount', fields: { line: seedId(911), step: 'disbursement', satang: 12_500_000, day: '2027-12-02', reference: 'ฎีกา 2', by: 'สมหญิง ใจดี' } },
  { ...own, id: seedId(914), kind: 'ceiling', fields: { fundSource: 'function', fiscalYear: 2571, satang: 50_000_000, reference: 'ที่ 1/2570' } }
]

test('the budget stands in charts that keys can read, each with its sentence and its table, and prints as one document', async ({ userData }) => {
  seedPlan(userData, [...sample, ...LINES, ...FLOW])
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/budget')
  await page.getByRole('tab', { name: 'แผนภูมิ' }).click()
  await expect(page.locator('.ui-chart svg')).toHaveCount(6)
  await expect(page.getByText(/^เกินกรอบ 1 จาก 1 กรอบ/u)).toBeVisible()
  await expect(page.getByText(/บันทึกเบิกจ่ายแล้ว 215,000 บาท คิดเป็นร้อยละ/u)).toBeVisible()
  const chart = page.getByRole('group', { name: /งบประมาณรายปีตามหมวดรายจ่าย/u })
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(chart).toContainText(/ปี 2571 · งบดำเนินงาน · ค่าใช้สอย · .* บาท · ร้อยละ/u)
  await page.keyboard.press('ArrowUp')
  await expect(chart).not.toContainText('ค่าใช้สอย · ')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('charts.png') })
  await page.getByRole('button', { name: /^แสดงตาราง งบประมาณรายปีตามหมวดรายจ่าย/u }).click()
  await expect(page.getByRole('table', { name: 'งบประมาณรายปีตามหมวดรายจ่าย' }).locator('tr').last()).toContainText('100.0')
  await page.getByRole('button', { name: /^คัดลอกภาพ งบประมาณรายปีตามหมวดรายจ่าย/u }).click()
  await expect(page.getByText('คัดลอกภาพแล้ว วางใน Word หรือ PowerPoint ได้ทันที')).toBeVisible()
  const width = await app.evaluate((electron) => (electron as unknown as { clipboard: { readImage: () => { getSize: () => { width: number } } } }).clipboard.readImage().getSize().width)
  expect(width).toBe(2_700)
  await expectAccessible(page)
  const file = test.info().outputPath('charts.pdf')
  await stubSaveDialog(app, file)
  await page.getByRole('button', { name: 'พิมพ์แผนภูมิ (PDF)' }).click()
  await expect(page.getByText('บันทึก charts.pdf แล้ว')).toBeVisible()
  expect(fs.statSync(file).size).toBeGreaterThan(20_000)
  for (const [wide, high] of [[1920, 1080], [683, 384]] as const) {
    await resizeWindow(app, wide, high)
    await page.screenshot({ path: test.info().outputPath(`charts-${String(wide)}.png`) })
    expect(await fitsWidth(page)).toBe(true)
  }
  expect(await page.locator('.ui-page').evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).toBe(true)
  await expectAccessible(page)
  expect(await refused()).toEqual([])
  await app.close()
})
