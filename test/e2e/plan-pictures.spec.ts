import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, resizeWindow, watchPolicy } from './look'
import { samplePlan, seedPlan } from './plan-seed'

const SAVED_MS = 1_500
const LOOK = process.env['LOOK_DIR']

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })

async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name }).click()
}

async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((dom, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** A photograph of a camera, far above the limit: noise drawn in the window, as a file dragged from a folder onto a block. */
async function dropPhoto(page: Page, onto: Locator): Promise<void> {
  await onto.evaluate(async (dom) => {
    const canvas = document.createElement('canvas')
    canvas.width = 2_400
    canvas.height = 1_800
    const pen = canvas.getContext('2d')!
    const pixels = pen.createImageData(canvas.width, canvas.height)
    for (let at = 0; at < pixels.data.length; at += 1) pixels.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24
    pen.putImageData(pixels, 0, 0)
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.95) })
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([blob!], 'ศาลากลาง.jpg', { type: 'image/jpeg' }))
    const { left, top, height } = dom.getBoundingClientRect()
    const place = { clientX: left + 60, clientY: top + height / 2, dataTransfer, bubbles: true, cancelable: true }
    for (const type of ['dragenter', 'dragover', 'drop']) dom.dispatchEvent(new DragEvent(type, place))
  })
}

async function shot(page: Page, name: string): Promise<void> {
  if (LOOK !== undefined) await page.screenshot({ path: path.join(LOOK, `${name}.png`) })
}

/** How often the journal says this of a picture. */
const journalSays = (userData: string, type: string): number =>
  fs.readFileSync(path.join(userData, 'journal/journal.ndjson'), 'utf8').split(`{"type":"${type}","kind":"figure"`).length - 1

test('a photograph dropped onto the page is made small, captioned, cut and pasted without leaving anything behind', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const refused = await watchPolicy(page)
  const text = editor(page)
  const first = text.locator('> p').first()
  const opening = await first.innerText()
  await dropPhoto(page, first)

  const image = text.locator('figure img')
  await expect(image).toBeVisible()
  expect(await image.evaluate((each: HTMLImageElement) => [each.naturalWidth <= 1_600, each.src.length < 534_000])).toEqual([true, true])
  await expect(page.getByText(/^ย่อภาพ “ศาลากลาง.jpg” จาก [\d,]+ เหลือ [\d,]+ กิโลไบต์/)).toBeVisible()
  // It stands below the paragraph it was dropped on, and its caption is asked for.
  expect(await text.locator('> *').evaluateAll((all) => all.slice(0, 2).map((each) => each.tagName))).toEqual(['P', 'FIGURE'])
  await shot(page, 'dropped')
  await page.keyboard.insertText('ศาลากลางจังหวัด')
  await expect(text.locator('figcaption')).toHaveText(/ศาลากลางจังหวัด$/)
  await page.waitForTimeout(SAVED_MS)
  await expectAccessible(page)

  // cut: the picture goes with its block, in the same step; paste: both are there again
  await image.click()
  await page.getByRole('textbox', { name: 'คำอธิบายภาพ' }).waitFor()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await expect(text.locator('figure.ProseMirror-selectednode')).toBeVisible()
  await page.keyboard.press('Control+x')
  await expect(text.locator('figure')).toHaveCount(0)
  await page.waitForTimeout(SAVED_MS)
  expect(journalSays(userData, 'delete')).toBe(1)
  await text.locator('> p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await expect(image).toBeVisible()
  await expect(text.locator('figcaption')).toHaveText(/ศาลากลางจังหวัด$/)
  await page.waitForTimeout(SAVED_MS)
  expect(journalSays(userData, 'restore')).toBe(1)
  expect(await refused()).toEqual([])
  await app.close()

  const again = await launchPlanner(userData)
  await openPart(again.page, /^8 /)
  await expect(editor(again.page).locator('figure img')).toBeVisible()
  await expect(editor(again.page).locator('> p').first()).toHaveText(opening)
  await again.app.close()
})

test('pictures that cannot be pasted leave no broken block: a notice names them, an empty frame keeps the place', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /^8 /)
  const text = editor(page)
  await text.locator('> p').last().click()
  await page.keyboard.press('End')
  await paste(page, '<p>ก่อน</p><img alt="ตราจังหวัด" src="data:image/png;base64,AAAA"><p>หลัง</p>')
  await expect(page.getByText(/^ภาพ “ตราจังหวัด”: ใส่ไม่ได้/)).toBeVisible()
  await expect(text.locator('figure')).toHaveCount(0)
  await expect(text.getByText('หลัง')).toBeVisible()

  await paste(page, '<p>จาก Word</p><p><img src="file:///C:/Temp/clip_image002.png"></p><figure data-figure="0190a000-0000-7000-8000-0000000000ff"><figcaption>ของเครื่องอื่น</figcaption></figure><p>จบ</p>')
  await expect(page.getByText(/^ภาพ 1 ภาพวางไม่ได้ เพราะ Word/)).toBeVisible()
  await expect(page.getByText(/^ภาพที่วาง: วางไม่ได้ เพราะภาพอยู่ในเครื่องอื่น/)).toBeVisible()
  await expect(text.locator('figure')).toHaveCount(1)
  const frame = text.locator('.narrative-frame-empty')
  await expect(frame).toHaveText(/^กรอบภาพว่าง/)
  await page.waitForTimeout(SAVED_MS)
  await shot(page, 'frame')
  await expectAccessible(page)

  for (let open = 3; open > 0; open -= 1) await page.locator('.ui-toast').getByRole('button').last().click()
  const chooser = page.waitForEvent('filechooser')
  await frame.click()
  await (await chooser).setFiles({ name: 'แผนที่.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') })
  await expect(text.locator('figure img')).toBeVisible()
  await page.keyboard.insertText('แผนที่')
  await expect(text.locator('figcaption')).toHaveText(/แผนที่$/)
  await page.waitForTimeout(SAVED_MS)
  await app.close()

  const again = await launchPlanner(userData)
  await openPart(again.page, /^8 /)
  await expect(editor(again.page).locator('figure img')).toHaveCount(1)
  await again.app.close()
})

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
