import type { Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { beginAsOfficer, expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { readJournal, readStore } from './store-truth'

const BACK = 'กลับไปงานของฉัน'
const REMOVE = 'ลบข้อมูลตัวอย่าง'

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ดูข้อมูลตัวอย่าง' }).click()
  await expect(page.getByText('กำลังดูข้อมูลตัวอย่าง', { exact: true })).toBeVisible()
}

async function databases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name !== '__dbnames').sort())
}

/** Where the analysis shows its records: part, tab, one element for each record. */
const ANALYSED = [
  [/^2\.1 /, null, '.fact-table tbody'], [/^2\.2 /, /สถิติย้อนหลัง/, '.trend-table tbody'], [/^2\.2 /, /ปัญหาและความต้องการ/, '.row-table tbody'],
  [/^4 /, /SWOT/, '.swot-entry'], [/^4 /, /TOWS/, '.swot-entry'], [/^4 /, /ผู้มีส่วนได้ส่วนเสีย/, '.row-table tbody'], [/^4 /, /ความเสี่ยง/, '.row-table tbody']
] as const

test('scenario 2: the sample is seen, tried and removed; own records, unsent count and journal never move', async ({ planner, userData }) => {
  test.slow()
  const { app, page } = planner
  await resizeWindow(app, 1366, 768)
  const refused = await watchPolicy(page)
  await beginAsOfficer(page, 'นครพนม')
  await expect(page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  const pill = page.getByRole('button', { name: /สถานะการส่งข้อมูล/ })
  const before = { pill: await pill.textContent(), store: await readStore(page), journal: readJournal(userData).text }

  await page.getByRole('link', { name: 'หน้าหลัก' }).click()
  await openSample(page)
  await expect(page).toHaveTitle(/ตัวอย่าง/)
  await expect(page.getByRole('banner')).toContainText('สำนักงานยุติธรรมจังหวัดสุโขทัย')
  expect(await pill.textContent()).toBe(before.pill)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'แผน', exact: true }).click()
  await page.getByRole('row', { name: /^6\.1 / }).click()
  await expect(page.locator('.paper').getByText('ตัวอย่าง', { exact: true }).first()).toBeVisible()
  const title = page.getByRole('textbox', { name: 'ชื่อประเด็นยุทธศาสตร์' })
  await title.fill('ลองแก้ประเด็นในตัวอย่าง')
  await title.blur()
  await expect(page.getByRole('row', { name: /ลองแก้ประเด็นในตัวอย่าง/ })).toBeVisible()
  await expectAccessible(page)

  for (const [part, tab, records] of ANALYSED) {
    await page.getByRole('treegrid').getByRole('row', { name: part }).click()
    if (tab !== null) await page.getByRole('tab', { name: tab }).click()
    const shown = page.locator(records)
    await expect(shown.first()).toBeVisible()
    await expect(shown.filter({ has: page.getByText('ตัวอย่าง', { exact: true }) })).toHaveCount(await shown.count())
  }

  await page.getByRole('link', { name: /โครงการและงบประมาณ/ }).click()
  const rows = page.getByRole('grid').first().locator('tbody tr[aria-selected]')
  await expect(rows.first()).toBeVisible()
  expect(await rows.filter({ hasText: 'ตัวอย่าง' }).count()).toBe(await rows.count())

  await page.getByRole('link', { name: 'เอกสาร' }).click()
  await expect(page.locator('.book-sheet').first()).toContainText('ตัวอย่าง')
  await page.getByRole('link', { name: /การส่งข้อมูล/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'การส่งข้อมูล' })).toBeVisible()
  expect(await pill.textContent()).toBe(before.pill)

  await page.getByRole('button', { name: BACK }).click()
  await expect(page.getByRole('banner')).toContainText('สำนักงานยุติธรรมจังหวัดนครพนม')
  await expect(page.getByText('กำลังดูข้อมูลตัวอย่าง', { exact: true })).toHaveCount(0)
  await expect(page).not.toHaveTitle(/ตัวอย่าง/)
  expect(await readStore(page)).toEqual(before.store)

  await openSample(page)
  await page.getByRole('link', { name: 'แผน', exact: true }).click()
  await expect(page.getByRole('row', { name: /ลองแก้ประเด็นในตัวอย่าง/ })).toBeVisible()
  await page.getByRole('button', { name: REMOVE }).click()
  await expect(page.getByRole('dialog')).toContainText('เรียกคืนไม่ได้')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: REMOVE }).click()
  await expect(page.getByRole('region', { name: 'ข้อความแจ้ง' })).toContainText('ลบข้อมูลตัวอย่างแล้ว')
  expect(await databases(page)).toEqual(['planner'])
  expect(await readStore(page)).toEqual(before.store)
  expect(readJournal(userData).text).toBe(before.journal)
  expect(await pill.textContent()).toBe(before.pill)
  expect(await refused()).toEqual([])
})

