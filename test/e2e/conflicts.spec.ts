import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const at = (minutes: number): string => `${(Date.UTC(2026, 10, 20, 3, 32) + minutes * 60_000).toString(36).padStart(9, '0')}-0000-abcdef`

function conflictOn(records: readonly SeedRecord[], number: number, kind: string, field: string, values: { base: unknown; committed: unknown; contender: unknown }): SeedRecord {
  const target = records.find((record) => record.kind === kind)!
  return {
    id: seedId(900 + number), kind: 'conflict', office: target.office, plan: target.plan,
    fields: {
      target: target.id, targetKind: kind, field, ...values, committedBy: 'วิชัย ตรวจการ', committedAt: at(0), contenderBy: 'สมหญิง ใจดี',
      contenderAt: at(60), contenderOp: seedId(5_000 + number), shown: 'committed', state: 'open', resolvedBy: ''
    }
  }
}

test('one card per field, decided by arrow keys and Enter; the banner stays until the last one', async ({ userData }) => {
  const records = samplePlan()
  seedPlan(userData, [
    ...records,
    conflictOn(records, 1, 'budgetLine', 'rate', { base: 350_000, committed: 500_000, contender: 400_000 }),
    conflictOn(records, 2, 'project', 'title', { base: 'เดิม', committed: 'โครงการ'.repeat(25), contender: 'ของฉันเอง' })
  ])
  const { app, page } = await launchPlanner(userData)
  await page.getByRole('button', { name: 'ดูข้อขัดแย้ง' }).click()
  const cards = page.getByRole('radiogroup')
  await expect(cards).toHaveCount(2)
  await expectAccessible(page)
  const money = page.getByRole('radiogroup', { name: /อัตรา/ })
  await expect(money.getByRole('radio', { name: /ของฉัน/ })).toBeAttached()
  await expect(money).toContainText('4,000.00 บาท')
  await expect(money).toContainText('5,000.00 บาท')
  await expect(money).toContainText('20 พ.ย. 2569 10:32 น.')

  await money.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(money.getByRole('radio', { name: /ส่วนกลาง/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(cards).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'ข้อความแจ้ง' })).toContainText('เลือกแล้ว')

  await page.getByRole('radio', { name: /แก้เอง/ }).click({ force: true })
  await page.getByRole('textbox').fill('ชื่อที่ตกลงกัน')
  await resizeWindow(app, 683, 384)
  await expectAccessible(page)
  expect(await fitsWidth(page)).toBe(true)
  await page.getByRole('button', { name: 'ใช้ค่าที่เขียน' }).click()
  await expect(page.getByText('ไม่มีข้อขัดแย้ง')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+1')
  await expect(page.getByText(/มีข้อขัดแย้ง/)).toHaveCount(0)
  await app.close()
})
