import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedPlan } from './plan-seed'

const SAVED_MS = 1_500
const LOOK = process.env['LOOK_DIR']

/** The sample plan with a blank last part and a footnote in an earlier one. */
function planWithNote() {
  const records = samplePlan()
  const sectionOf = (part: string) => records.find(({ kind, fields }) => kind === 'section' && fields['part'] === part)!.id
  const noted = records.find(({ kind, fields }) => kind === 'paragraph' && fields['section'] === sectionOf('environment'))!
  const note = { t: '', note: [{ t: 'ข้อมูลตัวอย่าง' }] }
  return records.filter(({ kind, fields }) => kind !== 'paragraph' || fields['section'] !== sectionOf('drive')).map((record) => (
    record === noted ? { ...record, fields: { ...record.fields, content: [...(record.fields['content'] as object[]), note] } } : record
  ))
}

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
const tool = (page: Page, name: string): Locator => page.getByRole('toolbar', { name: 'เครื่องมือจัดข้อความ' }).first().getByRole('button', { name, exact: true })

async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name }).click()
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function shot(page: Page, name: string): Promise<void> {
  if (LOOK !== undefined) await page.screenshot({ path: path.join(LOOK, `${name}.png`) })
}

/** Columns and rows that each cell covers, row by row. */
const shape = (text: Locator): Promise<string[]> => text.locator('tr').evaluateAll((rows) =>
  rows.map((row) => [...row.querySelectorAll('td')].map((cell) => `${String(cell.colSpan)}×${String(cell.rowSpan)}`).join(' ')))
const widths = (text: Locator): Promise<(string | null)[]> => text.locator('col').evaluateAll((all) => all.map((each) => each.getAttribute('data-share')))

test('cells are merged and split, the header row and the widths set, by keyboard and by the menu', async ({ userData }) => {
  seedPlan(userData, planWithNote())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const text = editor(page)
  await text.click()
  await tool(page, 'ตาราง').click()
  await page.getByRole('button', { name: 'แทรกตาราง' }).click()
  await expect(text).toBeFocused()
  for (const [at, words] of ['ประเภท', 'จำนวนคำขอ', '', '', '2569', '2570', 'ไกล่เกลี่ย', '1,214', '1,530'].entries()) {
    if (at > 0) await page.keyboard.press('Tab')
    if (words !== '') await page.keyboard.insertText(words)
  }

  // keyboard alone: up to the second cell of the first row, the cell beside it is taken in
  await press(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'End', 'Shift+ArrowRight', 'Control+Alt+m')
  expect(await shape(text)).toEqual(['1×1 2×1', '1×1 1×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'])
  await press(page, 'Shift+Tab', 'End', 'Shift+ArrowDown', 'Control+Alt+m')
  expect(await shape(text)).toEqual(['1×2 2×1', '1×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'])
  await press(page, 'Control+Alt+u')
  expect(await shape(text)).toEqual(['1×1 2×1', '1×1 1×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'])
  await press(page, 'Control+z')
  expect(await shape(text)).toEqual(['1×2 2×1', '1×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'])
  await press(page, 'Control+Alt+.')
  expect(await widths(text)).toEqual(['125', '100', '100'])
  await press(page, 'Control+Alt+,', 'Control+Alt+h')
  expect(await widths(text)).toEqual(['100', '100', '100'])
  await expect(text.locator('table')).toHaveAttribute('data-header', 'false')

  // the same by the menu
  const act = async (name: string): Promise<void> => {
    await tool(page, 'ตาราง').click()
    await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name })).or(page.getByRole('menuitemradio', { name })).click()
    await expect(text).toBeFocused()
  }
  await act('แถวแรกเป็นหัวตาราง')
  await expect(text.locator('table')).toHaveAttribute('data-header', 'true')
  await act('ขยายคอลัมน์')
  expect(await widths(text)).toEqual(['125', '100', '100'])
  await act('แยกช่อง')
  expect((await shape(text))[1]).toBe('1×1 1×1 1×1')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(SAVED_MS)
  await shot(page, 'merged')
  await expectAccessible(page)
  await app.close()

  const again = await launchPlanner(userData)
  await openPart(again.page, /^8 /)
  expect(await shape(editor(again.page))).toEqual(['1×2 2×1', '1×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'])
  await again.app.close()
})

test('a footnote holds bold, italic and a value of the plan, and bears the number of the book', async ({ userData }) => {
  seedPlan(userData, planWithNote())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const refused = await watchPolicy(page)
  const text = editor(page)
  await text.click()
  await page.keyboard.insertText('กลไกการติดตาม')
  await page.keyboard.press('Control+Alt+f')
  const note = page.getByRole('textbox', { name: 'เชิงอรรถ' })
  await note.waitFor()
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText('งบ')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText(' รวม ')
  await page.keyboard.press('Control+Alt+r')
  await page.getByRole('option', { name: /^งบประมาณรวมของแผน/ }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await expect(note.locator('.narrative-reference')).toHaveText(/บาท$/)
  await expect(note).toBeFocused()
  await page.keyboard.press('Control+i')
  await page.keyboard.insertText(' ทั้งแผน')
  await shot(page, 'note')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  const mark = text.locator('.narrative-note')
  await expect(mark).toHaveAttribute('title', /^เชิงอรรถ: งบ รวม [\d,.]+ บาท ทั้งแผน$/)
  // One footnote stands before this part, so the first one here is the second of the book.
  await expect.poll(() => page.locator('.narrative-sheet').evaluate((dom) => getComputedStyle(dom.querySelector('.narrative')!).counterReset)).toBe('note 1')
  await page.waitForTimeout(SAVED_MS)
  await shot(page, 'note-number')
  await mark.click()
  await expect(note.locator('strong')).toHaveText('งบ')
  await expect(note.locator('em')).toHaveText(' ทั้งแผน')
  await page.getByRole('button', { name: 'ลบเชิงอรรถ' }).click()
  await expect(mark).toHaveCount(0)
  expect(await refused()).toEqual([])
  await app.close()
})