test('the sample opens before anything was answered, fits at 200 % zoom, and is there after a restart', async ({ userData }) => {
  const first = await launchPlanner(userData)
  await openSample(first.page)
  for (const [width, height] of [[1366, 768], [683, 384]] as const) {
    await resizeWindow(first.app, width, height)
    await expectAccessible(first.page)
    expect(await fitsWidth(first.page)).toBe(true)
  }
  await first.app.close()
  const second = await launchPlanner(userData)
  await expect(second.page.getByText('กำลังดูข้อมูลตัวอย่าง', { exact: true })).toBeVisible()
  await second.page.getByRole('button', { name: BACK }).click()
  await expect(second.page.getByRole('heading', { level: 1, name: /ยินดีต้อนรับ/ })).toBeVisible()
  expect(readJournal(userData).ops).toEqual([])
  await second.app.close()
})

test('twenty visits to the sample leave two databases, no complaint, and what was being typed', async ({ planner }) => {
  test.slow()
  const { page } = planner
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  await beginAsOfficer(page, 'นครพนม')
  await page.getByRole('row', { name: /^1 / }).click()
  const text = page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
  await text.click()
  await page.keyboard.insertText('พิมพ์ค้างไว้')
  await page.evaluate(() => { location.hash = '#/' })
  for (let visit = 0; visit < 20; visit += 1) {
    await openSample(page)
    await page.getByRole('button', { name: BACK }).click()
    await expect(page.getByRole('button', { name: 'ดูข้อมูลตัวอย่าง' })).toBeVisible()
  }
  expect(await databases(page)).toEqual(['planner', 'planner-sample'])
  await page.getByRole('link', { name: 'แผน', exact: true }).click()
  await expect(text).toContainText('พิมพ์ค้างไว้')
  expect(complaints).toEqual([])
})

test('scenario 1: a fresh install without a network leads to a draft with every chapter, and nothing waits', async ({ planner }) => {
  const { page } = planner
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  await expect(page.getByRole('heading', { level: 1, name: /ยินดีต้อนรับ/ })).toBeVisible()
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  const office = page.getByRole('combobox', { name: 'สำนักงาน' })
  await office.fill('นครพนม')
  await office.press('ArrowDown')
  await office.press('Enter')
  await page.getByLabel('ชื่อ–นามสกุล').fill('สมหญิง ใจดี')
  await page.getByRole('button', { name: /ปีงบประมาณเริ่มต้น/ }).click()
  await page.getByRole('option', { name: '2568' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'เริ่มจัดทำแผน' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /2568/ })).toBeVisible()
  const outline = page.getByRole('listbox').or(page.getByRole('treegrid')).or(page.getByRole('tree')).first()
  for (const chapter of ['บทสรุปผู้บริหาร', 'บทนำ', 'ข้อมูลพื้นฐาน', 'ความสอดคล้อง', 'การวิเคราะห์สภาพแวดล้อม', 'ทิศทางยุทธศาสตร์', 'ประเด็นยุทธศาสตร์', 'โครงการ', 'การขับเคลื่อน']) {
    await expect(outline).toContainText(chapter)
  }
  await expect(page.getByRole('button', { name: /สถานะการส่งข้อมูล/ })).toContainText('ออฟไลน์ · รอส่ง 0')
  await expect(page.getByRole('contentinfo')).not.toContainText('รอส่ง')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/OFFLINE|เครือข่าย/)
  await page.getByRole('link', { name: /การส่งข้อมูล/ }).click()
  await expect(page.getByRole('row', { name: /สร้างแผน/ })).toContainText('ยังไม่นับ')
  expect(complaints).toEqual([])
})

