import type { CDPSession, Page } from '@playwright/test'
import { CTRL, pressThai, SHIFT } from './by-key'
import { expect, test } from './launch'
import { itemsShown } from './store-truth'

async function typeThai(keyboard: CDPSession, ...codes: readonly string[]): Promise<void> {
  for (const code of codes) await pressThai(keyboard, code)
}

/** Tab until the focused control has this name: the way of someone who has no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const label = await page.evaluate(() => {
      const { activeElement: at } = document
      if (at === document.body) return ''
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])].map((one) => one.textContent ?? '').join(' ') : ''
      return `${at?.getAttribute('aria-label') ?? ''} ${labels} ${at?.textContent ?? ''}`.trim()
    })
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${String(name)}`)
}

async function beginByKeys(page: Page): Promise<void> {
  await tabTo(page, /ถัดไป/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^สำนักงาน/)
  await page.keyboard.insertText('สุโขทัย')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, /ชื่อ–นามสกุล/)
  await page.keyboard.insertText('สมหญิง ใจดี')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
}

test('first run, project, budget line and undo by keyboard alone, on a keyboard set to Thai', async ({ planner }) => {
  const { page } = planner
  const keyboard = await page.context().newCDPSession(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await beginByKeys(page)

  await pressThai(keyboard, 'Digit3', CTRL)
  await expect(page.getByRole('heading', { level: 1, name: 'โครงการและงบประมาณ' })).toBeVisible()
  await tabTo(page, /^เพิ่มโครงการ/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText('โครงการ')
  await typeThai(keyboard, 'KeyH', 'KeyA')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByLabel('ชื่อโครงการ')).toHaveValue('โครงการ้ฟ')

  await tabTo(page, /^รายการ · รายการใหม่$/)
  await typeThai(keyboard, 'KeyA', 'KeyS', 'KeyD')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('๒ คน')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('๕๐')
  await page.keyboard.press('Enter')
  await expect.poll(() => itemsShown(page)).toEqual(['ฟหก'])
  await expect(page.getByText('100.00 บาท').first()).toBeVisible()

  // A new line is one step, whatever was typed in its cells.
  const total = page.getByRole('status').filter({ hasText: 'รวมทั้งสิ้น' })
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect.poll(() => itemsShown(page)).toEqual([])
  await pressThai(keyboard, 'KeyY', CTRL)
  await expect.poll(() => itemsShown(page)).toEqual(['ฟหก'])
  await pressThai(keyboard, 'KeyZ', CTRL)
  await expect.poll(() => itemsShown(page)).toEqual([])
  await pressThai(keyboard, 'KeyZ', CTRL | SHIFT)
  await expect.poll(() => itemsShown(page)).toEqual(['ฟหก'])
  await expect(total).toContainText('100.00 บาท')

  // Inside a field with something typed the same key takes back the typing, not the command.
  await typeThai(keyboard, 'KeyL')
  await pressThai(keyboard, 'KeyZ', CTRL)
  expect(await itemsShown(page)).toEqual(['ฟหก'])
  await pressThai(keyboard, 'KeyS', CTRL)
  await expect(page.getByRole('region', { name: 'ข้อความแจ้ง' })).toContainText('บันทึกแล้ว')
})
