import type { Page } from '@playwright/test'
import { addByKey, tabTo } from './by-key'
import { drag } from './by-mouse'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible } from './look'
import { emptyPlan, samplePlan, seedPlan } from './plan-seed'
import { readJournal } from './store-truth'

async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('treegrid').getByRole('row', { name }).click()
}

test('SWOT and TOWS by keyboard alone; a deleted entry takes its citations along and brings them back', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /การวิเคราะห์สภาพแวดล้อม/)
  await page.getByRole('tab', { name: 'SWOT' }).focus()
  await addByKey(page, /^เพิ่มจุดแข็ง/, 'มีเครือข่ายทุกตำบล', 'มีผู้ไกล่เกลี่ยครบ')
  await addByKey(page, /^เพิ่มโอกาส/, 'ท้องถิ่นพร้อมสมทบ')
  const s1 = page.getByRole('textbox', { name: 'S1', exact: true })
  await expect(s1).toHaveValue('มีเครือข่ายทุกตำบล')

  await page.getByRole('textbox', { name: 'S2', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(s1).toHaveValue('มีผู้ไกล่เกลี่ยครบ')
  await expect(s1).toBeFocused()

  await page.getByRole('button', { name: 'เปิดหลักฐานของ S1' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'หลักฐาน/ข้อมูลสนับสนุน' }).focus()
  await page.keyboard.insertText('ทะเบียนผู้ไกล่เกลี่ย 9 อำเภอ')
  await page.getByRole('button', { name: /ระดับความสำคัญ/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /ระดับความสำคัญ/ })).toContainText('5')

  const tows = page.getByRole('tab', { name: 'TOWS' })
  await page.getByRole('tab', { name: 'SWOT' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tows).toBeFocused()
  await addByKey(page, /^เพิ่มกลยุทธ์ SO/, 'ขยายศูนย์ไกล่เกลี่ย')
  await page.getByRole('button', { name: 'อ้างอิง SWOT ของ SO 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox')).toHaveCount(3)
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /^S1/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: /^O1/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const cites = page.getByRole('list', { name: 'รายการที่ SO 1 อ้าง' }).getByRole('listitem')
  await expect(cites).toHaveText([/^S1/, /^O1/])

  await page.keyboard.press('Control+Z')
  await expect(cites).toHaveText([/^S1/])
  await page.keyboard.press('Control+Shift+Z')
  await expect(cites).toHaveText([/^S1/, /^O1/])

  await page.getByRole('tab', { name: 'SWOT' }).click()
  await page.getByRole('button', { name: 'เปิดหลักฐานของ S1' }).click()
  await page.getByRole('button', { name: 'ลบ S1' }).click()
  await expect(page.getByText('ลบ S1 และการอ้างอิงใน TOWS 1 แห่งแล้ว')).toBeVisible()
  await expect(s1).toHaveValue('มีเครือข่ายทุกตำบล')
  await tows.click()
  await expect(cites).toHaveText([/^O1/])
  await page.locator('.ui-toast').getByRole('button', { name: 'เลิกทำ' }).click()
  await expect(cites).toHaveText([/^S1 มีผู้ไกล่เกลี่ยครบ/, /^O1/])
  await app.close()
})

test('an entry is dragged to another place', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /การวิเคราะห์สภาพแวดล้อม/)
  const first = page.getByRole('textbox', { name: 'S1', exact: true })
  await expect(first).toHaveValue('มีเครือข่ายศูนย์ยุติธรรมชุมชนในทุกตำบล')
  const rows = page.locator('.swot-strength .swot-entry')
  await drag(page, rows.nth(1).locator('.ui-reorder'), rows.first(), 'before')
  await expect(page.getByRole('textbox', { name: 'S2', exact: true })).toHaveValue('มีเครือข่ายศูนย์ยุติธรรมชุมชนในทุกตำบล')
  await app.close()
})

