import type { ElectronApplication, Page } from '@playwright/test'
import { activeField, cell, LINE_ROWS, newCell, textOf, typeInto } from './budget-grid'
import { CTRL, pressThai } from './by-key'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, resizeWindow } from './look'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!

async function open(page: Page, set?: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, `#/projects/${project.id}`)
  if (set !== undefined) await page.getByRole('radio', { name: set, exact: true }).click()
  await expect(page.getByRole('grid', { name: `รายละเอียดงบประมาณ · ${set ?? 'รายการ'}` })).toBeVisible()
}

/** The clipboard of the shell as the runtime of today has it: both forms at once, as another program leaves them. */
interface ShellClipboard {
  write(given: { readonly text: string; readonly html?: string }): void
  readHTML(): string
  readText(): string
}

async function put(app: ElectronApplication, text: string, html?: string): Promise<void> {
  await app.evaluate(({ clipboard }, given) => { (clipboard as unknown as ShellClipboard).write(given) }, html === undefined ? { text } : { text, html })
}

async function held(app: ElectronApplication): Promise<{ readonly text: string; readonly html: string }> {
  return app.evaluate(({ clipboard }) => {
    const shell = clipboard as unknown as ShellClipboard
    return { text: shell.readText(), html: shell.readHTML() }
  })
}

