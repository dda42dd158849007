import { BUDGET_STEPS } from '@shared/budget/step-amount-record'
import type { ElectronApplication, Page } from '@playwright/test'
import { activeField, cell, textOf } from './budget-grid'
import { CTRL, pressThai } from './by-key'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { decidedPlan, samplePlan, seedPlan, seedReview } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!
const STEPS = 'รายละเอียดงบประมาณ · ผลแต่ละขั้น'

async function openSteps(page: Page): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, `#/projects/${project.id}`)
  await page.getByRole('radio', { name: 'ผลแต่ละขั้น', exact: true }).click()
  await expect(page.getByRole('grid', { name: STEPS })).toBeVisible()
}

/** Stands in a cell by keys: columns out of sight are not drawn. */
async function stand(page: Page, line: number, step: (typeof BUDGET_STEPS)[number]): Promise<void> {
  await cell(page, line, 'item').click()
  for (let moves = 0; moves <= BUDGET_STEPS.indexOf(step); moves += 1) await page.keyboard.press('ArrowRight')
}

async function put(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(async ({ clipboard }, words) => { await clipboard.writeText(words) }, text)
}

test('what each step decided and paid is typed and pasted in the grid: every amount an entry of its own, with its day and paper', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const refused = await watchPolicy(page)
  const keyboard = await page.context().newCDPSession(page)
  await openSteps(page)
  await page.getByRole('textbox', { name: 'เอกสาร/เลขที่' }).fill('นร 0704/ว 12')
  const facts = page.locator('.step-facts')

  // A decision: the latest entry counts.
  await stand(page, 0, 'bureau')
  await page.keyboard.insertText('๗,๐๐๐')
  await expect(facts).toContainText('จะบันทึกรายการใหม่ 7,000.00 บาท')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 0, 'steps.bureau'))).toBe('7,000.00')
  await stand(page, 0, 'bureau')
  await page.keyboard.insertText('6,500')
  await page.keyboard.press('Enter')
  await stand(page, 0, 'bureau')
  await expect(facts).toContainText('ล่าสุด 6,500.00')
  await expect(facts).toContainText('นร 0704/ว 12 · จาก 2 รายการ')
  await expect(cell(page, 0, 'steps.bureau').getByRole('img', { name: 'ยอดล่าสุดจาก 2 รายการ' })).toBeVisible()

  // What adds up: the total is typed and the difference entered, or what is added.
  await stand(page, 0, 'allocation')
  await page.keyboard.insertText('5000')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('1,200')
  await page.keyboard.press('Enter')
  await stand(page, 0, 'disbursement')
  await page.keyboard.insertText('+5,300')
  await expect(facts).toContainText('จะบันทึก +5,300.00 บาท รวมเป็น 6,500.00 บาท')
  await expect(facts).toContainText('▲ สูงกว่า “จัดสรร” 1,500.00 บาท (หนึ่งพันห้าร้อยบาทถ้วน)')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 0, 'steps.disbursement'))).toBe('▲ 6,500.00')
  await expect(cell(page, 0, 'steps.disbursement').getByRole('img', { name: 'รวม 2 รายการ' })).toBeVisible()
  // The same again is no entry; less needs its reason.
  await stand(page, 0, 'disbursement')
  await page.keyboard.insertText('6500')
  await expect(facts).toContainText('เท่ากับยอดเดิม ไม่บันทึกเพิ่ม')
  await page.keyboard.press('Enter')
  await stand(page, 0, 'disbursement')
  await page.keyboard.insertText('4,000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('ใส่เหตุผลในช่องหมายเหตุ')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: /^หมายเหตุ/ }).first().fill('เบิกซ้ำ')
  await stand(page, 0, 'disbursement')
  await page.keyboard.insertText('4,000')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 0, 'steps.disbursement'))).toBe('4,000.00')
  await stand(page, 0, 'disbursement')
  await page.getByRole('button', { name: 'ประวัติ 3 รายการ' }).click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('dialog')).toContainText('-2,500.00')
  await page.keyboard.press('Escape')
  await expectAccessible(page)

  // A column from a workbook is judged cell by cell, and one undo takes it back.
  await put(app, 'ค่าอาหารกลางวัน\t21,000\r\nค่าอะไรสักอย่าง\t5\r\nค่าวัสดุ\t๙๙,๐๐๐\r\n')
  await page.getByRole('textbox', { name: /^หมายเหตุ/ }).first().fill('')
  await cell(page, 0, 'item').click()
  await pressThai(keyboard, 'KeyV', CTRL)
  const dialog = page.getByRole('dialog', { name: 'ตรวจยอดก่อนบันทึก' })
  await expect(dialog.getByRole('list', { name: 'ช่องที่ไม่รับ' })).toContainText('ไม่พบรายการชื่อ “ค่าอะไรสักอย่าง” ในโครงการนี้')
  await page.keyboard.press('Escape')
  await put(app, `${['4,900', '-', '', '99,000'].join('\r\n')}\r\nหก`)
  await stand(page, 0, 'act')
  await pressThai(keyboard, 'KeyV', CTRL)
  await expect(dialog.getByText('บันทึก 2 ยอด').first()).toBeVisible()
  await expect(dialog.getByText('ไม่รับ 1 แถว')).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'ช่องที่สูงกว่าขั้นก่อน' })).toContainText('A4 สูงกว่า “ขอตั้ง”')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'บันทึก 2 ยอด' }).press('Enter')
  await expect(page.getByText('บันทึก 2 ยอดแล้ว')).toBeVisible()
  await expect.poll(() => textOf(cell(page, 3, 'steps.act'))).toBe('▲ 99,000.00')
  await stand(page, 1, 'act')
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect.poll(() => textOf(cell(page, 3, 'steps.act'))).toBe('')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  expect(await refused()).toEqual([])
  await app.close()
})

test('a locked project takes the amounts of its steps; a reviewer enters what was granted and is told why not the rest', async ({ userData }) => {
  seedReview(userData, decidedPlan(sample, 'approved'))
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openSteps(page)
  await stand(page, 0, 'disbursement')
  await expect(page.locator('.grid-status')).toContainText('“เบิกจ่าย” เป็นยอดที่สำนักงานบันทึก')
  await page.keyboard.insertText('5')
  await expect(activeField(page)).toHaveValue('')
  await stand(page, 0, 'act')
  await page.keyboard.insertText('7000')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 0, 'steps.act'))).toBe('7,000.00')
  // The dialog warns in the same words.
  await page.getByRole('button', { name: 'บันทึกยอด', exact: true }).click()
  await page.getByRole('textbox', { name: /^จำนวนเงิน/ }).fill('7,100')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('▲ สูงกว่า “ตาม พ.ร.บ.” 100.00 บาท (หนึ่งร้อยบาทถ้วน)')
  await expectAccessible(page)
  await app.close()
})
