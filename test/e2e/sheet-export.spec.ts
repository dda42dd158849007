import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, stubSaveDialog, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedPlan } from './plan-seed'

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: path.join(process.env['SHOTS'], `${name}.png`) })
}

function part(file: string, name: string): string {
  return strFromU8(unzipSync(new Uint8Array(fs.readFileSync(file)))[name]!)
}

test('workbooks and CSV of the plan are saved from the screens, and the form comes back as it went', async ({ userData }) => {
  test.setTimeout(90_000)
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/budget' })
  await page.getByRole('button', { name: 'ส่งออก Excel' }).click()
  const dialog = page.getByRole('dialog', { name: 'ส่งออกเป็น Excel หรือ CSV' })
  await dialog.locator('label', { hasText: 'eMENSCR M1–M5' }).click()
  await expectAccessible(page)
  await shoot(page, 'export-1-dialog')
  const emenscr = path.join(userData, 'eMENSCR.xlsx')
  await stubSaveDialog(app, emenscr)
  await dialog.getByRole('button', { name: 'สร้างและเลือกที่บันทึก' }).click()
  await expect(page.getByText(/บันทึก eMENSCR\.xlsx แล้ว \d+ แถว 10 โครงการ รวม 1,093,110\.00 บาท/)).toBeVisible()
  await shoot(page, 'export-2-done')
  expect(part(emenscr, 'xl/workbook.xml')).toContain('name="M5 งบประมาณ"')
  expect(part(emenscr, 'xl/worksheets/sheet5.xml')).toMatch(/<v>94800<\/v>/)

  // The office lays the form out as its own: another heading, another order; and undoes it.
  await page.getByRole('button', { name: 'ส่งออก Excel' }).click()
  await dialog.locator('label', { hasText: 'eMENSCR M1–M5' }).click()
  await dialog.getByRole('button', { name: 'ปรับคอลัมน์ของแบบนี้' }).click()
  const layout = page.getByRole('dialog', { name: /คอลัมน์ของแบบ/ })
  await layout.getByRole('textbox', { name: 'หัวคอลัมน์ที่ 2', exact: true }).fill('ชื่องานของเรา')
  await layout.getByRole('button', { name: 'เลื่อนขึ้น: ชื่องานของเรา' }).click()
  await expect(layout.getByRole('textbox', { name: 'หัวคอลัมน์ที่ 1', exact: true })).toHaveValue('ชื่องานของเรา')
  await expectAccessible(page)
  await shoot(page, 'export-4-layout')
  await layout.getByRole('button', { name: 'บันทึกรูปแบบของสำนักงาน' }).click()
  await expect(dialog.locator('label', { hasText: 'eMENSCR M1–M5' })).toContainText('รูปแบบของสำนักงาน')
  const ours = path.join(userData, 'ours.xlsx')
  await stubSaveDialog(app, ours)
  await dialog.getByRole('button', { name: 'สร้างและเลือกที่บันทึก' }).click()
  await expect(page.getByText(/บันทึก ours\.xlsx แล้ว/)).toBeVisible()
  expect(part(ours, 'xl/sharedStrings.xml')).toContain('ชื่องานของเรา')
  expect(part(ours, 'xl/sharedStrings.xml')).toContain('รูปแบบของสำนักงาน ยังไม่ใช่แบบราชการ')
  await page.keyboard.press('Control+z')

  // A table of it as CSV, of the projects the list is narrowed to.
  await page.evaluate(() => { location.hash = '#/projects' })
  await page.getByRole('searchbox', { name: 'ค้นหาชื่อโครงการ พื้นที่ หรือหน่วยงาน' }).or(page.locator('.project-filter-words input')).first().fill('ยุติธรรมเคลื่อนที่')
  await page.getByRole('button', { name: 'ส่งออก Excel' }).click()
  await expect(dialog.getByRole('radio', { name: /เฉพาะที่กรองไว้/ })).toBeChecked()
  await dialog.locator('label', { hasText: 'รายละเอียดคำของบประมาณ' }).click()
  await dialog.locator('label', { hasText: 'CSV (.csv)' }).click()
  const csv = path.join(userData, 'รายการ.csv')
  await stubSaveDialog(app, csv)
  await dialog.getByRole('button', { name: 'สร้างและเลือกที่บันทึก' }).click()
  await expect(page.getByText(/บันทึก รายการ\.csv แล้ว 5 แถว 1 โครงการ รวม 143,460\.00 บาท/)).toBeVisible()
  const text = fs.readFileSync(csv, 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text.trim().split('\r\n')).toHaveLength(6)

  // Of the ticked ones alone.
  await page.getByRole('row', { name: /ยุติธรรมเคลื่อนที่/ }).locator('.project-check').click()
  await page.getByRole('button', { name: 'ส่งออกที่เลือก' }).click()
  await expect(dialog.getByRole('radio', { name: 'เฉพาะที่เลือกไว้ 1 โครงการ' })).toBeChecked()
  await page.keyboard.press('Escape')

  // The form to fill in: taken back as it went, nothing is new and nothing changed.
  await page.evaluate(() => { location.hash = '#/import' })
  await page.getByRole('button', { name: 'สร้างแบบกรอกของแผนนี้' }).click()
  const form = path.join(userData, 'แบบกรอก.xlsx')
  await stubSaveDialog(app, form)
  await dialog.getByRole('button', { name: 'สร้างและเลือกที่บันทึก' }).click()
  await expect(page.getByText(/บันทึก แบบกรอก\.xlsx แล้ว/)).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(form)
  await expect(page.locator('.sheet-counts > div').filter({ hasText: 'เหมือนเดิม' }).locator('dd')).toHaveText(/^\d\d+$/)
  await expect(page.getByText('ไฟล์นี้เหมือนกับในแผนทุกรายการ จึงไม่มีอะไรต้องนำเข้า')).toBeVisible()
  await shoot(page, 'export-3-back')
  expect(await fitsWidth(page)).toBe(true)
  expect(await refused()).toEqual([])
  await app.close()
})
