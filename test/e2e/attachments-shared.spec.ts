import { attach, attachmentsOf, keptFiles, names, PHOTO, QUOTE, TOR } from './attachment-desk'
import { expect, launchPlanner, test } from './launch'
import { expectAccessible } from './look'
import { decidedPlan, samplePlan, seedId, seedPlan, seedReview, type SeedRecord } from './plan-seed'
import { openProject, PROJECT } from './store-truth'

/** An attachment as the centre hands it over: the record, never the bytes. */
function received(plan: SeedRecord, title: string): SeedRecord {
  return {
    id: seedId(900), kind: 'attachment', office: plan.office, plan: plan.id,
    fields: {
      project: PROJECT, order: 'a0', title, documentType: 'tor', note: '', mime: 'application/pdf', size: 812_345, hash: 'c'.repeat(64), encrypted: true, pages: 9,
      width: 210, height: 297, attachedOn: '2026-11-18'
    }
  }
}

test('a reviewer sees the record only, and is told plainly where the file is', async ({ userData }) => {
  const sample = samplePlan()
  seedReview(userData, decidedPlan([...sample, received(sample[0]!, 'ขอบเขตของงาน')], 'submitted'))
  const { app, page } = await launchPlanner(userData)
  await page.evaluate(([plan, project]) => { location.hash = `#/review/${plan!}/projects/${project!}` }, [sample[0]!.id, PROJECT])
  const panel = attachmentsOf(page)
  await panel.scrollIntoViewIfNeeded()
  await expect(panel).toContainText('ไฟล์อยู่ในเครื่องที่แนบ ยังไม่ได้รับในเครื่องนี้')
  await expect(panel).toContainText('PDF · 812.3 kB · 9 หน้า · A4 · แนบ 18 พ.ย. 2569')
  await expect(panel).toContainText('ต้องใช้รหัสผ่าน')
  await expect(panel.getByRole('button', { name: /แนบไฟล์|^เปิด |^บันทึก |^ลบ / })).toHaveCount(0)
  await expect(panel.locator('img')).toHaveCount(0)
  await expectAccessible(page)
  const opened = await page.evaluate(() => window.planner.attachmentOpen({ space: 'own', hash: 'c'.repeat(64), title: 'x', mime: 'application/pdf' }))
  expect(opened).toEqual({ ok: false, error: { code: 'ATTACHMENT_MISSING' } })
  await app.close()
})

test('deleting is taken back with the file; the order changes by keys; a picture is pasted and a file dropped', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openProject(page)
  await attach(page, [TOR, QUOTE])
  await expect.poll(() => names(page)).toEqual(['ขอบเขตของงาน.pdf', 'ใบเสนอราคา.xlsx'])
  const panel = attachmentsOf(page)

  await panel.getByRole('button', { name: 'ลบ ขอบเขตของงาน.pdf' }).click()
  await expect.poll(() => names(page)).toEqual(['ใบเสนอราคา.xlsx'])
  await page.getByRole('region', { name: 'ข้อความ' }).getByRole('button', { name: 'เลิกทำ' }).click()
  await expect.poll(() => names(page)).toEqual(['ขอบเขตของงาน.pdf', 'ใบเสนอราคา.xlsx'])
  await expect(panel.getByRole('button', { name: /^เปิด / })).toHaveCount(2)
  expect(keptFiles(userData).size).toBe(2)

  const name = panel.locator('textarea').first()
  await name.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => names(page)).toEqual(['ใบเสนอราคา.xlsx', 'ขอบเขตของงาน.pdf'])
  await expect(panel.getByRole('status').filter({ hasText: 'ย้ายไปลำดับที่ 2 จาก 2' })).toHaveCount(1)

  await panel.locator('textarea').first().fill('ใบเสนอราคา บริษัท ก.exe')
  await page.keyboard.press('Tab')
  await expect.poll(() => names(page)).toEqual(['ใบเสนอราคา บริษัท ก.xlsx', 'ขอบเขตของงาน.pdf'])

  const png = PHOTO.buffer.toString('base64')
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, png)
  await expect.poll(async () => (await names(page))[2]).toMatch(/^ภาพที่วาง .*\.png$/)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['GIF89a\u0001\u0000\u0001\u0000'], 'โลโก้.gif'))
    const target = document.querySelector('.attachments')
    for (const type of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(async () => (await names(page))[3]).toBe('โลโก้.gif')
  await app.close()
})
