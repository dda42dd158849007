import { cell } from './budget-grid'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { decidedPlan, samplePlan, seedId, seedPlan, seedReview } from './plan-seed'
import { openProject, PROJECT } from './store-truth'

const OUT = path.resolve(import.meta.dirname, '../../test-results')
const panelOf = (page: Page): Locator => page.locator('.standing-panel')
const amountsOf = (page: Page): Locator => page.locator('.standing-amounts')

interface Said {
  readonly 'ครั้งที่ประชุม'?: string
  readonly 'ระเบียบวาระที่'?: string
  readonly 'มติที่ประชุม'?: string
  readonly 'เลขที่หนังสือ'?: string
  readonly 'เหตุผล'?: string
}

async function typeDay(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().focus()
  await page.keyboard.type('20/11/2569')
}

async function record(page: Page, step: string, said: Said = {}): Promise<void> {
  await panelOf(page).getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await typeDay(page)
  for (const [label, words] of Object.entries(said)) await dialog.getByRole('textbox', { name: new RegExp(label) }).fill(String(words))
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function enter(page: Page, amount: string, note = ''): Promise<void> {
  await amountsOf(page).getByRole('button', { name: 'บันทึกยอด' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /จำนวนเงิน/ }).fill(amount)
  await typeDay(page)
  await dialog.getByRole('textbox', { name: 'หมายเหตุ' }).fill(note)
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
}

test('a project goes its way, is locked, opened by a letter, and its change stands against what was agreed to', async ({ userData }) => {
  test.setTimeout(180_000)
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openProject(page)
  const panel = panelOf(page)
  await record(page, 'เสนอหัวหน้าตรวจสอบ')
  await record(page, 'เสนอ กพยจ.')
  await panel.getByRole('button', { name: 'กพยจ. เห็นชอบ', exact: true }).click()
  await typeDay(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /ครั้งที่ประชุม/ }).fill('ครั้งแรก')
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toContainText('ครั้งที่ประชุมไม่ถูกต้อง')
  await dialog.getByRole('textbox', { name: /ครั้งที่ประชุม/ }).fill('๑/๒๕๖๙')
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toContainText('กรอกข้อมูลที่ต้องระบุไม่ครบ')
  await dialog.getByRole('textbox', { name: /ระเบียบวาระที่/ }).fill('๔.๒')
  await dialog.getByRole('textbox', { name: /มติที่ประชุม/ }).fill('เห็นชอบตามเสนอ')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toHaveCount(0)

  await expect(page.getByText('โครงการนี้ล็อกไว้เพราะได้รับความเห็นชอบแล้ว')).toBeVisible()
  await expect(page.getByRole('group', { name: 'เพิ่มรายการงบประมาณ' })).toHaveCount(0)
  await expect(panel).toContainText('วงเงินตรงกับที่เห็นชอบไว้')
  await record(page, 'ปลดล็อกเพื่อแก้ไข', { 'เลขที่หนังสือ': 'ยธ 02103/ว 15', 'เหตุผล': 'ปรับจำนวนผู้เข้าอบรม' })
  await expect(panel).toContainText('ปลดล็อกอยู่')
  await cell(page, 0, 'rate').click()
  await page.keyboard.type('999')
  await page.keyboard.press('Enter')
  await expect(panel.locator('.standing-baseline tbody tr')).toHaveCount(2)
  await record(page, 'ล็อกกลับ')
  await expect(cell(page, 0, 'rate')).not.toBeEditable()
  await expect(panel.locator('.standing-steps > li')).toHaveCount(5)

  await enter(page, '50,000')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await enter(page, '-1,500.50')
  await expect(page.getByRole('dialog')).toContainText('กรอกข้อมูลที่ต้องระบุไม่ครบ')
  await page.getByRole('dialog').getByRole('textbox', { name: 'หมายเหตุ' }).fill('โอนกลับ')
  await page.getByRole('dialog').getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(amountsOf(page).locator('.standing-entries tbody tr')).toHaveCount(2)
  await expect(amountsOf(page).locator('.standing-table .standing-sum')).toContainText('48,499.50')
  await panel.scrollIntoViewIfNeeded()
  await page.screenshot({ path: path.join(OUT, 'standing-1366.png') })
  await amountsOf(page).scrollIntoViewIfNeeded()
  await page.screenshot({ path: path.join(OUT, 'standing-amounts-1366.png') })
  await expectAccessible(page)
  await resizeWindow(app, 683, 384)
  await panel.scrollIntoViewIfNeeded()
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: path.join(OUT, 'standing-683.png') })
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await page.getByRole('button', { name: /กรองตามสถานะโครงการ/ }).click()
  await page.getByRole('option', { name: 'กพยจ. เห็นชอบ' }).click()
  await expect(page.locator('.projects-table tbody tr')).toHaveCount(1)
  await page.screenshot({ path: path.join(OUT, 'standing-list-1366.png') })
  await expectAccessible(page)
  await app.close()
})

