import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { decidedPlan, samplePlan, seedPlan, type SeedRecord } from './plan-seed'
import { PROJECT } from './store-truth'

const project = samplePlan().find(({ id }) => id === PROJECT)!
const COLLEAGUE = 'ประเสริฐ มั่นคง'

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

/** A page of the centre with what a colleague did to the project since, as the journal holds it. */
function addColleague(userData: string, records: readonly SeedRecord[], fields: Record<string, unknown>): void {
  const seq = records.length + 1
  const f = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value, seq]]))
  const by = [{ o: '01900000-0000-7000-8000-00000000c0de', h: '0mi8q3k00-0000-000001', a: COLLEAGUE, c: 'project.setField', f: Object.keys(fields) }]
  const rows = [{ id: project.id, kind: 'project', office: project.office, plan: project.plan, seq, del: false, f, by }]
  const page = { from: records.length, next: seq, more: false, head: seq, epoch: 'seed', rows }
  fs.appendFileSync(path.join(userData, 'journal', 'journal.ndjson'), `${JSON.stringify({ k: 'page', page })}\n`)
}

const history = (page: Page) => page.getByRole('list', { name: 'ประวัติการแก้ไข' })
const messages = (page: Page) => page.getByRole('region', { name: 'ข้อความแจ้ง' })

test('the project tells who changed what, word by word, and an earlier value comes back as a new edit', async ({ userData }) => {
  const records = samplePlan()
  seedPlan(userData, records)
  addColleague(userData, records, { rationale: `${String(project.fields['rationale'])} เพิ่มเติมโดยผู้ร่วมงาน`, place: 'ศาลากลางจังหวัด' })
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await go(page, `#/projects/${PROJECT}`)
  await page.getByRole('button', { name: 'แสดงความเห็นและประวัติ' }).click()
  const deeds = history(page).getByRole('listitem')
  await expect(deeds).toHaveCount(1)
  await expect(deeds.first()).toContainText(COLLEAGUE)
  await expect(deeds.first()).toContainText('ผู้ร่วมงาน')
  await expect(deeds.first().locator('ins').first()).toContainText('เพิ่มเติม')
  const area = page.getByRole('textbox', { name: 'ชื่อโครงการ' })
  const before = await area.inputValue()
  await area.fill('โครงการที่แก้ชื่อแล้ว')
  await area.blur()
  await expect(deeds.first()).toContainText('สมหญิง ใจดี')
  await expect(deeds.first()).toContainText('เครื่องนี้')
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('project-history.png') })
  await page.getByRole('button', { name: 'คืนค่านี้: ชื่อโครงการ' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(area).toHaveValue(before)
  await expect(messages(page)).toContainText('คืนค่าแล้ว')
  await messages(page).getByRole('button', { name: 'เลิกทำ' }).click()
  await expect(area).toHaveValue('โครงการที่แก้ชื่อแล้ว')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: test.info().outputPath('project-history-200.png') })
  await app.close()
})

test('beside the plan the history is of anyone, then of the field at hand; one person can be picked out; a locked plan is only read', async ({ userData }) => {
  const records = samplePlan()
  seedPlan(userData, records)
  addColleague(userData, records, { title: 'ชื่อที่ผู้ร่วมงานตั้ง' })
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await go(page, '#/plan')
  await page.getByRole('tab', { name: 'ประวัติ' }).click()
  await expect(history(page)).toContainText(COLLEAGUE)
  const text = page.locator('.narrative').first()
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' ข้อความที่พิมพ์เพิ่ม')
  await expect(page.getByRole('button', { name: /ประวัติของ/ })).toBeVisible()
  await expect(history(page).locator('ins').first()).toContainText('ข้อความ')
  await expect(history(page)).not.toContainText(COLLEAGUE)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('plan-history.png') })
  await app.close()
})

test('a submitted plan shows its history and offers nothing to bring back', async ({ userData }) => {
  const records = decidedPlan(samplePlan(), 'submitted')
  seedPlan(userData, records)
  addColleague(userData, records, { title: 'ชื่อที่ผู้ร่วมงานตั้ง' })
  const { app, page } = await launchPlanner(userData)
  await go(page, `#/projects/${PROJECT}`)
  await page.getByRole('button', { name: 'แสดงความเห็นและประวัติ' }).click()
  await expect(history(page)).toContainText(COLLEAGUE)
  await expect(page.getByText('แผนล็อกอยู่ จึงดูประวัติได้แต่คืนค่าไม่ได้')).toBeVisible()
  await expect(page.getByRole('button', { name: /คืนค่า/ })).toHaveCount(0)
  await app.close()
})

test('under the Thai layout Ctrl+S says what was saved, Ctrl+Z takes back; a kill while typing loses less than two seconds and is told of', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const first = await launchPlanner(userData)
  const { page } = first
  await go(page, `#/projects/${PROJECT}`)
  const title = page.getByRole('textbox', { name: 'ชื่อโครงการ' })
  const before = await title.inputValue()
  await title.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' ก')
  await pressThai(page, 'KeyS', 'ห')
  await expect(messages(page)).toContainText(/บันทึกแล้ว \d\d:\d\d น\./)
  await go(page, '#/')
  await pressThai(page, 'KeyZ', 'ผ')
  await go(page, `#/projects/${PROJECT}`)
  await expect(title).toHaveValue(before)
  await title.focus()
  await page.keyboard.press('End')
  // No pause in the typing: nothing but the longest wait saves it.
  for (let letter = 0; letter < 30; letter += 1) await page.keyboard.type('ก', { delay: 100 })
  await killPlanner(first)

  const again = await launchPlanner(userData)
  await expect(again.page.getByText(/กู้คืนข้อมูลที่ยังไม่บันทึกแล้ว/)).toBeVisible()
  await expect(again.page.getByText(/การแก้ไขครั้งนั้น \d+ รายการอยู่ครบ/)).toBeVisible()
  await expectAccessible(again.page)
  await again.page.screenshot({ path: test.info().outputPath('recovered.png') })
  await go(again.page, `#/projects/${PROJECT}`)
  const kept = await again.page.getByRole('textbox', { name: 'ชื่อโครงการ' }).inputValue()
  // 30 letters in three seconds or more: those of the last two seconds are at most 20.
  expect(kept.length - before.length).toBeGreaterThanOrEqual(10)
  await again.app.close()

  const well = await launchPlanner(userData)
  await go(well.page, '#/')
  await expect(well.page.getByRole('contentinfo')).toContainText(/บันทึกแล้ว/)
  await expect(well.page.getByText(/กู้คืนข้อมูล/)).toHaveCount(0)
  await well.app.close()
})

/** A physical key under the Thai layout, with Ctrl: the letter it would type and its code. */
async function pressThai(page: Page, code: string, key: string): Promise<void> {
  await page.evaluate(([physical, letter]) => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { code: physical!, key: letter!, ctrlKey: true, bubbles: true, cancelable: true }))
  }, [code, key])
}
