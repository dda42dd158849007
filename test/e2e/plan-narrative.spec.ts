import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { cell, typeInto } from './budget-grid'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedPlan } from './plan-seed'

const SAVED_MS = 1_500
const LOOK = process.env['LOOK_DIR']
const wordHtml = fs.readFileSync(path.join(import.meta.dirname, '../unit/renderer/features/plan/narrative/clipboard/word-th.html'), 'utf8')

/** The sample plan with one part nobody has written yet. */
function planWithBlankPart() {
  const records = samplePlan()
  const drive = records.find(({ kind, fields }) => kind === 'section' && fields['part'] === 'drive')!
  return records.filter(({ kind, fields }) => kind !== 'paragraph' || fields['section'] !== drive.id)
}

async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name }).click()
}

const editor = (page: Page) => page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
const tool = (page: Page, name: string) => page.getByRole('toolbar', { name: 'เครื่องมือจัดข้อความ' }).getByRole('button', { name, exact: true })

/** A key of the Thai layout: the letter is Thai, the place on the keyboard is the one a shortcut means. */
async function thaiShortcut(page: Page, code: string, key: string, keyCode: number, more: { shiftKey?: boolean; altKey?: boolean } = {}): Promise<void> {
  await editor(page).evaluate((dom, init) => {
    dom.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true, bubbles: true, cancelable: true }))
  }, { code, key, keyCode, ...more })
}

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await editor(page).evaluate((dom, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

async function shot(page: Page, name: string): Promise<void> {
  if (LOOK !== undefined) await page.screenshot({ path: path.join(LOOK, `${name}.png`) })
}

test('a structured part is written by keyboard, follows the money, and is there again', async ({ userData }) => {
  seedPlan(userData, planWithBlankPart())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const refused = await watchPolicy(page)
  const text = editor(page)
  await text.click()

  // heading, bold by the physical key under the Thai layout, lists with levels
  await thaiShortcut(page, 'Digit1', 'ๅ', 49, { altKey: true })
  await page.keyboard.insertText('กลไกการขับเคลื่อน')
  await page.keyboard.press('Enter')
  await thaiShortcut(page, 'KeyB', 'ิ', 66)
  await page.keyboard.insertText('คณะกรรมการ')
  await thaiShortcut(page, 'KeyB', 'ิ', 66)
  await page.keyboard.insertText(' ติดตามทุกไตรมาส')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1) ')
  await page.keyboard.insertText('ประชุมคณะทำงาน')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('ระดับจังหวัด')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.insertText('รายงานผล')
  await expect(text.locator('[data-style=number]')).toHaveText(['ประชุมคณะทำงาน', 'ระดับจังหวัด', 'รายงานผล'])
  expect(await text.locator('[data-style=number]').evaluateAll((all) => all.map((each) => each.getAttribute('data-mark-before')))).toEqual(['1)', '1.1)', '2)'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')

  // a value of the plan
  await page.keyboard.insertText('งบประมาณรวม ')
  await page.keyboard.press('Control+Alt+r')
  await page.keyboard.insertText('งบ รวม')
  await expect(page.getByRole('option', { name: /^งบประมาณรวมของแผน/ })).toBeVisible()
  await shot(page, 'reference')
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const total = text.locator('.narrative-reference')
  await expect(total).toHaveText(/^[\d,.]+ บาท$/)
  const before = await total.innerText()
  await expect(text).toBeFocused()

  // a footnote
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'เชิงอรรถ' }).waitFor()
  await page.keyboard.insertText('ข้อมูล ณ วันที่ส่งแผน')
  await shot(page, 'footnote')
  await page.getByRole('button', { name: 'เสร็จ' }).click()
  await expect(text).toBeFocused()
  await page.keyboard.insertText(' ตลอดแผน')
  await page.keyboard.press('Enter')

  // a table
  await tool(page, 'ตาราง').click()
  await shot(page, 'insert-table')
  await page.getByRole('button', { name: 'แทรกตาราง' }).click()
  await expect(text).toBeFocused()
  await page.keyboard.insertText('ไตรมาส')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('งาน')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(text.locator('tr')).toHaveCount(5)
  await tool(page, 'ตาราง').click()
  await shot(page, 'table-menu')
  await page.getByRole('menuitem', { name: 'ลบคอลัมน์' }).click()
  await expect(text.locator('tr').first().locator('td')).toHaveCount(2)
  await text.locator('[data-caption]').click()
  await page.keyboard.insertText('ปฏิทินการติดตาม')
  await expect(text.locator('[data-block=table]')).toHaveAttribute('data-number', /^ตารางที่ \d+$/)

  // what Word put on the clipboard
  await text.locator('> p').last().click()
  await paste(page, { 'text/html': wordHtml, 'text/plain': 'x' })
  await expect(text.locator('table')).toHaveCount(2)
  await expect(text.locator('[data-style=number][data-look=letter]')).toHaveAttribute('data-mark-before', 'ก.')
  await page.waitForTimeout(SAVED_MS)
  await expectAccessible(page)
  await shot(page, 'written')

  // the money changes: so does the text
  const records = planWithBlankPart()
  const inside = new Set(records.filter(({ kind, fields }) => kind === 'project' && Number(fields['fiscalYear']) >= 2571).map(({ id }) => id))
  const line = records.find(({ kind, fields }) => kind === 'budgetLine' && inside.has(String(fields['project'])))!
  await page.evaluate((project) => { location.hash = `#/projects/${project}` }, String(line.fields['project']))
  await typeInto(page, cell(page, 0, 'rate'), '987654')
  await page.keyboard.press('Enter')
  await openPart(page, /^8 /)
  await expect(text.locator('.narrative-reference')).toHaveText(/บาท$/)
  await expect(text.locator('.narrative-reference')).not.toHaveText(before)
  await expect(text.locator('.narrative-number')).toHaveText([/^ตารางที่ \d+ $/, /^ตารางที่ \d+ $/])
  const after = await text.locator('.narrative-reference').innerText()
  const written = await text.innerText()
  expect(await refused()).toEqual([])
  await app.close()

  const again = await launchPlanner(userData)
  await openPart(again.page, /^8 /)
  const reopened = editor(again.page)
  await expect(reopened.locator('table')).toHaveCount(2)
  await expect(reopened.locator('.narrative-reference')).toHaveText(after)
  await expect(reopened.locator('.narrative-note')).toHaveAttribute('title', 'เชิงอรรถ: ข้อมูล ณ วันที่ส่งแผน')
  await expect.poll(async () => reopened.innerText()).toBe(written)
  await resizeWindow(again.app, 683, 384)
  expect(await fitsWidth(again.page)).toBe(true)
  await shot(again.page, 'zoomed')
  await resizeWindow(again.app, 1920, 1080)
  await shot(again.page, 'wide')
  await again.app.close()
})

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** A large picture full of noise, drawn in the window: no PNG of it is small. */
async function noise(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1200
    const pen = canvas.getContext('2d')!
    const data = pen.createImageData(2400, 1200)
    for (let at = 0; at < data.data.length; at += 1) data.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24
    pen.putImageData(data, 0, 0)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

test('a picture is made small enough, described, captioned and numbered; another file is refused in words', async ({ userData }) => {
  seedPlan(userData, planWithBlankPart())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const refused = await watchPolicy(page)
  const text = editor(page)
  await text.click()
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'แผนที่.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') })
  await expect(page.getByText('รับเฉพาะภาพ PNG และ JPEG', { exact: false })).toBeVisible()
  await file.setInputFiles({ name: 'แผนที่.png', mimeType: 'image/png', buffer: await noise(page) })
  const image = text.locator('figure img')
  await expect(image).toBeVisible()
  expect(await image.evaluate((each: HTMLImageElement) => [each.naturalWidth <= 1600, each.src.length < 534_000])).toEqual([true, true])
  await page.keyboard.insertText('แผนที่จังหวัด')
  await expect(text.locator('figure')).toHaveAttribute('data-number', /^ภาพที่ \d+$/)
  await image.click()
  await page.getByRole('textbox', { name: 'คำอธิบายภาพ' }).waitFor()
  await page.keyboard.insertText('แผนที่แสดงเก้าอำเภอ')
  await shot(page, 'picture')
  await page.getByRole('button', { name: 'เสร็จ' }).click()
  await expect(image).toHaveAttribute('alt', 'แผนที่แสดงเก้าอำเภอ')
  await text.locator('> p').last().click()
  await paste(page, { 'text/html': `<p>จากเว็บ<img src="data:image/png;base64,${DOT}"><img src="https://x.example/a.png"></p>` })
  await expect(text.locator('figure img')).toHaveCount(2)
  await page.waitForTimeout(SAVED_MS)
  await expectAccessible(page)
  expect(await refused()).toEqual([])
  await app.close()

  const again = await launchPlanner(userData)
  await openPart(again.page, /^8 /)
  await expect(editor(again.page).locator('figure img').first()).toHaveAttribute('alt', 'แผนที่แสดงเก้าอำเภอ')
  await expect(editor(again.page).locator('figcaption').first()).toContainText('แผนที่จังหวัด')
  await again.page.evaluate(() => { location.hash = '#/documents' })
  await expect(again.page.getByText('สารบัญภาพ')).toBeVisible()
  await again.app.close()
})
