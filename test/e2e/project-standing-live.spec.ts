import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { startCentral } from '../../demo/central-process'
import { Desk, t } from '../../demo/desk'
import { beginFromSample, PROJECT_TITLE, submitPlan } from '../../demo/office-steps'
import { approvePlan, beginAsReviewer, openFromInbox } from '../../demo/reviewer-steps'
import { cell } from './budget-grid'
import { expect, test } from './launch'
import { expectAccessible } from './look'
import { panelOf, record } from './standing-desk'

const OUT = path.resolve(import.meta.dirname, '../../test-results')
const MEETING = { 'ครั้งที่ประชุม': '1/2569', 'ระเบียบวาระที่': '4.2', 'มติที่ประชุม': 'เห็นชอบตามเสนอ' }
const ALBUM = { folder: null, count: 0 }

const results = (page: Page): Locator => page.getByRole('textbox', { name: /^ผล .* ของ อบรมเครือข่าย/ })
const steps = (page: Page): Locator => panelOf(page).locator('.standing-steps > li')

/** Opens the project from the list that is shown, and gives its address: the way there is walked once on each machine. */
async function openProject(desk: Desk): Promise<string> {
  await desk.page.getByRole('row', { name: new RegExp(PROJECT_TITLE) }).first().click()
  await panelOf(desk.page).waitFor()
  return desk.page.evaluate(() => location.hash)
}

/** Sends and fetches, and goes back to the project: what is fetched shows when it comes, and is waited for there. */
async function exchange(desk: Desk, project: string): Promise<void> {
  await desk.go(t('shell.nav.sync'))
  await desk.press(t('sync.screen.now'))
  await desk.page.getByText(t('sync.screen.unsentNone')).first().waitFor({ timeout: 60_000 })
  await desk.page.evaluate((hash) => { location.hash = hash }, project)
  await panelOf(desk.page).waitFor()
}

test('office and centre carry a project from the committee to its results, over a real centre', async () => {
  test.setTimeout(180_000)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-standing-'))
  const starting = startCentral(path.join(folder, 'central'))
  const office = await Desk.open(path.join(folder, 'office'), ALBUM, 'office')
  await beginFromSample(office)
  const reviewer = await Desk.open(path.join(folder, 'reviewer'), ALBUM, 'reviewer')
  const central = await starting
  await beginAsReviewer(reviewer, central.address, central.codes.reviewer)
  await office.go(t('shell.nav.sync'))
  await office.enrol(central.address, central.codes.office)
  await office.press(t('sync.enrol.submit'))
  await office.page.getByText(t('sync.screen.unsentNone')).first().waitFor({ timeout: 60_000 })

  // The office plans an activity, and the committee of the province agrees before the plan is sent.
  await office.go(t('shell.nav.projects'))
  const atOffice = await openProject(office)
  await office.page.getByRole('textbox', { name: 'ชื่อกิจกรรมใหม่' }).fill('อบรมเครือข่าย')
  await office.page.keyboard.press('Enter')
  await results(office.page).first().waitFor()
  await record(office.page, 'เสนอหัวหน้าตรวจสอบ')
  await record(office.page, 'เสนอ กพยจ.')
  await record(office.page, 'กพยจ. เห็นชอบ', MEETING)
  await record(office.page, 'ส่งส่วนกลาง', { 'เลขที่หนังสือ': 'สท 0023/10' })
  await expect(cell(office.page, 0, 'rate')).not.toBeEditable()
  await exchange(office, atOffice)
  await reviewer.sync()
  await submitPlan(office)
  await exchange(office, atOffice)

  // The centre sees the way from its first step, though it had met this device before; it asks back, and the office answers.
  await reviewer.sync()
  await openFromInbox(reviewer)
  await reviewer.openPart(t('domain.part.projects'))
  await reviewer.press(t('workspace.projects.open'))
  const atCentre = await openProject(reviewer)
  await expect(steps(reviewer.page)).toHaveCount(4)
  await record(reviewer.page, 'ส่วนกลางตรวจ', { 'เลขที่หนังสือ': 'ยธ 02001/5' })
  await record(reviewer.page, 'ขอข้อมูลเพิ่ม', { 'เหตุผล': 'ขอรายละเอียดวิทยากร' })
  await exchange(reviewer, atCentre)
  await exchange(office, atOffice)
  await expect(panelOf(office.page)).toContainText('ขอรายละเอียดวิทยากร')
  await record(office.page, 'ส่วนกลางตรวจ', { 'เลขที่หนังสือ': 'สท 0023/18' })
  await exchange(office, atOffice)
  await exchange(reviewer, atCentre)
  await record(reviewer.page, 'ส่วนกลางเห็นควร')
  await openFromInbox(reviewer)
  await approvePlan(reviewer)
  await exchange(reviewer, atCentre)

  // The approval arrives: the plan stands, and what the month brought is told past the lock.
  await exchange(office, atOffice)
  await expect(office.page.getByText('โครงการนี้ล็อกไว้เพราะได้รับความเห็นชอบแล้ว')).toBeVisible()
  await results(office.page).first().fill('๓๘')
  await office.page.keyboard.press('Enter')
  await expect(results(office.page).first()).toHaveValue('38')
  await exchange(office, atOffice)
  await exchange(reviewer, atCentre)
  await expect(results(reviewer.page).first()).toHaveValue('38')
  await expect(results(reviewer.page).first()).not.toBeEditable()
  await expectAccessible(reviewer.page)
  await reviewer.page.screenshot({ path: path.join(OUT, 'standing-live-reviewer.png') })

  // The letter of the centre opens the lock on the machine of the office.
  await record(reviewer.page, 'ปลดล็อกเพื่อแก้ไข', { 'เลขที่หนังสือ': 'ยธ 02001/88', 'เหตุผล': 'ตามหนังสือขอปรับแผน' })
  await exchange(reviewer, atCentre)
  await exchange(office, atOffice)
  await expect(panelOf(office.page)).toContainText('ปลดล็อกอยู่')
  await expect(panelOf(office.page)).toContainText('ยธ 02001/88')
  await record(office.page, 'ล็อกกลับ')
  await exchange(office, atOffice)
  expect([...office.complaints, ...reviewer.complaints]).toEqual([])
  await office.close()
  await reviewer.close()
  await central.stop()
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
