import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, stubSaveDialog, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { emptyPlan, samplePlan, seedPlan } from './plan-seed'

async function openDocuments(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/documents' })
  await page.getByRole('region', { name: 'ตัวอย่างก่อนพิมพ์' }).waitFor()
}

test('the book is shown, and made as DOCX, PDF and data file, off the main thread and within the policy', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await openDocuments(page)
  const preview = page.getByRole('region', { name: 'ตัวอย่างก่อนพิมพ์' })
  await expect(preview.getByText('โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน').first()).toBeAttached()
  await expect(preview).toContainText('(เก้าหมื่นสี่พันแปดร้อยบาทถ้วน)')

  const docx = path.join(userData, 'เล่มแผน.docx')
  await stubSaveDialog(app, docx)
  await page.getByRole('button', { name: 'สร้าง DOCX' }).click()
  await expect(page.getByText('บันทึก เล่มแผน.docx แล้ว')).toBeVisible()
  expect(fs.readFileSync(docx).subarray(0, 2).toString()).toBe('PK')

  const pdf = path.join(userData, 'เล่มแผน.pdf')
  await stubSaveDialog(app, pdf)
  await page.getByRole('button', { name: 'สร้าง PDF' }).click()
  await expect(page.getByText(/บันทึก เล่มแผน\.pdf แล้ว จำนวน \d+ หน้า/)).toBeVisible({ timeout: 60_000 })
  expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

  const json = path.join(userData, 'แผน.json')
  await stubSaveDialog(app, json)
  await page.getByRole('button', { name: 'บันทึกไฟล์ข้อมูลแผน (JSON)' }).click()
  await expect(page.getByText('บันทึก แผน.json แล้ว')).toBeVisible()
  const out = path.join(userData, 'headless')
  const made = spawnSync(process.execPath, ['scripts/planner.mjs', 'documents', '--out', out, '--snapshot', json], { encoding: 'utf8' })
  expect(made.stderr).toBe('')
  expect(JSON.parse(made.stdout)).toMatchObject({ projects: 10, total: 109_311_000 })
  expect(await refused()).toEqual([])
  await app.close()
})

test('a folder that cannot be written is said in words; giving up is no error', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await openDocuments(page)
  await stubSaveDialog(app, path.join(userData, 'missing', 'a.docx'))
  await page.getByRole('button', { name: 'สร้าง DOCX' }).click()
  await expect(page.getByRole('alert')).toContainText('FILE_DENIED')
  await stubSaveDialog(app, null)
  await page.getByRole('button', { name: 'สร้าง DOCX' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
  await app.close()
})

test('it can be used with a screen reader, in a small window, and digits switch', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openDocuments(page)
  await expectAccessible(page)
  const preview = page.getByRole('region', { name: 'ตัวอย่างก่อนพิมพ์' })
  await expect(preview).toContainText('ตารางที่ ๑ ')
  await page.getByRole('button', { name: /ตัวเลข/ }).click()
  await page.getByRole('option', { name: 'เลขอารบิก 123' }).click()
  await expect(preview).toContainText('ตารางที่ 1 ')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await app.close()
})

test('the proposal of one project is a paper of its own, from its page and by choice', async ({ userData }, info) => {
  const sample = samplePlan()
  const project = sample.find(({ kind, fields }) => kind === 'project' && String(fields['title']).startsWith('โครงการพัฒนาศักยภาพผู้ไกล่เกลี่ย'))!
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate((id) => { location.hash = `#/projects/${id}` }, project.id)
  await page.getByRole('button', { name: 'พิมพ์แบบเสนอ' }).click()
  const preview = page.getByRole('region', { name: 'ตัวอย่างก่อนพิมพ์' })
  await expect(preview).toContainText('แผนการใช้จ่ายงบประมาณรายเดือน')
  await expect(preview).toContainText('ต.ค.พ.ย.ธ.ค.')
  await expect(preview).not.toContainText('สารบัญ')
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('proposal-1366.png') })
  await preview.getByRole('table').last().scrollIntoViewIfNeeded()
  await page.screenshot({ path: info.outputPath('proposal-months-1366.png') })
  const docx = path.join(userData, 'แบบเสนอ.docx')
  await stubSaveDialog(app, docx)
  await page.getByRole('button', { name: 'สร้าง DOCX' }).click()
  await expect(page.getByText('บันทึก แบบเสนอ.docx แล้ว')).toBeVisible()
  expect(fs.readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await page.screenshot({ path: info.outputPath('proposal-683.png') })
  await resizeWindow(app, 1366, 768)
  await page.getByRole('button', { name: /เอกสาร/ }).filter({ hasText: 'แบบเสนอโครงการ' }).click()
  await page.getByRole('option', { name: 'เล่มแผนยุทธศาสตร์' }).click()
  await expect(preview).toContainText('สารบัญ')
  await app.close()
})
