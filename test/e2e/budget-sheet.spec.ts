import type { Page } from '@playwright/test'
import { activeField, allCells, cell, lineRows, newCell, textOf, typeInto } from './budget-grid'
import { CTRL, pressThai } from './by-key'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!

/** Lines of a large block: several ops, one step. */
const MANY = 1_200

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

async function showSet(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click()
  await expect(page.getByRole('grid', { name: `รายละเอียดงบประมาณ · ${name}` })).toBeVisible()
}

/** The block of scenario 6 as a spreadsheet hands it over: 31 rows of six columns, one of them empty, two that cannot be taken. */
function block(): string {
  const rows = ['ค่าวิทยากร\tค่าตอบแทน\t๒ รุ่น × ๖ ชม.\t๖๐๐\t7,200.00\t1/10/2567', 'ค่าผิด\tค่าใช้สอย\t1 คน\tสามร้อย\t\t', '\t\t\t\t\t', 'ค่ารวมผิด\tค่าใช้สอย\t2 คน\t100\t"1,234.50"\t']
  for (let at = 1; at <= 27; at += 1) rows.push(`ค่าวัสดุ ${String(at)}\tค่าวัสดุ\t-\t"1,234.50"\t\t-`)
  return rows.join('\r\n')
}

test('a block from Excel is judged cell by cell before it is written, and one undo takes it away', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  const keyboard = await page.context().newCDPSession(page)
  await open(page, `#/projects/${project.id}`)
  const total = page.getByRole('status').filter({ hasText: 'รวมทั้งสิ้น' })
  await expect(total).toContainText('94,800.00 บาท')
  await app.evaluate(async ({ clipboard }, text) => { await clipboard.writeText(text) }, block())
  await newCell(page, 'item').click()
  await pressThai(keyboard, 'KeyV', CTRL)
  const preview = page.getByRole('dialog', { name: 'ตรวจก่อนวาง' })
  await expect(preview.getByText('รับ 28 แถว')).toBeVisible()
  for (const said of ['ไม่รับ 2 แถว', 'เพิ่มรายการใหม่ 28 แถว', 'ข้ามแถวว่าง 1 แถว', 'F1 อ่านเป็นวันที่ 1 ต.ค. 2567', '94,800.00 → 135,331.50 บาท (+40,531.50)']) await expect(preview.getByText(said).first()).toBeVisible()
  await expect(preview.getByRole('list', { name: 'ช่องที่ไม่รับ' })).toContainText('D2 “สามร้อย”')
  await expect(preview.getByRole('list', { name: 'ช่องที่ไม่รับ' })).toContainText('E4 จำนวน × อัตรา ได้ 200.00 บาท แต่ช่องจำนวนเงินเป็น 1,234.50 บาท')
  await expectAccessible(page)
  await preview.getByRole('button', { name: 'วาง 28 แถว' }).press('Enter')
  await expect(preview).toHaveCount(0)
  await expect(total).toContainText('135,331.50 บาท')
  expect((await allCells(page, 'item')).length).toBe(34)
  await newCell(page, 'item').click()
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect(total).toContainText('94,800.00 บาท')
  await expect(lineRows(page)).toHaveCount(6)

  // What is small and sound goes straight in, and says so.
  await app.evaluate(async ({ clipboard }) => { await clipboard.writeText('๑๓๐\r\n40') })
  await cell(page, 1, 'rate').click()
  await pressThai(keyboard, 'KeyV', CTRL)
  await expect(page.getByText('วาง 2 แถว 2 ช่องแล้ว')).toBeVisible()
  await expect(total).toContainText('98,400.00 บาท')
  await page.getByRole('button', { name: 'เลิกทำ' }).last().click()
  await expect(total).toContainText('94,800.00 บาท')
  expect(await refused()).toEqual([])
  await app.close()
})

test('a block of more lines than one op carries goes in as one step, and its amounts are said in words', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, `#/projects/${project.id}`)
  const total = page.getByRole('status').filter({ hasText: 'รวมทั้งสิ้น' })
  await expect(total).toContainText('94,800.00 บาท')
  const rows = Array.from({ length: MANY }, (_, at) => `ค่าวัสดุ ${String(at)}\tค่าวัสดุ\t2 ชุด\t100`)
  await app.evaluate(async ({ clipboard }, text) => { await clipboard.writeText(text) }, rows.join('\r\n'))
  await newCell(page, 'item').click()
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').getByRole('button', { name: `วาง ${MANY.toLocaleString('en-US')} แถว` }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 })
  await expect(total).toContainText(`${(94_800 + MANY * 200).toLocaleString('en-US')}.00 บาท`)
  await page.getByRole('button', { name: 'เลิกทำ', exact: true }).last().click()
  await expect(total).toContainText('94,800.00 บาท', { timeout: 60_000 })
  await expect(lineRows(page)).toHaveCount(6)

  // Scenario 8: the words follow the keys.
  await typeInto(page, cell(page, 5, 'rate'), '2500001')
  await expect(page.locator('.formula-words')).toHaveText('(ห้าล้านสองบาทถ้วน)')
  await app.close()
})

