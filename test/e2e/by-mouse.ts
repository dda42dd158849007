import type { Locator, Page } from '@playwright/test'

/** Where on the target a hand lets go. */
export type DropEdge = 'before' | 'on' | 'after'

/** Drags as a hand does, with real moves of the mouse: press, first small steps, then the place, then let go. */
export async function drag(page: Page, grip: Locator, target: Locator, where: DropEdge): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  await grip.scrollIntoViewIfNeeded()
  const start = (await grip.boundingBox())!
  const end = (await target.boundingBox())!
  const y = where === 'before' ? end.y + 2 : where === 'after' ? end.y + end.height - 2 : end.y + end.height / 2
  await page.mouse.move(start.x + 8, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 14, start.y + 14, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, y, { steps: 8 })
  await page.mouse.move(end.x + end.width / 2 + 1, y, { steps: 2 })
  await page.mouse.up()
}
