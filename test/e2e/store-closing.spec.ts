import type { Page } from '@playwright/test'
import { cell } from './budget-grid'
import { expect, launchPlanner, test, type Planner } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { openProject } from './store-truth'

const PART = /^1 บทนำ/

/** Closes the window as its cross does, and waits for the end of the program. */
async function closeWindow({ app }: Planner): Promise<void> {
  const ended = new Promise((done) => app.process().once('exit', done))
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close() }).catch(() => undefined)
  await ended
}

async function openPart(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name: PART }).click()
  await editor(page).waitFor()
}

function editor(page: Page) {
  return page.getByRole('textbox', { name: /^เนื้อหาส่วน/ })
}

async function typeAndClose(planner: Planner, words: string): Promise<void> {
  await planner.page.keyboard.insertText(words)
  await closeWindow(planner)
}

test('closing within the pause after the last key keeps what was typed in a field', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const first = await launchPlanner(userData)
  await openProject(first.page)
  await first.page.getByLabel('เป้าหมาย/ผลผลิต').click()
  await first.page.keyboard.press('Control+End')
  await typeAndClose(first, ' และปิดหน้าต่างทันที')
  const second = await launchPlanner(userData)
  await openProject(second.page)
  await expect(second.page.getByLabel('เป้าหมาย/ผลผลิต')).toHaveValue(/ และปิดหน้าต่างทันที$/)
  await second.app.close()
})

test('closing within the pause after the last key keeps what was typed in a figure and in the text', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const first = await launchPlanner(userData)
  await openProject(first.page)
  await cell(first.page, 0, 'rate').click()
  await typeAndClose(first, '๑๒๓')
  const second = await launchPlanner(userData)
  await openProject(second.page)
  await expect(cell(second.page, 0, 'rate')).toHaveText('123.00')
  await openPart(second.page)
  await editor(second.page).click()
  await second.page.keyboard.press('Control+End')
  await typeAndClose(second, ' พิมพ์แล้วปิดทันที')
  const third = await launchPlanner(userData)
  await openPart(third.page)
  await expect(editor(third.page)).toContainText('พิมพ์แล้วปิดทันที')
  await third.app.close()
})
