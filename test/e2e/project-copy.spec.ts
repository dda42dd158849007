import type { Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const mobile = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการยุติธรรมเคลื่อนที่ 9 อำเภอ')!

function activity(fields: Record<string, unknown>): SeedRecord {
  const { office, plan } = mobile
  return { id: seedId(701), kind: 'activity', office, plan, fields: { project: mobile.id, order: 'a0', title: 'ออกหน่วยเคลื่อนที่', ...fields } }
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

test('a project is copied to the next year and to two districts; what is to be looked at again is named, and one undo takes all back', async ({ userData }, info) => {
  const seeded = sample.map((record) => (record.id === mobile.id ? { ...record, fields: { ...record.fields, startDay: '2027-11-01', endDay: '2028-09-30' } } : record))
  seedPlan(userData, [...seeded, activity({ start: '2027-11', end: '2028-08' })])
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/projects')
  const rows = page.locator('.projects-table tbody tr')
  const before = sample.filter(({ kind }) => kind === 'project').length
  await expect(rows).toHaveCount(before)
  await page.getByRole('button', { name: 'คำสั่งของ โครงการยุติธรรมเคลื่อนที่ 9 อำเภอ' }).press('Enter')
  await page.getByRole('menuitem', { name: 'คัดลอกโครงการ…' }).press('Enter')

  // The next year is proposed, with its sum; a press in the dialog of a row does not open the row.
  await expect(page.getByRole('checkbox', { name: '2572' })).toBeChecked()
  await expect(page.getByRole('dialog').getByText('143,460.00 บาท')).toBeVisible()
  await page.getByRole('radio', { name: /เฉพาะชื่อรายการ/ }).press('Space')
  await expect(page.getByRole('dialog').getByText('(ศูนย์บาทถ้วน)')).toBeVisible()
  await page.getByRole('radio', { name: 'คัดลอกจำนวนและอัตราด้วย' }).press('Space')
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('copy-1366.png') })
  await page.getByRole('button', { name: 'คัดลอก 1 โครงการ' }).press('Enter')

  // Its page says where it comes from; what was looked at leaves the list.
  const note = page.getByRole('region', { name: /^คัดลอกจาก โครงการยุติธรรมเคลื่อนที่/ })
  await expect(note).toContainText('ปีงบประมาณ 2571')
  await expect(note.getByRole('listitem')).toHaveText([/วันเริ่มและวันสิ้นสุดเลื่อน/, /หลักการและเหตุผลยังเหมือนต้นฉบับ/, /อัตรา.*\(5 รายการ\)/, /เดือนของกิจกรรมเลื่อนตามปี/])
  await expect(page.getByRole('textbox', { name: 'รหัสโครงการ' })).toHaveValue('64-2572-001')
  await note.getByRole('button', { name: /^ตรวจแล้ว: อัตรา/ }).press('Enter')
  await expect(note.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(note.getByRole('listitem')).toHaveCount(4)
  await note.getByRole('button', { name: /^หลักการและเหตุผลยังเหมือนต้นฉบับ/ }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'หลักการและเหตุผล' })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' ปรับตัวเลขใหม่')
  await page.keyboard.press('Tab')
  await expect(note.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('copied-1366.png') })

  // From the palette of the copy: to two districts in the same year, under names of their own.
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('คัดลอกโครงการ')
  await page.getByRole('option', { name: 'คัดลอกโครงการ…' }).click()
  await page.getByRole('checkbox', { name: '2572 (ปีเดิม)' }).press('Space')
  await page.getByRole('checkbox', { name: '2573' }).press('Space')
  await page.getByRole('radio', { name: /อำเภออื่น/ }).press('Space')
  await expect(page.getByRole('dialog')).toContainText('พิมพ์ชื่ออำเภออย่างน้อยหนึ่งอำเภอ')
  await page.getByRole('dialog').getByRole('textbox', { name: 'อำเภอ', exact: true }).fill('ศรีสำโรง, สวรรคโลก')
  const second = page.getByRole('textbox', { name: 'ชื่อโครงการลำดับที่ 2' })
  await expect(second).toHaveValue('โครงการยุติธรรมเคลื่อนที่ 9 อำเภอ อำเภอสวรรคโลก')
  await second.fill('โครงการยุติธรรมเคลื่อนที่สวรรคโลก')
  await expect(page.getByRole('dialog').getByText('286,920.00 บาท')).toBeVisible()
  await resizeWindow(app, 683, 384)
  await expect.poll(() => fitsWidth(page)).toBe(true)
  await page.screenshot({ path: info.outputPath('copy-683.png') })
  await resizeWindow(app, 1366, 768)
  await page.getByRole('button', { name: 'คัดลอก 2 โครงการ' }).press('Enter')
  await expect(page.getByText('คัดลอกแล้ว 2 โครงการ')).toBeVisible()
  await open(page, '#/projects')
  await expect(rows).toHaveCount(before + 3)
  await expect(rows.filter({ hasText: 'โครงการยุติธรรมเคลื่อนที่สวรรคโลก' })).toContainText('143,460.00')
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(before + 1)
  expect(await refused()).toEqual([])
  await app.close()
})

