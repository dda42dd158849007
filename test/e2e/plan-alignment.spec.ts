import type { Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { emptyPlan, samplePlan, seedPlan } from './plan-seed'

const sample = samplePlan()
const SHOTS = process.env['ALIGNMENT_SHOTS']

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

/** Pictures for the eye, only when asked for. */
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

test('a project without a goal is marked until one is chosen, by keyboard, with its indicator and source in sight', async ({ userData }) => {
  const bare = sample.filter(({ kind }) => kind !== 'alignment')
  const project = bare.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการพัฒนาฐานข้อมูลยุติธรรมจังหวัด')!
  seedPlan(userData, bare)
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/projects')
  const row = page.getByRole('row', { name: /ฐานข้อมูลยุติธรรมจังหวัด/ })
  await expect(row).toContainText('ขาด: เป้าหมายตามแผนแม่บทฯ')
  await expectAccessible(page)
  await shoot(page, 'projects')

  await open(page, `#/projects/${project.id}`)
  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toBeVisible()
  await page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' }).press('Enter')
  const search = page.getByRole('searchbox', { name: /ค้นหาคำหรือรหัส/ })
  await expect(search).toBeFocused()
  await shoot(page, 'picker')
  await expectAccessible(page)

  const rows = page.getByRole('treegrid').getByRole('row')
  for (const letter of 'แลกเปลียนขอมูล') {
    await page.keyboard.insertText(letter)
    await expect(rows.first()).toBeVisible()
  }
  await page.keyboard.insertText('qq')
  await expect(page.getByText(/จึงแสดงผลของ “แลกเปลียนขอมูล”/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const detail = page.getByRole('region', { name: 'รายละเอียดเป้าหมาย' })
  await expect(detail).toContainText('เป้าหมาย 2.1 การบูรณาการการทำงานระหว่างหน่วยงาน')
  await expect(detail).toContainText('ร้อยละของหน่วยงานในกระบวนการยุติธรรมที่บูรณาการและแลกเปลี่ยนข้อมูลสารสนเทศสำเร็จในระดับคะแนนที่ 4')
  await expect(detail).toContainText('มติคณะรัฐมนตรี 22 ตุลาคม 2567')
  await expect(detail).toContainText('สิ้นสุดปี 2569')
  await shoot(page, 'picker-detail')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(detail).toContainText('เชื่อมกับ เป้าหมาย 2.1 แล้ว')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await shoot(page, 'picker-zoomed')
  await resizeWindow(app, 1366, 768)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toHaveCount(0)
  const link = page.getByRole('listitem').filter({ hasText: /^เป้าหมาย 2\.1 / })
  await expect(link).toContainText('ที่มา : มติคณะรัฐมนตรี')
  await page.getByRole('textbox', { name: /เหตุผลที่สอดคล้องกับ เป้าหมาย 2\.1/ }).fill('ข้อมูลรูปแบบเดียวกัน')
  await page.getByRole('textbox', { name: /เหตุผลที่สอดคล้องกับ เป้าหมาย 2\.1/ }).press('Enter')
  await link.scrollIntoViewIfNeeded()
  await shoot(page, 'project')
  await expectAccessible(page)
  await open(page, '#/projects')
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('ขาด:')
  expect(await refused()).toEqual([])
  await app.close()
})

test('unconfirmed wording says so wherever it is offered', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await open(page, '#/plan')
  await page.getByRole('option', { name: /ประเด็นยุทธศาสตร์/ }).click()
  await page.getByRole('button', { name: 'เพิ่มประเด็นยุทธศาสตร์' }).click()
  await page.keyboard.insertText('การเข้าถึงความยุติธรรม')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /การเข้าถึงความยุติธรรม/ }).click()
  await expect(page.getByText('ยังขาด: แผนระดับ 1, แผนระดับ 2, แผนระดับ 3')).toBeVisible()
  await page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' }).click()
  await page.getByRole('option', { name: /แผนแม่บทภายใต้ยุทธศาสตร์ชาติ/ }).click()
  await expect(page.getByRole('row', { name: /แผนย่อย 22\.2/ })).toContainText('ยังไม่ยืนยันกับต้นฉบับ')
  await page.getByRole('row', { name: /ประเด็น 22 / }).click()
  await expect(page.getByRole('region', { name: 'รายละเอียดเป้าหมาย' })).not.toContainText('ยังไม่ยืนยัน')
  await page.getByRole('button', { name: 'เชื่อมเป้าหมายนี้' }).click()
  await page.getByRole('button', { name: 'เสร็จแล้ว' }).click()
  await expect(page.getByText('ยังขาด: แผนระดับ 1, แผนระดับ 3')).toBeVisible()
  await shoot(page, 'issue')
  await expectAccessible(page)
  await app.close()
})
