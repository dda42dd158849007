import type { CDPSession, Page } from '@playwright/test'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { expect, launchPlanner, test } from './launch'
import { samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const CTRL = 2
const MANY = 50_000
/** The same words as an office may have typed them: decomposed sara am, two sara e, Thai figures. */
const WORDS = ['การดําเนินการ', 'เเผนงาน', 'ไกล่เกลี่ยข้อพิพาท', 'ลดความเหลื่อมล้ำ', 'ศูนย์ยุติธรรมชุมชน', 'ผู้ตรวจการแผ่นดิน', 'ปี ๒๕๖๗', 'ประชาชน', 'ตำบล', 'งบประมาณ']

/** A key press as Chromium gets it from a keyboard that is set to Thai (Kedmanee). */
async function pressThai(keyboard: CDPSession, code: string, key: string, modifiers: number): Promise<void> {
  const event = { code, key, modifiers, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) }
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' })
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
}

function options(page: Page) {
  return page.getByRole('dialog').getByRole('option')
}

/** The sample plan and so many budget lines that the device holds fifty thousand records. */
function manyRecords(): readonly SeedRecord[] {
  const records = samplePlan()
  const line = records.find(({ kind }) => kind === 'budgetLine')!
  const lines = Array.from({ length: MANY - records.length }, (_, index): SeedRecord => ({
    ...line, id: seedId(100_000 + index),
    fields: { ...line.fields, item: `${WORDS[index % 7]!} รุ่นที่ ${String(index)} ${WORDS[(index * 3) % 10]!}`, note: `${WORDS[(index * 7) % 10]!} ครั้งที่ ${String(index % 97)}` }
  }))
  return [...records, ...lines]
}

test('the palette runs actions and leads to every record, on a keyboard set to Thai', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
  const keyboard = await page.context().newCDPSession(page)
  const ask = page.getByRole('combobox', { name: 'พิมพ์ชื่อคำสั่ง' })

  await pressThai(keyboard, 'KeyK', 'า', CTRL)
  await expect(ask).toBeFocused()
  await expect(options(page).first()).toBeVisible()
  await expectAccessible(page)

  // A record: typed wrongly, found, and its field is under the keyboard.
  await page.keyboard.insertText('ความพืงพอใจของผู้รับบริการ')
  await expect(options(page).first()).toContainText('ร้อยละความพึงพอใจของผู้รับบริการงานยุติธรรม')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-field^="kpi:"][data-field$=":title"] textarea:focus')).toHaveValue('ร้อยละความพึงพอใจของผู้รับบริการงานยุติธรรม')

  // The same record again, from what was used last: the jump is made a second time.
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link').nth(1).focus()
  await pressThai(keyboard, 'KeyK', 'า', CTRL)
  await expect(options(page).first()).toContainText('ร้อยละความพึงพอใจ')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field^="kpi:"] textarea:focus')).toHaveCount(1)

  // A paragraph, a project, an action of another screen, an action of the program.
  await pressThai(keyboard, 'KeyK', 'า', CTRL)
  await page.keyboard.insertText('ประเด็นที่เครือข่ายยุติธรรมชุมชนสะท้อน')
  await expect(options(page).first()).toContainText('ย่อหน้า')
  await page.keyboard.press('Enter')
  await expect(page.locator('.narrative:focus')).toHaveCount(1)

  await pressThai(keyboard, 'KeyK', 'า', CTRL)
  await page.keyboard.insertText('เพมโครงการ')
  await expect(options(page).first()).toContainText('เพิ่มโครงการ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /โครงการ/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await pressThai(keyboard, 'KeyK', 'า', CTRL)
  await page.keyboard.insertText('เลขไทย')
  await expect(options(page).first()).toContainText('แสดงเลขไทย')
  await page.keyboard.press('Enter')
  await expect(page.getByText('๒๕๗๑–๒๕๗๕').first()).toBeVisible()
  await app.close()
})

test('find everywhere lists by plan and part, narrows by kind, follows changes, and fits at 200 %', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('searchbox', { name: 'คำที่ต้องการค้นหา' })).toBeFocused()
  await page.keyboard.insertText('ยุติธรรม')
  await expect(page.locator('.find-row').first()).toContainText('ยุติธรรม')
  await expectAccessible(page)
  const found = async (): Promise<number> => Number((await page.locator('.ui-page-note').innerText()).replace(/\D/g, ''))
  const all = await found()
  await page.getByRole('group', { name: 'เฉพาะประเภท' }).getByRole('button', { name: /^ตัวชี้วัด/ }).click()
  await expect.poll(found).toBeLessThan(all)
  await expect.poll(async () => new Set(await page.locator('.find-row .palette-kind').allInnerTexts()).size).toBe(1)
  for (const words of await page.locator('.find-row .palette-kind').allInnerTexts()) expect(words).toBe('ตัวชี้วัด')
  await resizeWindow(app, 683, 384)
  await expect.poll(() => fitsWidth(page)).toBe(true)
  await resizeWindow(app, 1366, 768)

  await page.locator('.find-row').first().click()
  const title = page.locator('[data-field^="kpi:"] textarea:focus')
  await title.fill('ตัวชี้วัดชื่อใหม่เอี่ยม')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('ใหม่เอยม')
  await expect(page.locator('.find-row')).toHaveText([/ตัวชี้วัดชื่อใหม่เอี่ยม/])
  await app.close()
})

