import { expect, launchPlanner, test } from './launch'
import { beginAsOfficer, expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'

test('an officer begins by keyboard alone, without a network, and lands in the plan', async ({ planner }) => {
  const { page } = planner
  const refused = await watchPolicy(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'สำนักงาน' }).waitFor()
  await expectAccessible(page)

  await page.getByLabel('ชื่อ–นามสกุล').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('โปรดเลือกสำนักงานจากรายการ')).toBeVisible()
  await expect(page.getByText('โปรดกรอกชื่อ–นามสกุล')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('combobox', { name: 'สำนักงาน' }).focus()
  await page.keyboard.type('อยุธยา')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'สำนักงาน' })).toHaveValue('สำนักงานยุติธรรมจังหวัดพระนครศรีอยุธยา')
  await page.keyboard.press('Tab')
  await page.keyboard.type('สมหญิง ใจดี')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/plan/)
  await expect(page.getByRole('banner')).toContainText('สำนักงานยุติธรรมจังหวัดพระนครศรีอยุธยา')
  await expect(page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  expect(await refused()).toEqual([])
})

test('the office picker finds however it is typed, in Thai order', async ({ planner }) => {
  const { page } = planner
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  const office = page.getByRole('combobox', { name: 'สำนักงาน' })
  await office.click()
  await expect(page.getByRole('option')).toHaveCount(81)
  await expect(page.getByRole('option').first()).toContainText('กระบี่')
  for (const [typed, name] of [['nakhon phanom', 'นครพนม'], ['เเพร่', 'แพร่'], ['๖๔', 'สุโขทัย'], ['เทิง', 'เทิง']] as const) {
    await office.fill(typed)
    await expect(page.getByRole('option').first()).toContainText(name)
  }
})

test('what was answered is there after a restart', async ({ userData }) => {
  const first = await launchPlanner(userData)
  await beginAsOfficer(first.page, 'นครพนม')
  await first.app.close()
  const second = await launchPlanner(userData)
  await expect(second.page.getByRole('banner')).toContainText('สำนักงานยุติธรรมจังหวัดนครพนม')
  await second.app.close()
})

test('every section of the menu is accessible and fits at 1366×768 and at 200 % zoom', async ({ planner }) => {
  test.slow()
  const { app, page } = planner
  await beginAsOfficer(page, 'พระนครศรีอยุธยา')
  for (const [width, height] of [[1366, 768], [683, 384]] as const) {
    await resizeWindow(app, width, height)
    for (const digit of [1, 5, 6, 7]) {
      await page.keyboard.press(`Control+${String(digit)}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page)
      expect(await fitsWidth(page), `${String(width)} px, section ${String(digit)}`).toBe(true)
    }
  }
})

test('language, numerals and keys of the Thai layout', async ({ planner }) => {
  const { page } = planner
  await beginAsOfficer(page, 'นครพนม')
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ๅ', code: 'Digit1', ctrlKey: true, bubbles: true }))
  })
  await expect(page.getByRole('heading', { level: 1, name: 'หน้าหลัก' })).toBeVisible()
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ห', code: 'KeyS', ctrlKey: true, bubbles: true }))
  })
  await expect(page.getByRole('region', { name: 'ข้อความแจ้ง' })).toContainText(/บันทึกแล้ว \d\d:\d\d น\./)
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'ปุ่มลัด' })).toBeInViewport()
  expect(await page.evaluate(() => [document.documentElement.scrollTop, document.body.scrollTop, document.getElementById('root')?.scrollTop])).toEqual([0, 0, 0])
  await page.getByRole('button', { name: /เมนูผู้ใช้/ }).click()
  await page.getByRole('menuitem', { name: /เลขไทย/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว [๐-๙]{2}\.[๐-๙]{2} น\./)
  await page.getByRole('button', { name: /เมนูผู้ใช้/ }).click()
  await page.getByRole('menuitem', { name: /English/ }).click()
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a reviewer without a reachable centre is told what happened and what to do', async ({ planner }) => {
  const { page } = planner
  await page.getByRole('radio', { name: /ผู้ทบทวน/ }).click({ force: true })
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByLabel('ชื่อ–นามสกุล').fill('วิชัย ตรวจการ')
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByLabel('ที่อยู่ส่วนกลาง').fill('http://127.0.0.1:9')
  await page.getByLabel('รหัสครั้งเดียว').fill('ABCD-EFGH')
  await page.getByRole('button', { name: 'เชื่อมต่อส่วนกลาง' }).click()
  await expect(page.getByRole('alert')).toContainText('OFFLINE')
  await expectAccessible(page)
})

test('data of a newer program is not opened; the page says why and what to do', async ({ userData }) => {
  const first = await launchPlanner(userData)
  await beginAsOfficer(first.page, 'นครพนม')
  await first.page.evaluate(() => new Promise<void>((done, fail) => {
    const request = indexedDB.open('planner', 9_990)
    request.onsuccess = () => { request.result.close(); done() }
    request.onerror = () => { fail(new Error(request.error?.name)) }
  }))
  await first.app.close()
  const { app, page } = await launchPlanner(userData)
  await expect(page.getByRole('alert')).toContainText('STORE_NEWER')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(page)
  await app.close()
})
