import fs from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { sheetData, xlsxFile } from '../unit/shared/sheet/xlsx-file'
import { expect, launchPlanner, projectRoot, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { emptyPlan, seedPlan } from './plan-seed'

/** How every compound file of Microsoft begins: an old workbook, or a new one with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

type Value = string | number | null
type Rows = readonly (readonly Value[])[]

/** The 201 real lines of the budget of 2565; `change` may correct a row. */
function realLines(change: (row: Value[], index: number) => Value[] = (row) => row): Rows {
  const source = JSON.parse(fs.readFileSync(path.join(projectRoot, 'test/fixtures/budget-lines-fy2565.json'), 'utf8')) as { columns: string[]; rows: Value[][] }
  return [source.columns, ...source.rows.map(change)]
}

function workbook(userData: string, name: string, rows: Rows): string {
  const file = path.join(userData, name)
  fs.writeFileSync(file, xlsxFile({ sheet: sheetData(rows) }))
  return file
}

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: path.join(process.env['SHOTS'], `${name}.png`) })
}

function count(page: Page, name: string) {
  return page.locator('.sheet-counts > div').filter({ hasText: name }).locator('dd')
}

test('201 real lines come in through the screen as 200 with their subtotal told, once, and go with one undo', async ({ userData }) => {
  test.setTimeout(120_000)
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/projects' })
  await page.getByRole('button', { name: 'นำเข้า Excel' }).click()
  await expect(page.getByRole('heading', { name: 'นำเข้ารายการงบประมาณจาก Excel' })).toBeVisible()
  await expectAccessible(page)
  await shoot(page, 'import-1-choose')

  await choose(page, workbook(userData, 'งบประมาณ 2565.xlsx', realLines()))
  await expect(page.getByRole('heading', { name: 'คอลัมน์ในไฟล์คืออะไร' })).toBeVisible()
  await expect(page.getByRole('button', { name: /นำเข้าคอลัมน์ จำนวนเงิน \(บาท\) เป็น/ })).toContainText('จำนวนเงิน')
  await expectAccessible(page)
  expect(await fitsWidth(page)).toBe(true)
  await shoot(page, 'import-2-columns')

  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'รายการใหม่')).toHaveText('200')
  await expect(count(page, 'ช่องที่ไม่รับ')).toHaveText('0')
  await expect(page.getByText('884,208,700.00 บาท', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /L107 .*ยอดรวมย่อย 19,448,000 บาท/ })).toBeVisible()
  await expectAccessible(page)
  await shoot(page, 'import-3-report')
  await page.getByRole('button', { name: 'นำเข้า 200 รายการ' }).click()
  await expect(page.getByText(/เพิ่ม 200 รายการ/)).toBeVisible()
  await expectAccessible(page)
  await shoot(page, 'import-4-done')

  // The same file again: the columns are remembered, and there is nothing to do.
  await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click()
  await choose(page, workbook(userData, 'งบประมาณ 2565 (2).xlsx', realLines()))
  await expect(page.getByText('หัวคอลัมน์ชุดนี้เคยนำเข้าแล้ว')).toBeVisible()
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'เหมือนเดิม')).toHaveText('200')
  await expect(count(page, 'รายการใหม่')).toHaveText('0')
  await expect(page.getByText('ไฟล์นี้เหมือนกับในแผนทุกรายการ จึงไม่มีอะไรต้องนำเข้า')).toBeVisible()
  await expect(page.getByRole('button', { name: /^นำเข้า \d+ รายการ$/ })).toBeDisabled()

  // A corrected one changes what was corrected, and says from what to what.
  await page.getByRole('button', { name: 'กลับไปแก้คอลัมน์' }).click()
  const corrected = realLines((row, index) => (index === 0 ? row.with(-1, 168_777_400) : index === 5 ? row.with(-1, 'สองล้าน') : row))
  await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click()
  await choose(page, workbook(userData, 'แก้ไข.xlsx', corrected))
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'รายการที่เปลี่ยน')).toHaveText('1')
  await expect(count(page, 'ช่องที่ไม่รับ')).toHaveText('1')
  await expect(page.getByRole('row', { name: /L7 .*“สองล้าน” ไม่ใช่จำนวนเงิน.*CELL_NOT_MONEY/ })).toBeVisible()
  await shoot(page, 'import-5-corrected')
  await page.getByRole('tab', { name: /จะเปลี่ยน/ }).click()
  await expect(page.getByRole('row', { name: /168,777,300\.00.*168,777,400\.00/ })).toBeVisible()
  await page.getByRole('button', { name: 'นำเข้า 1 รายการ' }).click()
  await page.getByRole('button', { name: 'เลิกทำการนำเข้าทั้งหมด' }).click()
  await expect(page.getByText('เลิกทำแล้ว แผนกลับเป็นเหมือนก่อนนำเข้า')).toBeVisible()

  // One more undo takes the 200 lines and their projects back.
  await page.keyboard.press('Control+z')
  await page.evaluate(() => { location.hash = '#/projects' })
  await expect(page.getByText('ยังไม่มีโครงการ').first()).toBeVisible()
  expect(await refused()).toEqual([])
  await app.close()
})

