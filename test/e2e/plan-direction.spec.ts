import type { Page } from '@playwright/test'
import { addByKey, tabTo } from './by-key'
import { drag } from './by-mouse'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, resizeWindow } from './look'
import { emptyPlan, samplePlan, seedPlan } from './plan-seed'

/** Opens a part by its name in the outline, with the arrow keys. */
async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  const selected = page.getByRole('row', { selected: true })
  await selected.waitFor()
  await selected.focus()
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 40 && !name.test((await selected.textContent()) ?? ''); steps += 1) await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveText(name)
}

/** A tooltip of a button that had the focus may still be there; axe would find it outside the landmarks. */
async function closeTooltip(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
}

test('missions by keyboard: added, put in order, and the issues in short', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /ทิศทางยุทธศาสตร์/)
  await addByKey(page, /^เพิ่มพันธกิจ/, 'ส่งเสริมการเข้าถึงความยุติธรรม', 'ป้องกันอาชญากรรม')
  const missions = page.getByRole('textbox', { name: /^พันธกิจ \d/ })
  await expect(missions).toHaveCount(2)
  await missions.nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(missions.nth(0)).toHaveValue('ป้องกันอาชญากรรม')
  await expect(missions.nth(0)).toBeFocused()
  await addByKey(page, /^เพิ่มค่านิยม/, 'ซื่อสัตย์')
  await page.getByRole('textbox', { name: 'ความหมาย' }).focus()
  await page.keyboard.insertText('โปร่งใส ตรวจสอบได้')
  await page.keyboard.press('Enter')
  await addByKey(page, /^เพิ่มเป้าประสงค์รวม/, 'ประชาชนเชื่อมั่นในกระบวนการยุติธรรม')
  await closeTooltip(page)
  await expectAccessible(page)
  await app.close()
})

test('missions are put in order with the mouse', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /ทิศทางยุทธศาสตร์/)
  const missions = page.getByRole('textbox', { name: /^พันธกิจ \d/ })
  const [first, second] = [await missions.nth(0).inputValue(), await missions.nth(1).inputValue()]
  const rows = page.locator('.direction-list').first().locator('.direction-item')
  await drag(page, rows.nth(1).locator('.ui-grip'), rows.nth(0), 'before')
  await expect(missions.nth(0)).toHaveValue(second)
  await expect(missions.nth(1)).toHaveValue(first)
  await page.keyboard.press('Control+z')
  await expect(missions.nth(0)).toHaveValue(first)
  await app.close()
})

test('a link to a row of the direction scrolls there and takes the keyboard', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const kinds = ['mission', 'coreValue', 'planGoal', 'pastResult']
  for (const kind of kinds) {
    const last = samplePlan().filter((record) => record.kind === kind).at(-1)!
    await page.evaluate((record) => { location.hash = `#/plan?at=${record}` }, last.id)
    const place = page.locator(`[data-field="${kind}:${last.id}:title"]`)
    await expect(place.getByRole('textbox')).toBeFocused()
    await expect(place).toBeInViewport()
  }
  await app.close()
})

test('what is missing leads to the line where it is added', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, /บทนำ/)
  await page.getByRole('tab', { name: /^ตรวจครบ/ }).click()
  await page.getByRole('button', { name: /ยังไม่มีพันธกิจ/ }).click()
  const line = page.locator('.paper').getByRole('textbox', { name: 'พันธกิจ', exact: true })
  await expect(line).toBeFocused()
  await expect(line).toBeInViewport()
  await page.keyboard.insertText('คุ้มครองสิทธิ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'พันธกิจ 1' })).toHaveValue('คุ้มครองสิทธิ')
  await page.getByRole('button', { name: /ยังไม่มีประเด็นยุทธศาสตร์/ }).click()
  await expect(page.locator('.paper').getByRole('textbox', { name: 'ชื่อประเด็นยุทธศาสตร์' })).toBeFocused()
  await app.close()
})

test('the map is drawn from the plan, follows it, and leads to every field', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /ทิศทางยุทธศาสตร์/)
  const map = page.getByRole('group', { name: 'แผนที่ยุทธศาสตร์' })
  await expect(map.getByRole('link', { name: /^ประเด็นยุทธศาสตร์ 3 / })).toBeVisible()
  await addByKey(page, /^เพิ่มเป้าประสงค์รวม/, 'ประชาชนเชื่อมั่น')
  await expect(map.getByRole('link', { name: 'เป้าประสงค์รวม 3 ประชาชนเชื่อมั่น' })).toBeVisible()
  await page.getByRole('tab', { name: 'ทั้งแผน' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('link', { name: /^ตัวชี้วัด 1\.3 / }).first().focus()
  await closeTooltip(page)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'ตัวชี้วัด', exact: true }).nth(2)).toBeFocused()
  await app.close()
})

test('past results take figures, money and nothing', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /ผลการดำเนินงานตามแผน/)
  await addByKey(page, /^เพิ่มผลที่ผ่านมา/, 'ร้อยละคดียาเสพติดที่ลดลง')
  await page.getByRole('textbox', { name: 'เบิกจ่าย' }).focus()
  await page.keyboard.insertText('๐')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'เบิกจ่าย' })).toHaveValue('0.00')
  await expect(page.getByRole('textbox', { name: 'งบประมาณที่ได้รับ' })).toHaveValue('')
  await expectAccessible(page)
  await app.close()
})

test('a KPI gets its definition; a hint appears while typing and saving still works', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^6\.1/)
  const first = page.getByRole('textbox', { name: 'เป้าหมาย 2573' }).first()
  await first.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('7')
  await expect(page.getByText(/เป้าหมาย 2573: 7 สวนทางกับทิศทาง/).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(first).toHaveValue('7')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue('80')
  await expect(page.getByText(/สวนทางกับทิศทาง/)).toHaveCount(0)

  await page.getByRole('button', { name: /^รายละเอียดของ ร้อยละของศูนย์/ }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, /^นิยามและสูตรคำนวณ/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'คำนิยาม' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('ศูนย์ที่ผ่านเกณฑ์ครบทุกข้อ')
  await tabTo(page, /^น้ำหนัก ขอบเขต/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'น้ำหนัก' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('๓๐')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'น้ำหนัก' })).toHaveValue('30')
  await expect(page.getByRole('textbox', { name: 'คำนิยาม' })).toHaveValue('ศูนย์ที่ผ่านเกณฑ์ครบทุกข้อ')
  await expectAccessible(page)
  await app.close()
})

test('a project is linked to a KPI and a strategy from the page of its issue', async ({ userData }) => {
  seedPlan(userData, samplePlan().filter(({ kind }) => kind !== 'projectKpi').map((record) => {
    const { strategy: _, ...fields } = record.fields
    return { ...record, fields }
  }))
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^6\.1/)
  await tabTo(page, /^แก้การเชื่อมโยงของ โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^1\.1 ร้อยละของศูนย์/)
  await page.keyboard.press('Space')
  await expect(page.getByText('ตัวชี้วัด 1.1')).toBeVisible()
  await page.getByRole('button', { name: /^ยังไม่เลือกกลยุทธ์/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const under = page.getByRole('list', { name: 'โครงการตามกลยุทธ์ที่ 1' })
  await expect(under.getByRole('button', { name: /^เปิดโครงการ โครงการขับเคลื่อนศูนย์/ })).toBeVisible()
  await expectAccessible(page)
  await app.close()
})
