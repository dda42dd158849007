import { addByKey } from './by-key'
import { expect, launchPlanner, test } from './launch'
import { emptyPlan, seedPlan } from './plan-seed'

test('issues, objectives and indicators by keyboard alone, targets in Thai digits', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await page.evaluate(() => { location.hash = '#/plan' })
  const selected = page.getByRole('row', { selected: true })
  await selected.waitFor()
  await selected.focus()
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowDown')
  await expect(selected).toContainText('ประเด็นยุทธศาสตร์')

  await addByKey(page, /^เพิ่มประเด็นยุทธศาสตร์/, 'การเข้าถึงความยุติธรรม', 'ยุติธรรมชุมชน')
  await expect(page.getByRole('row', { name: /6\.2 ยุติธรรมชุมชน/ })).toBeVisible()

  await selected.focus()
  await page.keyboard.press('ArrowDown')
  await expect(selected).toContainText('การเข้าถึงความยุติธรรม')
  await addByKey(page, /^เพิ่มเป้าประสงค์/, 'ประชาชนเข้าถึงบริการ')
  await addByKey(page, /^เพิ่มตัวชี้วัด/, 'ร้อยละความพึงพอใจ')
  await expect(page.getByRole('textbox', { name: 'ตัวชี้วัด', exact: true })).toHaveValue('ร้อยละความพึงพอใจ')

  await page.getByRole('textbox', { name: 'เป้าหมาย 2571' }).focus()
  await page.keyboard.insertText('๘๐.๕')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('แปดสิบ')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'เป้าหมาย 2571' })).toHaveValue('80.5')
  await expect(page.getByRole('textbox', { name: 'เป้าหมาย 2572' })).toHaveValue('แปดสิบ')
  await expect(page.getByRole('textbox', { name: 'เป้าหมาย 2572' })).toHaveAttribute('aria-invalid', 'true')
  await app.close()
})

test('a deleted issue comes back with everything under it', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name: /ประเด็นยุทธศาสตร์/ }).click()
  await addByKey(page, /^เพิ่มประเด็นยุทธศาสตร์/, 'ประเด็นหนึ่ง')
  await page.getByRole('row', { name: /6\.1/ }).click()
  await addByKey(page, /^เพิ่มเป้าประสงค์/, 'เป้าประสงค์หนึ่ง')
  await page.getByRole('button', { name: 'ลบประเด็น' }).click()
  await expect(page.getByRole('row', { name: /6\.1/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'เลิกทำ', exact: true }).click()
  await page.getByRole('row', { name: /6\.1/ }).click()
  await expect(page.getByRole('textbox', { name: 'เป้าประสงค์', exact: true })).toHaveValue('เป้าประสงค์หนึ่ง')
  await app.close()
})
