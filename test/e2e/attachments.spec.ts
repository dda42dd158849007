import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { attach, attachmentsOf, DISGUISED, keptFiles, names, PHOTO, QUOTE, TOR } from './attachment-desk'
import { expect, killPlanner, launchPlanner, stubSaveDialog, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { samplePlan, seedPlan } from './plan-seed'
import { loseDatabase, openProject } from './store-truth'

const THREE = [TOR, QUOTE, PHOTO] as const
const NAMES = ['ขอบเขตของงาน.pdf', 'ใบเสนอราคา.xlsx', 'แบบรูปรายการ.png']
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function started(userData: string) {
  seedPlan(userData, samplePlan())
  const planner = await launchPlanner(userData)
  await openProject(planner.page)
  return planner
}

test('three kinds of file are attached, survive kill -9, and are intact', async ({ userData }) => {
  const first = await started(userData)
  await attach(first.page, [...THREE, { ...TOR, name: 'สำเนา.pdf' }])
  await expect.poll(() => names(first.page)).toEqual(NAMES)
  const panel = attachmentsOf(first.page)
  await expect(panel).toContainText('สำเนา.pdf แนบไว้ในโครงการนี้แล้วในชื่อ “ขอบเขตของงาน” จึงไม่แนบซ้ำ')
  await expect(panel).toContainText('12 หน้า · A4')
  await expect(panel.locator('.attachment-picture')).toHaveCount(1)
  await expect(first.page.getByRole('contentinfo')).toContainText('รอส่ง 3')
  await expectAccessible(first.page)
  for (const [width, height] of [[1366, 768], [683, 384]] as const) {
    await resizeWindow(first.app, width, height)
    await panel.scrollIntoViewIfNeeded()
    expect(await fitsWidth(first.page)).toBe(true)
  }
  await killPlanner(first)
  expect([...keptFiles(userData).keys()].sort()).toEqual(THREE.map(({ buffer }) => hashOf(buffer)).sort())
  for (const [hash, file] of keptFiles(userData)) expect(hashOf(fs.readFileSync(file))).toBe(hash)
  const second = await launchPlanner(userData)
  await openProject(second.page)
  await expect.poll(() => names(second.page)).toEqual(NAMES)
  await expect(attachmentsOf(second.page).getByRole('button', { name: /^เปิด / })).toHaveCount(3)
  await second.app.close()
})

test('a changed byte on disk is told, nothing opens it, and the same file attached again repairs it', async ({ userData }) => {
  const { app, page } = await started(userData)
  await attach(page, [TOR, PHOTO])
  await expect.poll(() => names(page)).toHaveLength(2)
  await app.close()
  const file = keptFiles(userData).get(hashOf(TOR.buffer)) ?? ''
  fs.chmodSync(file, 0o600)
  const bytes = fs.readFileSync(file)
  bytes[20] = bytes[20]! ^ 1
  fs.writeFileSync(file, bytes)
  fs.rmSync(keptFiles(userData).get(hashOf(PHOTO.buffer)) ?? '')
  const again = await launchPlanner(userData)
  await openProject(again.page)
  const panel = attachmentsOf(again.page)
  await expect(panel).toContainText('ไฟล์ถูกเปลี่ยน ไม่ตรงกับที่แนบไว้')
  await expect(panel).toContainText('ไฟล์หายไปจากเครื่องนี้')
  await expect(panel.getByRole('button', { name: /^เปิด / })).toHaveCount(0)
  const { hash, title, mime } = { hash: hashOf(TOR.buffer), title: 'ก', mime: 'application/pdf' } as const
  const opened = await again.page.evaluate((given) => window.planner.attachmentOpen({ space: 'own', ...given }), { hash, title, mime })
  expect(opened).toEqual({ ok: false, error: { code: 'ATTACHMENT_ALTERED' } })
  await attach(again.page, [TOR, PHOTO])
  await expect(panel).toContainText('นำไฟล์กลับมาไว้ในเครื่องนี้แล้ว')
  await expect(panel.getByRole('button', { name: /^เปิด / })).toHaveCount(2)
  expect(await names(again.page)).toHaveLength(2)
  await again.app.close()
})

test('a lost database costs no file: the list comes back from the journal, the bytes are there', async ({ userData }) => {
  const { app, page } = await started(userData)
  await attach(page, THREE)
  await expect.poll(() => names(page)).toEqual(NAMES)
  await expect(page.getByRole('contentinfo')).toContainText('รอส่ง 3')
  await app.close()
  loseDatabase(userData)
  const again = await launchPlanner(userData)
  await openProject(again.page)
  await expect.poll(() => names(again.page)).toEqual(NAMES)
  await expect(attachmentsOf(again.page).getByRole('button', { name: /^เปิด / })).toHaveCount(3)
  await expect(attachmentsOf(again.page).locator('.attachment-picture')).toHaveCount(1)
  await again.app.close()
})

test('a program called .pdf is refused in a sentence; the others go on; a file is not attached twice', async ({ userData }) => {
  const { app, page } = await started(userData)
  await attach(page, [TOR, DISGUISED, { ...PHOTO, name: 'ภาพ.pdf.exe' }])
  await expect.poll(() => names(page)).toEqual(['ขอบเขตของงาน.pdf', 'ภาพ.png'])
  const panel = attachmentsOf(page)
  await expect(panel.getByRole('alert')).toContainText('หนังสือราชการ.pdf ไม่ได้แนบ เพราะเนื้อหาเป็นโปรแกรมหรือชุดคำสั่ง')
  await expect(panel.getByRole('alert')).toContainText('ชื่อลงท้ายด้วย .exe แต่เนื้อหาเป็น .png')
  await expectAccessible(page)
  await attach(page, [{ ...TOR, name: 'สำเนา.pdf' }])
  await expect(panel.getByRole('status').filter({ hasText: 'แนบไว้ในโครงการนี้แล้วในชื่อ “ขอบเขตของงาน”' })).toBeVisible()
  expect(await names(page)).toHaveLength(2)
  expect(keptFiles(userData).size).toBe(2)
  await app.close()
})

test('a copy opens in another program only after a yes, read-only; another is saved where the user wants', async ({ userData }) => {
  const { app, page } = await started(userData)
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.openPath = (file) => { shown.push(file); return Promise.resolve('') }
  })
  const shown = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
  await attach(page, [TOR])
  const panel = attachmentsOf(page)
  await panel.getByRole('button', { name: 'เปิด ขอบเขตของงาน.pdf' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิก' }).click()
  expect(await shown()).toEqual([])
  await panel.getByRole('button', { name: 'เปิด ขอบเขตของงาน.pdf' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'เปิดสำเนา' }).click()
  await expect.poll(shown).toHaveLength(1)
  const [copy = ''] = await shown()
  expect([path.basename(copy), fs.statSync(copy).mode & 0o777, hashOf(fs.readFileSync(copy))]).toEqual(['ขอบเขตของงาน.pdf', 0o400, hashOf(TOR.buffer)])
  const target = path.join(userData, 'ออก.pdf')
  await stubSaveDialog(app, target)
  await panel.getByRole('button', { name: 'บันทึก ขอบเขตของงาน.pdf เป็น…' }).click()
  await expect(page.getByText('บันทึกเป็น ออก.pdf แล้ว')).toBeVisible()
  expect(hashOf(fs.readFileSync(target))).toBe(hashOf(TOR.buffer))
  await app.close()
})
