import type { Page } from '@playwright/test'
import { activeField, cell, lineRows, newCell, typeInto } from './budget-grid'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { decidedPlan, emptyPlan, samplePlan, seedPlan } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!

/** The first request of Sukhothai for 2571, line by line: category, item, what is counted, rate. */
const LINES = [
  ['งบดำเนินงาน · ค่าตอบแทน', 'ค่าตอบแทนวิทยากร', '๒ รุ่น × ๖ ชม.', '๖๐๐'],
  ['งบดำเนินงาน · ค่าใช้สอย', 'ค่าอาหารกลางวัน', '180 คน', '120'],
  ['งบดำเนินงาน · ค่าใช้สอย', 'ค่าอาหารว่างและเครื่องดื่ม', '180 คน x 2 มื้อ', '35'],
  ['งบดำเนินงาน · ค่าใช้สอย', 'ค่าพาหนะผู้เข้าอบรม', '168 คน', '200'],
  ['งบดำเนินงาน · ค่าวัสดุ', 'ค่าวัสดุฝึกอบรม', '168 ชุด', '100'],
  ['งบดำเนินงาน · ค่าวัสดุ', 'ค่าป้ายโครงการ', '2 ป้าย', '1,500']
] as const

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

/** Presses Tab until the control that is wanted has the keyboard. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  const name = () => page.evaluate(() => {
    const element = document.activeElement?.closest('button, input, a') ?? null
    const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? []
    return [element?.getAttribute('aria-label') ?? '', ...ids.map((id) => document.getElementById(id)?.textContent ?? ''), element?.textContent ?? ''].join(' ')
  })
  for (let count = 0; count < 160; count += 1) {
    if (label.test(await name())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(label)}`)
}

test('a project is made and its budget typed with the keyboard alone; the total follows in figures and words', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await open(page, '#/projects')
  await expect(page.getByText('ยังไม่มีโครงการ')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, /เพิ่มโครงการ/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /ชื่อโครงการ/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('ยังไม่ได้กรอกชื่อ')
  await page.keyboard.insertText('โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('0.00 บาท')).toBeVisible()
  await expect(page.getByText('(ศูนย์บาทถ้วน)')).toBeVisible()

  await tabTo(page, /รายการใหม่/)
  for (const [category, item, factors, rate] of LINES) {
    await page.keyboard.insertText(item)
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(category.slice(category.indexOf('·') + 2))
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(factors)
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(rate)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'รายการ · รายการใหม่' })).toBeFocused()
  }
  await expect(page.getByRole('row').filter({ hasText: /^งบดำเนินงาน/ })).toHaveText([/ค่าตอบแทน.*7,200\.00/, /ค่าใช้สอย.*67,800\.00/, /ค่าวัสดุ.*19,800\.00/])
  await expect(page.getByRole('status').getByText('94,800.00 บาท')).toBeVisible()
  await expect(page.getByText('(เก้าหมื่นสี่พันแปดร้อยบาทถ้วน)')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByText('91,800.00 บาท')).toBeVisible()
  await page.keyboard.press('Control+KeyY')
  await expect(page.getByText('94,800.00 บาท')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Minus')
  await expect(page.getByText('91,800.00 บาท')).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByText('94,800.00 บาท')).toBeVisible()

  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toBeVisible()
  await page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' }).press('Enter')
  await page.keyboard.insertText('เป้าหมาย 2.1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('เชื่อมกับ เป้าหมาย 2.1 แล้ว')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listitem').filter({ hasText: /^เป้าหมาย 2\.1 / })).toContainText('ตัวชี้วัด')
  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toHaveCount(0)
  await expectAccessible(page)
  expect(await refused()).toEqual([])
  await app.close()
})

test('figures follow the keys, wrong ones stay with their reason, Enter goes down, Esc and undo bring back', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await open(page, `#/projects/${project.id}`)
  const total = page.getByRole('status').filter({ hasText: 'รวมทั้งสิ้น' })
  const field = activeField(page)
  await expect(total).toContainText('94,800.00 บาท')
  for (const wrong of ['abc', '-5', '1.005', '1000000000000000', '1,234.50 บาท']) {
    await typeInto(page, cell(page, 1, 'rate'), wrong)
    await page.keyboard.press('Enter')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(wrong)
    await expect(field).toBeFocused()
    await expect(page.getByText(/เช่น 1,234\.50/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(field).toHaveValue('120.00')
  }
  await page.keyboard.insertText('๑๓๐')
  await expect(total).toContainText('96,600.00 บาท')
  await expect(total).toContainText('(เก้าหมื่นหกพันหกร้อยบาทถ้วน)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'อัตรา (บาท) · ค่าอาหารว่างและเครื่องดื่ม' })).toBeFocused()
  await expect(cell(page, 1, 'rate')).toHaveText('130.00')

  await typeInto(page, cell(page, 1, 'factors'), '1.5 วัน')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/เช่น 180 คน × 2 มื้อ/).first()).toBeVisible()
  await expect(total).toContainText('96,600.00 บาท')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.insertText('๑๐๐ คน')
  await page.keyboard.press('Enter')
  await expect(total).toContainText('86,200.00 บาท')
  await page.keyboard.press('Control+KeyZ')
  await expect(total).toContainText('96,600.00 บาท')
  await page.keyboard.press('Control+KeyZ')
  await expect(total).toContainText('94,800.00 บาท')

  const formula = page.getByRole('textbox', { name: 'สูตร' })
  await expect(formula).toHaveValue('180 คน × 2 มื้อ × 35 บาท')
  await formula.fill('๑๘๐ คน × ๒ มื้อ × ๔๐ บาท')
  await expect(total).toContainText('96,600.00 บาท')
  await formula.press('Enter')
  await expect(cell(page, 2, 'rate')).toHaveText('40.00')
  await page.evaluate(() => { (document.activeElement as HTMLElement).blur() })
  await page.keyboard.press('Control+KeyZ')
  await expect(total).toContainText('94,800.00 บาท')

  await typeInto(page, newCell(page, 'item'), 'ค่าเอกสาร')
  await page.keyboard.press('Enter')
  await typeInto(page, cell(page, 6, 'rate'), '๕๐๐')
  await open(page, '#/projects')
  await expect(page.getByRole('row', { name: /ศูนย์ยุติธรรมชุมชน/ })).toContainText('95,300.00')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await open(page, `#/projects/${project.id}`)
  await expect(total).toContainText('95,300.00 บาท')
  expect(await fitsWidth(page)).toBe(true)
  // The grid scrolls inside itself; what names a line stays in sight.
  await page.locator('.grid-pane').evaluate((pane) => { pane.scrollLeft = pane.scrollWidth })
  const [pane, item] = [await page.locator('.grid-pane').boundingBox(), await cell(page, 0, 'item').boundingBox()]
  expect(item!.x).toBeGreaterThanOrEqual(pane!.x - 1)
  await app.close()
})

test('an approved project is there to be read: no field takes keys, nothing can be added or deleted', async ({ userData }) => {
  seedPlan(userData, decidedPlan(sample, 'approved'))
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await open(page, '#/projects')
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(13)
  await expect(page.getByRole('status').filter({ hasText: 'รวมที่แสดง' })).toContainText('1,093,110.00 บาท')
  await expectAccessible(page)
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByText('จึงอ่านได้อย่างเดียว')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'แหล่งงบประมาณ' })).toHaveAttribute('readonly')
  for (const field of await page.getByRole('main').getByRole('textbox').all()) await expect(field).toHaveAttribute('readonly')
  await expect(page.locator('.grid-row-new')).toHaveCount(0)
  await typeInto(page, cell(page, 0, 'rate'), '999')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Minus')
  await page.keyboard.press('Control+Enter')
  await expect(activeField(page)).toHaveValue('600.00')
  await expect(lineRows(page)).toHaveCount(6)
  await expect(page.getByRole('button', { name: /ลบ/ })).toHaveCount(0)
  await expectAccessible(page)
  expect(await refused()).toEqual([])
  await app.close()
})