/** As Excel hands a block over: figures rounded on screen and exact behind, a merged head, a hidden column, a cell of two lines, a ledger's dash. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
<col width=120><col width=80><col width=80><col width=0 style='display:none'><col width=80><col width=80>
<tr><td>ค่าจ้าง<br>เหมาบริการ</td><td>ค่าใช้สอย</td><td>๒ งวด</td><td>ลับ</td><td align=right x:num="1234.5">1,235</td><td align=right x:num="2469">2,469</td></tr>
<tr><td>ค่าวัสดุ</td><td>ค่าวัสดุ</td><td>-</td><td></td><td align=right x:num="-500">(๕๐๐.๐๐)</td><td></td></tr>
<tr><td colspan=2>ค่าเอกสาร</td><td>3 ชุด</td><td></td><td align=right>๑๐๐.๒๕</td><td align=right x:num="0">&nbsp;-&nbsp;</td></tr>
<tr style='display:none'><td>ซ่อน</td><td></td><td></td><td></td><td>1</td><td></td></tr>
</table><!--EndFragment--></body></html>`

test('a block of Excel comes by its table and goes out as one; activities are named, filled and cleared', async ({ userData }) => {
  const own = { office: project.office, plan: project.plan }
  const activities = ['อบรมแกนนำ', 'อบรมแกนนำ รุ่นที่ 2', 'ประชุม'].map((title, at): SeedRecord => ({
    ...own, id: seedId(700 + at), kind: 'activity', fields: { project: project.id, order: `a${String(at)}`, title, owner: '', unit: '', weight: 0, note: '', start: '', end: '' }
  }))
  seedPlan(userData, [...sample, ...activities])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const keyboard = await page.context().newCDPSession(page)
  await open(page)
  const total = page.getByRole('status').filter({ hasText: 'รวมทั้งสิ้น' })
  await expect(total).toContainText('94,800.00 บาท')
  await put(app, 'ค่าจ้าง\tค่าใช้สอย\t2 งวด\tลับ\t1,235\t2,469', EXCEL)
  await newCell(page, 'item').click()
  await pressThai(keyboard, 'KeyV', CTRL)
  const preview = page.getByRole('dialog', { name: 'ตรวจก่อนวาง' })
  await expect(preview.getByText('รับ 1 แถว').first()).toBeVisible()
  const refusals = preview.getByRole('list', { name: 'ช่องที่ไม่รับ' })
  await expect(refusals).toContainText('D2')
  await expect(refusals).toContainText('E3')
  await expect(preview.getByText('(+2,469.00)')).toBeVisible()
  await preview.getByRole('button', { name: 'วาง 1 แถว' }).press('Enter')
  await expect(total).toContainText('97,269.00 บาท')
  const item = page.locator(`${LINE_ROWS} [data-cell="item"]`).filter({ hasText: 'ค่าจ้าง เหมาบริการ' })
  await expect(item).toBeVisible()

  // Out again: figures as figures, exact; and back over itself it changes nothing.
  await cell(page, 0, 'factors').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await pressThai(keyboard, 'KeyC', CTRL)
  await expect.poll(async () => (await held(app)).html).toContain('x:num="')
  const copied = await held(app)
  expect(copied.text.split('\t').length).toBe(3)
  await put(app, `${copied.text}\r\n`, copied.html)
  await cell(page, 0, 'factors').click()
  await page.keyboard.press('Control+v')
  await expect(total).toContainText('97,269.00 บาท')
  await expect(preview).toHaveCount(0)

  await page.getByRole('radio', { name: 'แหล่งเงิน', exact: true }).click()
  await put(app, 'อบรมแกนนํา รุ่นที่ ๒')
  await cell(page, 0, 'activity').click()
  await page.keyboard.press('Control+v')
  await expect.poll(() => textOf(cell(page, 0, 'activity'))).toBe('อบรมแกนนำ รุ่นที่ 2')
  await typeInto(page, cell(page, 1, 'activity'), 'แกนนำ')
  await page.keyboard.press('Escape')
  await cell(page, 0, 'activity').click()
  for (let rows = 0; rows < 2; rows += 1) await page.keyboard.press('Shift+ArrowDown')
  await pressThai(keyboard, 'KeyD', CTRL)
  for (const line of [1, 2]) await expect.poll(() => textOf(cell(page, line, 'activity'))).toBe('อบรมแกนนำ รุ่นที่ 2')
  await cell(page, 2, 'activity').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => textOf(cell(page, 2, 'activity'))).toBe('ไม่ระบุกิจกรรม')
  await page.getByRole('button', { name: 'ลบกิจกรรม อบรมแกนนำ รุ่นที่ 2' }).click()
  for (const line of [0, 1]) await expect.poll(() => textOf(cell(page, line, 'activity'))).toBe('ไม่ระบุกิจกรรม')
  await app.close()
})

test('the keys of Excel, under the Thai layout and from an input method', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const keyboard = await page.context().newCDPSession(page)
  await open(page, 'แผนรายเดือน')
  const at = async (): Promise<string> => (await activeField(page).getAttribute('aria-label')) ?? ''
  const chosen = (): Promise<number> => page.locator('.grid-cell-selected').count()
  await cell(page, 1, 'months.0').click()
  // Typed over, to the right, and back under the first cell of the row.
  await page.keyboard.insertText('๑๐๐')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('200')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('300')
  await page.keyboard.press('Enter')
  expect(await at()).toBe('ต.ค. 2570 · ค่าอาหารว่างและเครื่องดื่ม')
  await page.keyboard.press('Shift+Enter')
  expect(await at()).toBe('ต.ค. 2570 · ค่าอาหารกลางวัน')
  // F2 puts the caret behind the text, Esc gives the stored value back.
  await expect(activeField(page)).toHaveValue('100.00')
  await page.keyboard.press('F2')
  await page.keyboard.insertText('9')
  await expect(activeField(page)).toHaveValue('100.009')
  await page.keyboard.press('Escape')
  await expect(activeField(page)).toHaveValue('100.00')
  // Borders of the data, of the row and of all.
  await page.keyboard.press('Control+ArrowRight')
  expect(await at()).toBe('ธ.ค. 2570 · ค่าอาหารกลางวัน')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  expect(await chosen()).toBeGreaterThan(3)
  await page.keyboard.press('Control+End')
  expect(await at()).toContain('ต่าง')
  await page.keyboard.press('Control+Home')
  expect(await at()).toContain('ที่ ·')
  // A cell far out of sight has the keyboard at once: the letter after the walk is not lost.
  for (let moves = 0; moves < 13; moves += 1) await page.keyboard.press('ArrowRight')
  expect(await at()).toMatch(/^ก\.ย\. 2571/)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.insertText('50')
  await page.keyboard.press('Control+Enter')
  // A block is filled with what is typed, and one key takes it back.
  await cell(page, 2, 'months.0').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.insertText('700')
  await page.keyboard.press('Control+Enter')
  for (const [line, column] of [[2, 'months.0'], [2, 'months.1'], [3, 'months.0'], [3, 'months.1']] as const) await expect.poll(() => textOf(cell(page, line, column))).toBe('700.00')
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect.poll(() => textOf(cell(page, 3, 'months.1'))).toBe('')
  await pressThai(keyboard, 'KeyY', CTRL)
  await expect.poll(() => textOf(cell(page, 3, 'months.1'))).toBe('700.00')
  await cell(page, 2, 'months.1').click()
  await page.keyboard.press('Shift+ArrowRight')
  await pressThai(keyboard, 'KeyR', CTRL)
  await expect.poll(() => textOf(cell(page, 2, 'months.2'))).toBe('700.00')
  await page.keyboard.press('Delete')
  await expect.poll(() => textOf(cell(page, 2, 'months.2'))).toBe('')
  // Whole row and column; the list of a choice.
  await page.keyboard.press('Shift+Space')
  await expect(page.locator(`${LINE_ROWS}.grid-row-active .grid-cell-selected, .grid-row-active .grid-cell-selected`).first()).toBeVisible()
  await page.keyboard.press('Control+Space')
  expect(await chosen()).toBeGreaterThan(4)
  // What an input method composes stands in the cell while it is composed, and its Enter is not the grid's.
  await cell(page, 4, 'item').click()
  await keyboard.send('Input.imeSetComposition', { text: 'ค่', selectionStart: 2, selectionEnd: 2 })
  await expect(activeField(page)).toHaveValue('ค่')
  await keyboard.send('Input.insertText', { text: 'ค่าเช่ารถ' })
  await expect(activeField(page)).toHaveValue('ค่าเช่ารถ')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 4, 'item'))).toBe('ค่าเช่ารถ')
  await page.getByRole('radio', { name: 'แหล่งเงิน', exact: true }).click()
  await cell(page, 0, 'fundSource').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('listbox')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(cell(page, 0, 'fundSource'))).not.toContain('ตามโครงการ')
  await app.close()
})
