import type { Page } from '@playwright/test'
import { fullDecided, fullPlan } from './full-seed'
import { expect, launchPlanner, test } from './launch'
import { resizeWindow } from './look'
import { seedPlan, seedReview } from './plan-seed'
import { PROJECT } from './store-truth'
import { expectWhole, go, inDialog, SIZES } from './whole'

/** Every row of the plan's outline, wherever it stands at this size. */
async function walkParts(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await go(page, '/plan')
  const rows = page.locator('.outline [role=row]')
  const drawer = page.getByRole('button', { name: 'แสดงโครงร่าง' })
  const isFolded = await drawer.isVisible()
  const open = async (): Promise<void> => {
    if (isFolded) await drawer.click()
    await rows.first().waitFor()
  }
  const close = async (): Promise<void> => {
    const overlay = page.locator('.ui-overlay')
    if (await overlay.count() > 0) await overlay.getByRole('button', { name: 'ปิด' }).first().click()
    await expect(overlay).toHaveCount(0)
    // The focus is back on the button, and with it the tooltip, which stands outside every landmark.
    await page.keyboard.press('Escape')
  }
  await open()
  if (isFolded) await look('outline in its drawer')
  const count = await rows.count()
  if (isFolded) await close()
  for (let at = 0; at < count; at += 1) {
    await open()
    await rows.nth(at).locator('.outline-title').click()
    if (isFolded) await close()
    await page.waitForTimeout(300)
    await look(`plan, row ${String(at + 1)}`)
  }
}

for (const [width, height] of SIZES) {
  test(`every page and dialog of an office is whole at ${String(width)}×${String(height)}`, async ({ userData }) => {
    test.setTimeout(420_000)
    seedPlan(userData, fullPlan())
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    for (const where of ['/', '/projects', `/projects/${PROJECT}`, '/documents', '/conflicts', '/sync', '/find', '/settings', '/nowhere']) {
      await go(page, where)
      await expectWhole(page, where)
    }
    await walkParts(page, (where) => expectWhole(page, where))
    await go(page, '/')
    await inDialog(page, () => page.getByRole('button', { name: 'เริ่มแผนใหม่' }).click(), 'new plan')
    await inDialog(page, () => page.keyboard.press('Control+KeyK'), 'palette')
    await inDialog(page, () => page.getByRole('button', { name: /สถานะการส่งข้อมูล/ }).click(), 'sync popover')
    await inDialog(page, () => page.getByRole('button', { name: /เมนูผู้ใช้/ }).click(), 'user menu')
    await go(page, '/projects')
    await inDialog(page, () => page.getByRole('button', { name: /เพิ่มโครงการ/ }).first().click(), 'new project')
    await go(page, '/plan')
    await inDialog(page, () => page.getByRole('button', { name: 'ส่งแผน' }).click(), 'send')
    await go(page, '/')
    await page.getByRole('button', { name: 'ดูข้อมูลตัวอย่าง' }).click()
    await page.getByText('กำลังดูข้อมูลตัวอย่าง', { exact: true }).waitFor()
    await expectWhole(page, 'sample')
    await inDialog(page, () => page.getByRole('button', { name: 'ลบข้อมูลตัวอย่าง' }).click(), 'remove sample')
    await app.close()
  })

  test(`a returned plan and the review of one are whole at ${String(width)}×${String(height)}`, async ({ userData }) => {
    test.setTimeout(300_000)
    const returned = `${userData}-returned`
    seedPlan(returned, fullDecided('returned'))
    const office = await launchPlanner(returned)
    await resizeWindow(office.app, width, height)
    for (const where of ['/', '/plan', '/projects']) {
      await go(office.page, where)
      await expectWhole(office.page, `returned ${where}`)
    }
    await office.app.close()

    const plan = fullDecided('submitted')
    seedReview(userData, plan)
    const { app, page } = await launchPlanner(userData)
    await resizeWindow(app, width, height)
    for (const where of ['/review', `/review/${plan[0]!.id}`, `/review/${plan[0]!.id}/projects`, `/review/${plan[0]!.id}/projects/${PROJECT}`, '/sync', '/settings', '/find']) {
      await go(page, where)
      await expectWhole(page, `reviewer ${where}`)
    }
    await go(page, `/review/${plan[0]!.id}`)
    const decision = page.getByRole('region', { name: 'ผลการพิจารณา' })
    await inDialog(page, () => decision.getByRole('button', { name: /ส่งกลับ/ }).click(), 'return')
    await inDialog(page, () => decision.getByRole('button', { name: /เห็นชอบ/ }).click(), 'approve')
    await app.close()
  })
}

test('every key of the list of shortcuts acts under the Thai layout', async ({ userData }) => {
  seedPlan(userData, fullPlan())
  const { app, page } = await launchPlanner(userData)
  await go(page, '/settings')
  const listed = await page.locator('#shortcuts table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('kbd')].map((key) => key.textContent ?? '').join('+') || (row.querySelector('th')?.textContent ?? '')))
  const codes: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash', '←': 'ArrowLeft', '→': 'ArrowRight', '↑': 'ArrowUp', '↓': 'ArrowDown' }
  const pressed = listed.filter((keys) => /^(?:Ctrl|Alt|F\d)/.test(keys))
  expect(pressed.length).toBeGreaterThan(9)
  const ignored: string[] = []
  for (const keys of pressed) {
    const parts = keys.split('+').map((part) => part.trim())
    const last = parts.at(-1) ?? ''
    const code = codes[last] ?? (/^[A-Z]$/.test(last) ? `Key${last}` : /^\d$/.test(last) ? `Digit${last}` : last)
    await go(page, '/settings')
    const isTaken = await page.evaluate(({ code: physical, held, thai }) => {
      const press = new KeyboardEvent('keydown', {
        key: thai, code: physical, ctrlKey: held.includes('Ctrl'), altKey: held.includes('Alt'), shiftKey: held.includes('Shift'), bubbles: true, cancelable: true
      })
      return !document.body.dispatchEvent(press)
    }, { code, held: parts.slice(0, -1), thai: /^(?:Key|Digit|Comma|Slash)/.test(code) ? 'ฟ' : code })
    if (!isTaken) ignored.push(`${keys} (${code})`)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(150)
  }
  expect(ignored).toEqual([])
  await app.close()
})