test('find in plan walks through narrative and fields, and leaves the keyboard there', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: /^แผน/ }).click()
  await page.locator('.narrative').waitFor()
  const keyboard = await page.context().newCDPSession(page)
  const ask = page.getByRole('textbox', { name: 'ค้นหาในแผนนี้' })
  const place = page.locator('.find-bar-count')

  await pressThai(keyboard, 'KeyF', 'ด', CTRL)
  await expect(ask).toBeFocused()
  // Without the tone marks; the text has them.
  await page.keyboard.insertText('ไกลเกลีย')
  await expect(place).toHaveText(/^– \/ [1-9]\d*$/)
  const count = Number((await place.innerText()).split('/')[1])
  await page.keyboard.press('Enter')
  await expect(place).toHaveText(`1 / ${String(count)}`)
  await expect(page.locator('.narrative .found-mark-current')).toHaveText('ไกล่เกลี่ย')
  await expect(ask).toBeFocused()
  await expectAccessible(page)

  // On to the fields, with Enter and F3; back from the first to the last.
  for (let nth = 2; nth <= count; nth += 1) await page.keyboard.press(nth % 2 === 0 ? 'Enter' : 'F3')
  await expect(place).toHaveText(`${String(count)} / ${String(count)}`)
  await page.keyboard.press('Enter')
  await expect(place).toHaveText(`1 / ${String(count)}`)
  await page.keyboard.press('Shift+Enter')
  await expect(place).toHaveText(`${String(count)} / ${String(count)}`)

  await ask.fill('ร้อยละความพงพอใจ')
  await expect(place).toHaveText('ไม่พบ')
  await ask.fill('ร้อยละความพึงพอใจ')
  await page.locator('.find-bar-row').first().click()
  await expect(page.locator('.found-field-current')).toHaveCount(1)
  await ask.focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('.find-bar')).toHaveCount(0)
  await expect(page.locator('[data-field^="kpi:"] textarea:focus')).toHaveValue(/ร้อยละความพึงพอใจ/)
  await expect(page.locator('.found-mark, .found-field')).toHaveCount(0)

  // Typing in the text moves the count.
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('ประเด็นที่เครือข่ายยุติธรรมชุมชนสะท้อน')
  await expect(options(page).first()).toContainText('ย่อหน้า')
  await page.keyboard.press('Enter')
  await expect(page.locator('.narrative:focus')).toHaveCount(1)
  await pressThai(keyboard, 'KeyF', 'ด', CTRL)
  await ask.fill('คำที่เพิ่งพิมพ์')
  await expect(place).toHaveText('ไม่พบ')
  await page.locator('.narrative').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' คําที่เพิ่งพิมพ์')
  await expect(place).toHaveText('– / 1')
  // The doubted letters inside are a stretch of their own.
  expect((await page.locator('.narrative .found-mark').allInnerTexts()).join('')).toMatch(/^คํ?[าำ]ที่เพิ่งพิมพ์$/)
  await resizeWindow(app, 683, 384)
  await expect.poll(() => fitsWidth(page)).toBe(true)
  await app.close()
})

test('scenario 10: fifty thousand records, however they were typed', async ({ userData }) => {
  test.setTimeout(240_000)
  seedPlan(userData, manyRecords())
  const { app, page } = await launchPlanner(userData)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor({ timeout: 180_000 })
  await page.keyboard.press('Control+k')
  const ask = page.getByRole('combobox')
  // Everything is read when the count stands still at what was seeded.
  await ask.fill('รุ่นที่')
  await expect(page.locator('.palette-foot .num')).toContainText('49,', { timeout: 120_000 })

  await ask.fill('ดำเนินการ')
  await expect(options(page).first()).toContainText('ดําเนินการ')
  await ask.fill('ผูตรวจ')
  await expect(page.getByRole('dialog')).toContainText('ผู้ตรวจการแผ่นดิน')
  await ask.fill('2567')
  await expect(page.locator('.found-mark').first()).toHaveText(/๒๕๖๗|2567/)
  for (let end = 1; end <= 'เหลื่อม'.length; end += 1) {
    await ask.fill('เหลื่อม'.slice(0, end))
    await expect(page.locator('.palette-foot .num')).toContainText(/[1-9]/)
    await expect(options(page).first()).toBeVisible()
  }

  const took: number[] = []
  for (const words of ['ด', 'ดำ', 'ดำเนิน', 'ดำเนินการ', 'ผูตรวจ', '2567', 'เหลื่', 'ยุตธิรรม', 'ศูนย์ ชุมชน', 'ไม่มีคำนี้เลยนะ']) {
    took.push(await page.evaluate(async (typed) => {
      const input = document.querySelector<HTMLInputElement>('[role=combobox]')!
      const start = performance.now()
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      while (input.closest('[role=dialog]')!.querySelector('[data-answers]')?.getAttribute('data-answers') !== typed) await new Promise((done) => setTimeout(done, 1))
      return performance.now() - start
    }, words))
  }
  // The page of all results holds every one of them, and the keyboard reaches the last; only those in sight are drawn.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('รุ่นที่')
  await expect(page.locator('.ui-page-note')).toContainText('49,')
  await expect(page.locator('.find-row').first()).toContainText('รุ่นที่')
  expect(await page.locator('.find-row').count()).toBeLessThan(60)
  await page.screenshot({ path: 'test-results/find-all.png' })
  await page.locator('.find-row').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.find-row:focus')).toContainText('รุ่นที่')
  await page.keyboard.press('End')
  await expect(page.locator('.find-row:focus')).toContainText('รุ่นที่')
  await expect(page.locator('.find-row:focus')).toBeInViewport()
  expect(Number(await page.locator('.find-line:has(.find-row:focus)').getAttribute('data-index'))).toBeGreaterThan(49_000)
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('.find-row:focus')).toContainText('รุ่นที่')
  await page.screenshot({ path: 'test-results/find-all-end.png' })
  await page.keyboard.press('Home')
  await expect(page.locator('.find-row:focus')).toBeInViewport()
  console.log(`find: ${String(MANY)} records, key to list ${took.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  await app.close()
})
