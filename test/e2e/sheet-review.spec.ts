import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { sheetData, xlsxFile } from '../unit/shared/sheet/xlsx-file'
import { expect, launchPlanner, stubSaveDialog, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { decidedPlan, samplePlan, seedReview } from './plan-seed'

type Value = string | number | null

const sample = samplePlan()
const plan = sample[0]!.id
const titles = new Map(sample.flatMap(({ id, kind, fields }) => (kind === 'project' ? [[id, String(fields['title'])] as const] : [])))
/** Project, item, what is asked for (baht) and category of every line of the sample. */
const asked = sample.flatMap(({ kind, fields }): [string, string, number, string][] => {
  if (kind !== 'budgetLine') return []
  const product = (fields['factors'] as { quantity: number }[]).reduce((whole, { quantity }) => whole * quantity, 1)
  return [[titles.get(String(fields['project'])) ?? '', String(fields['item']), (Number(fields['rate']) * product) / 100, String(fields['category'])]]
})

function workbook(userData: string, name: string, rows: readonly (readonly Value[])[]): string {
  const file = path.join(userData, name)
  fs.writeFileSync(file, xlsxFile({ sheet: sheetData(rows) }))
  return file
}
async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}
function count(page: Page, name: string) {
  return page.locator('.sheet-counts > div').filter({ hasText: name }).locator('dd')
}
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: path.join(process.env['SHOTS'], `${name}.png`) })
}

test('a central reviewer takes in what the Budget Bureau decided, once and beside what stood, and pins what a file of lines says otherwise', async ({ userData }) => {
  test.setTimeout(90_000)
  seedReview(userData, decidedPlan(sample, 'submitted'))
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.evaluate((to) => { location.hash = to }, `#/review/${plan}/projects`)
  await page.getByRole('button', { name: 'ตรวจกับ Excel' }).click()
  await expect(page.getByRole('heading', { name: 'ตรวจไฟล์ Excel กับแผนนี้' })).toBeVisible()
  await expectAccessible(page)
  await shoot(page, 'review-1-choose')

  // The letter of the Bureau: two cells of it cannot be read.
  const bureau = asked.map(([project, item, baht], index): Value[] => [project, item, baht, index === 3 ? 'ตามจริง' : index === 4 ? 1.005 : index < 12 ? baht - 100 : baht])
  const file = workbook(userData, 'สงป.xlsx', [['โครงการ', 'รายการ', 'คำขอ', 'ปรับตาม สงป.'], ...bureau])
  await choose(page, file)
  await expect(page.getByRole('radio', { name: /ยอดตามขั้นงบประมาณ/ })).toBeChecked()
  await expect(page.getByText('ต้องบอกวันที่มีผลของยอด')).toBeVisible()
  await expect(page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' })).toBeDisabled()
  await page.getByRole('spinbutton').first().focus()
  await page.keyboard.type('20/11/2569')
  await page.getByRole('textbox', { name: 'เลขที่หนังสือ/เอกสาร' }).fill('นร 0701/ว 9')
  await expectAccessible(page)
  await shoot(page, 'review-2-columns')
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'ยอดที่ยังไม่เคยมี')).toHaveText(String(asked.length - 2))
  await expect(count(page, 'ช่องที่ไม่รับ')).toHaveText('2')
  await expect(page.getByRole('row', { name: /D5 .*“ตามจริง” ไม่ใช่จำนวนเงิน.*CELL_NOT_MONEY/ })).toBeVisible()
  await expectAccessible(page)
  expect(await fitsWidth(page)).toBe(true)
  await shoot(page, 'review-3-report')
  const kept = path.join(userData, 'report.csv')
  await stubSaveDialog(app, kept)
  await page.getByRole('button', { name: 'บันทึกผลตรวจ' }).click()
  await page.getByRole('menuitem', { name: 'เป็น CSV (.csv)' }).click()
  await expect(page.getByText('บันทึก report.csv แล้ว')).toBeVisible()
  expect(fs.readFileSync(kept, 'utf8')).toMatch(/^\uFEFF[\s\S]*ไม่รับ,D5,/)

  await page.getByRole('button', { name: `บันทึก ${String(asked.length - 2)} ยอด` }).click()
  await expect(page.getByText(`บันทึกยอดใหม่ ${String(asked.length - 2)} ยอด`)).toBeVisible()
  await shoot(page, 'review-4-done')
  const again = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click()
    await choose(page, name)
    await page.getByRole('spinbutton').first().focus()
    await page.keyboard.type('20/11/2569')
    await page.getByRole('textbox', { name: 'เลขที่หนังสือ/เอกสาร' }).fill('นร 0701/ว 9')
    await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  }
  await again(file)
  await expect(count(page, 'เหมือนเดิม')).toHaveText(String(asked.length - 2))
  await expect(page.getByRole('button', { name: /^บันทึก .* ยอด$/ })).toBeDisabled()

  // Lines are the office's: the file is compared, and what differs is pinned to its field.
  await page.getByRole('button', { name: 'กลับไปแก้คอลัมน์' }).click()
  await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click()
  const lines = asked.map(([project, item, baht, category], index): Value[] => [project, category, item, index === 0 ? baht + 100 : baht])
  await choose(page, workbook(userData, 'แก้ไข.xlsx', [['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (บาท)'], ...lines.slice(0, 1), [asked[0]![0], '2.2', 'ค่าเช่าห้อง', 5_000]]))
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(page.getByText(/รายการของแผนเป็นของสำนักงาน ผู้พิจารณาแก้แทนไม่ได้/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^นำเข้า \d+ รายการ$/ })).toBeDisabled()
  await page.getByRole('tab', { name: /จะเปลี่ยน/ }).click()
  await shoot(page, 'review-5-compare')
  await page.getByRole('button', { name: /^ปักความเห็น \d+ ข้อ$/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('ค่าเช่าห้อง')
  await expectAccessible(page)
  await shoot(page, 'review-6-remarks')
  await dialog.getByRole('button', { name: /^ปักความเห็น \d+ ข้อ$/ }).click()
  await expect(page.getByRole('button', { name: 'ทุกข้อที่ต่างกันมีความเห็นปักไว้แล้ว' })).toBeDisabled()
  await expect(page.getByRole('region', { name: 'ผลการพิจารณา' }).getByRole('button', { name: /^ส่งกลับแก้ไข \d+ ข้อ…$/ })).toBeVisible()

  // The report is there again after a look at its record.
  await page.getByRole('button', { name: asked[0]![1] }).first().click()
  await expect(page.getByRole('button', { name: /ความเห็น$/ }).first()).toBeVisible()
  await page.evaluate((to) => { location.hash = to }, `#/review/${plan}/import`)
  await expect(page.getByRole('button', { name: 'ทุกข้อที่ต่างกันมีความเห็นปักไว้แล้ว' })).toBeVisible()
  expect(await refused()).toEqual([])
  await app.close()
})
