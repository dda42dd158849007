import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCentralProcess, type CentralProcess } from '../support/central-process'
import { expect, launchPlanner, test } from './launch'
import { beginAsOfficer, expectAccessible, watchPolicy } from './look'

let central: CentralProcess
let folder = ''
test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'central-'))
  central = await startCentralProcess({ DATA_DIR: folder })
})
test.afterAll(async () => {
  await central.end('SIGTERM')
  fs.rmSync(folder, { recursive: true, force: true })
})

test('what waits is listed with its reason; after enrolment it is sent and the label changes', async ({ planner }) => {
  const { page } = planner
  const refused = await watchPolicy(page)
  const province = /code office (\d+)/.exec(central.output())?.[1] ?? ''
  await beginAsOfficer(page, province)
  await page.getByRole('link', { name: /การส่งข้อมูล/ }).click()
  await expect(page.getByRole('row', { name: /สร้างแผน/ })).toContainText('รอลงทะเบียนเครื่อง')
  await page.getByLabel('ที่อยู่ส่วนกลาง').fill(central.address)
  await page.getByLabel('รหัสครั้งเดียว').fill('WRONGCODE1')
  await page.getByRole('button', { name: 'ลงทะเบียนเครื่องนี้' }).click()
  await expect(page.getByRole('alert')).toContainText('CODE_UNKNOWN')
  await expectAccessible(page)
  await page.getByLabel('รหัสครั้งเดียว').fill(central.officeCode)
  await page.getByRole('button', { name: 'ลงทะเบียนเครื่องนี้' }).click()
  await expect(page.getByRole('button', { name: /สถานะการส่งข้อมูล: ส่งครบแล้ว/ })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('ไม่มีรายการรอส่ง')).toBeVisible()
  await expect(page.getByText(central.address)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'ซิงก์ตอนนี้' }).click()
  await expect(page.getByRole('region', { name: 'ข้อความแจ้ง' })).toContainText('ซิงก์สำเร็จ')
  await page.getByRole('button', { name: /สถานะการส่งข้อมูล/ }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'การส่งข้อมูล' })).toContainText('สำเร็จล่าสุด')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  expect(await refused()).toEqual([])
})

test('a refused edit is listed with its reason until its author makes it again or drops it', async ({ userData }) => {
  const first = await launchPlanner(userData)
  await beginAsOfficer(first.page, 'นครพนม')
  await expect(first.page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  await first.app.close()
  const file = path.join(userData, 'journal', 'journal.ndjson')
  const { device, op } = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { k: string; device: string; op: { body: { opId: string } } }).find(({ k }) => k === 'op')!
  const result = { n: 1, opId: op.body.opId, status: 'refused', seq: 0, code: 'LOCKED', conflicts: [], where: [] }
  fs.appendFileSync(file, `${JSON.stringify({ k: 'results', device, results: [result] })}\n`)

  const { app, page } = await launchPlanner(userData)
  await page.getByRole('button', { name: 'ดูรายการ' }).first().click()
  await expect(page.getByRole('heading', { name: 'ส่วนกลางไม่รับ' })).toBeVisible()
  await page.getByRole('button', { name: 'ทิ้ง' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('เรียกคืนไม่ได้')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'ทำใหม่บนค่าปัจจุบัน' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'ส่วนกลางไม่รับ' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /สร้างแผน/ })).toContainText('ยังไม่นับ')
  await app.close()
})
