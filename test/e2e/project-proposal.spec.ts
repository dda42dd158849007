import type { Locator, Page } from '@playwright/test'
import { tabTo } from './by-key'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { samplePlan, seedPlan } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

/** Opens a part of the form from the index; its button says after its name where it stands. */
async function way(index: Locator, part: string): Promise<void> {
  await index.getByRole('button', { name: new RegExp(`^[○◐●]?\\s*${part} (?:ยังไม่ได้กรอก|กรอกแล้ว)`) }).press('Enter')
}

async function standsInRow(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => [...document.querySelectorAll<HTMLTextAreaElement>('.row-table textarea')].some(({ value }) => value === wanted), words)
}

/** The line that adds a row is opened, a name typed, and the line closed again. */
async function addRow(page: Page, verb: RegExp, title: string): Promise<void> {
  await page.keyboard.press('Tab')
  await tabTo(page, verb)
  await page.keyboard.press('Enter')
  await expect(page.locator('.add-row input')).toBeFocused()
  await page.keyboard.insertText(title)
  await page.keyboard.press('Enter')
  await standsInRow(page, title)
  await page.keyboard.press('Escape')
  await expect(page.locator('.add-row')).toHaveCount(0)
}

async function write(page: Page, field: RegExp, words: string): Promise<void> {
  await page.keyboard.press('Tab')
  await tabTo(page, field)
  await page.keyboard.insertText(words)
}

test('every part of a proposal is filled with the keyboard, in any order, and stands after a new start', async ({ userData }) => {
  seedPlan(userData, sample)
  const first = await launchPlanner(userData)
  let { page } = first
  await open(page, `#/projects/${project.id}`)
  const index = page.getByRole('navigation', { name: 'ส่วนของแบบเสนอโครงการ' })
  await expect(index).toContainText('ขาด')
  await expectAccessible(page)
  await way(index, 'ผลที่คาดว่าจะได้รับและการติดตาม')
  await write(page, /^ผลที่คาดว่าจะได้รับ/, 'ประชาชนเข้าถึงความยุติธรรม')
  await write(page, /^รอบการติดตาม/, 'รายไตรมาส')
  await way(index, 'ความเสี่ยง')
  await addRow(page, /เพิ่มความเสี่ยง/, 'วิทยากรไม่ว่างตามกำหนด')
  await way(index, 'กลุ่มเป้าหมายและตัวชี้วัด')
  await addRow(page, /เพิ่มกลุ่มเป้าหมาย/, 'กรรมการศูนย์ยุติธรรมชุมชน')
  await addRow(page, /เพิ่มตัวชี้วัดผลผลิต/, 'จำนวนผู้ผ่านการอบรม')
  await addRow(page, /เพิ่มตัวชี้วัดผลลัพธ์/, 'ร้อยละของผู้เข้าถึงบริการ')
  await way(index, 'ผู้รับผิดชอบและผู้ลงนาม')
  await addRow(page, /เพิ่มผู้ลงนาม/, 'นางสาวสมหญิง ใจดี')
  await way(index, 'ความพร้อม')
  await page.keyboard.press('Tab')
  await tabTo(page, /ขอบเขตของงาน/)
  await page.keyboard.press('Space')
  await way(index, 'พื้นที่และระยะเวลา')
  await write(page, /^อำเภอ/, 'สวรร')
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.insertText('อ.เมือง')
  await page.keyboard.press('Enter')
  await expect(page.getByText('รายชื่ออำเภอเขียน “อ.เมือง” ว่า “เมืองสุโขทัย”')).toBeVisible()
  await page.getByRole('button', { name: 'ใช้ “เมืองสุโขทัย” ที่นี่' }).press('Enter')
  await expect(page.getByRole('grid', { name: 'อำเภอที่เลือก' }).getByRole('row')).toHaveText(['สวรรคโลก', 'เมืองสุโขทัย'])
  await way(index, 'ที่มาและลักษณะ')
  await page.keyboard.press('Tab')
  await tabTo(page, /โครงการใหม่หรือต่อเนื่อง/)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'โครงการต่อเนื่อง' }).click()
  await expect(page.getByRole('button', { name: /โครงการใหม่หรือต่อเนื่อง/ })).toBeFocused()
  await expect(page.getByLabel(/^วงเงินรวมทั้งโครงการ/)).toBeVisible()
  await write(page, /^วงเงินรวมทั้งโครงการ/, '๗๐๐,๐๐๐')
  await page.keyboard.press('Tab')
  await expect(page.getByText('(เจ็ดแสนบาทถ้วน)')).toBeVisible()
  await expect(index.getByRole('button', { name: 'ตัวชี้วัดผลผลิต' })).toHaveCount(0)
  await expectAccessible(page)
  await first.app.close()

  const again = await launchPlanner(userData)
  page = again.page
  await open(page, `#/projects/${project.id}`)
  for (const words of ['วิทยากรไม่ว่างตามกำหนด', 'กรรมการศูนย์ยุติธรรมชุมชน', 'จำนวนผู้ผ่านการอบรม', 'ร้อยละของผู้เข้าถึงบริการ', 'นางสาวสมหญิง ใจดี']) {
    await standsInRow(page, words)
  }
  await expect(page.getByLabel('รอบการติดตาม')).toHaveValue('รายไตรมาส')
  await expect(page.getByRole('grid', { name: 'อำเภอที่เลือก' }).getByRole('row')).toHaveText(['สวรรคโลก', 'เมืองสุโขทัย'])
  await expect(page.getByLabel('ขอบเขตของงาน (TOR)')).toBeChecked()
  await again.app.close()
})

test('what is lacking leads to its field, habits are told and never refused, and it fits at 200 %', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await open(page, `#/projects/${project.id}`)
  const index = page.getByRole('navigation', { name: 'ส่วนของแบบเสนอโครงการ' })
  await index.getByRole('button', { name: 'ตัวชี้วัดผลลัพธ์', exact: true }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'ตัวชี้วัด', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await index.getByRole('button', { name: 'ผู้รับผิดชอบโครงการ', exact: true }).press('Enter')
  await expect(page.getByLabel('ผู้รับผิดชอบโครงการ')).toBeFocused()
  await page.getByLabel('วัตถุประสงค์').fill('อบรมกรรมการ')
  await expect(page.getByText('วัตถุประสงค์แต่ละข้อควรขึ้นต้นด้วย “เพื่อ”')).toBeVisible()
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await expectAccessible(page)
  await app.close()
})