test('the risk map names each risk in the cell of its likelihood and impact', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /การวิเคราะห์สภาพแวดล้อม/)
  for (const tab of [/SWOT/, /TOWS/, /ผู้มีส่วนได้ส่วนเสีย/, /ความเสี่ยง/]) {
    await page.getByRole('tab', { name: tab }).click()
    await expectAccessible(page)
  }
  const map = page.getByRole('table', { name: /แผนภาพความเสี่ยง/ })
  const cell = map.getByRole('row').nth(2).getByRole('cell').nth(3)
  await expect(cell).toHaveText(/▲ สูง.*ความเสี่ยงที่ 1$/)
  await page.getByRole('table', { name: 'ความเสี่ยง', exact: true }).getByRole('button', { name: /โอกาสเกิด/ }).first().click()
  await page.getByRole('option', { name: 'มากที่สุด' }).click()
  await expect(map.getByRole('row').nth(2).getByRole('cell').nth(4)).toHaveText(/■ สูงมาก.*ความเสี่ยงที่ 1$/)
  await expect(cell).toHaveText(/▲ สูง$/)
  await app.close()
})

const daySegment = (page: Page) => page.getByRole('spinbutton').first()

for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
  test(`a day typed by keyboard in ${zone} is the same day everywhere, in its fiscal year`, async ({ userData }) => {
    seedPlan(userData, emptyPlan())
    const { app, page } = await launchPlanner(userData, { env: { TZ: zone } })
    await openPart(page, /^2\.1 /)
    await addByKey(page, /^เพิ่มรายการ/, 'ประชากรรวม')
    await page.getByRole('textbox', { name: 'จำนวน' }).focus()
    await page.keyboard.insertText('๑,๒๓๔.๕๐')
    await tabTo(page, /วัน(,|ที่).*วันที่ของข้อมูล|^วัน,/)
    await page.keyboard.type('1/10/2567')
    await page.keyboard.press('Enter')
    await expect(page.getByText('ปีงบประมาณ 2568')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'จำนวน' })).toHaveValue('1,234.50')
    await expect.poll(() => readJournal(userData).text).toContain('"2024-10-01"')

    await daySegment(page).focus()
    await page.keyboard.insertText('๓๐')
    await page.keyboard.insertText('๙')
    await page.keyboard.press('Tab')
    await expect(page.getByText('ปีงบประมาณ 2567')).toBeVisible()
    await expect.poll(() => readJournal(userData).text).toContain('"2024-09-30"')

    await daySegment(page).focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text', '1 ต.ค. 2567')
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect(page.getByText('ปีงบประมาณ 2568')).toBeVisible()
    await expectAccessible(page)
    await app.close()

    const again = await launchPlanner(userData, { env: { TZ: 'Asia/Bangkok' } })
    await openPart(again.page, /^2\.1 /)
    await expect(again.page.getByText('ปีงบประมาณ 2568')).toBeVisible()
    await expect(again.page.getByRole('spinbutton')).toHaveText(['1', '10', '2567'])
    await again.app.close()
  })
}

test('figures move by Enter and arrows, and sums that differ are told', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openPart(page, /^2\.1 /)
  const figures = page.getByRole('textbox', { name: 'จำนวน' })
  await figures.nth(3).fill('586831')
  await page.keyboard.press('Enter')
  await expect(figures.nth(4)).toBeFocused()
  await expect(page.getByText('ชาย + หญิง = 586,830 แต่ตัวเลขรวมคือ 586,831')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(figures.nth(3)).toBeFocused()
  await figures.nth(3).fill('-')
  await page.keyboard.press('ArrowDown')
  await expect(figures.nth(3)).toHaveValue('-')
  await expect(page.getByText('แต่ตัวเลขรวมคือ')).toHaveCount(0)

  await page.getByRole('treegrid').getByRole('row', { name: /สถานการณ์/ }).click()
  await page.getByRole('textbox', { name: /^คำขอที่ได้รับอนุมัติ ปี 2569/ }).fill('๑๐๕')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^คำขอที่ได้รับอนุมัติ ปี 2569/ })).toHaveValue('105')
  await expectAccessible(page)
  await page.getByRole('tab', { name: /ปัญหาและความต้องการ/ }).click()
  await expectAccessible(page)
  await app.close()
})