test('a project begins from a template of its family, with rates of the table and blanks that count as missing, and becomes a template itself', async ({ userData }, info) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/projects')
  await page.getByRole('button', { name: 'เพิ่มโครงการ' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'เพิ่มโครงการ' })
  await dialog.getByRole('button', { name: /เริ่มจาก/ }).press('Enter')
  await page.getByRole('option', { name: /ไกล่เกลี่ยข้อพิพาท.*ตัวอย่าง/ }).press('Enter')
  const title = dialog.getByRole('textbox', { name: /ชื่อโครงการ/ })
  await expect(title).toHaveValue('โครงการพัฒนาศักยภาพผู้ไกล่เกลี่ยข้อพิพาทภาคประชาชน')
  const preview = dialog.getByRole('region', { name: 'สิ่งที่แม่แบบเตรียมให้' })
  await expect(preview).toContainText('ไม่ใช่แบบทางการ')
  await expect(preview).toContainText('อัตรา 35.00 บาท/มื้อ · ยังไม่ยืนยัน')
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('template-1366.png') })
  await title.fill('โครงการผู้ไกล่เกลี่ยรุ่นใหม่')
  await title.press('Enter')

  await expect(page.getByText(/เริ่มจากแม่แบบ ไกล่เกลี่ยข้อพิพาท \(ตัวอย่าง/)).toBeVisible()
  const lacking = page.getByRole('navigation', { name: 'ส่วนของแบบเสนอโครงการ' })
  await expect(lacking.getByRole('button', { name: 'หลักการและเหตุผล', exact: true })).toBeVisible()
  await expect(page.locator('.activity-row')).toHaveCount(4)
  const reason = page.getByRole('textbox', { name: 'หลักการและเหตุผล' })
  await reason.fill('ปีที่ผ่านมามีข้อพิพาทเข้าสู่การไกล่เกลี่ย 120 เรื่อง สำเร็จ 80 เรื่อง')
  await reason.press('Tab')
  await expect(page.getByText(/เริ่มจากแม่แบบ/)).toHaveCount(0)
  await expect(lacking.getByRole('button', { name: 'หลักการและเหตุผล', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('begun-1366.png') })

  await page.getByRole('button', { name: 'คำสั่งของโครงการ' }).press('Enter')
  await page.getByRole('menuitem', { name: 'บันทึกเป็นแม่แบบของสำนักงาน…' }).press('Enter')
  await page.getByRole('textbox', { name: /ชื่อแม่แบบ/ }).fill('ไกล่เกลี่ยแบบของเรา')
  await page.keyboard.press('Enter')
  await expect(page.getByText('บันทึกแม่แบบแล้ว')).toBeVisible()
  await open(page, '#/projects')
  await page.getByRole('button', { name: 'เพิ่มโครงการ' }).press('Enter')
  await dialog.getByRole('button', { name: /เริ่มจาก/ }).press('Enter')
  await page.getByRole('option', { name: /ไกล่เกลี่ยแบบของเรา.*แม่แบบของสำนักงาน/ }).press('Enter')
  await expect(preview).toContainText('120 เรื่อง')
  await expect(title).toHaveValue('')
  await title.fill('โครงการผู้ไกล่เกลี่ยปีที่สอง')
  await title.press('Enter')
  await expect(page.locator('.activity-row')).toHaveCount(4)
  await expect(reason).toHaveValue(/120 เรื่อง/)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('ไม่พบโครงการนี้')).toBeVisible()
  expect(await refused()).toEqual([])
  await app.close()
})