test('a template fills an empty part and is taken back in one step; it is offered no more once somebody wrote', async ({ planner }) => {
  const { app, page } = planner
  await resizeWindow(app, 1366, 768)
  await beginAsOfficer(page, 'นครพนม')
  await page.getByText('การขับเคลื่อนและการติดตามประเมินผล').first().click()
  const guide = page.getByRole('complementary', { name: 'แนวการเขียนส่วนนี้' })
  await expect(guide).toContainText('ไม่ใช่แบบทางการ')
  await expectAccessible(page)
  await guide.getByRole('button', { name: /ใส่โครงร่าง/ }).click()
  const text = page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
  await expect(text).toContainText('กลไกการขับเคลื่อน')
  await expect(guide).toHaveCount(0)
  await expect(page.getByRole('button', { name: /สถานะการส่งข้อมูล/ })).toContainText('รอส่ง 2')
  await page.getByRole('region', { name: 'ข้อความแจ้ง' }).getByRole('button', { name: 'เลิกทำ' }).click()
  await expect(guide).toBeVisible()
  await expect(text).not.toContainText('กลไกการขับเคลื่อน')

  await guide.getByRole('button', { name: 'แม่แบบ…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('ทุกส่วนที่ยังว่าง').click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'ใส่โครงร่าง' }).click()
  await expect(text).toContainText('กลไกการขับเคลื่อน')
  await page.getByText('บทสรุปผู้บริหาร').first().click()
  await expect(text).toContainText('สถานการณ์สำคัญ')
})

test('the tour is left with Esc, goes on after a restart where it was, and ends', async ({ userData }) => {
  test.slow()
  const first = await launchPlanner(userData)
  const { app, page } = first
  await resizeWindow(app, 1366, 768)
  await beginAsOfficer(page, 'นครพนม')
  const refused = await watchPolicy(page)
  await page.getByRole('link', { name: 'หน้าหลัก' }).click()
  await page.getByRole('button', { name: 'เริ่มแนะนำการใช้งาน' }).click()
  const card = page.getByRole('dialog', { name: 'แนะนำการใช้งาน' })
  await expect(card).toContainText('ขั้นที่ 1 จาก 9')
  await expect(card).toBeFocused()
  for (const [step, where] of [[2, '/plan'], [3, '/plan'], [4, '/plan'], [5, '/plan'], [6, '/projects']] as const) {
    await card.getByRole('button', { name: 'ถัดไป' }).press('Enter')
    await expect(card).toContainText(`ขั้นที่ ${String(step)} จาก 9`)
    await expect(page).toHaveURL(new RegExp(`#${where}$`))
    await expect(page.locator('.tour-ring')).toBeVisible()
    await expect(card).toBeInViewport({ ratio: 1 })
    await expectAccessible(page)
  }
  await page.keyboard.press('Control+KeyK')
  await expect(page.locator('.ui-overlay')).toBeVisible()
  await expect(card).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  expect(await refused()).toEqual([])
  await app.close()

  const second = await launchPlanner(userData)
  await resizeWindow(second.app, 683, 384)
  await second.page.getByRole('button', { name: 'ต่อจากที่ค้างไว้ (ขั้นที่ 6)' }).click()
  const again = second.page.getByRole('dialog', { name: 'แนะนำการใช้งาน' })
  await expect(again).toContainText('ขั้นที่ 6 จาก 9')
  for (let step = 7; step <= 9; step += 1) {
    await again.getByRole('button', { name: 'ถัดไป' }).click()
    await expect(again).toContainText(`ขั้นที่ ${String(step)} จาก 9`)
    await expect(again).toBeInViewport({ ratio: 1 })
  }
  await expectAccessible(second.page)
  await again.getByRole('button', { name: 'จบการแนะนำ' }).click()
  await second.page.keyboard.press('Control+1')
  await expect(second.page.getByRole('button', { name: 'แนะนำการใช้งานอีกครั้ง' })).toBeAttached()
  await second.app.close()
})