test('a foreign sheet is matched by hand and remembered; a hostile or closed file gets its sentence and nothing is written', async ({ userData }) => {
  test.setTimeout(90_000)
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await page.evaluate(() => { location.hash = '#/import' })
  const hostile: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
    ['ระเบิด.xlsx', xlsxFile({ sheet: sheetData([['ที่', 'รายการ', 'จำนวนเงิน']]), parts: { 'xl/media/a.bin': new Uint8Array(60_000_000) } }), 'SHEET_TOO_BIG'],
    ['ใหญ่.xlsx', xlsxFile({ sheet: `<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>` }), 'SHEET_TOO_LONG'],
    ['เก่า.xls', Uint8Array.from([...COMPOUND, ...new Uint8Array(512)]), 'SHEET_OLD_FORMAT'],
    ['เก่าในชื่อใหม่.xlsx', Uint8Array.from([...COMPOUND, ...new Uint8Array(512), 0x57, 0, 0x6f, 0]), 'SHEET_OLD_FORMAT'],
    ['มีรหัสผ่าน.xlsx', Uint8Array.from([...COMPOUND, ...new Uint8Array(512), ...Buffer.from('EncryptedPackage', 'utf16le')]), 'SHEET_ENCRYPTED'],
    ['โอดีเอส.xlsx', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<office:document-content/>') }), 'SHEET_NOT_WORKBOOK'],
    ['ขาด.xlsx', xlsxFile({ sheet: sheetData([['รายการ', 'จำนวนเงิน'], ['ก', 1]]) }).slice(0, 400), 'SHEET_DAMAGED'],
    ['ภาพ.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), 'SHEET_NOT_WORKBOOK'],
    ['รุ่นใหม่.xlsx', xlsxFile({
      sheet: sheetData([['รายการ', 'จำนวนเงิน']]), sheets: '<sheet name="งบ" sheetId="1" r:id="rId1"/><sheet name="_yutitham" sheetId="2" state="veryHidden" r:id="rId4"/>',
      parts: { 'xl/worksheets/sheet2.xml': `<worksheet>${sheetData([['yutitham-sheet', '99'], ['plan', 'x']])}</worksheet>` }
    }), 'SHEET_TEMPLATE_NEWER']
  ]
  for (const [name, bytes, code] of hostile) {
    const file = path.join(userData, name)
    fs.writeFileSync(file, bytes)
    await choose(page, file)
    await expect(page.getByRole('alert')).toContainText(code)
  }
  await expectAccessible(page)

  // Headings nobody knows, a hidden sheet, a formula that would reach out, and money in thousands.
  const rows: Rows = [['งานของกลุ่มอำนวยการ'], ['กิจ', 'สิ่งที่ต้องใช้', 'ค่า'], ['ประชุม กพยจ.', '=HYPERLINK("http://x","คลิก")', 4_200], ['ประชุม กพยจ.', 'อาหารกลางวัน', 14_400]]
  const file = path.join(userData, 'ไม่รู้จัก.xlsx')
  fs.writeFileSync(file, xlsxFile({
    sheet: sheetData(rows), sheets: '<sheet name="งาน" sheetId="1" r:id="rId1"/><sheet name="เก็บ" sheetId="2" state="hidden" r:id="rId4"/>', parts: { 'xl/worksheets/sheet2.xml': `<worksheet>${sheetData([['รายการ', 'จำนวนเงิน'], ['ลับ', 5]])}</worksheet>` }
  }))
  await choose(page, file)
  await expect(page.getByRole('radio', { name: /เก็บ.*ซ่อนอยู่ในไฟล์/ })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' })).toBeDisabled()
  await page.getByRole('button', { name: /หัวคอลัมน์อยู่ที่/ }).click()
  await page.getByRole('option', { name: 'แถวที่ 2', exact: true }).click()
  for (const [heading, field] of [['กิจ', 'โครงการ'], ['สิ่งที่ต้องใช้', 'รายการ'], ['ค่า', 'จำนวนเงิน']] as const) {
    await page.getByRole('button', { name: new RegExp(`นำเข้าคอลัมน์ ${heading} เป็น`) }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
  }
  await page.getByRole('button', { name: /^ไม่กำหนด หมวดรายจ่าย|หมวดรายจ่าย ไม่กำหนด/ }).click()
  await page.getByRole('option', { name: '2.2 ค่าใช้สอย' }).click()
  await shoot(page, 'import-6-foreign')
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'รายการใหม่')).toHaveText('2')
  await expect(page.getByText('แผ่นงานที่ซ่อนไว้ “เก็บ” ไม่ถูกอ่าน')).toBeVisible()
  await page.getByRole('button', { name: 'นำเข้า 2 รายการ' }).click()
  await page.getByRole('button', { name: 'เปิดโครงการนี้' }).click()
  await expect(page.getByText('=HYPERLINK("http://x","คลิก")').first()).toBeVisible()
  await page.evaluate(() => { location.hash = '#/import' })
  await choose(page, file)
  await expect(page.getByText('หัวคอลัมน์ชุดนี้เคยนำเข้าแล้ว')).toBeVisible()
  await page.getByRole('button', { name: 'ตรวจก่อนนำเข้า' }).click()
  await expect(count(page, 'เหมือนเดิม')).toHaveText('2')
  await app.close()
})