test('months are planned, filled, copied and checked while they are typed; every set of columns can be read', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const keyboard = await page.context().newCDPSession(page)
  await open(page, `#/projects/${project.id}`)
  await showSet(page, 'แผนรายเดือน')
  // 21,600 baht: the difference is there before the cell is left.
  await typeInto(page, cell(page, 1, 'months.0'), '๑,๗๐๐')
  const differences = page.locator('.budget-differences')
  await expect(differences).toContainText('ผลรวมรายเดือน 1,700 บาท น้อยกว่าวงเงิน 21,600 บาท อยู่ 19,900 บาท (หนึ่งหมื่นเก้าพันเก้าร้อยบาทถ้วน)')
  await expect(cell(page, 1, 'difference')).toHaveText('▲ −19,900.00')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  const handle = await page.locator('[data-handle]').boundingBox()
  const december = await cell(page, 1, 'months.2').boundingBox()
  await page.mouse.move(handle!.x + 4, handle!.y + 4)
  await page.mouse.down()
  await page.mouse.move(december!.x + 20, handle!.y, { steps: 6 })
  await page.mouse.up()
  await expect(cell(page, 1, 'difference')).toHaveText('▲ −16,500.00')
  // One row under another, under the Thai layout.
  await cell(page, 1, 'months.0').click()
  await page.keyboard.press('Shift+ArrowDown')
  await pressThai(keyboard, 'KeyD', CTRL)
  await expect(cell(page, 2, 'difference')).toHaveText('▲ −10,900.00')
  await page.keyboard.press('Control+ArrowRight')
  await expect(activeField(page)).toHaveAttribute('aria-label', 'ธ.ค. 2570 · ค่าอาหารกลางวัน')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await pressThai(keyboard, 'KeyC', CTRL)
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('1700.00\t1700.00\t1700.00')
  await expectAccessible(page)

  await showSet(page, 'รายไตรมาส')
  expect(await textOf(cell(page, 1, 'quarters.0'))).toBe('5,100.00')
  await typeInto(page, cell(page, 1, 'quarters.1'), '16,500')
  await page.keyboard.press('Enter')
  await expect(cell(page, 1, 'difference')).toHaveText('✓')
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect(cell(page, 1, 'difference')).toHaveText('▲ −16,500.00')

  await showSet(page, 'แหล่งเงิน')
  await typeInto(page, cell(page, 0, 'fundSource'), 'กองทุนยุติธรรม')
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'fundSource')).toHaveText('กองทุนยุติธรรม')
  await showSet(page, 'ผูกพัน')
  await typeInto(page, cell(page, 3, 'thisYear'), '10000')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('20,000')
  await expect(cell(page, 3, 'difference')).toHaveText('▲ −3,600.00')
  await page.keyboard.press('Enter')
  // The next month is typed while the one before is still on its way to disk.
  await showSet(page, 'แผนรายเดือน')
  await typeInto(page, cell(page, 4, 'months.0'), '10000')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('800')
  await expect(cell(page, 4, 'difference')).toHaveText('▲ −6,000.00')
  await page.keyboard.press('Escape')
  await expect(cell(page, 4, 'difference')).toHaveText('▲ −6,800.00')
  await showSet(page, 'ปีถัดไป')
  await typeInto(page, cell(page, 0, 'forward.0'), '-')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('7300')
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'forward')).toHaveText('14,500.00')
  for (const set of ['ผลแต่ละขั้น', 'คำชี้แจง']) {
    await showSet(page, set)
    await expectAccessible(page)
  }
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await app.close()
})

test('a finding of the plan leads to the month that does not add up', async ({ userData }) => {
  const lines = sample.filter(({ kind, fields }) => kind === 'budgetLine' && fields['project'] === project.id)
  const [, second] = lines
  const months = [0, 0, 0, 2_150_000, 0, 0, 0, 0, 0, 0, 0, 0]
  const asset: SeedRecord = { ...second!, id: seedId(900), fields: { ...second!.fields, category: '3.1', item: 'เครื่องบันทึกเสียง', factors: [{ quantity: 2, unit: 'เครื่อง' }], rate: 1_000_000, order: 'z1' } }
  const dear: SeedRecord = { ...asset, id: seedId(901), fields: { ...asset.fields, item: 'รถตู้', rate: 150_000_000, order: 'z2' } }
  seedPlan(userData, [...sample.map((record) => (record.id === second!.id ? { ...record, fields: { ...record.fields, months } } : record)), asset, dear])
  const { app, page } = await launchPlanner(userData)
  await open(page, '#/plan')
  await page.getByRole('tab', { name: /^ตรวจครบ/ }).click()
  await page.locator('.inspector-list section').filter({ has: page.getByRole('heading', { level: 4, name: /ผลรวมรายเดือนไม่เท่ากับวงเงินของรายการ/ }) }).last().getByRole('button').first().press('Enter')
  await expect(page.getByRole('grid', { name: 'รายละเอียดงบประมาณ · แผนรายเดือน' })).toBeVisible()
  await expect(activeField(page)).toHaveAttribute('aria-label', 'ม.ค. 2571 · ค่าอาหารกลางวัน')
  await expect(activeField(page)).toBeFocused()
  await expect(page.locator('.budget-differences')).toContainText('100 บาท (หนึ่งร้อยบาทถ้วน)')
  await page.keyboard.insertText('21,600')
  await page.keyboard.press('Enter')
  await expect(page.locator('.budget-differences')).toBeEmpty()
  // Capital items stand by their threshold, as they will be printed.
  await showSet(page, 'รายการ')
  await page.locator('.grid-pane').evaluate((pane) => { pane.scrollTop = pane.scrollHeight })
  await expect(page.locator('.grid-row-group').filter({ hasText: 'ต่ำกว่า 1 ล้านบาทต่อหน่วย รวม 1 รายการ (2 หน่วย)' })).toBeVisible()
  await expect(page.locator('.grid-row-group').filter({ hasText: 'ตั้งแต่ 1 ล้านบาทต่อหน่วย 1 รายการ' })).toBeVisible()
  await app.close()
})
