import { cell } from './budget-grid'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { decidedPlan, samplePlan, seedId, seedReview, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const submitted = decidedPlan(sample, 'submitted')
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!

/** A plan of another office with its submission, sent so many days before the sample's. */
function otherPlan(number: number, office: string, state: string, daysBefore: number): SeedRecord[] {
  const id = seedId(10_000 + number)
  const submission = seedId(20_000 + number)
  const own = { office, plan: id }
  const sentAt = Date.UTC(2026, 10, 18, 2, 14) - daysBefore * 86_400_000
  const decision = state === 'submitted' ? 'pending' : state
  return [
    { ...own, id, kind: 'plan', fields: { startYear: 2571, endYear: 2575, state, edition: 1, submission } },
    { ...own, id: submission, kind: 'submission', fields: { edition: 1, digest: 'b'.repeat(64), sentBy: 'ก', sentAt, decision, receipt: 7 } }
  ]
}

test('the inbox puts the longest wait on top, is narrowed by words and state, and opens with Enter', async ({ userData }) => {
  seedReview(userData, [...otherPlan(1, '50', 'approved', 40), ...submitted, ...otherPlan(2, '77', 'submitted', 9), ...otherPlan(3, '10', 'returned', 3)])
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  const offices = page.getByRole('rowheader')
  await expect(offices).toHaveCount(4)
  await expect(offices.nth(0)).toContainText('ประจวบคีรีขันธ์')
  await expect(offices.nth(1)).toContainText('สุโขทัย')
  await expect(page.getByText('รอพิจารณา 2')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('สุโข')
  await expect(offices).toHaveCount(1)
  await page.getByRole('searchbox').fill('ไม่มี')
  await expect(page.getByText('ไม่พบสำนักงานที่ตรงกับตัวกรอง')).toBeVisible()
  await page.getByRole('searchbox').press('Escape')
  await page.getByRole('row', { name: /ประจวบคีรีขันธ์/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const bar = page.getByRole('region', { name: 'ผลการพิจารณา' })
  await expect(bar).toContainText('สำนักงานยุติธรรมจังหวัดสุโขทัย')
  await expect(bar).toContainText('0142')
  await resizeWindow(app, 683, 384)
  await expect(bar.getByRole('button', { name: /^เห็นชอบ/ })).toBeInViewport()
  expect(await fitsWidth(page)).toBe(true)
  expect(await refused()).toEqual([])
  await app.close()
})

test('a comment is pinned to a field of a project; the plan goes back only with a reason', async ({ userData }) => {
  seedReview(userData, submitted)
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await page.evaluate((to) => { location.hash = to }, `#/review/${submitted[0]!.id}/projects`)
  await expect(page.getByText(/สำนักงานยุติธรรมจังหวัดสุโขทัย · แผนยุทธศาสตร์/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('row', { name: /ศูนย์ยุติธรรมชุมชน/ }).press('Enter')
  for (const field of await page.getByRole('main').getByRole('textbox').all()) await expect(field).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: /^ลบ/ })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'แหล่งงบประมาณ' }).focus()
  await expect(page.getByRole('heading', { name: 'แหล่งงบประมาณ' })).toBeVisible()
  await cell(page, 0, 'rate').click()
  await expect(page.getByRole('heading', { name: 'ค่าตอบแทนวิทยากร · อัตรา/วงเงิน' })).toBeVisible()
  await page.getByRole('textbox', { name: 'ความเห็นใหม่' }).fill('เกินอัตรา โปรดชี้แจง')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toContainText('เกินอัตรา โปรดชี้แจง')
  await expect(cell(page, 0, 'rate').getByRole('button', { name: '1 ความเห็น' })).toBeVisible()
  await expectAccessible(page)

  const ask = page.getByRole('button', { name: 'ส่งกลับแก้ไข 1 ข้อ…' })
  await ask.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: /เหตุผล/ })).toBeFocused()
  await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข 1 ข้อ' }).click()
  await expect(dialog).toContainText('ยังไม่ได้ระบุเหตุผลที่ส่งแผนกลับ')
  await dialog.getByRole('textbox', { name: /เหตุผล/ }).fill('โปรดทบทวนอัตรา')
  await dialog.getByRole('textbox', { name: /กำหนดส่งใหม่/ }).fill('31/2/2569')
  await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข 1 ข้อ' }).click()
  await expect(dialog).toContainText('อ่านวันที่ไม่ได้')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: /กำหนดส่งใหม่/ }).fill('๒๗/๑๑/๒๕๖๙')
  await expect(dialog).toContainText('27 พ.ย. 2569')
  await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข 1 ข้อ' }).click()
  await expect(page.getByRole('region', { name: 'ผลการพิจารณา' })).toContainText('ส่งกลับแล้ว')
  await page.getByRole('button', { name: 'กลับไปที่แผน' }).click()
  await expect(page.getByText('โปรดทบทวนอัตรา')).toBeVisible()
  expect(await refused()).toEqual([])
  await app.close()
})

test('a plan is approved as it was sent; open comments are named and do not hinder', async ({ userData }) => {
  seedReview(userData, decidedPlan(sample, 'submitted', [{ target: project.id, targetKind: 'project', field: 'output', text: 'ขอผลผลิตที่วัดได้' }]))
  const { app, page } = await launchPlanner(userData)
  await page.evaluate((to) => { location.hash = to }, `#/projects/${project.id}`)
  await expect(page.getByRole('button', { name: 'กลับไปที่แผน' })).toBeVisible()
  await page.getByRole('button', { name: 'เห็นชอบ…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('ยังมีความเห็นที่เปิดอยู่ 1 ข้อ')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'เห็นชอบ', exact: true }).click()
  await expect(page.getByRole('region', { name: 'ผลการพิจารณา' })).toContainText('เห็นชอบแล้ว')
  await expect(page.getByRole('button', { name: 'เห็นชอบ…' })).toHaveCount(0)
  await page.getByRole('link', { name: 'กล่องรับแผน' }).click()
  await expect(page.getByRole('row', { name: /สุโขทัย/ })).toContainText('เห็นชอบแล้ว')
  await app.close()
})