test('the centre opens what it approved, by a letter, and enters what was granted', async ({ userData }) => {
  seedReview(userData, decidedPlan(samplePlan(), 'approved'))
  const { app, page } = await launchPlanner(userData)
  await page.evaluate(([plan, project]) => { location.hash = `#/review/${plan!}/projects/${project!}` }, [samplePlan()[0]!.id, PROJECT])
  await record(page, 'ปลดล็อกเพื่อแก้ไข', { 'เลขที่หนังสือ': 'ยธ 02001/88', 'เหตุผล': 'ตามหนังสือขอปรับแผน' })
  await expect(panelOf(page)).toContainText('ปลดล็อกอยู่')
  await enter(page, '12,000')
  await expect(amountsOf(page).locator('.standing-entries tbody tr')).toHaveCount(1)
  await expectAccessible(page)
  await app.close()
})

test('after the approval the plan of the months stands and their results are told, kept and taken back', async ({ userData }) => {
  const sample = samplePlan()
  const own = { office: sample[0]!.office, plan: sample[0]!.id }
  const activity = {
    ...own, id: seedId(800), kind: 'activity',
    fields: { project: PROJECT, order: 'a0', title: 'อบรมเครือข่าย', unit: 'คน', weight: 10_000, start: '2021-10', end: '2021-12' }
  }
  const year = { ...own, id: seedId(801), kind: 'activityYear', fields: { activity: activity.id, fiscalYear: 2565, plan: ['40', '40', '40'] } }
  seedPlan(userData, decidedPlan([...sample, activity, year], 'approved'))
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openProject(page)
  const months = (kind: 'แผน' | 'ผล'): Locator => page.getByRole('textbox', { name: new RegExp(`^${kind} .* ของ อบรมเครือข่าย`) })
  await expect(page.getByText('ส่วนผลรายเดือนของกิจกรรมและยอดเงินตามขั้นตอนยังบันทึกได้')).toBeVisible()
  await expect(months('แผน').first()).not.toBeEditable()
  await months('ผล').first().fill('๓๘')
  await page.keyboard.press('Enter')
  await expect(months('ผล').first()).toHaveValue('38')
  await expect(page.locator('.gantt-result .gantt-sum').last()).toHaveText('38')
  await page.getByText('แผนรายเดือนล็อกแล้ว').scrollIntoViewIfNeeded()
  await page.screenshot({ path: path.join(OUT, 'standing-results-1366.png') })
  await page.keyboard.press('Control+z')
  await expect(months('ผล').first()).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(months('ผล').first()).toHaveValue('38')
  await expectAccessible(page)
  await app.close()
})

test('one step is recorded for several projects at once; who cannot take it is named, and nobody waits for another', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await page.getByRole('button', { name: 'บันทึกขั้นตอนหลายโครงการ' }).click()
  const dialog = page.getByRole('dialog')
  const choose = async (step: RegExp): Promise<void> => {
    await dialog.getByRole('button', { name: /ขั้นตอน/ }).click()
    await page.getByRole('option', { name: step }).click()
  }
  await choose(/^เสนอหัวหน้าตรวจสอบ/)
  await dialog.locator('.standing-many .ui-check').first().click()
  const all = await dialog.locator('.standing-many tbody tr').count()
  expect(all).toBeGreaterThan(2)
  await expect(dialog.getByRole('status')).toContainText(`จะบันทึก ${String(all - 1)} จาก ${String(all)} โครงการ`)
  await dialog.getByRole('button', { name: /^บันทึก .* โครงการ$/ }).click()
  await expect(dialog.getByText('กรอกข้อมูลที่ต้องระบุไม่ครบ')).toHaveCount(1)
  await typeDay(page)
  await expectAccessible(page)
  await page.screenshot({ path: path.join(OUT, 'standing-many-1366.png') })
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: path.join(OUT, 'standing-many-683.png') })
  await resizeWindow(app, 1366, 768)
  await dialog.getByRole('button', { name: /^บันทึก .* โครงการ$/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(`บันทึก “เสนอหัวหน้าตรวจสอบ” แล้ว ${String(all - 1)} โครงการ`)).toBeVisible()

  // A recorded step is not undone by a key: it says how it is countered, and takes back nothing else.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('ขั้นตอนหรือยอดเงินที่บันทึกแล้วเลิกทำไม่ได้')).toBeVisible()
  await page.getByRole('button', { name: 'บันทึกขั้นตอนหลายโครงการ' }).click()
  await choose(/^เสนอ กพยจ./)
  await expect(dialog.getByText('สถานะปัจจุบันไปขั้นตอนนี้ไม่ได้')).toHaveCount(1)
  await expect(dialog.getByRole('status')).toContainText(`จะบันทึก ${String(all - 1)} จาก ${String(all)} โครงการ`)
  await page.screenshot({ path: path.join(OUT, 'standing-many-second-1366.png') })
  await app.close()
})
